namespace TorchDsl;

/// <summary>
/// Rules layers out, in the network and in its blocks, wherever the claim stands: <c>[Forbid(typeof(LinearAttribute))]</c>, or all that have a
/// setting, <c>[Forbid(Bias = true)]</c>. With both, only such layers with that setting are ruled out.
/// </summary>
/// <param name="layers">Attributes of layers, or classes that Use or Layer name.</param>
public sealed class ForbidAttribute(params Type[] layers) : ClaimAttribute
{
    /// <summary>Attributes of layers, or classes that Use or Layer name; none for all layers.</summary>
    public IReadOnlyList<Type> Layers { get; } = layers;

    /// <summary>The value of <c>Bias</c> that is ruled out.</summary>
    public bool Bias { get; set; }
}
