using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Joins;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A function of values of one shape, element by element. A size of 1 is stretched to the others', as PyTorch does.</summary>
internal abstract record Elementwise(EquatableArray<string> Names) : Join(Names)
{
    /// <summary>Whether the shapes fit; if not, that is reported.</summary>
    public static bool Check(Arguments arguments)
    {
        var result = arguments.Operands[0].Shape;
        for (var i = 1; i < arguments.Operands.Count; i++)
        {
            var shape = arguments.Operands[i].Shape;
            if (Combined(result, shape) is not { } combined)
            {
                JoinMismatch.Report(arguments, Rule.JoinShapesDiffer, (left, right) => left.Fits(right) || left == 1 || right == 1);
                return false;
            }

            result = combined;
        }

        JoinedTwice.Check(arguments);
        if (StateSeveral(arguments.Operands))
            WarnOfLayouts(arguments);
        // A product is stretched on purpose, by a gate, and so is a bound.
        if (arguments.Kind is "Add" or "Sub")
            WarnOfBroadcast(arguments, result);
        return true;
    }

    public override bool KeepsLayout => true;

    public override Shape Output(IReadOnlyList<Shape> inputs)
    {
        var result = inputs[0];
        for (var i = 1; i < inputs.Count; i++)
            result = Combined(result, inputs[i])!.Value;
        return result;
    }

    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs) =>
        JoinedField.Of(inputs, Output([.. inputs.Select(input => input.Shape)]));

    /// <summary>The size that two sizes of a dimension come to, where one of 1 is stretched; null where they differ otherwise.</summary>
    public static SymInt? Stretched(SymInt left, SymInt right) =>
        left.Fits(right) || left == 1 || right == 1 ? Combined(left, right) : null;

    // PyTorch would stretch values of other ranks too, but the batch would then meet another dimension.
    private static Shape? Combined(Shape left, Shape right)
    {
        if (left.Rank != right.Rank)
            return null;
        var sizes = new SymInt[left.Rank];
        for (var i = 0; i < sizes.Length; i++)
        {
            if (Stretched(left[i], right[i]) is not { } size)
                return null;
            sizes[i] = size;
        }

        return new(sizes);
    }

    // Of two sizes that a block's parameters decide either may be 1, and then it is the other.
    private static SymInt Combined(SymInt left, SymInt right) =>
        left == right || right == 1 || right.MayBe(left) ? left
        : left == 1 || right.IsFixed || left.MayBe(right) ? right
        : left.IsFixed ? left
        : SymInt.Max(left, right);

    // The one that is not as the first is turned, where its shape bears it.
    private static void WarnOfLayouts(Arguments arguments)
    {
        var stated = arguments.Operands.Where(operand => operand.Features.Stated is not null).ToList();
        var (one, other) = (stated[0], stated.First(operand => operand.Features.Stated != stated[0].Features.Stated));
        var turn = Layouts.Move(other.Shape.Rank, other.Features.Stated!.Value, one.Features.Stated!.Value);
        var where = arguments.Items("Names").Count > 0 ? $"before {arguments.Kind}" : $"at the end of {other.Name}";
        var isSquare = other.Shape.Dims.Distinct().Count() == 1;
        var remedy = isSquare && other.End is { } end
            ? Remedy.Of($"put {turn} {where}", Edit.PutBefore(end, turn))
            : Remedy.Choose("bring both to one layout, by Permute");
        var finding = $"joins {Described(one)} and {Described(other)}, element by element, so that features meet something else";
        arguments.Warn(Rule.FeaturesElsewhere, null, finding, remedy);
    }

    private static string Described(Operand operand) =>
        $"{operand.Shape} ({operand.Name}, whose features are dimension {Shape.NumberOf(operand.Features.Stated!.Value)})";

    private static void WarnOfBroadcast(Arguments arguments, Shape result)
    {
        // Who writes the shape of a learned value means it.
        foreach (var operand in arguments.Operands.Where(operand => !arguments.Graph!.Nodes[operand.Node].Layer.TakesBatchAlone))
        {
            for (var i = 0; i < result.Rank; i++)
            {
                if (operand.Shape[i] != 1 || result[i] == 1)
                    continue;
                arguments.Warn(Rule.Broadcast, null, OfStretched(operand, result), Remedy.Choose("if that is not meant, bring it to that shape before"));
                return;
            }
        }
    }

    private static string OfStretched(Operand operand, Shape result) =>
        $"stretches {operand.Name} from {operand.Shape} to {result}, as PyTorch does where a size is 1";
}
