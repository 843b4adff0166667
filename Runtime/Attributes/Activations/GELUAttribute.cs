namespace TorchDsl;

/// <summary>x·Φ(x), with Φ the normal distribution's cumulative function (Hendrycks and Gimpel, 2016).</summary>
public sealed class GELUAttribute : LayerAttribute
{
    /// <summary><c>"none"</c> for the exact function, the default, or <c>"tanh"</c> for x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))).</summary>
    public object Approximate { get; set; } = "none";
}
