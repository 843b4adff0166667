using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Several dimensions as one: all of them unless said otherwise.</summary>
/// <param name="Start">The first of them, counted without the batch.</param>
/// <param name="End">The last of them.</param>
/// <param name="IsToEnd">Whether that is the value's last.</param>
internal sealed record Flatten(int Start, int End, bool IsToEnd) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var (start, end) = (arguments.Dimension("StartDim", 0), arguments.Dimension("EndDim", -1));
        if (start > end)
            arguments.Error(Rule.OutOfRange, "StartDim", $"flattens dimensions {start} to {end}: use a StartDim of at most EndDim");
        return new Flatten(start, end, end == arguments.Input.Rank - 1);
    }

    protected override Op MakeOp() => IsToEnd
        ? new Op("flatten").Take("StartDim", new SettingValue.Dimension(Start), new SettingValue.Dimension(0)).Infer("EndDim", new SettingValue.Dimension(End))
        : new Op("flatten").Take("StartDim", new SettingValue.Dimension(Start)).Take("EndDim", new SettingValue.Dimension(End));

    public override bool MayAlias => true;

    public override Shape Output(Shape input)
    {
        SymInt product = 1;
        for (var i = Start; i <= End; i++)
            product *= input[i];
        return new([.. input.Dims.Take(Start), product, .. input.Dims.Skip(End + 1)]);
    }

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Reshaped(input, Start, End - Start + 1, 1);

    public override string Origin(Shape input) => $" ({input})";
}
