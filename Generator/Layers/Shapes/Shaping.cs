using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Layers;

/// <summary>What the layers that change shapes share.</summary>
internal static class Shaping
{
    /// <summary>The argument <c>Sizes</c>, into which elements are laid out; one of them may be −1 and is then inferred.</summary>
    /// <param name="arguments">The arguments of the layer.</param>
    /// <param name="elements">How many elements there are.</param>
    /// <param name="source">Where they are, for messages.</param>
    public static SymInt[]? Sizes(Arguments arguments, SymInt elements, string source)
    {
        var items = arguments.Items("Sizes");
        if (items.Count == 0)
            arguments.Error(Rule.OutOfRange, null, "has no sizes", Remedy.Choose("give at least one"));
        var (sizes, product, inferred) = (new SymInt[items.Count], (SymInt)1, -1);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is Value.Integer { Number: -1 })
            {
                if (inferred >= 0)
                    arguments.Error(Rule.OutOfRange, "Sizes", "has -1 for two sizes, but only one can be inferred", i, Remedy.Choose("give the size"));
                inferred = i;
            }
            else
            {
                var size = arguments.Whole("Sizes", items[i], 1, i);
                (sizes[i], product) = (size, product * size);
            }
        }

        if (arguments.Problem is not null)
            return null;
        if (inferred >= 0)
            sizes[inferred] = Inferred(arguments, elements, source, product);
        else if (elements.DiffersFrom(product) && elements.IsFixed)
            arguments.Error(Rule.ElementsDiffer, null, OtherProduct(source, sizes, product), Fitting(arguments, elements, sizes));
        else if (elements.DiffersFrom(product))
            arguments.Error(
                Rule.NeedsFixedSize,
                null,
                NotFixed(elements, source, sizes, product),
                Remedy.Choose("let one of the sizes be inferred, or fix it in Input"));
        return sizes;
    }

    /// <summary>Whether a size is divisible; for a free size, whether it always is. What a parameter decides may be.</summary>
    public static bool IsDivisible(this SymInt size, SymInt divisor) =>
        size.IsOpen || divisor.IsOpen || size.FloorDivide(divisor) * divisor == size;

    /// <summary>Whether a map with so many spatial axes comes in; if not, that is reported.</summary>
    public static bool IsMapOf(this Arguments arguments, int axes)
    {
        if (arguments.Input.SpatialRank == axes)
            return true;
        var finding = $"needs a map of channels with {axes} spatial axes, but {arguments.Producer}";
        arguments.Error(Rule.WrongRank, null, finding, Remedy.Choose("use it on C×H×W"));
        return false;
    }

    /// <summary>Whether there is at least one spatial axis; if not, that is reported.</summary>
    public static bool HasSpatialAxes(this Arguments arguments)
    {
        if (arguments.Input.SpatialRank > 0)
            return true;
        var remedy = MapRemedy.BeforeFlatten(arguments) ?? Remedy.Choose("put it where there are spatial axes");
        arguments.Error(Rule.WrongRank, null, $"needs a map of channels with spatial axes, but {arguments.Producer}", remedy);
        return false;
    }

    private static SymInt Inferred(Arguments arguments, SymInt elements, string source, SymInt product)
    {
        if (!elements.IsDivisible(product))
            arguments.Error(Rule.ElementsDiffer, null, NotDivisible(elements, source, product), Remedy.Choose("use sizes whose product does"));
        return elements.FloorDivide(product);
    }

    // One size as what is left for it: the first, which are mostly the channels, before the others.
    private static Remedy[] Fitting(Arguments arguments, SymInt elements, SymInt[] sizes)
    {
        if (arguments.Scope.HasParameters)
            return [Remedy.Choose("use sizes whose product is that")];
        var fitting = new List<Remedy>();
        for (var i = 0; i < sizes.Length; i++)
        {
            var others = sizes.Where((_, j) => j != i).Aggregate((SymInt)1, (product, size) => product * size);
            if (elements.IsDivisible(others))
                fitting.Add(Fitting(arguments, elements.FloorDivide(others), sizes[i], i));
        }

        return fitting.Count > 0 ? [.. fitting] : [Remedy.Choose("use sizes whose product is that")];
    }

    private static Remedy Fitting(Arguments arguments, SymInt fitting, SymInt written, int element) =>
        Remedy.Of($"use {fitting} for {written}", Edit.Set(arguments.Place, "Sizes", $"{fitting}", element));

    private static string NotDivisible(SymInt elements, string source, SymInt product) =>
        $"infers a size from a multiple of {product} elements, but {source}, which {product} does not {(elements.IsFixed ? "" : "always ")}divide";

    private static string OtherProduct(string source, SymInt[] sizes, SymInt product) =>
        $"lays out {Sentence.Plural(product, "element")} ({string.Join("×", sizes)}), but {source}";

    private static string NotFixed(SymInt elements, string source, SymInt[] sizes, SymInt product) =>
        $"lays out {Sentence.Plural(product, "element")} ({string.Join("×", sizes)}), "
        + $"but {source}, which depends on {string.Join(" and ", elements.Names)}";
}
