using TorchDsl.Samples.Zoo;
using TorchDsl.Tests.Inferring;
using TorchDsl.Tests.Oracles.Graphs;
using TorchDsl.Tests.Running;
using TorchDsl.Tests.Sweep;
using TorchDsl.Tests.Sweep.Zoo;
using TorchSharp;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>A network's graph says everything: run on TorchSharp's functions, it gives the network's numbers, bit for bit.</summary>
[Collection(nameof(Tests.Alone))]
public class InterpretedGraphTests(ITestOutputHelper output)
{
    public static TheoryData<string> Kinds => [.. Swept.Kinds];

    /// <summary>Own layers with arguments and counts, blocks, free sizes, ids, names with dots and names that C# does not allow.</summary>
    public static TheoryData<Type> Own =>
    [
        typeof(GraphNet), typeof(OpenNet), typeof(SquareNet), typeof(TallNet), typeof(Wide), typeof(TextNet), typeof(SequenceNet), typeof(WithSReLU),
        typeof(ConvertingNet), typeof(AnyLength), typeof(AnySignal), typeof(AnySize), typeof(FreeNet), typeof(Ranges), typeof(Normalised), typeof(Learned),
        typeof(Dotted), typeof(BadlyNamed), typeof(Siamese), typeof(WithDepth), typeof(Decoding), typeof(Tabular), typeof(MaskedMean), typeof(Six),
        typeof(LikeNet), typeof(MultipleNet), typeof(TwoScales), typeof(OfHalves),
        typeof(CrossNet), typeof(MaskedNet), typeof(OtherWidth), typeof(Pairwise), typeof(TextClassifier), typeof(Translator),
        typeof(SmallGPT), typeof(WindowNet),
    ];

    public static TheoryData<string> Names => [.. SmallZoo.Names];

    [Fact]
    public void Random_graphs_compute_what_their_networks_compute()
    {
        var graphs = CompiledGraph.All.Select(drawn => (drawn, graph: GraphCheck.GraphOf(drawn.Type)))
            .Where(pair => !HasUnseen(pair.drawn, pair.graph)).ToList();
        var saysNothing = 0;
        foreach (var (drawn, graph) in graphs)
        {
            drawn.Try(() =>
            {
                using var scope = NewDisposeScope();
                using var network = drawn.Create();
                GraphCheck.Draw(network);
                saysNothing += GraphCheck.Runs(graph, network, () => drawn.Inputs()) ? 0 : 1;
                GraphSums.Check(graph, network, drawn.Inputs());
            });
        }

        Assert.True(saysNothing < graphs.Count / 20, $"Of {saysNothing} graphs the results are no numbers.");

        Describe(graphs.Select(pair => pair.graph));
    }

    // A block computes all its results, and so trains what nothing takes up; which layers these are, the graph does not say.
    private static bool HasUnseen(CompiledGraph drawn, NetworkGraph graph) =>
        DrawnParts.Of(drawn.Drawn.Layers).Contains(DrawnParts.Results)
        && GraphInterpreter.Needed(graph, _ => true) is var needed && graph.Nodes.Any(node => node.Block is not null && !needed[node.Index]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Graphs_of_every_layer_compute_what_it_computes(string kind) => Swept.ForEach(
        kind,
        swept =>
        {
            using var scope = NewDisposeScope();
            var graph = GraphCheck.GraphOf(swept.Type);
            using var network = swept.Create();
            GraphCheck.Draw(network);
            GraphCheck.Runs(graph, network, () => swept.Input(2));
            GraphSums.Check(graph, network, swept.Input(2));
        },
        turned: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_zoos_graphs_compute_what_the_networks_compute(string name)
    {
        using var scope = NewDisposeScope();
        var zoo = SmallZoo.Find(name);
        using var network = zoo.Create();
        var graph = GraphCheck.GraphOf(network.GetType());
        GraphCheck.Runs(graph, network, () => zoo.Input(2));
        GraphSums.Check(graph, network, zoo.Input(2));
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void Graphs_of_networks_in_other_tests_compute_what_these_compute(Type type)
    {
        using var scope = NewDisposeScope();
        using var network = (nn.Module)Activator.CreateInstance(type)!;
        var graph = GraphCheck.GraphOf(type);
        GraphCheck.Runs(graph, network, Inputs);
        GraphSums.Check(graph, network, Inputs());

        Tensor[] Inputs()
        {
            manual_seed(2);
            return [.. graph.Inputs.Select(input => Input(input.Kind, [2, .. input.Smallest.Sizes]))];
        }

        static Tensor Input(GraphInputKind kind, long[] shape) => kind switch
        {
            GraphInputKind.Ids => randint(2, shape, dtype: int64),
            GraphInputKind.Mask => rand(shape) < 0.3,
            _ => randn(shape),
        };
    }

    [Fact]
    public void Graphs_with_free_sizes_compute_what_their_networks_compute()
    {
        List<string> failures = [];
        foreach (var free in FreeNetwork.All)
        {
            using var scope = NewDisposeScope();
            using var network = free.Create();
            foreach (var shape in free.Shapes)
            {
                try
                {
                    GraphCheck.Runs(free.Graph, network, () => free.Input(shape));
                    GraphSums.Check(free.Graph, network, free.Input(shape));
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    failures.Add($"{free.Drawn.Code} for {string.Join('×', shape)}: {exception.Message.Split('\n')[0]}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Describe(FreeNetwork.All.Select(free => free.Graph));
    }

    [Fact]
    public void The_interpreter_knows_the_ops_that_there_are_and_no_others()
    {
        HashSet<string> ops = [];
        foreach (var kind in Swept.Kinds)
            Swept.ForEach(kind, swept => ops.UnionWith(GraphCheck.GraphOf(swept.Type).Nodes.Select(node => node.Op)));
        Assert.Equal(ops.Order(StringComparer.Ordinal), Rows.All.Keys.Append("input").Order(StringComparer.Ordinal));
    }

    private void Describe(IEnumerable<NetworkGraph> graphs)
    {
        var (count, nodes) = (graphs.Count(), graphs.SelectMany(graph => graph.Nodes).ToList());
        output.WriteLine(
            $"{count} graphs ({graphs.Count(GraphCheck.HasOrder)} in training too), "
            + $"{nodes.Count} nodes of {nodes.Select(node => node.Op).Distinct().Count()} ops, "
            + $"{nodes.Count(node => node.Weights is not null)} with the weights of others, {nodes.Count(node => node.TrainingOnly)} for training only, "
            + $"{graphs.Sum(graph => graph.Blocks.Count)} blocks, {graphs.Sum(graph => graph.Outputs.Count)} outputs");
    }
}
