using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Claims of the network as a whole.</summary>
internal sealed partial class Inference
{
    private void CheckClaims(Network network)
    {
        for (var i = 0; i < spec.Layers.Count; i++)
        {
            if (Catalogue.Claim(spec.Layers[i].Kind) is not { } claim)
                continue;
            foreach (var said in claim.CheckWhole(Arguments(i, []), network))
            {
                Warn(said.Warnings);
                if (said.Problem is { } problem)
                    problems.Add(problem);
            }
        }
    }
}
