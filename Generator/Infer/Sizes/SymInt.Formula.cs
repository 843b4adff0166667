using System.Globalization;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>How sizes and counts read where people read them, and nothing else does.</summary>
internal readonly partial record struct SymInt
{
    /// <summary>The size with powers for what is multiplied by itself: <c>width²</c>.</summary>
    public string Formula => Write("·", "", atom => atom.Formula, atom => atom.Formula);

    /// <summary>The summands of a count with their signs, powers in them and thousands separated: <c>1,024·width²</c>, <c>+width</c>.</summary>
    public IEnumerable<string> CountedSummands =>
        Summands("·", "", atom => atom.Formula, atom => atom.Formula, number => number.ToString("N0", CultureInfo.InvariantCulture));
}
