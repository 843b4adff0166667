namespace TorchDsl.Generated;

/// <summary>Says what is wrong with the shape of a network's input and, for the common slips, what to do.</summary>
internal static class DoorMessage
{
    // Negative sizes are free, as blocks have them: what came stands for these.
    public static string For(string network, DoorInput input, InputKind kind, ReadOnlySpan<long> expected, ReadOnlySpan<long> actual)
    {
        var shape = string.Join('×', expected.ToArray().Select(size => size < 0 ? "any" : $"{size}"));
        if (expected.ContainsAnyInRange(long.MinValue, -1))
        {
            var sizes = expected.ToArray().Select(size => size < 0 ? (long?)null : size).ToArray();
            return For(network, input, kind, shape, $"bring {input.The} to {shape}", FreeShape.Guess(sizes, actual), actual);
        }

        return For(network, input, kind, shape, $"bring {input.The} to {shape}, or change [Input({string.Join(", ", expected.ToArray())})]", expected, actual);
    }

    // The shape and the last remedy are for the reader and may have free sizes; the expected sizes are what the other remedies are found by.
    public static string For(
        string network, DoorInput input, InputKind kind, object shape, string otherwise, ReadOnlySpan<long> expected, ReadOnlySpan<long> actual) =>
        $"{network} expects {input} of shape N×{shape} (N is the batch), but got {(actual.Length == 0 ? "a scalar" : Join(actual))}: "
        + $"{Remedy(input.Name, kind, expected, actual) ?? otherwise}.";

    private static string? Remedy(string input, InputKind kind, ReadOnlySpan<long> expected, ReadOnlySpan<long> actual)
    {
        if (actual.SequenceEqual(expected))
            return $"the batch dimension is missing; use {input}.unsqueeze(0)";
        var ofDimensions = kind == InputKind.Sequence ? RemedyOfSteps(input, expected, actual) : RemedyOfChannels(input, kind, expected, actual);
        return ofDimensions
            ?? (actual.Length == expected.Length + 1 ? null : $"it takes {expected.Length + 1} dimensions, the batch included, not {actual.Length}");
    }

    private static string? RemedyOfSteps(string input, ReadOnlySpan<long> expected, ReadOnlySpan<long> actual)
    {
        var (steps, features) = (expected[0], expected[1]);
        if (actual.Length != 3)
            return null;
        if (actual[1] == features && actual[2] == steps)
            return $"the features come before the steps; use {input}.transpose(1, 2)";
        if (actual[0] == steps && actual[2] == features)
            return $"the steps come before the batch; use {input}.transpose(0, 1)";
        if (actual[2] != features && actual[1] == steps)
            return $"it takes {Count(features, "feature")} for each step, not {actual[2]}";
        return actual[2] == features ? $"it takes {Count(steps, "step")}, not {actual[1]}" : null;
    }

    private static string? RemedyOfChannels(string input, InputKind kind, ReadOnlySpan<long> expected, ReadOnlySpan<long> actual)
    {
        if (actual.Length == expected.Length + 1 && expected.Length > 1 && IsChannelsLast(expected, actual[1..]))
            return $"the channels come last; use {input}.permute({PermuteChannelsFirst(actual.Length)})";
        if (actual.Length == expected.Length && expected.Length > 1 && IsChannelsLast(expected, actual))
            return $"the channels come last and the batch dimension is missing; use {input}.unsqueeze(0).permute({PermuteChannelsFirst(actual.Length + 1)})";
        if (expected.Length > 1 && expected[0] == 1 && actual.Length == expected.Length && actual[1..].SequenceEqual(expected[1..]))
            return $"the channel dimension is missing; use {input}.unsqueeze(1)";
        if (actual.Length == expected.Length + 1 && actual[1] != expected[0] && actual[2..].SequenceEqual(expected[1..]))
            return $"it takes {Count(expected[0], kind == InputKind.Ids ? "step" : expected.Length == 1 ? "feature" : "channel")}, not {actual[1]}";
        return null;
    }

    private static string Count(long size, string of) => size == 1 ? $"1 {of}" : $"{size} {of}s";

    private static bool IsChannelsLast(ReadOnlySpan<long> expected, ReadOnlySpan<long> actual) =>
        actual[^1] == expected[0] && actual[..^1].SequenceEqual(expected[1..]);

    private static string PermuteChannelsFirst(int rank) =>
        string.Join(", ", Enumerable.Range(1, rank - 2).Prepend(rank - 1).Prepend(0));

    private static string Join(ReadOnlySpan<long> sizes) => string.Join('×', sizes.ToArray());
}
