using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.SystemTorch;

public sealed class TensorTests
{
    [Fact]
    public void ArraysKeepTheirShapeAndType()
    {
        using var matrix = tensor(new[,] { { 1f, 2f, 3f }, { 4f, 5f, 6f } });
        Assert.Equal([2L, 3L], matrix.shape);
        Assert.Equal(ScalarType.Float32, matrix.dtype);
        Assert.Equal([1f, 2f, 3f, 4f, 5f, 6f], matrix.data<float>().ToArray());

        Assert.Equal(ScalarType.Float64, tensor(1.5).dtype);
        Assert.Equal(ScalarType.Int64, tensor(new[] { 1L, 2L }).dtype);
        Assert.Equal(ScalarType.Bool, tensor(new[] { true, false }).dtype);
        Assert.Equal(ScalarType.Float32, tensor(new[] { 1, 2 }, float32).dtype);
        Assert.Equal([2L, 2L], tensor(new List<float> { 1, 2, 3, 4 }, 2, 2).shape);
        Assert.Equal([0L], tensor(Array.Empty<float>()).shape);
    }

    [Fact]
    public void FactoriesFollowPyTorch()
    {
        Assert.Equal([0L, 2L, 4L], arange(0, 6, 2).data<long>().ToArray());
        Assert.Equal(ScalarType.Float32, arange(0.0, 1.0, 0.5).dtype);
        Assert.Equal([0f, 0.5f, 1f], linspace(0, 1, 3).data<float>().ToArray());
        Assert.Equal([1f, 0f, 0f, 1f], eye(2).data<float>().ToArray());
        Assert.Equal(ScalarType.Int64, full(2, 3, 7).dtype);
        Assert.Equal([7f, 7f], full(2, 7.0).data<float>().ToArray());
        Assert.Equal([1.0, 1.0], ones(2, float64).data<double>().ToArray());
        Assert.Equal([0L, 1L, 2L, 3L], randperm(4).sort().Item1.data<long>().ToArray());
        Assert.Equal(ScalarType.Int64, randint(0, 10, [3]).dtype);
        Assert.True(zeros_like(ones(2, 2)).Equals(zeros(2, 2)));
    }

    [Fact]
    public void ArithmeticWithTensorsAndNumbers()
    {
        using var a = tensor(new[] { 1.0, 2.0, 4.0 });
        using var b = tensor(new[] { 2.0, 2.0, 2.0 });
        Close([3, 4, 6], a + b);
        Close([-1, 0, 2], a - b);
        Close([9, 8, 6], 10 - a);
        Close([2, 4, 8], a * 2);
        Close([8, 4, 2], 8.0 / a);
        Close([1, 0, 0], a % 2);
        Close([-1, -2, -4], -a);
        Close([1, 4, 16], a.pow(2));
        Close([2.5, 3, 4], a.lerp(tensor(new[] { 4.0, 4.0, 4.0 }), tensor(0.5)));
        Close([1.5, 2, 2], a.clamp(1.5, 2));
        Close([0, 1, 2], a.div(b, RoundingMode.floor));
        Close([0, 0.6931, 1.3863], a.log(), 1e-4);
    }

    [Fact]
    public void InPlaceOperatorsReturnTheSameObject()
    {
        using var a = tensor(new[] { -1f, 2f });
        Assert.Same(a, a.add_(1));
        Assert.Same(a, a.mul_(2));
        Assert.Same(a, a.relu_());
        Assert.Same(a, a.tanh_());
        Assert.Same(a, a.zero_());
        Assert.Same(a, a.fill_(3));
        Assert.Same(a, a.copy_(ones(2)));
        Assert.Same(a, a.requires_grad_());
        Assert.Equal([1f, 1f], a.detach().data<float>().ToArray());
    }

