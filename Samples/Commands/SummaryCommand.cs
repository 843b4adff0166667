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
        var command = new Command(
            "summary",
            "Prints a network's layers, with shapes, parameters, multiply-adds and receptive fields; " +
            "without a network, lists all of them.")
        {
            network,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(network) is { } summary)
                session.Output.Write(summary);
            else
                session.Output.Write(List());
        });
        return command;
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
