using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>
/// Inputs of networks with free sizes: which fit, and what is wrong with others. In a shape the free sizes are negative numbers, −1 for the
/// first name, −2 for the second, and a name that stands twice has one number.
/// </summary>
internal static class FreeShape
{
    public static bool Fits(Tensor input, ReadOnlySpan<long> shape, ReadOnlySpan<long> smallest)
    {
        if (input.dim() != shape.Length + 1)
            return false;
        for (var i = 0; i < shape.Length; i++)
        {
            var size = input.size(i + 1);
            if (shape[i] >= 0 ? size != shape[i] : size < smallest[i] || size != input.size(shape.IndexOf(shape[i]) + 1))
                return false;
        }

        return true;
    }

    public static string Message(
        string network, DoorInput input, InputKind kind, ReadOnlySpan<long> sizes, ReadOnlySpan<long> smallest, string names, long[] actual)
    {
        var shape = Named(sizes, names.Split(','));
        return HasFixedSizes(shape, actual) && FirstFault(shape, sizes, smallest, actual) is { } fault
            ? $"{network} expects {input} of shape N×{shape} (N is the batch), but got {string.Join('×', actual)}: {fault}."
            : DoorMessage.For(
                network, input, kind, shape, $"bring {input.The} to {shape}, or change [Input({Arguments(shape)})]",
                Guess([.. shape.Select(size => size.Value)], actual), actual);
    }

    private static Shape Named(ReadOnlySpan<long> sizes, string[] names) =>
        new([.. sizes.ToArray().Select(size => size < 0 ? names[-size - 1] : (SymInt)size)]);

    private static bool HasFixedSizes(Shape shape, long[] actual) =>
        actual.Length == shape.Count + 1 && shape.Zip(actual.Skip(1)).All(pair => (pair.First.Value ?? pair.Second) == pair.Second);

    // The shape as it stands in [Input(3, "h", "w")].
    private static string Arguments(Shape shape) => string.Join(", ", shape.Select(size => size.Value is null ? $"\"{size}\"" : $"{size}"));

    private static string? FirstFault(Shape shape, ReadOnlySpan<long> sizes, ReadOnlySpan<long> smallest, long[] actual)
    {
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] >= 0)
                continue;
            if (actual[i + 1] < smallest[i])
                return $"{shape[i]} is {actual[i + 1]}, and the layers need at least {smallest[i]}";
            var first = actual[sizes.IndexOf(sizes[i]) + 1];
            if (actual[i + 1] != first)
                return $"{shape[i]} is both {first} and {actual[i + 1]}; use the same size for both";
        }

        return null;
    }

    // The sizes that came stand for the free ones, so that the slips with the other dimensions are recognised.
    public static long[] Guess(long?[] shape, ReadOnlySpan<long> actual)
    {
        var channels = actual.Length > shape.Length ? 1 : 0;
        var areLast = shape.Length > 1 && actual.Length > channels && actual[^1] == shape[0] && actual[channels] != shape[0];
        var first = areLast ? channels - 1 : channels;
        var came = actual.ToArray();
        return [.. shape.Select((size, i) => size ?? came.ElementAtOrDefault(first + i))];
    }
}
