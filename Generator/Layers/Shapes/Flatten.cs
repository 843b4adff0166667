using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Several dimensions as one: all of them unless said otherwise.</summary>
/// <param name="Start">The place of the first of them.</param>
/// <param name="End">The place of the last of them.</param>
/// <param name="IsToEnd">Whether that is the value's last.</param>
internal sealed record Flatten(int Start, int End, bool IsToEnd) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var (start, end) = (arguments.Dimension("StartDim", 1), arguments.Dimension("EndDim", -1));
        if (start > end)
            arguments.Error(Rule.OutOfRange, "StartDim", $"flattens dimensions {Shape.NumberOf(start)} to {Shape.NumberOf(end)}", Turned(arguments));
        return new Flatten(start, end, end == arguments.Input.Rank - 1);
    }

    protected override Op MakeOp() => IsToEnd
        ? new Op("flatten").Take("StartDim", SettingValue.Dimension.At(Start), new SettingValue.Dimension(1)).Infer("EndDim", SettingValue.Dimension.At(End))
        : new Op("flatten").Take("StartDim", SettingValue.Dimension.At(Start)).Take("EndDim", SettingValue.Dimension.At(End));

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.Reshaped(input, output);

    public override bool HoldsElements => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) =>
        before < Start ? before : before > End ? before - End + Start : null;

    public override Shape Output(Shape input)
    {
        SymInt product = 1;
        for (var i = Start; i <= End; i++)
            product *= input[i];
        return new([.. input.Dims.Take(Start), product, .. input.Dims.Skip(End + 1)]);
    }

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Reshaped(input, Start, End - Start + 1, 1);

    public override string Origin(Shape input) => $" ({input})";

    private static Remedy Turned(Arguments arguments) => arguments.Written("StartDim") is { } start && arguments.Written("EndDim") is { } end
        ? Remedy.Of($"use {end} to {start}", Edit.Set(arguments.Place, "StartDim", $"{end}"), Edit.Set(arguments.Place, "EndDim", $"{start}"))
        : Remedy.Choose("use a StartDim of at most EndDim");
}
