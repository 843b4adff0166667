using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Random graphs: what Infer says of them is what libtorch does with them.</summary>
[Collection(nameof(Alone))]
public class RandomGraphTests(ITestOutputHelper output)
{
    private static readonly string[] NoLayers = ["Tap", "From", "Branch", "Output"];

    [Fact]
    public void Shapes_and_parameters_are_libtorchs_and_what_it_refuses_is_refused()
    {
        var (legal, illegal, joins) = (0, 0, 0);
        Prop.ForAll(Arb.From(DrawGraph.All, DrawGraph.Smaller), drawn =>
        {
            if (!IsWellFormed(drawn))
                return;
            if (Agree(drawn))
                legal++;
            else if (drawn.Layers[^1].Kind is "Add" or "Mul" or "Concat")
                joins++;
            else
                illegal++;
        }).Check(Seed.Config(2500));
        output.WriteLine($"{legal} legal graphs agree; both refuse {joins} joins and {illegal} layers.");
    }

    // Whether names are there where they are used, and branches are joined: what shapes have no part in.
    internal static bool IsWellFormed(DrawnNetwork drawn)
    {
        var flow = new Flow<string>("");
        var layers = new HashSet<string>();
        foreach (var step in drawn.Layers)
        {
            var isJoin = step.Kind is "Add" or "Mul" or "Concat";
            var names = isJoin ? step.Get("Names", Array.Empty<string>()) : step.Kind == "From" ? [step.Get("Name", "")] : [];
            if (!names.All(flow.Named.ContainsKey) || (isJoin && names.Length == 0 && flow.Start is null))
                return false;
            if (step.Kind == "Share" ? !layers.Contains(step.Get("Layer", "")) : !NoLayers.Contains(step.Kind) && !layers.Add(step.Get("Name", $"{layers.Count}")))
                return false;
            flow = flow.Next(step, value => value, values => values[0]);
        }

        return flow.Start is null && drawn.Layers.Any(step => !NoLayers.Contains(step.Kind));
    }

    // Whether the graph is legal: both must say so, or refuse the same entry of the list.
    private static bool Agree(DrawnNetwork drawn)
    {
        using var scope = NewDisposeScope();
        var network = RandomNetworkTests.Infer(drawn);
        var problem = network.Problems.Count == 0 ? null : network.Problems[0];
        var interpreter = new Interpreter(drawn, RandomNetworkTests.Module);
        var flow = new Flow<Tensor>(zeros([2, .. drawn.Input.Select(size => (long)size)]));
        for (var i = 0; i < drawn.Layers.Length; i++)
        {
            var refusal = Record.Exception(() => flow = interpreter.Next(flow, i));
            var isRefused = problem?.Layer == i + 1;
            Assert.True(refusal is null || isRefused, $"libtorch refuses entry {i + 2} of {drawn}: {refusal?.Message}\nbut not we, who say: {problem?.Message}");
            Assert.True(refusal is not null || !isRefused, $"libtorch accepts entry {i + 2} of {drawn}, but: {problem?.Message}");
            if (isRefused)
            {
                Assert.Single(network.Problems);
                return false;
            }

            Compare(network, interpreter, flow, i, drawn);
        }

        Assert.True(problem is null, $"{drawn}: {problem?.Message}");
        return true;
    }

    private static void Compare(Network network, Interpreter interpreter, Flow<Tensor> flow, int index, DrawnNetwork drawn)
    {
        var step = drawn.Layers[index];
        if (network.Nodes.FirstOrDefault(node => node.Place == index + 1) is { } node)
        {
            Assert.True(flow.Current.shape[1..].SequenceEqual(node.Output.Dims.Select(dim => dim.Value)), $"Entry {index + 2} of {drawn} makes {string.Join('×', flow.Current.shape[1..])}, not {node.Output}.");
            Assert.Equal(interpreter.ModuleOf(index)?.parameters().Sum(parameter => parameter.numel()) ?? 0, node.Layer.Parameters);
        }
        else
        {
            Assert.True(NoLayers.Contains(step.Kind), $"Entry {index + 2} of {drawn} has no node.");
        }
    }
}
