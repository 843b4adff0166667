using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Steps;

/// <summary>Gives the current value as a further result.</summary>
internal sealed class Output : GraphStep
{
    public override void Take(Arguments arguments, GraphBuilder graph)
    {
        if (arguments.Name("Name") is not { } name)
            return;
        var other = graph.Results.Find(result => result.Name == name);
        if (graph.IsTurn || other is not null)
        {
            if (graph.IsTurn || other!.Place == arguments.Place)
                arguments.Error(
                    Rule.OutputTwice,
                    "Name",
                    $"is repeated, and each turn would give a result {Literal.Of(name)}",
                    Remedy.Choose("put it after End, or write the turns one by one"));
            else
                arguments.Error(
                    Rule.OutputTwice,
                    "Name",
                    $"names a result {Literal.Of(name)}, as Output, layer {other.Place + 1}, does already",
                    Free(arguments, graph, name));
        }
        else
        {
            graph.Results.Add(new Result(arguments.Place, name, graph.Current, arguments.IsOn("TrainingOnly")));
        }
    }

    private static Remedy Free(Arguments arguments, GraphBuilder graph, string name) => arguments.Use("Name", Literal.Of(
        Enumerable.Range(2, graph.Results.Count + 1).Select(number => $"{name}{number}").First(free => !graph.Results.Exists(result => result.Name == free))));
}
