using System.CommandLine;
using TorchDsl.Samples.Networks;

namespace TorchDsl.Samples.Commands;

/// <summary><c>summary [NETWORK]</c>.</summary>
internal static class SummaryCommand
{
    public static Command Create(Session session)
    {
        var network = Arguments.Network();
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
            if (parsed.GetValue(network) is { } entry)
                session.Output.Write(entry.Summary);
            else
                session.Output.Write(List());
        });
        return command;
    }

    // No table of Spectre's, which would break lines where the output is no terminal.
    private static string List()
    {
        var lines = Catalogue.All.Select(entry => Cells(entry.Name, entry.Summary))
            .Prepend(["network", "input", "output", "layers", "parameters", "multiply-adds"]).ToList();
        var widths = lines[0].Select((_, i) => lines.Max(line => line[i].Length)).ToArray();
        return string.Concat(lines.Select(line =>
            line[0].PadRight(widths[0]) + string.Concat(line.Skip(1).Select((cell, i) => "  " + cell.PadLeft(widths[i + 1]))) + "\n"));
    }

    private static string[] Cells(string name, Summary summary) =>
        [name, $"{summary.InputShape}", $"{summary.OutputShape}", $"{summary.Rows.Count - 1}", $"{summary.Parameters:N0}", $"{summary.MultiplyAdds.Value:N0}"];
}
