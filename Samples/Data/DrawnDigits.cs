using System.Numerics;

namespace TorchDsl.Samples.Data;

/// <summary>Digits that the program draws itself, for where there is no MNIST: strokes, distorted as handwriting is, with noise.</summary>
internal static class DrawnDigits
{
    private const int Size = 28;

    /// <summary>Draws digits: always the same ones, the training and the test set without an image in common.</summary>
    /// <param name="train">How many images to train on.</param>
    /// <param name="test">How many images to test with.</param>
    public static Digits Draw(int train, int test) => new(
        $"digits that the program draws itself (no --data and no $MNIST_DIR): {train:N0} images to train, {test:N0} to test",
        DrawSet(0, train),
        DrawSet(1, test));

    // Every image has random numbers of its own, so that the images do not depend on how the work is shared out.
    private static ImageSet DrawSet(int set, int count)
    {
        var pixels = new byte[count * Size * Size];
        var labels = new byte[count];
        Parallel.For(0, count, i =>
        {
            labels[i] = (byte)(i % 10);
            Draw(labels[i], new SplitMix64((ulong)set << 32 | (uint)i), pixels.AsSpan(i * Size * Size, Size * Size));
        });
        return new(pixels, labels, Size, Size);
    }

    private static void Draw(int digit, Random random, Span<byte> image)
    {
        var styles = DigitStrokes.Of(digit);
        var strokes = styles[random.Next(styles.Count)];
        var canvas = new Canvas(Size, radius: Between(random, 0.7f, 1.6f));
        var distortion = new Distortion(random);
        foreach (var stroke in strokes)
        {
            for (var i = 1; i < stroke.Length; i++)
                DrawLine(canvas, stroke[i - 1], stroke[i], distortion);
        }

        canvas.CopyTo(image, ink: Between(random, 190, 255), noise: Between(random, 4, 20), random);
    }

    // In short pieces, so that the distortion bends straight lines too.
    private static void DrawLine(Canvas canvas, Vector2 from, Vector2 to, Distortion distortion)
    {
        var pieces = (int)(Vector2.Distance(from, to) / 0.12f) + 1;
        var start = distortion.Apply(from);
        for (var i = 1; i <= pieces; i++)
        {
            var end = distortion.Apply(Vector2.Lerp(from, to, (float)i / pieces));
            canvas.Draw(start, end);
            start = end;
        }
    }

    private static float Between(Random random, float low, float high) => low + (high - low) * random.NextSingle();

    /// <summary>From the unit square to the image: a random affine map after a smooth random displacement.</summary>
    private sealed class Distortion
    {
        private readonly Matrix3x2 map;
        private readonly Vector2[] waves = new Vector2[4];
        private readonly Vector2[] amounts = new Vector2[4];
        private readonly float[] phases = new float[4];

        public Distortion(Random random)
        {
            const float centre = (Size - 1) / 2f;
            map = Matrix3x2.CreateTranslation(-0.5f, -0.5f)
                * Matrix3x2.CreateScale(Between(random, 15, 23), Between(random, 17, 23))
                * Matrix3x2.CreateSkew(Between(random, -0.3f, 0.15f), 0)
                * Matrix3x2.CreateRotation(Between(random, -0.25f, 0.25f))
                * Matrix3x2.CreateTranslation(centre + Between(random, -1.5f, 1.5f), centre + Between(random, -1.5f, 1.5f));
            for (var i = 0; i < waves.Length; i++)
            {
                waves[i] = new(Between(random, -6, 6), Between(random, -6, 6));
                amounts[i] = new(Between(random, -0.04f, 0.04f), Between(random, -0.04f, 0.04f));
                phases[i] = Between(random, 0, MathF.Tau);
            }
        }

        public Vector2 Apply(Vector2 point)
        {
            var moved = point;
            for (var i = 0; i < waves.Length; i++)
                moved += amounts[i] * MathF.Sin(Vector2.Dot(waves[i], point) + phases[i]);
            return Vector2.Transform(moved, map);
        }
    }
}