    [Fact]
    public void ComparisonsAndChoice()
    {
        using var a = tensor(new[] { 1f, 2f, 3f });
        Assert.Equal([false, true, true], (a >= 2).data<bool>().ToArray());
        Assert.Equal([true, false, true], (a != 2).data<bool>().ToArray());
        Assert.Equal([true, false, false], (2 > a).data<bool>().ToArray());
        Close([1, 0, 0], where(a < 2, a, zeros(3)));
        Assert.True(a.allclose(a + 1e-7));
        Assert.False(a.Equals(a + 1));
        Assert.True((a > 0).all().item<bool>());
        Assert.False((a > 5).any().item<bool>());
    }

    [Fact]
    public void Reductions()
    {
        using var a = tensor(new[,] { { 1.0, 5.0, 3.0 }, { 4.0, 2.0, 6.0 } });
        Assert.Equal(21, a.sum().item<double>());
        Close([5, 7, 9], a.sum(0L));
        Assert.Equal([2L, 1L], a.sum(1, keepdim: true).shape);
        Close([3, 4], a.mean([1L]));
        Assert.Equal(3.5, a.mean().ToDouble());
        Close([2, 2], a.std(1));
        Close([4, 4], a.var(1));
        Close([8.0 / 3, 8.0 / 3], a.var(1, unbiased: false));
        var (values, indexes) = a.max(1);
        Close([5, 6], values);
        Assert.Equal([1L, 2L], indexes.data<long>().ToArray());
        Assert.Equal(5, a.argmax().item<long>());
        Assert.Equal([0L, 1L], a.argmin(1).data<long>().ToArray());
        Close([15, 48], a.prod(1));
        var (top, where) = a.topk(2);
        Close([5, 3, 6, 4], top);
        Assert.Equal([1L, 2L, 2L, 0L], where.data<long>().ToArray());
        Close([1, 3, 5, 2, 4, 6], a.sort().Item1);
        Assert.Equal(Math.Sqrt(91), a.norm().item<double>(), 10);
        Close([1, 6, 9, 4, 6, 12], a.cumsum(1));
    }

    [Fact]
    public void ShapesChangeAndViewsShareMemory()
    {
        using var a = arange(6).to(float32);
        using var view = a.view(2, 3);
        view[0, 0] = 9;
        Assert.Equal(9, a[0].item<float>());
        Assert.Equal([3L, 2L], view.transpose(0, 1).shape);
        Assert.Equal([3L, 1L, 2L], view.unsqueeze(0).permute(2, 0, 1).shape);
        Assert.Equal([2L, 3L], view.unsqueeze(0).squeeze().shape);
        Assert.Equal([6L], view.flatten().shape);
        Assert.Equal([4L, 3L], view[0].expand(4, 3).shape);
        Assert.Equal([2, 2, 2], a.split(2).Select(part => (int)part.numel()));
        Assert.Equal([3, 3], a.chunk(2).Select(part => (int)part.numel()));
        Assert.Equal([2L, 6L], stack([a, a]).shape);
        Assert.Equal([12L], cat([a, a]).shape);
        Assert.Equal(3, view.size(-1));
        Assert.Equal([3L, 1L], view.stride());
    }

    [Fact]
    public void JoiningAndSplitting()
    {
        using var a = arange(3);
        Assert.Equal([6L], hstack(a, a).shape);
        Assert.Equal([2L, 3L], vstack([a, a]).shape);
        Assert.Equal([3L, 3L], meshgrid([a, a])[0].shape);
        Assert.Equal([1L, 2L], where(a > 0)[0].data<long>().ToArray());
        Close([0, 0, 0, 0, 1, 2, 0, 2, 4], einsum("i,j->ij", a, a));
        Assert.Equal([2, 1], a.split([2L, 1L]).Select(part => (int)part.numel()));
        Assert.Equal([0L, 1L, 2L], a.unbind().Select(part => part.item<long>()));
        Assert.Equal([2L, 1L, 3L], arange(6).view(2, 3).unflatten(1, 1, 3).shape);
        Assert.Equal([2L, 3L, 1L], arange(6).view(2, 3).unflatten(-1, 3, 1).shape);
        Close([2, 0, 1], a.roll(1));
        Close([0, 1, 2, 0, 1, 2], a.repeat(2));
    }

