using Spectre.Console;

namespace TorchDsl.Samples;

/// <summary>Where a run of the program writes to, and what it knows of its surroundings.</summary>
/// <param name="output">For results.</param>
/// <param name="error">For what went wrong.</param>
/// <param name="isTerminal">Whether a person watches the output, so that a progress bar may redraw itself.</param>
/// <param name="mnistFolder">The folder that <c>$MNIST_DIR</c> names, if it does.</param>
internal sealed class Session(TextWriter output, TextWriter error, bool isTerminal, string? mnistFolder)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    public bool IsTerminal => isTerminal;

    public string? MnistFolder => mnistFolder;

    /// <summary>The output, for tables and progress bars.</summary>
    public IAnsiConsole Console { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(output),
        Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
    });
}
