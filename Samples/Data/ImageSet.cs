namespace TorchDsl.Samples.Data;

/// <summary>Grey images and what they show.</summary>
/// <param name="Pixels">The images one after the other, row by row; 0 is the background.</param>
/// <param name="Labels">The class of each image.</param>
/// <param name="Height">The rows of an image.</param>
/// <param name="Width">The columns of an image.</param>
internal sealed record ImageSet(byte[] Pixels, byte[] Labels, int Height, int Width)
{
    public int Count => Labels.Length;

    /// <summary>The images in the middle of a larger background.</summary>
    public ImageSet PadTo(int height, int width)
    {
        if (height == Height && width == Width)
            return this;
        var padded = new byte[(long)Count * height * width];
        var (top, left) = ((height - Height) / 2, (width - Width) / 2);
        for (var row = 0; row < Count * Height; row++)
        {
            var (image, y) = Math.DivRem(row, Height);
            Pixels.AsSpan(row * Width, Width).CopyTo(padded.AsSpan((image * height + top + y) * width + left));
        }

        return new(padded, Labels, height, width);
    }
}
