using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>
/// What must hold at a place between layers. A class derived from this one, in a file of its own in Claims/, is all
/// there is to a claim. The attribute of the same name is found by it.
/// </summary>
internal abstract class Claim
{
    /// <summary>Reports what does not hold.</summary>
    /// <param name="arguments">The claim as written.</param>
    /// <param name="spec">The network that it stands in.</param>
    /// <param name="graph">What comes before the claim.</param>
    public abstract void Check(Arguments arguments, NetworkSpec spec, GraphBuilder graph);
}
