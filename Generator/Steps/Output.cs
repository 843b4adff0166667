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
        if (graph.Results.Find(result => result.Name == name) is { } other)
        {
            arguments.Error(Rule.OutputTwice, "Name", other.Place == arguments.Place
                ? $"is repeated, and each turn would give a result {Literal.Of(name)}: put it after End, or write the turns one by one"
                : $"names a result {Literal.Of(name)}, as Output, layer {other.Place + 1}, does already: give one of them another name");
        }
        else
        {
            graph.Results.Add(new Result(arguments.Place, name, graph.Current, arguments.IsOn("TrainingOnly")));
        }
    }
}
