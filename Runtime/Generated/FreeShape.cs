using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>
/// Inputs of networks with free sizes: which fit, and what is wrong with others. In a shape the free sizes are negative numbers, −1 for the
/// first name, −2 for the second, and a name that stands twice has one number. Steps say by how much each size grows, from the smallest on,
/// where its name grows by one; where there are none, by one.
/// </summary>
internal static class FreeShape
{
    public static bool Fits(Tensor input, ReadOnlySpan<long> shape, ReadOnlySpan<long> smallest, ReadOnlySpan<long> steps)
    {
        if (input.dim() != shape.Length + 1)
            return false;
        for (var i = 0; i < shape.Length; i++)
        {
            var size = input.size(i + 1);
            if (shape[i] >= 0)
            {
                if (size != shape[i])
                    return false;
                continue;
            }

            var first = shape.IndexOf(shape[i]);
            var isOne = size >= smallest[i] && (size - smallest[i]) % Step(steps, i) == 0;
            if (!isOne || Turns(size, i, smallest, steps) != Turns(input.size(first + 1), first, smallest, steps))
                return false;
        }

        return true;
    }

    private static long Step(ReadOnlySpan<long> steps, int place) => steps.IsEmpty ? 1 : steps[place];

    // How far a name is beyond the least that it can be.
    private static long Turns(long size, int place, ReadOnlySpan<long> smallest, ReadOnlySpan<long> steps) => (size - smallest[place]) / Step(steps, place);

    public static string Message(
        string network, DoorInput input, InputKind kind, ReadOnlySpan<long> sizes, ReadOnlySpan<long> smallest, ReadOnlySpan<long> steps, string names,
        long[] actual)
    {
        var shape = Named(sizes, names.Split(','), areEach: !steps.IsEmpty);
        return HasFixedSizes(shape, actual) && FirstFault(shape, sizes, smallest, steps, actual) is { } fault
            ? $"{network} expects {input} of shape N×{shape} (N is the batch), but got {string.Join('×', actual)}: {fault}."
            : DoorMessage.For(
                network, input, kind, shape, $"bring {input.The} to {shape}, or change [Input({Arguments(shape)})]",
                Guess([.. shape.Select(size => size.Value)], actual), actual);
    }

    // The names are those of the numbers, or of the free sizes one by one.
    private static Shape Named(ReadOnlySpan<long> sizes, string[] names, bool areEach)
    {
        var (named, free) = (new SymInt[sizes.Length], 0);
        for (var i = 0; i < named.Length; i++)
            named[i] = sizes[i] >= 0 ? sizes[i] : names[areEach ? free++ : -sizes[i] - 1];
        return new(named);
    }

    private static bool HasFixedSizes(Shape shape, long[] actual) =>
        actual.Length == shape.Count + 1 && shape.Zip(actual.Skip(1)).All(pair => (pair.First.Value ?? pair.Second) == pair.Second);

    // The shape as it stands in [Input(3, "h", "w")].
    private static string Arguments(Shape shape) => string.Join(", ", shape.Select(size => size.Value is null ? $"\"{size}\"".Replace('·', '*') : $"{size}"));

    private static string? FirstFault(Shape shape, ReadOnlySpan<long> sizes, ReadOnlySpan<long> smallest, ReadOnlySpan<long> steps, long[] actual)
    {
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] >= 0)
                continue;
            if (actual[i + 1] < smallest[i])
                return $"{shape[i]} is {actual[i + 1]}, and the layers need at least {smallest[i]}";
            var beyond = (actual[i + 1] - smallest[i]) % Step(steps, i);
            if (beyond != 0)
                return $"no {shape[i]} is {actual[i + 1]}; the nearest that are one are {actual[i + 1] - beyond} and {actual[i + 1] - beyond + Step(steps, i)}";
            var first = sizes.IndexOf(sizes[i]);
            if (actual[i + 1] != actual[first + 1] && shape[i].Equals(shape[first]))
                return $"{shape[i]} is both {actual[first + 1]} and {actual[i + 1]}; use the same size for both";
            var turns = Turns(actual[first + 1], first, smallest, steps);
            if (Turns(actual[i + 1], i, smallest, steps) != turns)
                return $"{shape[first]} is {actual[first + 1]}, and beside it {shape[i]} is {smallest[i] + (turns * Step(steps, i))}, not {actual[i + 1]}";
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
