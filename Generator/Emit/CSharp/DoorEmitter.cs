using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>The checks at the door: whether the inputs are what the network takes, each by itself and to each other.</summary>
internal sealed class DoorEmitter
{
    private readonly Network network;
    private readonly string[] inputs;
    private readonly string[] shapes;

    private DoorEmitter(Network network, string[] inputs, string[] shapes) =>
        (this.network, this.inputs, this.shapes) = (network, inputs, shapes);

    public static void Write(SourceWriter writer, Network network, IEnumerable<string> inputs)
    {
        var shapes = network.Spec.IsBlock ? BlockEmitter.DoorFields(network) : ConstantsEmitter.ShapesOf(network);
        var door = new DoorEmitter(network, [.. inputs.Select(Identifier.Escape)], shapes);
        for (var i = 0; i < network.Inputs; i++)
            door.WriteOne(writer, i);
        for (var i = 1; i < network.Inputs; i++)
            writer.Line(door.Same("batch size", (0, 0), (i, 0)));
        foreach (var line in door.SameSizes())
            writer.Line(line);
    }

    private void WriteOne(SourceWriter writer, int input)
    {
        var kind = network.Kind(input) is var known && !known.IsOwn() && network.IsReadByHand(input) ? "Any" : $"{known}";
        var ofKind = kind == "Map" ? "" : $", {TorchNames.Generated}InputKind.{kind}";
        // Of equal batches, one is checked.
        var batchNorm = input == 0 && OverBatchAlone(network) is { } name ? $", batchNorm: {Literal.Of(name)}" : "";
        writer.Line($"{TorchNames.Generated}Door.Check(this, {inputs[input]}, {Shape(input)}{ofKind}{batchNorm}{MultiplesOf(input)});");
    }

    private string Same(string size, (int Input, int Dim) one, (int Input, int Dim) other, string steps = "") =>
        $"{TorchNames.Generated}Door.CheckSame(this, {Literal.Of(size)}, {inputs[one.Input]}, {one.Dim}, {inputs[other.Input]}, {other.Dim}{steps});";

    // What stands in several inputs, or multiples of it.
    private IEnumerable<string> SameSizes()
    {
        var known = new Dictionary<string, (int Input, int Place)>(StringComparer.Ordinal);
        for (var input = 0; input < network.Inputs; input++)
        {
            var shape = network.InputShape(input);
            for (var place = 0; place < shape.Rank; place++)
            {
                if (shape[place].AsMultiple is not var (name, _, _))
                    continue;
                if (!known.TryGetValue(name, out var first))
                    known.Add(name, (input, place));
                else if (first.Input != input)
                    yield return SameOfMultiples(name, first, (input, place));
            }
        }
    }

    private string SameOfMultiples(string name, (int Input, int Place) one, (int Input, int Place) other)
    {
        var (left, right) = (network.InputShape(one.Input)[one.Place], network.InputShape(other.Input)[other.Place]);
        var (first, second) = ((one.Input, NumberOf(one.Place)), (other.Input, NumberOf(other.Place)));
        return left == right ? Same($"{left}", first, second) : Same(name, first, second, $", {Steps(one)}, {Steps(other)}");
    }

    // By how much a size grows, and where it begins.
    private string Steps((int Input, int Place) size) =>
        $"({network.InputShape(size.Input)[size.Place].AsMultiple!.Value.Step}, {network.SmallestInput(size.Input)[size.Place]})";

    private static int NumberOf(int place) => Infer.Sizes.Shape.NumberOf(place);

    // The first BatchNorm that has one value of each channel and sample, of which libtorch refuses a batch of one in training.
    private static string? OverBatchAlone(Network network)
    {
        foreach (var node in network.Nodes)
        {
            if (node.Layer.Body is { } body && OverBatchAlone(body) is { } inner)
                return $"{node.Name}.{inner}";
            if (node.Layer.Op is { Name: "batch_norm" } op && op["Dim"] is SettingValue.Dimension dim
                && Enumerable.Range(0, node.Output.Rank).All(place => SettingValue.Dimension.At(place) == dim || node.Output[place] == 1))
                return node.Name;
        }

        return null;
    }

    private string Shape(int input) => network.Spec.IsBlock || network.InputShape(input).IsFixed ? shapes[input] : FreeShape(input);

    private string FreeShape(int input)
    {
        // Numbered by their names, from −1 down.
        var (names, dims) = (new List<string>(), network.InputShape(input).Dims);
        foreach (var size in dims)
        {
            if (size.AsMultiple is var (name, _, _) && !names.Contains(name))
                names.Add(name);
        }

        var shape = dims.Select(size => size.AsMultiple is var (name, _, _) ? Literal.Of(-1 - names.IndexOf(name)) : $"{size}");
        // Of multiples, the formula of each.
        var texts = HasMultiples(input) ? dims.Where(size => !size.IsFixed).Select(size => $"{size}") : names;
        return $"[{string.Join(", ", shape)}], [{string.Join(", ", network.SmallestInput(input).Dims)}], {Literal.Of(string.Join(",", texts))}";
    }

    private string MultiplesOf(int input) => !HasMultiples(input) ? ""
        : $", steps: [{string.Join(", ", network.InputShape(input).Dims.Select(size => size.AsMultiple?.Step ?? 1))}]";

    private bool HasMultiples(int input) =>
        !network.Spec.IsBlock && network.InputShape(input).Dims.Any(size => size.AsMultiple is not (null or (_, 1, 0)));
}
