using static TorchSharp.torch;
using static TorchSharp.torch.TensorIndex;

namespace TorchDsl.Tests.SystemTorch;

public sealed class IndexingTests
{
    // Element (i, j, k) is the number ijk.
    private static readonly Tensor Cube =
        100 * arange(2).view(2, 1, 1) + 10 * arange(3).view(1, 3, 1) + arange(4).view(1, 1, 4);

    [Fact]
    public void Numbers()
    {
        Assert.Equal(123, Cube[1, 2, 3].item<long>());
        Assert.Equal(123, Cube[-1, -1, -1].item<long>());
        Is([110, 111, 112, 113], Cube[1, 1]);
        Assert.Equal([3L, 4L], Cube[1].shape);
    }

    [Fact]
    public void Slices()
    {
        Is([101, 102], Cube[1, 0, 1..3]);
        Is([101, 102], Cube[1, 0, 1..^1]);
        Is([2, 3], Cube[0, 0, ^2..]);
        Is([0, 2], Cube[0, 0, Slice(step: 2)]);
        Is([1, 3], Cube[0, 0, Slice(1, 4, 2)]);
        Is([0, 10, 20], Cube[0, .., 0]);
        Is([0, 10, 20], Cube[0, Colon, 0]);
        Is([103], Cube[^1, 0, ^1..]);
        Assert.Equal([2L, 0L, 4L], Cube[.., 3..].shape);
    }

    [Fact]
    public void EllipsisAndNewAxes()
    {
        Is([3, 13, 23, 103, 113, 123], Cube[Ellipsis, 3]);
        Is([100, 101, 102, 103], Cube[1, Ellipsis, 0, Colon]);
        Assert.Equal([2L, 1L, 3L, 4L], Cube[Colon, Null].shape);
        Assert.Equal([2L, 3L, 4L, 1L], Cube[Ellipsis, None].shape);
        Assert.Equal([1L, 3L, 4L], Cube[Null, 0].shape);
    }

    [Fact]
    public void TensorsOfIndices()
    {
        Is([103, 101], Cube[1, 0][tensor(new[] { 3L, 1L })]);
        Is([20, 0], Cube[0, TensorIndex.Tensor(tensor(new[] { 2L, 0L })), 0]);
        Is([12, 101], Cube[tensor(new[] { 0L, 1L }), tensor(new[] { 1L, 0L }), tensor(new[] { 2L, 1L })]);
        Assert.Equal([2L, 2L, 4L], Cube[Colon, TensorIndex.Tensor(tensor(new[] { 0L, 2L }))].shape);
    }

    [Fact]
    public void Masks()
    {
        Is([120, 121, 122, 123], Cube[Cube > 113]);
        Is([100, 101, 102, 103], Cube[TensorIndex.Tensor(tensor(new[] { false, true })), 0]);
        Is([0, 110], Cube[TensorIndex.Tensor(tensor(new[,] { { true, false, false }, { false, true, false } })), 0]);
        Assert.Equal([1L, 2L, 3L, 4L], Cube[Bool(true)].shape);
        Assert.Equal([0L, 2L, 3L, 4L], Cube[Bool(false)].shape);
    }

    [Fact]
    public void Assignment()
    {
        using var a = zeros([2L, 3L], int64);
        a[0, 1] = 5;
        a[1, 1..] = tensor(new[] { 7L, 8L });
        Is([0, 5, 0, 0, 7, 8], a);
        a[a > 6] = 1L;
        Is([0, 5, 0, 0, 1, 1], a);
        a[tensor(new[] { 0L, 1L }), tensor(new[] { 2L, 0L })] = 9L;
        Is([0, 5, 9, 9, 1, 1], a);
        a[0] = 4;
        Is([4, 4, 4, 9, 1, 1], a);
        Assert.Same(a, a.index_put_(tensor(2L), Ellipsis, 0));
        Is([2, 4, 4, 2, 1, 1], a);
        a.index_put_(tensor(1L), [0, Colon], accumulate: true);
        Is([3, 5, 5, 2, 1, 1], a);
    }

    [Fact]
    public void Functions()
    {
        using var row = Cube[0, 0];
        Is([1, 2], row.narrow(0, 1, 2));
        Is([10, 11, 12, 13], Cube.select(0, 0).select(0, 1));
        Is([3, 0], row.index_select(0, tensor(new[] { 3L, 0L })));
        Is([3, 0], row.gather(0, tensor(new[] { 3L, 0L })));
        Is([2, 3], row.masked_select(row > 1));
        Is([0, 1, 9, 9], row.masked_fill(row > 1, 9));
        Is([2, 3], (row > 1).nonzero());
    }

    [Fact]
    public void OutOfRangeIsAnError() => Assert.ThrowsAny<Exception>(() => Cube[2]);

    private static void Is(long[] expected, Tensor actual)
    {
        using var flat = actual.flatten().contiguous();
        Assert.Equal(expected, flat.data<long>().ToArray());
    }
}
