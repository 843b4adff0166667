using FsCheck;
using FsCheck.Fluent;
using TorchSharp;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Receptive fields of random graphs: what Infer says an output sees, the hull of what its branches see, is where its gradient is.</summary>
[Collection(nameof(Alone))]
public class GraphFieldTests
{
    private const int Outputs = 5;

    [Fact]
    public void Outputs_see_what_has_a_gradient() => Prop.ForAll(DrawnPyramid.All.ToArbitrary(), Check).Check(Seed.Config(250));

    private static void Check(DrawnPyramid graph)
    {
        var network = graph.Infer();
        var fields = network.Nodes[network.Main].Field.Axes.ToArray();
        var interpreter = new Interpreter(new(graph.Input, graph.Layers), MeasuredField.Positive);
        interpreter.Train(false);
        var places = new List<long[]>();
        var measured = MeasuredField.Of([1, .. graph.Input], pixels => interpreter.Run(pixels)[0], InTheMiddle).ToList();
        for (var i = 0; i < measured.Count; i++)
        {
            Assert.All(fields, field => Assert.True(field.HasPlace, $"{graph} has lost its places."));
            var sees = fields.Zip(places[i], (field, output) => field.At(output)).ToArray();
            Assert.All(sees.Zip(graph.Input.Skip(1)), axis => Assert.True(axis.First.Size == 0 || (axis.First.First >= 0 && axis.First.Last < axis.Second), $"Output {i} of {graph} sees padding."));
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
}
