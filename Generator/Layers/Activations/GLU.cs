using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>
/// The gated linear unit: a·sigmoid(b), where a and b are the halves of the value along a dimension (Dauphin et al., 2016).
/// </summary>
/// <param name="Dim">The place of the dimension.</param>
[TakesFeatures(FeatureOrder.Last, Unless = "Dim", TakesDim = true)]
internal sealed record GLU(int Dim) : Activation
{
    public static Layer Read(Arguments arguments)
    {
        var layer = new GLU(arguments.Dimension("Dim", -1));
        if (!arguments.Input[layer.Dim].IsDivisible(2))
            arguments.Error(Rule.DimensionNotEven, "Dim", Odd(arguments, layer.Dim), Remedy.Choose("use a dimension of even size"));
        return layer;
    }

    protected override Op MakeOp() => new Op("glu").Take("Dim", SettingValue.Dimension.At(Dim));

    public override Shape Output(Shape input) => input.With(Dim, input[Dim].FloorDivide(2));

    public override ReceptiveField See(ReceptiveField field, Shape input) =>
        input[Dim].IsFixed ? field.Spread(Dim, input[Dim].Value / 2) : field.AllAlong(Dim, input);

    private static string Odd(Arguments arguments, int dim)
    {
        var size = arguments.Input[dim];
        return $"halves dimension {Shape.NumberOf(dim)}, but {arguments.Producer}, and {size} is {(size.IsFixed ? "odd" : "not always even")}";
    }
}
