using static TorchSharp.torch;

namespace TorchDsl.Samples.Networks;

/// <summary>A network that the commands know.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Summary">What the compiler worked out.</param>
/// <param name="Create">Makes the network, with initial weights from torch's random numbers.</param>
/// <param name="Call">Runs the network: its main result and, where it gives them, the auxiliary ones.</param>
internal sealed record CatalogueEntry(string Name, Summary Summary, Func<nn.Module> Create, Func<nn.Module, Tensor, Tensor[]> Call)
{
    /// <summary>The network as data, which is read when it is asked for.</summary>
    public Func<NetworkGraph>? Graph { get; init; }

    /// <summary>How many classes the network tells apart.</summary>
    public int Classes => (int)(long)Summary.OutputShape.Elements;

    /// <summary>Whether the table fits on a screen, and one forward pass takes no time that anyone notices.</summary>
    public bool IsSmall => Summary.Rows.Count < 25 && Summary.MultiplyAdds.Value < 1_000_000_000;

    /// <summary>Whether the result is probabilities; otherwise it is logits.</summary>
    public bool EndsInSoftmax => Summary.Rows[^1].Layer.StartsWith("Softmax", StringComparison.Ordinal);
}