    [Fact]
    public void ProductsOfMatrices()
    {
        using var a = tensor(new[,] { { 1.0, 2.0 }, { 3.0, 4.0 } });
        Close([7, 10, 15, 22], a.matmul(a));
        Close([7, 10, 15, 22], a.mm(a));
        Close([5, 11], a.mv(tensor(new[] { 1.0, 2.0 })));
        Close([7, 10, 15, 22], a.unsqueeze(0).bmm(a.unsqueeze(0)));
    }

    [Fact]
    public void AnAccessorReadsAndWritesThroughStrides()
    {
        using var a = tensor(new[,] { { 1f, 2f, 3f }, { 4f, 5f, 6f } });
        using var turned = a.t();
        var data = turned.data<float>();
        Assert.Equal(6, data.Count);
        Assert.Equal([1f, 4f, 2f, 5f, 3f, 6f], data.ToArray());
        Assert.Equal([1f, 4f, 2f, 5f, 3f, 6f], data.AsEnumerable());
        Assert.Equal(5, data[1, 1]);
        Assert.Equal(4, data[1]);
        data[2, 0] = 30;
        Assert.Equal([1f, 2f, 30f, 4f, 5f, 6f], a.data<float>().ToArray());
        Assert.Equal(30f, ((float[,])data.ToNDArray())[2, 0]);
        var part = new float[3];
        data.CopyTo(part, tensorIndex: 3);
        Assert.Equal([5f, 30f, 6f], part);
    }

    [Fact]
    public void ReadingTheWrongTypeOrCountIsRefused()
    {
        using var a = ones(2);
        Assert.Throws<ArgumentException>(() => a.data<double>());
        Assert.Throws<ArgumentException>(() => a.item<float>());
        Assert.ThrowsAny<Exception>(() => a.data<float>()[2]);
    }

    [Fact]
    public void BytesAreTheMemoryItself()
    {
        using var a = tensor(new[] { 1, 2 });
        Assert.Equal([1, 0, 0, 0, 2, 0, 0, 0], a.bytes.ToArray());
        a.bytes = new byte[] { 5, 0, 0, 0, 6, 0, 0, 0 };
        Assert.Equal([5, 6], a.data<int>().ToArray());
    }

    [Fact]
    public void TypesConvert()
    {
        using var a = tensor(new[] { 0.5f, 2.7f });
        Assert.Equal([0L, 2L], a.to(int64).data<long>().ToArray());
        Assert.Equal([0.5, 2.7], a.@double().data<double>().ToArray(), (x, y) => Math.Abs(x - y) < 1e-6);
        Assert.Equal(DeviceType.CPU, a.to("cpu").device_type);
        Assert.Equal(2.7f, (float)a[1]);
        Assert.Equal(2L, a.numel());
        Assert.Equal(4, a.ElementSize);
        using Tensor three = 3.0;
        Assert.Equal(ScalarType.Float64, three.dtype);
    }

    [Fact]
    public void AliasIsASecondObjectForTheSameTensor()
    {
        var a = ones(2);
        var b = a.alias();
        a.Dispose();
        Assert.True(a.IsInvalid);
        Assert.Throws<InvalidOperationException>(() => a.Handle);
        Assert.Equal(2, b.sum().item<float>());
    }

    [Fact]
    public void FromArraySharesTheArraysMemory()
    {
        var array = new float[] { 1, 2, 3 };
        using var shared = from_array(array);
        using var copied = tensor(array);
        array[0] = 9;
        Assert.Equal(9, shared[0].item<float>());
        Assert.Equal(1, copied[0].item<float>());
    }

    internal static void Close(double[] expected, Tensor actual, double tolerance = 1e-9)
    {
        using var flat = actual.to(float64).flatten().contiguous();
        var values = flat.data<double>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - values[i]) <= tolerance, $"element {i}: expected {expected[i]}, got {values[i]}");
    }
}
