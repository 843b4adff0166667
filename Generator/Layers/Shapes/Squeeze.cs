using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The value without a dimension of size 1.</summary>
/// <param name="Dim">The place of the dimension.</param>
internal sealed record Squeeze(int Dim) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var dim = arguments.Dimension("Dim", 1);
        if (arguments.Input[dim] is var size && size.DiffersFrom(1))
            arguments.Error(Rule.ElementsDiffer, "Dim", NotOne(arguments, dim), Remedies(arguments));
        else if (arguments.Input.Rank == 1)
            arguments.Error(
                Rule.NothingLeft,
                null,
                $"drops the only dimension, but {arguments.Producer}, and every value keeps one beside the batch",
                arguments.Remove());
        return new Squeeze(dim);
    }

    protected override Op MakeOp() => new Op("squeeze").Take("Dim", SettingValue.Dimension.At(Dim));

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.Without(Dim);

    public override bool HoldsElements => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => before < Dim ? before : before > Dim ? before - 1 : null;

    public override Shape Output(Shape input) => new(input.Dims.Where((_, i) => i != Dim).ToEquatableArray());

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Without(new([Dim]));

    private static List<int> Ones(Arguments arguments) =>
        [.. Enumerable.Range(0, arguments.Input.Rank).Where(place => arguments.Input[place] == 1).Select(Shape.NumberOf)];

    private static Remedy[] Remedies(Arguments arguments) => arguments.Input.Rank > 1 && Ones(arguments) is { Count: > 0 } ones
        ? [.. ones.Select(number => arguments.Use("Dim", $"{number}"))]
        : [arguments.Remove(), Remedy.Choose("take one place by Select")];

    private static string NotOne(Arguments arguments, int dim) =>
        $"drops dimension {Shape.NumberOf(dim)}, but {arguments.Producer}, {arguments.Input[dim]} along it, and only a dimension of size 1 can be dropped";
}
