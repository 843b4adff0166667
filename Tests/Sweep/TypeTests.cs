using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>Every layer moves to another type and back, alone and inside of others' modules.</summary>
[Collection(nameof(Tests.Alone))]
public class TypeTests
{
    public static TheoryData<string> Kinds => [.. Swept.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Layers_move_to_each_type_and_back(string kind) => Swept.ForEach(kind, swept =>
    {
        foreach (var type in new[] { float64, bfloat16, float16 })
        {
            using var scope = NewDisposeScope();
            using var mode = no_grad();
            var network = swept.Make().Network;
            var expected = Reference(swept, network, type);
            Assert.True(expected is not null || type != float64, "TorchSharp's own modules refuse Float64.");
            foreach (var owner in new nn.Module<Tensor, Tensor>[] { network, nn.Sequential(("net", network)), new ByHand(network) })
                Moving.Check(owner, type, swept.Input(2), expected, swept.IsRounded);
        }
    });

    // TorchSharp's modules, made with that type; null where libtorch has no kernel for it.
    private static Tensor? Reference(Swept swept, nn.Module<Tensor, Tensor> network, ScalarType type)
    {
        var before = get_default_dtype();
        set_default_dtype(type);
        try
        {
            var reference = swept.Reference(network);
            reference.eval();
            return reference.call(swept.Input(2, type));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
        finally
        {
            set_default_dtype(before);
        }
    }
}
