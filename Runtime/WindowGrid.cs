using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>How a map of batch × height × width × features lies in windows.</summary>
internal sealed class WindowGrid
{
    private readonly (long Height, long Width) window, size, padded, shift;

    /// <param name="window">The size of a window.</param>
    /// <param name="shift">By how much windows are moved down and to the right; not along what one window covers.</param>
    /// <param name="size">The size of the map.</param>
    public WindowGrid((long Height, long Width) window, (long Down, long Right) shift, (long Height, long Width) size)
    {
        (this.window, this.size) = (window, size);
        padded = (Multiple(size.Height, window.Height), Multiple(size.Width, window.Width));
        this.shift = (window.Height >= padded.Height ? 0 : shift.Down, window.Width >= padded.Width ? 0 : shift.Right);
    }

    public bool IsShifted => shift != (0, 0);

    private (long Rows, long Columns) Count => (padded.Height / window.Height, padded.Width / window.Width);

    /// <summary>The windows of a map: batch × windows × places × features.</summary>
    public Tensor Part(Tensor map)
    {
        using var whole = padded == size
            ? map.alias()
            : nn.functional.pad(map, [0, 0, 0, padded.Width - size.Width, 0, padded.Height - size.Height]);
        using var moved = IsShifted ? whole.roll((-shift.Height, -shift.Width), (1, 2)) : whole.alias();
        using var split = moved.reshape(map.size(0), Count.Rows, window.Height, Count.Columns, window.Width, map.size(3));
        using var turned = split.permute(0, 1, 3, 2, 4, 5);
        return turned.reshape(map.size(0), Count.Rows * Count.Columns, window.Height * window.Width, map.size(3));
    }

    /// <summary>The map of windows.</summary>
    public Tensor Join(Tensor windows)
    {
        using var split = windows.view(windows.size(0), Count.Rows, Count.Columns, window.Height, window.Width, windows.size(3));
        using var turned = split.permute(0, 1, 3, 2, 4, 5);
        var map = turned.reshape(windows.size(0), padded.Height, padded.Width, windows.size(3));
        if (IsShifted)
        {
            using var moved = map;
            map = moved.roll(shift, (1, 2));
        }

        if (padded == size)
            return map;
        using (map)
        using (var cut = map.slice(1, 0, size.Height, 1))
        using (var both = cut.slice(2, 0, size.Width, 1))
            return both.contiguous();
    }

    /// <summary>−100 for two places of a window that lay apart before the map was moved, else 0: windows × 1 × places × places.</summary>
    /// <param name="like">A tensor of the type and on the device that it gets.</param>
    public Tensor Apart(Tensor like)
    {
        using var regions = tensor(Regions(), [Count.Rows * Count.Columns, 1, 1, window.Height * window.Width], like.dtype, like.device);
        using var turned = regions.transpose(-2, -1);
        using var differ = regions.ne(turned);
        using var ones = differ.to(like.dtype);
        return ones.mul(-100);
    }

    // The part of the map that a place of a window is from: along a moved axis the last window has two that are not neighbours.
    private float[] Regions()
    {
        var regions = new float[padded.Height * padded.Width];
        var next = 0;
        for (var i = 0L; i < Count.Rows * Count.Columns; i++)
        {
            for (var j = 0L; j < window.Height * window.Width; j++)
            {
                var row = (i / Count.Columns * window.Height) + (j / window.Width);
                var column = (i % Count.Columns * window.Width) + (j % window.Width);
                regions[next++] = (3 * Region(row, padded.Height, window.Height, shift.Height)) + Region(column, padded.Width, window.Width, shift.Width);
            }
        }

        return regions;
    }

    private static int Region(long place, long size, long window, long shift) =>
        shift == 0 || place < size - window ? 0 : place < size - shift ? 1 : 2;

    private static long Multiple(long size, long of) => (size + of - 1) / of * of;
}
