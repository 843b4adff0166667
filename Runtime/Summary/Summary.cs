namespace TorchDsl;

/// <summary>What a network costs and sees, layer by layer, as the compiler worked it out.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Rows">The inputs and the layers, in order.</param>
public sealed record Summary(string Network, IReadOnlyList<SummaryRow> Rows)
{
    // Formulas, where sizes are free: the compiler adds up better than text does.
    private readonly SymInt? multiplyAdds;
    private readonly SymInt? trainingMultiplyAdds;

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
        };
        if (graph.InputList.Count > 1)
            summary = summary with { Inputs = [.. graph.InputList.Select(input => new SummaryInput(input.Name, input.Shape, input.Smallest))] };
        return graph.OutputList.Count == 1 ? summary : summary with { Outputs = SummaryOutput.Of(graph) };
    }

    /// <summary>The summary as a plain-text table.</summary>
    public override string ToString() => SummaryTable.Render(this);

    private static SymInt Add(IEnumerable<SummaryRow> rows) => rows.Aggregate((SymInt)0, (sum, row) => sum + row.MultiplyAdds);
}
