using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>Attention drawn at random, beside TorchSharp's module with the same weights.</summary>
/// <param name="Mask">How many dimensions the mask has; 0 for none.</param>
internal sealed record Attention(int Queries, int Keys, int Heads, int Features, int KeyFeatures, bool IsCross, bool IsCausal, int Mask, bool Bias)
{
    public static Gen<Attention> Drawn =>
        from steps in Gen.ArrayOf(Gen.Choose(1, 6), 2)
        from heads in Gen.Choose(1, 3)
        from features in Gen.Choose(1, 3)
        from other in Gen.Choose(1, 9)
        from isSame in Gen.Elements(true, false)
        from flags in Gen.ArrayOf(Gen.Elements(true, false), 3)
        from mask in Gen.Choose(0, 2)
        let all = heads * features
        select new Attention(steps[0], flags[0] ? steps[1] : steps[0], heads, all, flags[0] && !isSame ? other : all, flags[0], flags[1], mask, flags[2]);

    /// <summary>The network's attributes.</summary>
    public string Code =>
        $"[Input({Queries}, {Features}, Name = \"queries\")]{(IsCross ? $" [Input({Keys}, {KeyFeatures}, Name = \"keys\")]" : "")}"
        + $"{(Mask == 0 ? "" : Mask == 1 ? $" [Input({Keys}, Name = \"mask\")]" : $" [Input({Queries}, {Keys}, Name = \"mask\")]")}"
        + $" [MultiheadAttention({Heads}{(IsCross ? ", Keys = \"keys\"" : "")}{(Mask == 0 ? "" : ", Mask = \"mask\"")}"
        + $"{(IsCausal ? ", Causal = true" : "")}{(Bias ? "" : ", Bias = false")}, Name = \"attention\")]";

    public void Check(nn.Module network, Summary summary)
    {
        manual_seed(3);
        var theirs = nn.MultiheadAttention(Features, Heads, bias: Bias, kdim: KeyFeatures, vdim: KeyFeatures);
        var (own, other) = (network.state_dict(), theirs.state_dict());
        Assert.Equal(other.Keys.Order(), own.Keys.Select(key => key["attention.".Length..]).Order());
        using (no_grad())
        {
            foreach (var (key, value) in other)
                value.copy_(randn(value.shape));
            foreach (var (key, value) in own)
                value.copy_(other[key["attention.".Length..]]);
        }

        Assert.Equal(summary.Parameters, theirs.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(MultiplyAdds, summary.MultiplyAdds.Value);
        var (queries, keys) = (randn(2, Queries, Features, requires_grad: true), randn(2, Keys, KeyFeatures, requires_grad: true));
        keys = IsCross ? keys : queries;
        // The first key is never ignored, for a query that sees nothing has no numbers in TorchSharp's module.
        var mask = rand(Mask == 1 ? [2, Keys] : [2, Queries, Keys]) < 0.4;
        mask.select(-1, 0).fill_(false);
        Tensor[] inputs = [queries, .. IsCross ? [keys] : Array.Empty<Tensor>(), .. Mask > 0 ? [mask] : Array.Empty<Tensor>()];
        var result = CompiledGraph.Call(network, inputs)[0]!;
        var expected = Expected(theirs, queries, keys, mask);
        Assert.True(result.allclose(expected, 1e-4, 1e-5), $"{Code} computes other numbers.");
        result.square().sum().backward();
        var gradients = inputs.Take(IsCross ? 2 : 1).Select(input => input.grad!.clone()).ToArray();
        queries.grad!.zero_();
        keys.grad!.zero_();
        expected.square().sum().backward();
        Assert.All(gradients.Zip(inputs), pair => Assert.True(pair.First.allclose(pair.Second.grad!, 1e-2, 1e-3), $"{Code} computes other gradients."));
    }

    // A matrix for each: queries, keys, values and the output; then queries × keys, and weights × values, for each head.
    private long MultiplyAdds =>
        (2L * Queries * Features * Features) + (2L * Keys * KeyFeatures * Features) + (2L * Heads * Queries * Keys * (Features / Heads));

    // TorchSharp's module takes one mask for all samples, which it adds; its true would be what is ignored, as PyTorch's.
    private Tensor Expected(TorchSharp.Modules.MultiheadAttention theirs, Tensor queries, Tensor keys, Tensor mask)
    {
        var ignored = Mask == 0 ? zeros([2, Queries, Keys], ScalarType.Bool) : Mask == 1 ? mask.unsqueeze(1).expand(2, Queries, Keys) : mask;
        if (IsCausal)
            ignored = ignored.logical_or(ones(Queries, Keys, ScalarType.Bool).triu(1));
        var added = zeros(2, Queries, Keys).masked_fill(ignored, double.NegativeInfinity);
        return cat([.. Enumerable.Range(0, 2).Select(i => OfSample(queries.narrow(0, i, 1).transpose(0, 1), keys.narrow(0, i, 1).transpose(0, 1), added[i]))]);

        Tensor OfSample(Tensor query, Tensor key, Tensor mask) => theirs.call(query, key, key, null, false, mask).Item1.transpose(0, 1);
    }
}
