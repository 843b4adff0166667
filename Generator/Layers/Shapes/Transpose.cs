using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>Two dimensions in each other's place.</summary>
internal sealed record Transpose(int Dim0, int Dim1) : Layer
{
    public static Layer Read(Arguments arguments) => new Transpose(Dim(arguments, "Dim0", "Dim1"), Dim(arguments, "Dim1", "Dim0"));

    protected override Op MakeOp() => new Op("transpose").Take("Dim0", SettingValue.Dimension.At(Dim0)).Take("Dim1", SettingValue.Dimension.At(Dim1));

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.Permuted(Order(input.Rank));

    public override bool HoldsElements => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => before == Dim0 ? Dim1 : before == Dim1 ? Dim0 : before;

    public override bool MindsLayout(Shape input) => true;

    public override Shape Output(Shape input) => new(Order(input.Rank).Select(place => input[place]).ToEquatableArray());

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Permuted(Order(input.Rank));

    // A dimension that is exchanged for the batch is mostly counted without it, as the other is.
    private static int Dim(Arguments arguments, string argument, string other)
    {
        if (arguments.Written(argument) is not Value.Integer { Number: 0 } || arguments.Written(other) is not Value.Integer { Number: > 0 and var number })
            return arguments.Dimension(argument, 1);
        if (number >= arguments.Input.Rank)
            return arguments.Dimension(argument, 1);
        var text = argument == "Dim0" ? $"Transpose(1, {number + 1})" : $"Transpose({number + 1}, 1)";
        arguments.Error(Rule.NoSuchDimension, argument, OfBatch(arguments), arguments.Replace(text, ", which are the same without it"));
        return 0;
    }

    private static string OfBatch(Arguments arguments) =>
        $"exchanges dimension 0, which is the batch, whose samples no layer mixes, but {arguments.Producer}";

    private EquatableArray<int> Order(int rank)
    {
        var (one, other) = (Dim0, Dim1);
        return Enumerable.Range(0, rank).Select(place => place == one ? other : place == other ? one : place).ToEquatableArray();
    }
}
