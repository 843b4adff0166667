using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>
/// What must hold at a place between layers, or of the network as a whole. A class derived from this one, in a file of its own in Claims/, is
/// all there is to a claim. The attribute of the same name is found by it.
/// </summary>
internal abstract class Claim
{
    /// <summary>Reports what does not hold at its place.</summary>
    /// <param name="arguments">The claim as written.</param>
    /// <param name="spec">The network that it stands in.</param>
    /// <param name="graph">What comes before the claim.</param>
    public virtual void Check(Arguments arguments, NetworkSpec spec, GraphBuilder graph)
    {
    }

    /// <summary>Reports what does not hold of a network that has no other mistake.</summary>
    /// <param name="arguments">The claim as written.</param>
    /// <param name="network">The network that it stands in.</param>
    /// <returns>The arguments of which something is reported.</returns>
    public virtual IEnumerable<Arguments> CheckWhole(Arguments arguments, Network network) => [];
}
