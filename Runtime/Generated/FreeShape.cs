using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>Inputs of networks with free sizes: which fit, and what is wrong with others.</summary>
internal static class FreeShape
{
    public static bool Fits(Tensor input, Shape shape, Shape smallest)
    {
        if (input.dim() != shape.Count + 1)
            return false;
        for (var i = 0; i < shape.Count; i++)
        {
            var size = input.size(i + 1);
            if (shape[i].Value is { } number ? size != number : size < (long)smallest[i] || size != input.size(FirstOf(shape, i) + 1))
                return false;
        }

        return true;
    }

    public static string Message(string network, InputKind kind, Summary summary, long[] actual)
    {
        var (shape, smallest) = (summary.InputShape, summary.SmallestInput);
        return HasFixedSizes(shape, actual) && FirstFault(shape, smallest, actual) is { } fault
            ? $"{network} expects an input of shape N×{shape} (N is the batch), but got {string.Join('×', actual)}: {fault}."
            : DoorMessage.For(network, kind, shape, $"bring the input to {shape}, or change [Input({Arguments(shape)})]", Guess([.. shape.Select(size => size.Value)], actual), actual);
    }

    private static bool HasFixedSizes(Shape shape, long[] actual) =>
        actual.Length == shape.Count + 1 && shape.Zip(actual.Skip(1)).All(pair => (pair.First.Value ?? pair.Second) == pair.Second);

    // The shape as it stands in [Input(3, "h", "w")].
    private static string Arguments(Shape shape) => string.Join(", ", shape.Select(size => size.Value is null ? $"\"{size}\"" : $"{size}"));

    private static string? FirstFault(Shape shape, Shape smallest, long[] actual)
    {
        for (var i = 0; i < shape.Count; i++)
        {
            if (shape[i].Value is not null)
                continue;
            if (actual[i + 1] < (long)smallest[i])
                return $"{shape[i]} is {actual[i + 1]}, and the layers need at least {smallest[i]}";
            if (actual[i + 1] != actual[FirstOf(shape, i) + 1])
                return $"{shape[i]} is both {actual[FirstOf(shape, i) + 1]} and {actual[i + 1]}; use the same size for both";
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

    private static int FirstOf(Shape shape, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (shape[i] == shape[index])
                return i;
        }

        return index;
    }
}
