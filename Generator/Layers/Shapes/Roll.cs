using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Layers;

/// <summary>The places along a dimension moved on, and around its end.</summary>
/// <param name="Dim">The place of the dimension.</param>
/// <param name="Shift">By how many places; negative towards the beginning.</param>
internal sealed record Roll(int Dim, SymInt Shift) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        CheckOrder(arguments);
        return new Roll(arguments.Dimension("Dim", 1), arguments.Whole("Shift", long.MinValue));
    }

    protected override Op MakeOp() => new Op("roll").Take("Dim", SettingValue.Dimension.At(Dim)).Take("Shift", Shift);

    public override bool HoldsElements => true;

    public override Shape Output(Shape input) => input;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Along.Count == input.Rank ? field.Shuffled(Dim) : field;

    // PyTorch has the shift first.
    private static void CheckOrder(Arguments arguments)
    {
        var rank = arguments.Input.Rank;
        if (arguments.Written("Dim") is not Value.Integer { Number: var dim } || arguments.Written("Shift") is not Value.Integer { Number: var shift })
            return;
        if (IsDimension(dim, rank) || !IsDimension(shift, rank))
            return;
        var finding = $"moves dimension {dim} by {shift}, but {arguments.Producer}, and Roll takes the dimension first, PyTorch's roll the shift";
        arguments.Error(Rule.NoSuchDimension, "Dim", finding, arguments.Replace($"Roll({shift}, {dim}{arguments.Spec.Settings})"));
    }

    private static bool IsDimension(long number, int rank) => number != 0 && number >= -rank && number <= rank;
}
