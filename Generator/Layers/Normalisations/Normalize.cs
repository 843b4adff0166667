using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>x / max(‖x‖, ε) along a dimension, by the p-norm: what is left has length 1.</summary>
/// <param name="Dim">The place of the dimension.</param>
/// <param name="IsFirstByDefault">Whether the first would be meant where none is written.</param>
internal sealed record Normalize(int Dim, bool IsFirstByDefault, SymFloat P, SymFloat Eps) : Layer
{
    private const double Least = 1e-12;

    public static Layer Read(Arguments arguments)
    {
        var (dim, p) = (FeatureDim.Read(arguments), NormOrder.Read(arguments));
        var layer = new Normalize(dim, FeatureDim.IsFirst(arguments), p, arguments.Real("Eps", Least, least: 0));
        if (arguments.Problem is null && arguments.Input[dim] == 1)
            arguments.Warn(Rule.SoftmaxOfOne, arguments.IsWritten("Dim") ? "Dim" : null, OfOne(arguments, dim), Others(arguments));
        else
            FeatureDim.Check(arguments, number => arguments.Set("Dim", $"{number}"));
        return layer;
    }

    protected override Op MakeOp() => new Op("normalize")
        .Take("Dim", SettingValue.Dimension.At(Dim), IsFirstByDefault ? new SettingValue.Dimension(1) : null)
        .Set("P", P, NormOrder.Default)
        .Set("Eps", Eps, Least);

    public override Shape Output(Shape input) => input;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.AllAlong(Dim, input);

    private static Remedy[] Others(Arguments arguments)
    {
        var others = Enumerable.Range(0, arguments.Input.Rank).Where(place => arguments.Input[place] != 1).Select(Shape.NumberOf).ToList();
        return others.Count == 0 ? [arguments.Remove()]
            : [.. others.Select(number => arguments.IsWritten("Dim") ? arguments.Use("Dim", $"{number}") : arguments.Set("Dim", $"{number}"))];
    }

    private static string OfOne(Arguments arguments, int dim) =>
        $"works along dimension {Shape.NumberOf(dim)}, but {arguments.Producer}, one element along it, of which nothing but the sign is left";
}
