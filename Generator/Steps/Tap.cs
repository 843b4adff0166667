using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Steps;

/// <summary>Names the current value.</summary>
internal sealed class Tap : GraphStep
{
    public override void Take(Arguments arguments, GraphBuilder graph)
    {
        if (arguments.Name("Name") is { } name && graph.Tap(name, arguments.Place) is { } other)
            arguments.Error(
                Rule.TapTwice,
                "Name",
                $"names a value {Literal.Of(name)}, as {graph.KindAt(other)}, layer {other + 1}, does already",
                arguments.Use("Name", Literal.Of(graph.FreeName(name))));
    }
}
