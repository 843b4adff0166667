using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Graphs;

/// <summary>Names the current value.</summary>
internal sealed class Tap : Step
{
    public override void Take(Arguments arguments, Graph graph)
    {
        if (arguments.Name("Name") is { } name && graph.Tap(name, arguments.Place) is { } other)
            arguments.Error(Rule.TapTwice, "Name", $"names a value {Literal.Of(name)}, as Tap, layer {other + 1}, does already: give one of them another name");
    }
}
