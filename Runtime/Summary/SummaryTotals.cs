namespace TorchDsl;

/// <summary>What stands below the table of a summary.</summary>
internal static class SummaryTotals
{
    public static string Of(Summary summary, SummaryFormat format) =>
        string.Concat(Lines(summary, format).Where(line => line.Length > 0).Select(line => VisibleText.Of(line) + "\n"));

    private static IEnumerable<string> Lines(Summary summary, SummaryFormat format)
    {
        var memory = summary.Memory(format.Batch);
        var inBuffers = memory is null ? "" : $" ({Units.Bytes(memory.Buffers)})";
        var buffers = summary.Buffers == 0 ? "" : $", {Number(summary.Buffers)} elements in buffers{inBuffers}";
        yield return $"{Number(summary.Parameters)} parameters ({Units.Bytes(4 * summary.Parameters)}){buffers}";
        var training = summary.TrainingMultiplyAdds.Equals(summary.MultiplyAdds) ? "" : $", {Count(summary.TrainingMultiplyAdds, format)} in training";
        yield return $"{Count(summary.MultiplyAdds, format)} multiply-adds{training} (fvcore's convention)";
        foreach (var line in memory is null ? [] : OfMemory(memory))
            yield return line;
        foreach (var input in summary.Inputs.Where(input => !input.Smallest.Equals(input.Shape)))
            yield return $"The smallest {(summary.Inputs.Count == 1 ? "input" : input.Name)} is {input.Smallest}.";
        yield return Whole(summary);
        yield return Beyond(summary);
    }

    private static IEnumerable<string> OfMemory(NetworkMemory memory)
    {
        yield return $"Memory for {(memory.Batch == 1 ? "1 sample" : $"{Number(memory.Batch)} samples")}, tensors without the kernels' workspace:";
        yield return $"  {Units.Bytes(memory.Activations)} of activations, {Units.Bytes(memory.Kept)} kept for the backward pass";
        yield return $"  {Units.Bytes(memory.Peak)} at once in inference, at {memory.PeakAt}";
        if (memory.Unknown.Count > 0)
            yield return $"  What {memory.Unknown[0]}{(memory.Unknown.Count > 1 ? " and others keep" : " keeps")} is not known, and not counted.";
    }

    // From the first row on from which all see everything.
    private static string Whole(Summary summary)
    {
        var first = summary.Rows.Count;
        while (first > summary.Inputs.Count && SeesAll(summary, summary.Rows[first - 1]))
            first--;
        return first == summary.Rows.Count ? "" : $"From {summary.Rows[first].Name} on, outputs see the whole input.";
    }

    private static bool SeesAll(Summary summary, SummaryRow row)
    {
        var axes = summary.Inputs.SelectMany((input, i) =>
            SummaryColumns.FieldOf(row, i).Select((field, axis) => IsAll(field.SmallestSize, input.Shape[axis + 1]))).ToList();
        return axes.Count > 0 && axes.TrueForAll(isAll => isAll);
    }

    private static bool IsAll(SymInt size, SymInt input) => size.Equals(input) || size.Value >= input.Value;

    private static string Beyond(Summary summary)
    {
        var beyond = summary.Rows.FirstOrDefault(row => summary.Inputs.Where((input, i) => IsBeyond(SummaryColumns.FieldOf(row, i), input.Shape)).Any());
        return beyond is null ? "" : $"From {beyond.Name} on, fields exceed the input: sizes are theoretical.";
    }

    private static bool IsBeyond(IReadOnlyList<ReceptiveField> fields, Shape input) =>
        fields.Where((field, axis) => field.Size.Value > input[axis + 1].Value).Any();

    // Two formulas of free sizes have room in a line, if they are cut.
    private static string Count(SymInt count, SummaryFormat format)
    {
        var (text, most) = (count.ToReadable(), Math.Max((format.Width - 52) / 2, 20));
        return format.IsWide || text.Length <= most || count.Value is not null ? text : text[..(most - 1)] + "…";
    }

    private static string Number(SymInt count) => count.ToReadable();
}
