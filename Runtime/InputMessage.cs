namespace TorchDsl;

/// <summary>Says what is wrong with a network's input and, for the common slips, what to do.</summary>
internal static class InputMessage
{
    // Negative sizes are free, as blocks have them: what came stands for these.
    public static string For(string network, ReadOnlySpan<long> expected, ReadOnlySpan<long> actual)
    {
        var shape = string.Join('×', expected.ToArray().Select(size => size < 0 ? "any" : $"{size}"));
        return expected.ContainsAnyInRange(long.MinValue, -1)
            ? For(network, shape, $"bring the input to {shape}", FreeShape.Guess([.. expected.ToArray().Select(size => size < 0 ? (long?)null : size)], actual), actual)
            : For(network, shape, $"bring the input to {shape}, or change [Input({string.Join(", ", expected.ToArray())})]", expected, actual);
    }

    // The shape and the last remedy are for the reader and may have free sizes; the expected sizes are what the other remedies are found by.
    public static string For(string network, object shape, string otherwise, ReadOnlySpan<long> expected, ReadOnlySpan<long> actual) =>
        $"{network} expects an input of shape N×{shape} (N is the batch), but got {(actual.Length == 0 ? "a scalar" : Join(actual))}: {Remedy(expected, actual) ?? otherwise}.";

    private static string? Remedy(ReadOnlySpan<long> expected, ReadOnlySpan<long> actual)
    {
        if (actual.SequenceEqual(expected))
            return "the batch dimension is missing; use input.unsqueeze(0)";
        if (actual.Length == expected.Length + 1 && expected.Length > 1 && IsChannelsLast(expected, actual[1..]))
            return $"the channels come last; use input.permute({PermuteChannelsFirst(actual.Length)})";
        if (actual.Length == expected.Length && expected.Length > 1 && IsChannelsLast(expected, actual))
            return $"the channels come last and the batch dimension is missing; use input.unsqueeze(0).permute({PermuteChannelsFirst(actual.Length + 1)})";
        if (expected.Length > 1 && expected[0] == 1 && actual.Length == expected.Length && actual[1..].SequenceEqual(expected[1..]))
            return "the channel dimension is missing; use input.unsqueeze(1)";
        if (actual.Length == expected.Length + 1 && actual[1] != expected[0] && actual[2..].SequenceEqual(expected[1..]))
            return $"it takes {Count(expected[0], expected.Length)}, not {actual[1]}";
        if (actual.Length != expected.Length + 1)
            return $"it takes {expected.Length + 1} dimensions, the batch included, not {actual.Length}";
        return null;
    }

    private static string Count(long size, int rank) =>
        rank == 1 ? $"{size} features" : size == 1 ? "1 channel" : $"{size} channels";

    private static bool IsChannelsLast(ReadOnlySpan<long> expected, ReadOnlySpan<long> actual) =>
        actual[^1] == expected[0] && actual[..^1].SequenceEqual(expected[1..]);

    private static string PermuteChannelsFirst(int rank) =>
        string.Join(", ", Enumerable.Range(1, rank - 2).Prepend(rank - 1).Prepend(0));

    private static string Join(ReadOnlySpan<long> sizes) => string.Join('×', sizes.ToArray());
}
