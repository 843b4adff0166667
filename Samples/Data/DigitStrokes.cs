using System.Numerics;

namespace TorchDsl.Samples.Data;

/// <summary>How people write the ten digits: each digit in a few styles, each style a few strokes in a unit square, y downwards.</summary>
internal static class DigitStrokes
{
    private static readonly Vector2[][][][] Styles =
    [
        [ // 0
            [Arc(0.5f, 0.5f, 0.3f, 0.42f, -90, 270)],
            [Arc(0.5f, 0.5f, 0.22f, 0.42f, -60, 310)],
        ],
        [ // 1
            [Line(0.5f, 0.07f, 0.5f, 0.93f)],
            [Line(0.33f, 0.26f, 0.53f, 0.08f, 0.53f, 0.92f)],
            [Line(0.35f, 0.24f, 0.52f, 0.08f, 0.52f, 0.92f), Line(0.32f, 0.92f, 0.72f, 0.92f)],
        ],
        [ // 2
            [Join(Arc(0.5f, 0.32f, 0.26f, 0.24f, -165, 35), Line(0.24f, 0.9f, 0.78f, 0.9f))],
            [Join(Arc(0.48f, 0.3f, 0.25f, 0.22f, -160, 60), Arc(0.34f, 0.8f, 0.13f, 0.1f, 100, 270), Line(0.5f, 0.82f, 0.8f, 0.9f))],
        ],
        [ // 3
            [Join(Arc(0.46f, 0.29f, 0.25f, 0.2f, -150, 90), Arc(0.46f, 0.7f, 0.28f, 0.21f, -90, 150))],
            [Join(Line(0.26f, 0.1f, 0.72f, 0.1f), Arc(0.46f, 0.67f, 0.27f, 0.24f, -80, 150))],
        ],
        [ // 4
            [Line(0.3f, 0.08f, 0.22f, 0.56f, 0.8f, 0.56f), Line(0.64f, 0.28f, 0.62f, 0.94f)],
            [Line(0.64f, 0.93f, 0.64f, 0.08f, 0.2f, 0.64f, 0.82f, 0.64f)],
        ],
        [ // 5
            [Join(Line(0.76f, 0.1f, 0.34f, 0.1f, 0.3f, 0.47f), Arc(0.47f, 0.67f, 0.28f, 0.24f, -120, 150))],
            [Join(Line(0.36f, 0.12f, 0.3f, 0.46f), Arc(0.45f, 0.66f, 0.26f, 0.22f, -110, 140)), Line(0.35f, 0.11f, 0.76f, 0.13f)],
        ],
        [ // 6
            [Join(Arc(0.66f, 0.62f, 0.4f, 0.54f, -95, -180), Arc(0.5f, 0.7f, 0.24f, 0.21f, -180, 180))],
            [Join(Line(0.6f, 0.08f, 0.34f, 0.48f), Arc(0.5f, 0.69f, 0.22f, 0.23f, -170, 190))],
        ],
        [ // 7
            [Line(0.22f, 0.12f, 0.78f, 0.12f, 0.42f, 0.92f)],
            [Line(0.22f, 0.12f, 0.78f, 0.12f, 0.42f, 0.92f), Line(0.36f, 0.52f, 0.74f, 0.52f)],
            [Join(Line(0.24f, 0.22f, 0.26f, 0.12f, 0.76f, 0.12f), Arc(0.86f, 0.9f, 0.4f, 0.55f, -130, -180))],
        ],
        [ // 8
            [Arc(0.5f, 0.29f, 0.21f, 0.2f, 90, 450), Arc(0.5f, 0.7f, 0.25f, 0.21f, -90, 270)],
            [Join(Arc(0.5f, 0.28f, 0.2f, 0.19f, -30, -250), Arc(0.5f, 0.7f, 0.24f, 0.21f, -50, 230), Line(0.69f, 0.2f))],
        ],
        [ // 9
            [Join(Arc(0.5f, 0.32f, 0.24f, 0.23f, 0, -360), Line(0.68f, 0.93f))],
            [Join(Arc(0.49f, 0.31f, 0.23f, 0.21f, 0, -360), Arc(0.42f, 0.6f, 0.3f, 0.32f, -20, 120))],
        ],
    ];

    /// <summary>The styles of a digit.</summary>
    public static IReadOnlyList<Vector2[][]> Of(int digit) => Styles[digit];

    private static Vector2[] Line(params float[] coordinates) =>
        [.. coordinates.Chunk(2).Select(point => new Vector2(point[0], point[1]))];

    // Angles in degrees, clockwise from the right.
    private static Vector2[] Arc(float x, float y, float radiusX, float radiusY, float from, float to)
    {
        var parts = (int)(MathF.Abs(to - from) / 20) + 1;
        return [.. Enumerable.Range(0, parts + 1).Select(i =>
        {
            var (sine, cosine) = MathF.SinCos(float.DegreesToRadians(from + (to - from) * i / parts));
            return new Vector2(x + radiusX * cosine, y + radiusY * sine);
        })];
    }

    private static Vector2[] Join(params Vector2[][] parts) => [.. parts.SelectMany(part => part)];
}
