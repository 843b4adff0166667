using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>
/// Attention within windows by its definition, one window after another: its places attend to each other, with −100 for those that only the
/// shift around the border has brought together. Padded places take part, as in torchvision.
/// </summary>
internal sealed record WindowWeights(Tensor Qkv, Tensor? QkvBias, Tensor Proj, Tensor? ProjBias, Tensor Table, Tensor Index)
{
    /// <summary>What comes of a map of batch × height × width × features.</summary>
    public Tensor Attend(Tensor map, long heads, (long Height, long Width) window, (long Down, long Right) shift, double dropout)
    {
        var (batch, height, width, features) = (map.size(0), map.size(1), map.size(2), map.size(3));
        var (rows, columns) = (Padded(height, window.Height), Padded(width, window.Width));
        var (down, right) = (rows > window.Height ? shift.Down : 0, columns > window.Width ? shift.Right : 0);
        var (vertical, horizontal) = (Axis(rows, window.Height, down), Axis(columns, window.Width, right));
        var below = zeros([batch, rows - height, width, features], map.dtype);
        var full = cat([cat([map, below], 1), zeros([batch, rows, columns - width, features], map.dtype)], 2);
        // The places of each window are taken out by their numbers, and put back by them.
        var parts = new List<(long[] Places, Tensor Scores, Tensor Values)>();
        for (var i = 0; i < rows / window.Height; i++)
        {
            for (var j = 0; j < columns / window.Width; j++)
            {
                var places = (from y in vertical where y.Window == i from x in horizontal where x.Window == j select (Y: y, X: x)).ToArray();
                long[] numbers = [.. places.Select(place => (place.Y.Place * columns) + place.X.Place)];
                var apart = tensor(
                    [.. from one in places from other in places select one.Y.Side == other.Y.Side && one.X.Side == other.X.Side ? 0f : -100f],
                    [places.Length, places.Length], map.dtype);
                var (scores, values) = OfWindow(full.flatten(1, 2).index_select(1, tensor(numbers)), heads, apart);
                parts.Add((numbers, scores, values));
            }
        }

        // What is random is drawn for all of them at once.
        var weights = nn.functional.dropout(stack([.. parts.Select(part => part.Scores.softmax(-1))], 1), dropout, dropout > 0);
        var results = parts.Select((part, i) => Mapped(einsum("bhij,bhjc->bhic", weights.select(1, i), part.Values)));
        var order = parts.SelectMany(part => part.Places).Select((place, i) => (place, i)).OrderBy(pair => pair.place).Select(pair => (long)pair.i).ToArray();
        return cat([.. results], 1).index_select(1, tensor(order)).unflatten(1, new[] { rows, columns }).narrow(1, 0, height).narrow(2, 0, width);
    }

    private (Tensor Scores, Tensor Values) OfWindow(Tensor places, long heads, Tensor apart)
    {
        var (count, features) = (places.size(1), places.size(2));
        var three = nn.functional.linear(places, Qkv, QkvBias!).chunk(3, -1)
            .Select(one => one.unflatten(2, new[] { heads, features / heads }).transpose(1, 2)).ToArray();
        var learned = Table.index_select(0, Index).reshape(count, count, heads).permute(2, 0, 1);
        return (einsum("bhic,bhjc->bhij", three[0] / Math.Sqrt(features / heads), three[1]) + learned + apart, three[2]);
    }

    private Tensor Mapped(Tensor attended) => nn.functional.linear(attended.transpose(1, 2).flatten(2), Proj, ProjBias!);

    // For each place along an axis of the window's grid: where it is in the map, its window, and on which side of the border it comes from.
    private static (long Place, long Window, bool Side)[] Axis(long size, long window, long shift) =>
        [.. Enumerable.Range(0, (int)size).Select(i => ((i + shift) % size, i / window, i + shift >= size))];

    private static long Padded(long size, long window) => (long)Math.Ceiling(size / (double)window) * window;
}
