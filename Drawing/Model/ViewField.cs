using System.Globalization;

namespace TorchDsl.Model;

/// <summary>The receptive field along one axis.</summary>
/// <param name="Text">Its size as it is read.</param>
/// <param name="Size">Its size in pixels, at the smallest input where sizes are free; null where that is not known.</param>
/// <param name="Pixels">The stride is so many pixels, 0 where outputs have no place.</param>
/// <param name="Outputs">For so many outputs.</param>
/// <param name="Offset">The first pixel that output 0 sees.</param>
internal sealed record ViewField(string Text, long? Size, long Pixels, long Outputs, long Offset)
{
    public string Stride => Outputs == 0 ? "" : ((double)Pixels / Outputs).ToString("0.###", CultureInfo.InvariantCulture);

    public static ViewField Of(GraphField field, GraphField? sized) => new(
        field.SmallestSize == field.Size ? Total.Number(field.Size) : $"{Total.Number(field.SmallestSize)}–{Total.Number(field.Size)}",
        sized?.Size.Value,
        field.StridePixels ?? 0,
        field.StrideOutputs ?? 0,
        field.Offset ?? 0);

    /// <summary>One text where the axes agree, as they mostly do.</summary>
    public static string PerAxis(IReadOnlyList<ViewField> fields, Func<ViewField, string> part)
    {
        var texts = fields.Select(part).ToArray();
        return texts.Distinct().Count() == 1 ? texts[0] : string.Join('×', texts);
    }
}
