using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>Moves modules to another type and back.</summary>
internal static class Moving
{
    // Buffers that stay what they are.
    private static readonly string[] WholeNumbers = ["num_batches_tracked", "relative_position_index"];

    /// <summary>Asserts that all tensors move, that the module runs then, and that nothing has changed afterwards.</summary>
    /// <param name="module">The module, in Float32, whose weights every type holds exactly.</param>
    /// <param name="input">Samples in Float32, or ids.</param>
    /// <param name="expected">What it computes in the other type; null where libtorch cannot, or where there is nothing to compare with.</param>
    /// <param name="isRounded">Whether the result may be rounded otherwise.</param>
    public static void Check(nn.Module<Tensor, Tensor> module, ScalarType type, Tensor input, Tensor? expected, bool isRounded)
    {
        module.eval();
        var (keys, before) = (Keys(module), module.call(input));
        Move(module, type, keys);
        if (expected is not null)
            AssertEqual(expected, Call(module, type, input), isRounded);
        else if (type == ScalarType.Float64)
            Close.Assert(before, Call(module, type, input).to(ScalarType.Float32), 1e-4);
        Move(module, ScalarType.Float32, keys);
        AssertEqual(before, module.call(input), false);
        module.to(CPU);
        AssertEqual(before, module.call(input), false);
    }

    private static Tensor Call(nn.Module<Tensor, Tensor> module, ScalarType type, Tensor input)
    {
        var result = module.call(input.is_floating_point() ? input.to(type) : input);
        Assert.Equal(type, result.dtype);
        return result;
    }

    private static void Move(nn.Module module, ScalarType type, string[] keys)
    {
        _ = type switch { ScalarType.Float16 => module.half(), ScalarType.BFloat16 => module.bfloat16(), _ => module.to(type) };
        Assert.Equal(keys, Keys(module));
        foreach (var (key, tensor) in module.state_dict())
            Assert.Equal(WholeNumbers.Any(name => key.EndsWith(name, StringComparison.Ordinal)) ? ScalarType.Int64 : type, tensor.dtype);
        Assert.All(module.parameters().Concat(module.buffers()), tensor => Assert.True(tensor.dtype == type || !tensor.is_floating_point()));
    }

    private static string[] Keys(nn.Module module) => [.. module.state_dict().Select(entry => $"{entry.Key} {string.Join('×', entry.Value.shape)}")];

    private static void AssertEqual(Tensor expected, Tensor actual, bool isRounded)
    {
        Close.Assert(expected, actual, expected.dtype switch { ScalarType.Float16 => 1e-2, ScalarType.BFloat16 => 5e-2, _ => 1e-5 });
        if (!isRounded)
            Assert.True(expected.contiguous().bytes.SequenceEqual(actual.contiguous().bytes), "other numbers");
    }
}
