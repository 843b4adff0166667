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
        var (at, batch) = (Arguments.At(), Arguments.Whole("--batch", 1, 1, "How many samples memory is given for."));
        var wide = new Option<bool>("--wide") { Description = "Shows every column of the table, however wide." };
        var conventions = new Option<bool>("--conventions")
        {
            Description = "Counts multiply-adds by other conventions too: with recurrent layers, torchinfo's, and FLOPs.",
        };
        var command = new Command(
            "summary",
            "Prints a network's layers, with shapes, parameters, multiply-adds and receptive fields; " +
            "without a network, lists all of them.")
        {
            network,
            format,
            file,
            against,
            at,
            batch,
            wide,
            conventions,
        };
        command.SetAction(parsed =>
        {
            var text = (parsed.GetValue(network), parsed.GetValue(against)) switch
            {
                ({ } one, { } other) => Compare(one, other, parsed.GetValue(format)!),
                ({ } one, null) => Write(one, parsed.GetValue(at), parsed.GetValue(format)!, new()
                {
                    Batch = parsed.GetValue(batch),
                    IsWide = parsed.GetValue(wide),
                    HasConventions = parsed.GetValue(conventions),
                    HasColours = session.IsTerminal && parsed.GetValue(file) is null && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
                }),
                (null, null) when parsed.GetValue(format) == Rendering.Text => List(),
                _ => throw new UserException("summary expects a NETWORK where --format or --against is given."),
            };
            Write(session, parsed.GetValue(file), text);
        });
        return command;
    }

    private static string Compare(SummaryEntry one, SummaryEntry other, Rendering format) => format == Rendering.Text
        ? SideBySide.Of(one, other)
        : throw new UserException($"--against is written as text, not as {format.Name}.");

    private static string Write(SummaryEntry network, Shape[]? at, Rendering rendering, SummaryFormat format)
    {
        try
        {
            return at is null or []
                ? rendering.Write(network.Summary, network.Graph(), format)
                : rendering.Write(network.Summary.At(at), network.Graph().At(at), format);
        }
        catch (ArgumentException refused) when (at is not null)
        {
            throw new UserException($"--at: {refused.Message}");
        }
    }

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

    private static string List() => TextTable.Of(
        [["network", "input", "output", "layers", "parameters", "multiply-adds"], .. Summaries.All.Select(entry => Cells(entry.Name, entry.Summary))],
        left: 1);

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
