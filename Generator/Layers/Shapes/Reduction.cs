using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>One number of all along some dimensions, which are dropped unless they are kept with size 1.</summary>
/// <param name="Dims">The places of the dimensions.</param>
internal abstract record Reduction(EquatableArray<int> Dims, bool KeepDim) : Layer
{
    protected override Op MakeOp() =>
        new Op(GetType().Name.ToLowerInvariant()).Take("Dim", SettingValue.Dimensions.At(Dims, isArray: true)).Set("KeepDim", KeepDim, false);

    public override int? FeaturesAt(int? before, Shape input, Shape output)
    {
        if (before is not { } place || Dims.Contains(place))
            return null;
        return KeepDim ? place : place - Dims.Count(dim => dim < place);
    }

    public override Shape Output(Shape input)
    {
        var dims = Dims;
        return new(KeepDim
            ? input.Dims.Select((size, i) => dims.Contains(i) ? 1 : size).ToEquatableArray()
            : input.Dims.Where((_, i) => !dims.Contains(i)).ToEquatableArray());
    }

    public override ReceptiveField See(ReceptiveField field, Shape input)
    {
        var seen = Dims.Aggregate(field, (before, dimension) => before.AllAlong(dimension, input));
        return KeepDim ? seen : seen.Without(Dims);
    }

    protected static (EquatableArray<int> Dims, bool KeepDim) ReadSettings(Arguments arguments)
    {
        var items = arguments.Items("Dim");
        var dims = (items.Count == 0 ? [arguments.Dimension("Dim", -1)] : items.Select((item, i) => arguments.Dimension("Dim", item, i)))
            .ToEquatableArray();
        for (var i = 0; i < dims.Count; i++)
        {
            if (dims.Take(i).Contains(dims[i]))
                arguments.Error(Rule.OutOfRange, "Dim", $"has dimension {Shape.NumberOf(dims[i])} twice", i, Once(arguments, dims));
        }

        var keeps = arguments.ConstantFlag("KeepDim", false);
        if (!keeps && dims.Count == arguments.Input.Rank)
            arguments.Error(Rule.NothingLeft, null, NothingLeft(arguments), arguments.Set("KeepDim", "true"));
        return (dims, keeps);
    }

    private static Remedy Once(Arguments arguments, EquatableArray<int> dims)
    {
        var numbers = dims.Distinct().Select(Shape.NumberOf).ToList();
        return arguments.Use("Dim", numbers.Count == 1 ? $"{numbers[0]}" : $"new[] {{ {string.Join(", ", numbers)} }}");
    }

    private static string NothingLeft(Arguments arguments) =>
        $"drops every dimension, but {arguments.Producer}, and every value keeps one beside the batch";
}
