using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Sizes;
using TorchSharp;

namespace TorchDsl.Tests.Oracles;

/// <summary>Receptive fields of random stacks: what Infer says an output sees is where its gradient is.</summary>
[Collection(nameof(Alone))]
public class ReceptiveFieldTests
{
    private const int Outputs = 5;

    [Fact]
    public void Outputs_see_what_has_a_gradient() => Prop.ForAll(DrawnStack.All.ToArbitrary(), Check).Check(Seed.Config(600));

    private static void Check(DrawnStack stack)
    {
        var fields = stack.Infer().Nodes[stack.Layers.Length].Fields[0].Axes.ToArray();
        var places = new List<long[]>();
        var measured = MeasuredField.Of([1, .. stack.Input], Run, InTheMiddle).ToList();
        for (var i = 0; i < measured.Count; i++)
        {
            var sees = fields.Zip(places[i], (field, output) => field.At(output)).ToArray();
            var isInside = sees.Zip(stack.Input.Skip(1), (seen, size) => seen.Size == 0 || (seen.First >= 0 && seen.Last < size));
            Assert.All(isInside, inside => Assert.True(inside, $"Output {i} of {stack} sees padding."));
            var isNothing = sees.Any(axis => axis.Size == 0);
            Assert.Equal(sees.Select(axis => isNothing ? null : ((long, long)?)(axis.First, axis.Last)), measured[i]);
            foreach (var (field, (output, pixels)) in fields.Zip(places[i].Zip(sees)))
                CheckSummary(stack, field, output, pixels);
        }

        torch.Tensor Run(torch.Tensor pixels) =>
            stack.Layers.Aggregate(pixels, (value, layer) => MeasuredField.Positive(layer, value.shape).call(value));

        IEnumerable<long[]> InTheMiddle(long[] shape)
        {
            for (var i = 0; i < Outputs; i++)
                places.Add([.. shape.Skip(2).Select(size => Math.Min(size - 1, (size / 2) + i - 1))]);
            return places;
        }
    }

    // What the summary says: a range of sizes, and the place of each output, but where they differ by phase.
    private static void CheckSummary(DrawnStack stack, AxisField field, long output, AxisField.Interval pixels)
    {
        Assert.InRange(pixels.Size, field.SmallestSize.Value, field.Size.Value);
        if (stack.Layers.All(layer => layer.Kind is not ("ConvTranspose" or "Upsample")))
            Assert.Equal((field.Offset + (output * field.Jump), field.Size.Value), (pixels.First, pixels.Size));
    }
}
