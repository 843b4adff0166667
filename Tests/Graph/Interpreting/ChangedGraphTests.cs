using TorchDsl.Tests.Oracles.Graphs;
using TorchDsl.Tests.Sweep;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>The interpreter would notice a graph that is wrong.</summary>
[Collection(nameof(Tests.Alone))]
public class ChangedGraphTests(ITestOutputHelper output)
{
    // What only matters when a network is created, or for its gradients. No module of the sweep is given arguments, and no
    // window takes what a largest element is padded with.
    private static readonly string[] Unnoticed =
        ["embedding.padding_idx", "layer_scale.init", "max_pool.padding_after", "module.arguments", "parameter.init", "parameter.std", "prelu.init"];

    [Fact]
    public void Every_setting_of_every_op_matters()
    {
        HashSet<string> all = [], noticed = [];
        foreach (var kind in Swept.Kinds)
        {
            Swept.ForEach(kind, swept =>
            {
                var graph = GraphCheck.GraphOf(swept.Type);
                foreach (var (setting, changed) in ChangedGraph.Settings(graph).Where(change => all.Add(change.Setting) || !noticed.Contains(change.Setting)))
                {
                    using var scope = NewDisposeScope();
                    using var network = swept.Create();
                    GraphCheck.Draw(network);
                    if (Record.Exception(() => GraphCheck.Runs(changed, network, () => swept.Input(2))) is not null)
                        noticed.Add(setting);
                }
            });
        }

        output.WriteLine($"{noticed.Count} of {all.Count} settings matter");
        Assert.True(all.Count > 100, $"There are only {all.Count} settings.");
        Assert.Equal(Unnoticed, all.Except(noticed).Order(StringComparer.Ordinal));
    }

    // What a ReLU or a pool leaves of another value may be the same.
    [Fact]
    public void Nearly_every_connection_matters()
    {
        var (count, missed) = (0, new List<string>());
        foreach (var drawn in CompiledGraph.All)
        {
            using var scope = NewDisposeScope();
            using var mode = no_grad();
            using var network = drawn.Create();
            GraphCheck.Draw(network);
            network.eval();
            var graph = GraphCheck.GraphOf(drawn.Type);
            var interpreter = new GraphInterpreter(graph, network, drawn.Inputs());
            interpreter.Run(drawn.Inputs(), training: false);
            // All of them take a minute.
            foreach (var (node, changed) in ChangedGraph.Connections(graph, interpreter.Values).Take(2))
            {
                count++;
                if (Record.Exception(() => GraphCheck.Runs(changed, network, () => drawn.Inputs())) is null)
                    missed.Add($"{node} of {drawn}");
            }
        }

        output.WriteLine($"{missed.Count} of {count} not noticed");
        Assert.True(count > 100 && missed.Count < count / 20, $"{missed.Count} of {count}:\n{string.Join('\n', missed)}");
    }
}
