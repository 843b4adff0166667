using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchSharp;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Receptive fields of random graphs: what Infer says an output sees, the hull of what its branches see, is where its gradient is.</summary>
[Collection(nameof(Alone))]
public class GraphFieldTests
{
    private const int Outputs = 5;

    [Fact]
    public void Outputs_see_what_has_a_gradient() => Prop.ForAll(DrawnPyramid.All.ToArbitrary(), Check).Check(Seed.Config(250));

    [Fact]
    public void No_output_of_any_graph_sees_more_than_its_field() => Prop.ForAll(DrawGraph.All.ToArbitrary(), graph =>
    {
        // Padding that is taken from elsewhere in the map is padding all the same, and statistics of a batch are no part of a field.
        if (graph.Input.Length > 1 && !WithInner(graph.Layers).Any(SeesMore) && RandomGraphTests.IsWellFormed(graph)
            && RandomNetworkTests.Infer(graph) is { Problems.Count: 0 } network)
            CheckBounds(graph, network);
    }).Check(Seed.Config(400));

    private static void CheckBounds(DrawnNetwork graph, Network network)
    {
        using var scope = torch.NewDisposeScope();
        torch.manual_seed(1);
        var interpreter = new Interpreter(graph, Interpreter.Make);
        interpreter.Train(false);
        var inputs = graph.Inputs.Select(input => torch.randn([1, .. input.Select(size => (long)size)], requires_grad: true)).ToArray();
        var result = interpreter.Run(inputs)[0];
        foreach (var field in network.Nodes[network.Main].Fields)
            CheckBounds(graph, field, result, inputs[field.Source]);
    }

    private static void CheckBounds(DrawnNetwork graph, Generator.Infer.Fields.ReceptiveField field, torch.Tensor result, torch.Tensor pixels)
    {
        for (var i = 0; i < Outputs; i++)
        {
            var place = result.shape.Select(size => (i + 1) * size / (Outputs + 1)).ToArray();
            var element = place.Select((index, axis) => (index, axis)).Aggregate(result, (value, at) => value.narrow(at.axis, at.index, 1));
            // Powers of powers overflow, and what is no number says nothing of what is seen.
            var gradient = torch.autograd.grad([element.sum()], [pixels], retain_graph: true)[0];
            for (var axis = 0; axis < field.Axes.Count; axis++)
            {
                var dimension = Enumerable.Range(0, field.Along.Count).Where(each => field.Along[each].Has(axis)).ToArray();
                if (!field.Axes[axis].HasPlace)
                    continue;
                var sees = field.Axes[axis].At(place[Assert.Single(dimension) + 1]);
                var seen = gradient.abs().gt(0).nonzero().select(1, axis + 2).data<long>().ToArray();
                Assert.True(
                    seen.All(pixel => pixel >= sees.First && pixel <= sees.Last),
                    $"Output {string.Join(", ", place)} of {string.Join(" ", DrawnBlock.Of(graph.Layers).Select(block => block.Code))} {graph} "
                    + $"sees {string.Join(", ", seen.Distinct().Order())} along axis {axis}, not {sees}.");
            }
        }
    }

    private static IEnumerable<DrawnLayer> WithInner(DrawnLayer[] layers) => layers.Concat(DrawnBlock.Of(layers).SelectMany(block => block.Layers));

    // A block's layers are measured as those of a network.
    private static torch.nn.Module<torch.Tensor, torch.Tensor> Positive(DrawnLayer layer, long[] shape) => layer.Kind == "Use"
        ? new BlockModule(new(layer.Get<DrawnBlock>("Block", null!).For([], shape), Positive))
        : MeasuredField.Positive(layer, shape);

    private static void Check(DrawnPyramid graph)
    {
        var network = graph.Infer();
        var fields = network.Nodes[network.Main].Fields[0].Axes.ToArray();
        var interpreter = new Interpreter(new(graph.Input, graph.Layers), Positive);
        interpreter.Train(false);
        var places = new List<long[]>();
        var measured = MeasuredField.Of([1, .. graph.Input], pixels => interpreter.Run(pixels)[0], InTheMiddle).ToList();
        for (var i = 0; i < measured.Count; i++)
        {
            Assert.All(fields, field => Assert.True(field.HasPlace, $"{graph} has lost its places."));
            var sees = fields.Zip(places[i], (field, output) => field.At(output)).ToArray();
            Assert.All(sees.Zip(graph.Input.Skip(1)), axis => Assert.True(
                axis.First.Size == 0 || (axis.First.First >= 0 && axis.First.Last < axis.Second),
                $"Output {i} of {graph} sees padding."));
            Assert.Equal(sees.Select(axis => ((long, long)?)(axis.First, axis.Last)), measured[i]);
            Assert.All(fields.Zip(sees), axis => Assert.InRange(axis.Second.Size, axis.First.SmallestSize.Value, axis.First.Size.Value));
        }

        IEnumerable<long[]> InTheMiddle(long[] shape)
        {
            for (var i = 0; i < Outputs; i++)
                places.Add([.. shape.Skip(2).Select(size => Math.Min(size - 1, (size / 2) + i - 1))]);
            return places;
        }
    }

    // What wraps or mirrors the input, or depends on the whole batch.
    private static bool SeesMore(DrawnLayer layer) =>
        layer.Arguments.Any(argument => argument is { Value: PaddingModes } or { Name: "TrackRunningStats", Value: false });
}
