using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>One place along a dimension, which is dropped.</summary>
/// <param name="Dim">The place of the dimension.</param>
/// <param name="Index">The place; negative from the end.</param>
internal sealed record Select(int Dim, long Index) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var (dim, index) = (arguments.Dimension("Dim", 1), arguments.Index("Index"));
        if (!arguments.AtLeast(index < 0 ? -index : index + 1, arguments.Input[dim]))
            arguments.Error(Rule.OutOfRange, "Index", NoSuchIndex(arguments, dim, index), Nearest(arguments, dim, index));
        if (arguments.Input.Rank == 1)
            arguments.Error(
                Rule.NothingLeft,
                null,
                $"drops the only dimension, but {arguments.Producer}, and every value keeps one beside the batch",
                Kept(arguments, index),
                arguments.Remove());
        return new Select(dim, index);
    }

    protected override Op MakeOp() => new Op("select").Take("Dim", SettingValue.Dimension.At(Dim)).Take("Index", Index);

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.Without(Dim).WithGaps;

    public override bool HoldsElements => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => before < Dim ? before : before > Dim ? before - 1 : null;

    public override Shape Output(Shape input) => new(input.Dims.Where((_, i) => i != Dim).ToEquatableArray());

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Without(new([Dim]));

    // One id of several, for one.
    private static Remedy Kept(Arguments arguments, long index) =>
        arguments.Replace(index == -1 ? "Slice(1, -1)" : $"Slice(1, {index}, {index + 1})", " for that one place");

    private static Remedy Nearest(Arguments arguments, int dim, long index) =>
        arguments.Input[dim].IsFixed ? arguments.Use("Index", index < 0 ? "0" : "-1") : Remedy.Choose("take one that is always there");

    private static string NoSuchIndex(Arguments arguments, int dim, long index)
    {
        var (size, number) = (arguments.Input[dim], Shape.NumberOf(dim));
        return $"takes index {index} of dimension {number}, but {arguments.Producer}, {size} along dimension {number}";
    }
}
