using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The dimensions in another order.</summary>
/// <param name="Order">For each dimension of the result, the place of the one of the input that it is.</param>
internal sealed record Permute(EquatableArray<int> Order) : Layer
{
    private static readonly Remedy Once = Remedy.Choose("name each of them once");

    public static Layer? Read(Arguments arguments)
    {
        var rank = arguments.Input.Rank;
        var items = arguments.Items("Dims");
        if (WithoutBatch(items, rank) is { } meant)
        {
            var text = $"Permute(0, {string.Join(", ", meant)})";
            arguments.Error(Rule.NotAPermutation, null, Counted(arguments), arguments.Replace(text));
            return null;
        }

        var first = items.Count > 0 && items[0] is Value.Integer { Number: 0 } ? 1 : 0;
        var order = items.Skip(first).Select((item, i) => arguments.Dimension("Dims", item, first + i)).ToEquatableArray();
        for (var i = 0; i < order.Count; i++)
        {
            if (order.Take(i).Contains(order[i]))
                arguments.Error(
                    Rule.NotAPermutation,
                    "Dims",
                    $"has dimension {Shape.NumberOf(order[i])} twice",
                    first + i,
                    Missing(arguments, order, first + i));
        }

        if (order.Count != rank)
            arguments.Error(Rule.NotAPermutation, null, OtherCount(arguments, order.Count), Once);
        return new Permute(order);
    }

    // As PyTorch has it, with the batch.
    protected override Op MakeOp() => new Op("permute").Take("Dims", new SettingValue.Dimensions(Order.Select(Shape.NumberOf).Prepend(0).ToEquatableArray()));

    public override int? FeaturesAt(int? before, Shape input, Shape output) => before is { } place ? Order.ToList().IndexOf(place) : null;

    public override bool MindsLayout(Shape input) => true;

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.Permuted(Order);

    public override bool HoldsElements => true;

    public override Shape Output(Shape input) => new(Order.Select(dimension => input[dimension]).ToEquatableArray());

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Permuted(Order);

    // Each of the places in the shape, which whoever does not count the batch numbers from 0.
    private static List<long>? WithoutBatch(EquatableArray<Value> items, int rank)
    {
        var numbers = items.OfType<Value.Integer>().Select(item => item.Number).ToList();
        return rank > 1 && numbers.Count == rank && numbers.OrderBy(number => number).SequenceEqual(Enumerable.Range(0, rank).Select(place => (long)place))
            ? numbers.ConvertAll(number => number + 1)
            : null;
    }

    // The one dimension that is not named, where one is named twice.
    private static Remedy Missing(Arguments arguments, EquatableArray<int> order, int element)
    {
        var missing = Enumerable.Range(0, arguments.Input.Rank).Except(order).ToList();
        return missing.Count == 1 && order.Count == arguments.Input.Rank ? arguments.Use("Dims", $"{Shape.NumberOf(missing[0])}", element) : Once;
    }

    private static string Counted(Arguments arguments) =>
        $"numbers dimensions from 0, but {arguments.Producer}, {Sentence.Plural(arguments.Input.Rank, "dimension")} beside the batch, which is 0";

    private static string OtherCount(Arguments arguments, int count) =>
        $"orders {Sentence.Plural(count, "dimension")}, "
        + $"but {arguments.Producer}, {Sentence.Plural(arguments.Input.Rank, "dimension")} beside the batch";
}
