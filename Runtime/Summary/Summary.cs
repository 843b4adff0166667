namespace TorchDsl;

/// <summary>What a network costs and sees, layer by layer, as the compiler worked it out.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Rows">The inputs and the layers, in order.</param>
public sealed record Summary(string Network, IReadOnlyList<SummaryRow> Rows)
{
    // Formulas, where sizes are free: the compiler adds up better than text does.
    private readonly SymInt? multiplyAdds;
    private readonly SymInt? trainingMultiplyAdds;

    /// <summary>The network; null where the summary was made by hand.</summary>
    internal NetworkGraph? Graph { get; private init; }

    /// <summary>What the network takes, in the order of the parameters of <c>forward</c>.</summary>
    public IReadOnlyList<SummaryInput> Inputs { get => field ?? [new(Rows[0].Name, InputShape, SmallestInput)]; init; }

    /// <summary>The shape that the network takes, without the batch dimension; of several inputs that of the first.</summary>
    public Shape InputShape => Rows[0].OutputShape;

    /// <summary>The shape of the network's main result, without the batch dimension.</summary>
    public Shape OutputShape { get => field ?? Rows[^1].OutputShape; init; }

    /// <summary>The results beside the main one, in the order of the tuple that <c>forward</c> returns.</summary>
    public IReadOnlyList<SummaryOutput> Outputs { get; init; } = [];

    /// <summary>The number of learnable parameters.</summary>
    public long Parameters => Rows.Sum(row => row.Parameters);

    /// <summary>The number of elements in buffers, such as running statistics, which are not learned.</summary>
    public long Buffers => Rows.Sum(row => row.Buffers);

    /// <summary>The multiply-adds of one forward pass in eval for a batch of one; see <see cref="SummaryRow.MultiplyAdds"/>.</summary>
    public SymInt MultiplyAdds { get => multiplyAdds ?? Add(Rows.Where(row => !row.TrainingOnly)); init => multiplyAdds = value; }

    /// <summary>The same in training: with what is computed for results that are null in eval.</summary>
    public SymInt TrainingMultiplyAdds
    {
        get => trainingMultiplyAdds ?? (Rows.Any(row => row.TrainingOnly) ? Add(Rows) : MultiplyAdds);
        init => trainingMultiplyAdds = value;
    }

    /// <summary>The smallest input that every layer can take, of several the first; the input's own shape where no size is free.</summary>
    public Shape SmallestInput { get => field ?? InputShape; init; }

    /// <summary>The summary of a network's graph.</summary>
    internal static Summary Of(NetworkGraph graph)
    {
        Summary summary = new(graph.Name, SummaryRows.Of(graph).AsReadOnly())
        {
            OutputShape = graph.NodeList[graph.OutputList[0].Node].Row.OutputShape,
            MultiplyAdds = graph.MultiplyAdds,
            TrainingMultiplyAdds = graph.TrainingMultiplyAdds,
            SmallestInput = graph.InputList[0].Smallest,
            Graph = graph,
        };
        if (graph.InputList.Count > 1)
            summary = summary with { Inputs = [.. graph.InputList.Select(input => new SummaryInput(input.Name, input.Shape, input.Smallest))] };
        return graph.OutputList.Count == 1 ? summary : summary with { Outputs = SummaryOutput.Of(graph) };
    }

    /// <summary>The summary for an input of a given shape: where sizes are free, all that depends on them has numbers.</summary>
    /// <param name="shape">The sizes of one sample, without the batch, as <c>forward</c> takes them: <c>At(3, 512, 512)</c>.</param>
    /// <exception cref="ArgumentException">The network does not take such an input: why not.</exception>
    /// <exception cref="InvalidOperationException">The summary is that of no network.</exception>
    public Summary At(params SymInt[] shape) => At(new Shape(shape));

    /// <summary>The summary for inputs of given shapes, one for each.</summary>
    /// <param name="inputs">The shapes, without the batch, in the order of the parameters of <c>forward</c>.</param>
    /// <exception cref="ArgumentException">The network does not take such an input: which, and why.</exception>
    /// <exception cref="InvalidOperationException">The summary is that of no network.</exception>
    public Summary At(params Shape[] inputs) => Of((Graph ?? throw new InvalidOperationException("The summary was made without a network.")).At(inputs));

    /// <summary>The summary as a table of plain text, 100 columns wide.</summary>
    public override string ToString() => ToTable(new());

    /// <summary>The summary as a table of text.</summary>
    /// <param name="format">How it is written.</param>
    public string ToTable(SummaryFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return SummaryTable.Render(this, format);
    }

    /// <summary>What the network holds in memory; null where sizes are free, or there is no network.</summary>
    internal NetworkMemory? Memory(long batch) =>
        Graph is { HasFreeSizes: false } graph ? graph.Memory(batch) : null;

    private static SymInt Add(IEnumerable<SummaryRow> rows) => rows.Aggregate((SymInt)0, (sum, row) => sum + row.MultiplyAdds);
}
