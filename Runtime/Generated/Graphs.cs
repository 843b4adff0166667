using System.ComponentModel;

namespace TorchDsl.Generated;

/// <summary>
/// The graph of a network and its summary, each read when it is first asked for and the same from then on. They are kept here, so that
/// the network's class has no field for them.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Graphs<TNetwork>
    where TNetwork : class
{
#pragma warning disable CA1000 // The network's class, which alone calls these, is what tells them apart.
    private static NetworkGraph? graph;
    private static Summary? summary;

    // Where several threads come first, all get what one of them has made.

    /// <summary>The graph.</summary>
    /// <param name="json">Its JSON.</param>
    /// <exception cref="FormatException">The text is not that of a graph.</exception>
    public static NetworkGraph Of(string json) => graph ?? Interlocked.CompareExchange(ref graph, NetworkGraph.Read(json), null) ?? graph;

    /// <summary>The summary.</summary>
    /// <param name="json">The graph's JSON.</param>
    /// <exception cref="FormatException">The text is not that of a graph.</exception>
    public static Summary SummaryOf(string json) => summary ?? Interlocked.CompareExchange(ref summary, Summary.Of(Of(json)), null) ?? summary;
}
