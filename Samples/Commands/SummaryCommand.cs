using System.CommandLine;
using Spectre.Console;
using TorchDsl.Samples.Networks;

namespace TorchDsl.Samples.Commands;

/// <summary><c>summary [NETWORK]</c>.</summary>
internal static class SummaryCommand
{
    public static Command Create(Session session)
    {
        var network = Arguments.Network();
        network.Arity = ArgumentArity.ZeroOrOne;
        var command = new Command("summary", "Prints a network's layers, with shapes, parameters, multiply-adds and receptive fields; without a network, lists all of them.") { network };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(network) is { } entry)
                session.Output.Write(entry.Summary);
            else
                session.Console.Write(List());
        });
        return command;
    }

    private static Table List()
    {
        var table = new Table { Border = TableBorder.Simple }
            .AddColumn("network")
            .AddColumn(new TableColumn("input").RightAligned())
            .AddColumn(new TableColumn("output").RightAligned())
            .AddColumn(new TableColumn("layers").RightAligned())
            .AddColumn(new TableColumn("parameters").RightAligned())
            .AddColumn(new TableColumn("multiply-adds").RightAligned());
        foreach (var (name, summary) in Catalogue.All.Select(entry => (entry.Name, entry.Summary)))
            table.AddRow(name, $"{summary.InputShape}", $"{summary.OutputShape}", $"{summary.Rows.Count - 1}", $"{summary.Parameters:N0}", $"{summary.MultiplyAdds.Value:N0}");
        return table;
    }
}
