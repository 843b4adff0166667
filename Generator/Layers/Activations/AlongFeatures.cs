using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A function of all elements along a dimension: unless it is written, the one that holds the features, else the first.</summary>
/// <param name="Dim">The place of the dimension.</param>
/// <param name="IsFirstByDefault">Whether the first would be meant where none is written.</param>
internal abstract record AlongFeatures(int Dim, bool IsFirstByDefault) : Activation
{
    protected abstract string OpName { get; }

    protected sealed override Op MakeOp() =>
        new Op(OpName).Take("Dim", SettingValue.Dimension.At(Dim), IsFirstByDefault ? new SettingValue.Dimension(1) : null);

    public sealed override ReceptiveField See(ReceptiveField field, Shape input) => field.AllAlong(Dim, input);

    protected static int ReadDim(Arguments arguments)
    {
        var dim = FeatureDim.Read(arguments);
        if (arguments.Problem is null && arguments.Input[dim] == 1)
            arguments.Warn(Rule.SoftmaxOfOne, arguments.IsWritten("Dim") ? "Dim" : null, OfOne(arguments, dim), Remedies(arguments));
        else
            FeatureDim.Check(arguments, number => arguments.UseFirst("Dim", $"{number}"));
        return dim;
    }

    private static List<int> Others(Arguments arguments) =>
        [.. Enumerable.Range(0, arguments.Input.Rank).Where(place => arguments.Input[place] != 1).Select(Shape.NumberOf)];

    private static Remedy[] Remedies(Arguments arguments) => Others(arguments) is { Count: > 0 } others
        ? [.. others.Select(number => arguments.UseFirst("Dim", $"{number}"))]
        : [arguments.Replace(OfOne(arguments), " for a single number")];

    private static string OfOne(Arguments arguments) => arguments.Kind == "Softmax" ? "Sigmoid" : "LogSigmoid";

    private static string OfOne(Arguments arguments, int dim) =>
        $"works along dimension {Shape.NumberOf(dim)}, but {arguments.Producer}, one element along it, of which softmax is always the same";
}
