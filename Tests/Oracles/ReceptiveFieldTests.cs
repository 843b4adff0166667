using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer;
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
        var fields = stack.Infer().Nodes[stack.Layers.Length].Field.Axes.ToArray();
        var places = new List<long[]>();
        var measured = MeasuredField.Of([1, .. stack.Input], Run, InTheMiddle).ToList();
        for (var i = 0; i < measured.Count; i++)
        {
            for (var axis = 0; axis < fields.Length; axis++)
                CheckOutput(stack, axis, fields[axis], places[i][axis], measured[i][axis]);
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

    private static void CheckOutput(DrawnStack stack, int axis, AxisField field, long output, (long First, long Last)? measured)
    {
        var at = field.At(output);
        Assert.True(at.Size == 0 || (at.First >= 0 && at.Last < stack.Input[axis + 1]), $"Output {output} of {stack} sees padding.");
        Assert.True(
            measured == (at.Size == 0 ? null : ((long, long)?)(at.First, at.Last)),
            $"Output {output} of {stack} along axis {axis} has its gradient in {measured}, but sees {at.First} to {at.Last}.");
        Assert.InRange(at.Size, field.SmallestSize.Value, field.Size.Value);
        if (field.Size == field.SmallestSize && field.Period == 1)
            Assert.Equal((field.Offset + (output * field.Jump), field.Size.Value), (at.First, at.Size));
    }
}
