using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Steps;

/// <summary>Names the current value.</summary>
internal sealed class Tap : GraphStep
{
    public override void Take(Arguments arguments, GraphBuilder graph)
    {
        if (arguments.Name("Name") is not { } name)
            return;
        arguments.CheckFree(name, "Name", -1);
        if (arguments.Problem is null)
            graph.Tap(name, arguments.Place);
    }
}
