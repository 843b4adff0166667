using TorchDsl.Samples;
using TorchDsl.Samples.Commands;

namespace TorchDsl.Tests.Samples;

/// <summary>A run of the samples' program with captured output.</summary>
internal sealed record SampleProgram(int ExitCode, string Output, string Error)
{
    public static SampleProgram Run(params string[] arguments) => RunWith(null, arguments);

    public static SampleProgram RunWith(string? mnistFolder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(arguments, new Session(output, error, isTerminal: false, mnistFolder));
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Asserts that the run failed with one message, and nothing else.</summary>
    public void Refuses(params string[] parts)
    {
        Assert.NotEqual(0, ExitCode);
        Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(parts, part => Assert.Contains(part, Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
    }
}
