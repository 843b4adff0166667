using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>Layer normalisation over the last dimensions of each sample (Ba, Kiros and Hinton, 2016).</summary>
/// <param name="NormalizedShape">The sizes of these dimensions.</param>
internal sealed record LayerNorm(EquatableArray<SymInt> NormalizedShape, SymFloat Eps, SymBool Affine, SymBool Bias) : Layer
{
    public static Layer Read(Arguments arguments) => new LayerNorm(
        ReadShape(arguments),
        arguments.Real("Eps", 1e-5, 0),
        arguments.Flag("Affine", true),
        arguments.Flag("Bias", true));

    public override Op Op => new Op("layer_norm")
        .Take("NormalizedShape", new SettingValue.Sizes(NormalizedShape))
        .Set("Eps", Eps, 1e-5)
        .Set("Affine", Affine, true)
        .Set("Bias", Bias, true);

    public override bool HasWeights => !Affine.IsOff;

    public override string Stem => "ln";

    public override SymInt Parameters => Affine.Count * (Bias.Count + 1) * new Axes(NormalizedShape).Product;

    public override InputKind Takes => InputKind.Sequence;

    public override Shape Output(Shape input) => input;

    public override ReceptiveField See(ReceptiveField field, Shape input)
    {
        for (var dim = input.Rank - NormalizedShape.Count; dim < input.Rank; dim++)
            field = field.AllAlong(dim, input);
        return field;
    }

    // What is written must be the last sizes of what comes in; where nothing is, it is the last one.
    private static EquatableArray<SymInt> ReadShape(Arguments arguments)
    {
        var (input, written) = (arguments.Input, arguments.Items("NormalizedShape"));
        var count = Math.Min(Math.Max(written.Count, 1), input.Rank);
        var last = new Shape(input.Dims.Skip(input.Rank - count).ToEquatableArray());
        for (var i = 0; i < written.Count; i++)
        {
            var size = arguments.Whole("NormalizedShape", written[i], 1, i);
            if (i >= count || (last[i].IsKnownToWeights && last[i].DiffersFrom(size)))
                arguments.Error(Rule.NormalizedShapeDiffers, "NormalizedShape", OtherShape(arguments, last), i);
            else if (size.IsOpen)
                last = last.With(i, size);
        }

        return last.Dims.Select(dim => arguments.Fixed(dim, "elements to normalise")).ToEquatableArray();
    }

    private static string OtherShape(Arguments arguments, Shape last)
    {
        var end = last.Rank == arguments.Input.Rank ? "" : $", which ends in {last}";
        return $"normalises {string.Join("×", arguments.Items("NormalizedShape"))}, but {arguments.Producer}{end}: use {string.Join(", ", last.Dims)}";
    }
}
