namespace TorchDsl;

/// <summary>What the free sizes of a network are where its inputs have shapes.</summary>
internal static class FreeSizes
{
    /// <summary>The sizes by their names; none where no size is free.</summary>
    /// <exception cref="ArgumentException">The network does not take inputs of these shapes.</exception>
    public static Dictionary<string, long> Of(NetworkGraph graph, Shape[] shapes)
    {
        var inputs = graph.InputList;
        if (shapes.Length != inputs.Count)
            throw new ArgumentException($"{graph.Name} takes {Counted(inputs.Count, "input")}, but got {Counted(shapes.Length, "shape")}.", nameof(shapes));
        Dictionary<string, long> sizes = new(StringComparer.Ordinal);
        for (var i = 0; i < shapes.Length; i++)
            Bind(graph.Name, inputs[i], shapes[i], sizes);
        return sizes;
    }

    private static void Bind(string network, GraphInput input, Shape shape, Dictionary<string, long> sizes)
    {
        if (shape.Count != input.Shape.Count)
            throw Refused("it has another number of dimensions (the batch is not written)");
        for (var i = 0; i < shape.Count; i++)
        {
            var (expected, size) = (input.Shape[i], shape[i].Value ?? throw Refused("it is not of numbers"));
            if (expected.Value is { } number)
            {
                if (size != number)
                    throw Refused($"dimension {i + 1} is {number}");
                continue;
            }

            if (size < (long)input.Smallest[i])
                throw Refused($"{expected} is at least {input.Smallest[i]}");
            var (name, step, offset) = Multiple($"{expected}");
            if ((size - offset) % step is not 0 and var beyond)
                throw Refused($"no {expected} is {size}; the nearest that are one are {size - beyond} and {size - beyond + step}");
            var free = (size - offset) / step;
            if (!sizes.TryAdd(name, free) && sizes[name] != free)
                throw Refused($"{name} is {sizes[name]} beside it");
        }

        ArgumentException Refused(string why) => new($"{network} takes {input.Shape} for {input.Name}, but got {shape}: {why}.", nameof(shape));
    }

    // A free size as an input has it: h, 16·h, or 2·h+1.
    private static (string Name, long Step, long Offset) Multiple(string size)
    {
        var sign = size.IndexOfAny(['+', '-']);
        var offset = sign < 0 ? 0 : Whole(size[sign..].TrimStart('+'));
        var factors = (sign < 0 ? size : size[..sign]).Split('·');
        return (factors[^1], factors.Length == 1 ? 1 : Whole(factors[0]), offset);
    }

    private static long Whole(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
