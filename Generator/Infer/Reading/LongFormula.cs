using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What is said of a layer that makes a formula of a free size longer than anybody reads.</summary>
internal static class LongFormula
{
    public static void Report(Arguments arguments, GraphBuilder graph)
    {
        var (free, parameters) = (Free(arguments, graph), Parameters(arguments));
        var remedy = free.Count == 0
            ? $"use numbers for {Sentence.And(parameters)}"
            : $"fix {Sentence.And(free)} in Input{(parameters.Count == 0 ? "" : $", and use numbers for {Sentence.And(parameters)}")}";
        arguments.Error(Rule.FormulaTooLong, null, "makes formulas that are too long, "
            + $"more than {SymInt.Longest} names and numbers, of {Sentence.And(free.Concat(parameters))}", Remedy.Choose(remedy));
    }

    private static List<string> Free(Arguments arguments, GraphBuilder graph) =>
        [.. graph.Nodes.Take(1).SelectMany(node => node.Output.Dims).Concat(arguments.Operand.Shape.Dims).SelectMany(size => size.Names).Distinct()];

    private static List<string> Parameters(Arguments arguments) => [.. arguments.Operand.Shape.Dims.SelectMany(size => size.Parameters)
        .Concat(arguments.Scope.Names.Where(name => arguments.Scope[name]!.Setting.Parameters.Any())).Distinct()];
}
