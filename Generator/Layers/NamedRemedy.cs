using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The remedy that changes a named value for one layer alone.</summary>
internal static class NamedRemedy
{
    /// <summary>Takes the value up, changes it and names it anew.</summary>
    /// <param name="arguments">The layer that takes it.</param>
    /// <param name="input">Which of its values it is.</param>
    /// <param name="argument">The argument that names it.</param>
    /// <param name="layers">The layers that change it; null where only the user knows them.</param>
    public static Remedy Of(Arguments arguments, int input, string argument, string? layers)
    {
        var (graph, name) = (arguments.Graph!, arguments.All[input].Name);
        if (layers is null)
            return Remedy.Choose($"bring {name} to that before");
        var free = graph.FreeName("main");
        var (main, changed) = (Literal.Of(free), Literal.Of(graph.FreeName(name.Trim('"'), free)));
        var text = $"Tap({main}), From({name}), {layers}, Tap({changed}), From({main})";
        Edit[] edits = [Edit.PutBefore(arguments.Place, text), Edit.Set(arguments.Place, argument, changed)];
        return Remedy.Of($"put {text} before {arguments.Kind} and name {changed} instead", edits) with { Title = $"Take {name} after {layers}" };
    }
}
