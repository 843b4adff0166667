namespace TorchDsl;

/// <summary>What a network costs and sees, layer by layer, as the compiler worked it out.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Rows">The input and the layers, in order.</param>
public sealed record Summary(string Network, IReadOnlyList<SummaryRow> Rows)
{
    // A formula, where sizes are free: the compiler adds up better than text does.
    private readonly SymInt? multiplyAdds;

    /// <summary>The shape that the network takes, without the batch dimension.</summary>
    public Shape InputShape => Rows[0].OutputShape;

    /// <summary>The shape that the network gives, without the batch dimension.</summary>
    public Shape OutputShape => Rows[^1].OutputShape;

    /// <summary>The number of learnable parameters.</summary>
    public long Parameters => Rows.Sum(row => row.Parameters);

    /// <summary>The number of elements in buffers, such as running statistics, which are not learned.</summary>
    public long Buffers => Rows.Sum(row => row.Buffers);

    /// <summary>The multiply-adds of one forward pass for a batch of one; see <see cref="SummaryRow.MultiplyAdds"/>.</summary>
    public SymInt MultiplyAdds { get => multiplyAdds ?? Rows.Aggregate((SymInt)0, (sum, row) => sum + row.MultiplyAdds); init => multiplyAdds = value; }

    /// <summary>The smallest input that every layer can take; the input's own shape where no size is free.</summary>
    public Shape SmallestInput { get => field ?? InputShape; init; }

    /// <summary>The summary as a plain-text table.</summary>
    public override string ToString() => SummaryTable.Render(this);
}
