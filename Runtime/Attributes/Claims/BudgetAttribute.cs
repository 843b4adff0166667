namespace TorchDsl;

/// <summary>
/// Limits what the network costs, wherever the claim stands: <c>[Budget(Parameters = 15_000)]</c>. What costs as much as a limit says is within
/// it. In a block every use is checked, and limits may be expressions in its parameters. Costs are of one sample.
/// </summary>
public sealed class BudgetAttribute : ClaimAttribute
{
    /// <summary>The most learnable parameters.</summary>
    public object? Parameters { get; set; }

    /// <summary>The most multiply-adds of one forward pass in eval, by fvcore's convention.</summary>
    public object? MultiplyAdds { get; set; }

    /// <summary>The most bytes of the results of all layers together, in float32.</summary>
    public object? ActivationBytes { get; set; }

    /// <summary>The most bytes of tensors that are alive at once in a forward pass for inference: the input, and results that are still needed.</summary>
    public object? PeakBytes { get; set; }
}
