using System.Numerics;

namespace TorchDsl.Samples.Data;

/// <summary>A grey square on which a round pen draws, with soft edges.</summary>
/// <param name="size">The rows and columns.</param>
/// <param name="radius">Half the pen's width, in pixels.</param>
internal sealed class Canvas(int size, float radius)
{
    private readonly float[] cover = new float[size * size];

    /// <summary>Draws a straight line.</summary>
    public void Draw(Vector2 from, Vector2 to)
    {
        var reach = new Vector2(radius + 0.5f);
        var low = Vector2.Max(Vector2.Min(from, to) - reach, Vector2.Zero);
        var high = Vector2.Min(Vector2.Max(from, to) + reach, new Vector2(size - 1));
        for (var y = (int)MathF.Ceiling(low.Y); y <= high.Y; y++)
        {
            for (var x = (int)MathF.Ceiling(low.X); x <= high.X; x++)
            {
                var covered = Math.Clamp(radius + 0.5f - Distance(new(x, y), from, to), 0, 1);
                ref var pixel = ref cover[y * size + x];
                pixel = Math.Max(pixel, covered);
            }
        }
    }

    /// <summary>Writes the picture as bytes.</summary>
    /// <param name="image">Where to.</param>
    /// <param name="ink">The value of full cover.</param>
    /// <param name="noise">The largest deviation that is added to each pixel.</param>
    /// <param name="random">Gives the noise.</param>
    public void CopyTo(Span<byte> image, float ink, float noise, Random random)
    {
        for (var i = 0; i < cover.Length; i++)
            image[i] = (byte)Math.Clamp(cover[i] * ink + noise * (2 * random.NextSingle() - 1), 0, 255);
    }

    private static float Distance(Vector2 point, Vector2 from, Vector2 to)
    {
        var line = to - from;
        var length = line.LengthSquared();
        var along = length == 0 ? 0 : Math.Clamp(Vector2.Dot(point - from, line) / length, 0, 1);
        return Vector2.Distance(point, from + along * line);
    }
}
