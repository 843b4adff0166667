using System.CommandLine;

namespace TorchDsl.Samples.Commands;

/// <summary><c>summary NETWORK</c>.</summary>
internal static class SummaryCommand
{
    public static Command Create(Session session)
    {
        var network = Arguments.Network();
        var command = new Command("summary", "Prints a network's layers, with shapes, parameters, multiply-adds and receptive fields.") { network };
        command.SetAction(parsed => session.Output.Write(parsed.GetRequiredValue(network).Summary));
        return command;
    }
}
