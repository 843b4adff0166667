using TorchDsl.Generated;

namespace TorchDsl.Tests.Graph;

/// <summary>A network's graph and summary are read once.</summary>
public class GraphsTests
{
    [Fact]
    public void They_are_the_same_each_time()
    {
        var summary = Graphs<One>.SummaryOf(Sample.Json);
        Assert.Same(summary, Graphs<One>.SummaryOf(Sample.Json));
        Assert.Same(Graphs<One>.Of(Sample.Json), Graphs<One>.Of(Sample.Json));
        Assert.Equal(Graphs<One>.Of(Sample.Json).Name, summary.Network);
    }

    [Fact]
    public void Each_network_has_its_own()
    {
        var graph = Graphs<Another>.Of(Sample.With("\"Everything\"", "\"Another\""));
        Assert.NotSame(graph, Graphs<One>.Of(Sample.Json));
        Assert.Equal("Another", Graphs<Another>.SummaryOf("it is read already").Network);
    }

    [Fact]
    public void All_threads_get_the_same()
    {
        using var start = new Barrier(8);
        var graphs = new NetworkGraph[8];
        var summaries = new Summary[8];
        var threads = Enumerable.Range(0, 8).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            (summaries[i], graphs[i]) = (Graphs<Contended>.SummaryOf(Sample.Json), Graphs<Contended>.Of(Sample.Json));
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Single(graphs.Distinct());
        Assert.All(summaries, summary => Assert.Same(summaries[0], summary));
    }

    [Fact]
    public void A_mistake_is_said_each_time()
    {
        Assert.Throws<FormatException>(() => Graphs<Mistaken>.SummaryOf("{}"));
        Assert.Throws<FormatException>(() => Graphs<Mistaken>.Of("{}"));
    }

    private sealed class One;

    private sealed class Another;

    private sealed class Contended;

    private sealed class Mistaken;
}
