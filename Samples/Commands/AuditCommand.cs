using System.CommandLine;
using TorchDsl.Samples.Lectures;

namespace TorchDsl.Samples.Commands;

/// <summary><c>audit</c>.</summary>
internal static class AuditCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("audit", "Prints each figure of the lecture notes beside the computed one, and marks those that the notes have wrong.");
        command.SetAction(_ => session.Output.Write(Audit.Text()));
        return command;
    }
}
