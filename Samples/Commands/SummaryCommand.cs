using System.CommandLine;
using TorchDsl.Samples.Networks;

namespace TorchDsl.Samples.Commands;

/// <summary><c>summary [NETWORK]</c>.</summary>
internal static class SummaryCommand
{
    public static Command Create(Session session)
    {
        var network = Arguments.Summary();
        network.Arity = ArgumentArity.ZeroOrOne;
        var (format, file, against) = (Arguments.Format(), Arguments.Out(), Arguments.Against());
        var command = new Command(
            "summary",
            "Prints a network's layers, with shapes, parameters, multiply-adds and receptive fields; " +
            "without a network, lists all of them.")
        {
            network,
            format,
            file,
            against,
        };
        command.SetAction(parsed =>
        {
            var text = (parsed.GetValue(network), parsed.GetValue(against)) switch
            {
                ({ } one, { } other) => Compare(one, other, parsed.GetValue(format)!),
                ({ } one, null) => parsed.GetValue(format)!.Write(one),
                (null, null) when parsed.GetValue(format) == Rendering.Text => List(),
                _ => throw new UserException("summary expects a NETWORK where --format or --against is given."),
            };
            Write(session, parsed.GetValue(file), text);
        });
        return command;
    }

    private static string Compare(SummaryEntry one, SummaryEntry other, Rendering format) => format == Rendering.Text
        ? SideBySide.Of(one.Summary, other.Summary)
        : throw new UserException($"--against is written as text, not as {format.Name}.");

    private static void Write(Session session, string? file, string text)
    {
        if (file is null)
        {
            session.Output.Write(text);
            return;
        }

        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UserException($"--out cannot be written: {e.Message}");
        }
    }

    // No table of Spectre's, which would break lines where the output is no terminal.
    private static string List()
    {
        var lines = Summaries.All.Select(entry => Cells(entry.Name, entry.Summary))
            .Prepend(["network", "input", "output", "layers", "parameters", "multiply-adds"]).ToList();
        var widths = lines[0].Select((_, i) => lines.Max(line => line[i].Length)).ToArray();
        return string.Concat(lines.Select(line =>
            line[0].PadRight(widths[0]) + string.Concat(line.Skip(1).Select((cell, i) => "  " + cell.PadLeft(widths[i + 1]))) + "\n"));
    }

    // What depends on free sizes is too long for a list.
    private static string[] Cells(string name, Summary summary) =>
    [
        name,
        string.Join(" and ", summary.Inputs.Select(input => input.Shape)),
        $"{summary.OutputShape}",
        $"{summary.Rows.Count - summary.Inputs.Count}",
        $"{summary.Parameters:N0}",
        summary.MultiplyAdds.Value is { } multiplyAdds ? $"{multiplyAdds:N0}" : "…",
    ];
}
