using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;

namespace TorchDsl.Samples.Commands;

/// <summary>The program's commands, and the one place where errors become messages and exit codes.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <returns>The exit code: 0 where all went well.</returns>
    public static int Run(string[] arguments, Session session)
    {
        var parsed = Create(session).Parse(arguments);
        try
        {
            if (parsed.Action is ParseErrorAction)
                throw new UserException($"{parsed.Errors[0].Message} (--help lists commands, networks and options.)");
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = session.Output,
                Error = session.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (UserException e)
        {
            session.Error.WriteLine(e.Message);
        }
        catch (ExternalException e)
        {
            // What libtorch alone can know, such as memory that is not there; below its first line is its own stack trace.
            session.Error.WriteLine($"libtorch: {e.Message.Split('\n')[0]} (A smaller --batch takes less memory.)");
        }

        return 1;
    }

    private static RootCommand Create(Session session)
    {
        var root = new RootCommand(
            "Networks written as C# attributes. " +
            "Without a command: prints what the compiler knows of some, and trains LeNet-5 on digits.")
        {
            SummaryCommand.Create(session),
            TrainCommand.Create(session),
            EvaluateCommand.Create(session),
            MemoryCommand.Create(session),
            AuditCommand.Create(session),
        };
        root.SetAction(_ => DemoCommand.Run(session));
        return root;
    }
}
