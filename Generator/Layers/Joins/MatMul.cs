using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The matrix product of the current value and a named one; sizes before the last two are stretched from 1, as PyTorch does.</summary>
/// <param name="Other">The name of the right-hand value.</param>
internal sealed record MatMul(string Other) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var (left, right) = (arguments.Input, arguments.Operands[1].Shape);
        if (left.Rank < 2 || left.Rank != right.Rank)
        {
            arguments.Error(Rule.WrongRank, null, OtherRank(arguments), MatMulRemedy.OfRank(arguments));
            return null;
        }

        if (Product(left, right) is not null)
            return new MatMul(arguments.Name("Other")!);
        arguments.Error(Rule.MatricesDiffer, "Other", Misfit(arguments), MatMulRemedy.OfSizes(arguments));
        return null;
    }

    /// <summary>The shape of the product; null where there is none.</summary>
    public static Shape? Product(Shape left, Shape right)
    {
        var rank = left.Rank;
        if (!left[rank - 1].Fits(right[rank - 2]))
            return null;
        var sizes = new SymInt[rank];
        for (var i = 0; i < rank - 2; i++)
        {
            if (Elementwise.Stretched(left[i], right[i]) is not { } size)
                return null;
            sizes[i] = size;
        }

        (sizes[rank - 2], sizes[rank - 1]) = (left[rank - 2], right[rank - 1]);
        return new(sizes);
    }

    protected override Op MakeOp() => new Op("matmul").Write("Other", Other);

    public override Shape Output(Shape input) => input;

    public override Shape Output(IReadOnlyList<Shape> inputs) => Product(inputs[0], inputs[1])!.Value;

    /// <summary>Each element of the product is a sum of so many products.</summary>
    public override SymInt MultiplyAdds(Shape input, Shape output) => output.Elements * input[input.Rank - 1];

    // An element depends on a row of the one and a column of the other.
    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs)
    {
        var output = Output([.. inputs.Select(input => input.Shape)]);
        var rank = output.Rank;
        return JoinedField.Of([Summed(inputs[0], rank - 1), Summed(inputs[1], rank - 2)], output);

        Operand Summed(Operand value, int dim) => value with
        {
            Fields = value.Fields.Select(field => field.AllAlong(dim, value.Shape)).ToEquatableArray(),
            Shape = value.Shape.With(rank - 2, output[rank - 2]).With(rank - 1, output[rank - 1]),
        };
    }

    // The rows' features are summed over, and so are the columns'.
    public override Features FeaturesAt(IReadOnlyList<Operand> inputs, Shape output)
    {
        var (left, right, last) = (inputs[0].Features, inputs[1].Features, output.Rank - 1);
        return new(At(left.Stated, right.Stated), At(left.Known, right.Known));

        int? At(int? ofLeft, int? ofRight) => ofRight == last ? last : ofLeft < last ? ofLeft : null;
    }

    private static string OtherRank(Arguments arguments) =>
        $"multiplies matrices, the last two of two or more dimensions, of which both values have as many, but {arguments.Comes(0)}, and {arguments.Comes(1)}";

    private static string Misfit(Arguments arguments)
    {
        var (left, right) = (arguments.Input, arguments.Operands[1].Shape);
        var multiplies = $"multiplies {left} by {right} ({arguments.Operands[1].Name}), but {arguments.Producer}";
        var (columns, rows) = (left[left.Rank - 1], right[right.Rank - 2]);
        if (!columns.Fits(rows))
            return $"{multiplies}, and …×n×m takes …×m×p, with {columns} for m, not {rows}";
        var dim = Enumerable.Range(0, left.Rank - 2).First(i => Elementwise.Stretched(left[i], right[i]) is null);
        return $"{multiplies}, and dimension {Shape.NumberOf(dim)} is {left[dim]} here and {right[dim]} there, where only a size of 1 is stretched";
    }
}
