using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The dimensions in another order.</summary>
/// <param name="Order">For each dimension of the result, which one of the input it is, counted without the batch.</param>
internal sealed record Permute(EquatableArray<int> Order) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var rank = arguments.Input.Rank;
        var all = rank == 1 ? "dimension 0" : $"each of 0 to {rank - 1}";
        var items = arguments.Items("Dims");
        var order = items.Select((item, i) => arguments.Dimension("Dims", item, i)).ToEquatableArray();
        for (var i = 0; i < order.Count; i++)
        {
            if (order.Take(i).Contains(order[i]))
                arguments.Error(Rule.NotAPermutation, "Dims", $"has dimension {order[i]} twice: name {all} once", i);
        }

        if (order.Count != rank)
            arguments.Error(Rule.NotAPermutation, null, OtherCount(arguments, order.Count, all));
        return new Permute(order);
    }

    protected override Op MakeOp() => new Op("permute").Take("Dims", new SettingValue.Dimensions(Order));

    public override bool MayAlias => true;

    public override Shape Output(Shape input) => new(Order.Select(dimension => input[dimension]).ToEquatableArray());

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Permuted(Order);

    private static string OtherCount(Arguments arguments, int count, string all) =>
        $"orders {Sentence.Plural(count, "dimension")}, "
        + $"but {arguments.Producer}, {Sentence.Plural(arguments.Input.Rank, "dimension")} without the batch: name {all} once";
}
