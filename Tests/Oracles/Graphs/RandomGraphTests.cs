using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Random graphs: what Infer says of them is what libtorch does with them.</summary>
[Collection(nameof(Alone))]
public class RandomGraphTests(ITestOutputHelper output)
{
    [Fact]
    public void Shapes_and_parameters_are_libtorchs_and_what_it_refuses_is_refused()
    {
        var (legal, illegal, joins) = (0, 0, 0);
        var drawn = new Dictionary<string, int>(StringComparer.Ordinal);
        Prop.ForAll(Arb.From(DrawGraph.All, DrawGraph.Smaller), graph =>
        {
            if (!IsWellFormed(graph))
                return;
            if (Agree(graph))
            {
                legal++;
                foreach (var part in DrawnParts.Of(graph.Layers))
                    drawn[part] = drawn.GetValueOrDefault(part) + 1;
            }
            else if (graph.Layers[^1].IsJoin)
                joins++;
            else
                illegal++;
        }).Check(Seed.Config(1200));
        output.WriteLine($"{legal} legal graphs agree; both refuse {joins} joins and {illegal} layers.");
        output.WriteLine($"Of the legal ones have {string.Join(", ", drawn.Select(part => $"{part.Key} {part.Value}"))}.");
    }

    // Whether names are there where they are used, and branches are joined: what shapes have no part in.
    internal static bool IsWellFormed(DrawnNetwork drawn)
    {
        var flow = new Flow<string>("") { Named = drawn.Named(drawn.Inputs.Select(_ => "")) };
        var layers = new HashSet<string>();
        var repeats = 0;
        if (!drawn.Layers.All(step => (repeats += step.Kind switch { "Repeat" => 1, "End" => -1, _ => 0 }) >= 0) || repeats > 0)
            return false;
        foreach (var turn in Unrolled.Of(drawn.Layers))
        {
            var (step, isJoin) = (turn.Layer, turn.Layer.IsJoin);
            var names = isJoin ? step.Get("Names", Array.Empty<string>()) : step.Kind == "From" ? [step.Get("Name", "")] : [];
            if (!names.All(flow.Named.ContainsKey) || (isJoin && names.Length == 0 && flow.Start is null))
                return false;
            if ((step.Kind == "Share" && !layers.Contains(step.Get("Layer", ""))) || (turn.IsLayer && !layers.Add(turn.Name)))
                return false;
            flow = flow.Next(step, value => value, values => values[0]);
        }

        return flow.Start is null && layers.Count > 0;
    }

    // Whether the graph is legal: both must say so, or refuse the same entry of the list.
    private static bool Agree(DrawnNetwork drawn)
    {
        using var scope = NewDisposeScope();
        var network = RandomNetworkTests.Infer(drawn);
        var problem = network.Problems.Count == 0 ? null : network.Problems[0];
        var interpreter = new Interpreter(drawn, Interpreter.Make);
        var flow = interpreter.Begin([.. drawn.Inputs.Select(input => zeros([2, .. input.Select(size => (long)size)], requires_grad: true))]);
        var nodes = drawn.Inputs.Length;
        for (var i = 0; i < interpreter.Steps.Length; i++)
        {
            var place = interpreter.Steps[i].Place + drawn.Inputs.Length;
            var refusal = Record.Exception(() => flow = interpreter.Next(flow, i));
            var isRefused = problem?.Layer == place && nodes == network.Nodes.Count;
            Assert.True(
                refusal is null || isRefused,
                $"libtorch refuses entry {place + 1} of {Text(drawn)}: {refusal?.Message}\nbut not we, who say: {problem?.Message}");
            Assert.True(refusal is not null || !isRefused, $"libtorch accepts entry {place + 1} of {Text(drawn)}, but: {problem?.Message}");
            if (isRefused)
            {
                Assert.Single(network.Problems);
                return false;
            }

            if (interpreter.Steps[i].MakesValue)
                Compare(network.Nodes[nodes++], interpreter, flow.Made.shape, i, drawn);
        }

        Assert.True(problem is null, $"{Text(drawn)}: {problem?.Message}");
        Assert.Equal(nodes, network.Nodes.Count);
        return true;
    }

    private static void Compare(Node node, Interpreter interpreter, long[] shape, int index, DrawnNetwork drawn)
    {
        var step = interpreter.Steps[index];
        Assert.Equal(step.Place + drawn.Inputs.Length, node.Place);
        Assert.True(
            shape[1..].SequenceEqual(node.Output.Dims.Select(dim => dim.Value)),
            $"{drawn.Layers[step.Place]} of {Text(drawn)} makes {string.Join('×', shape[1..])}, not {node.Output}.");
        Assert.Equal(interpreter.ModuleOf(index)?.parameters().Sum(parameter => parameter.numel()) ?? 0, node.Layer.Parameters);
    }

    // With its blocks, and what is wrong in them.
    private static string Text(DrawnNetwork drawn) => string.Join('\n', DrawnBlock.Of(drawn.Layers).DistinctBy(block => block.Name)
        .Select(block => $"{block.Code} {string.Join(' ', Inference.Infer(block.ToSpec()).Problems.Select(problem => problem.Message))}")
            .Append(drawn.ToString()));
}
