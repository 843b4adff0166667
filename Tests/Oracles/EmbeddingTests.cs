using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;
using TorchDsl.Tests.Compiling;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>Embedding takes ids, so it has random networks of its own, against TorchSharp's module.</summary>
[Collection(nameof(Alone))]
public class EmbeddingTests
{
    private static readonly ClassDeclaration Sound = new() { IsPartial = true };

    private static Gen<DrawnNetwork> Networks =>
        from ids in Gen.Choose(1, 3).SelectMany(rank => Gen.ArrayOf(Gen.Choose(1, 6), rank))
        from count in Gen.Choose(1, 9)
        from size in Gen.Choose(1, 5)
        from padding in Draw.Optional("PaddingIdx", Draw.Whole(-11, 10))
        select new DrawnNetwork(ids, [new DrawnLayer("Embedding", [("Count", count), ("Size", size), .. padding])]);

    [Fact]
    public void Shapes_and_parameters_are_libtorchs_and_what_it_refuses_is_refused() =>
        Prop.ForAll(Networks.ToArbitrary(), drawn =>
        {
            using var scope = NewDisposeScope();
            var network = Inference.Infer(ToSpec(drawn));
            var problem = network.Problems.Count == 0 ? null : network.Problems[0];
            if (problem is not null)
            {
                Assert.True(Record.Exception(() => Module(drawn)) is not null, $"libtorch accepts {drawn}, but: {problem.Message}");
                return;
            }

            var module = Module(drawn);
            Assert.Equal(module.call(Ids(drawn)).shape[1..], network.Nodes[1].Output.Dims.Select(dim => dim.Value));
            Assert.Equal(module.weight!.numel(), network.Nodes[1].Layer.Parameters);
        }).Check(Seed.Config(1000));

    [Fact]
    public void Generated_code_computes_what_the_module_computes()
    {
        var drawn = Networks.Sample(40).Where(network => Inference.Infer(ToSpec(network)).Problems.Count == 0).ToArray();
        Assert.True(drawn.Length >= 20, $"Only {drawn.Length} legal networks were drawn.");
        var source = string.Join('\n', drawn.Select((network, i) => $"{network} public partial class Net{i};"));
        var assembly = Compiler.Compile("using TorchDsl;\n" + source).Load();
        for (var i = 0; i < drawn.Length; i++)
        {
            using var scope = NewDisposeScope();
            manual_seed(i);
            var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(assembly.GetType($"Net{i}")!)!;
            manual_seed(i);
            var module = Module(drawn[i]);
            var ids = Ids(drawn[i]);
            var (result, reference) = (network.call(ids), module.call(ids));
            Assert.True(result.bytes.SequenceEqual(reference.bytes), $"{drawn[i]} computes other numbers.");
            result.sum().backward();
            reference.sum().backward();
            Assert.True(Assert.Single(network.parameters()).grad!.bytes.SequenceEqual(module.weight!.grad!.bytes), $"{drawn[i]} computes other gradients.");
        }
    }

    internal static TorchSharp.Modules.Embedding Module(DrawnNetwork drawn)
    {
        var layer = drawn.Layers[0];
        var (count, size) = (layer.Get("Count", 1), layer.Get("Size", 1));
        return layer.Get("PaddingIdx", int.MinValue) is > int.MinValue and var padding
            ? nn.Embedding(count, size, padding)
            : nn.Embedding(count, size);
    }

    private static Tensor Ids(DrawnNetwork drawn) =>
        randint(drawn.Layers[0].Get("Count", 1), [2, .. drawn.Input.Select(size => (long)size)], dtype: int64);

    private static NetworkSpec ToSpec(DrawnNetwork drawn) => new(
        "", EquatableArray<string>.Empty, "Net", Sound, EquatableArray<string>.Empty,
        drawn.Layers.Prepend(new DrawnLayer("Input", ("Shape", drawn.Input))).Select(layer => layer.ToSpec()).ToEquatableArray());
}
