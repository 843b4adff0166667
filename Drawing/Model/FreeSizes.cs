using System.Globalization;

namespace TorchDsl.Model;

/// <summary>
/// The numbers of expressions where each free size of the network is the smallest that its layers can take. docs/graph.md has the
/// expressions' grammar.
/// </summary>
internal sealed class FreeSizes
{
    private readonly Dictionary<string, long> sizes = new(StringComparer.Ordinal);

    public FreeSizes(NetworkGraph graph)
    {
        foreach (var (size, smallest) in graph.Inputs.SelectMany(input => input.Shape.Zip(input.Smallest)))
        {
            if (size.Value is not null || smallest.Value is not { } number)
                continue;
            // A size is free, or a multiple of a free one: 16·h.
            var factors = size.ToString().Split('·');
            var isMultiple = long.TryParse(factors[0], NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0;
            sizes[factors[^1]] = isMultiple ? number / times : number;
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => sizes.Count > 0;

    /// <summary>The number; null where it is beyond 64 bits, or the expression is none that this version knows.</summary>
    public long? At(SymInt size)
    {
        if (size.Value is { } number)
            return number;
        try
        {
            return new ExpressionReader(size.ToString(), sizes).Read();
        }
        catch (Exception e) when (e is FormatException or OverflowException or DivideByZeroException)
        {
            return null;
        }
    }
}
