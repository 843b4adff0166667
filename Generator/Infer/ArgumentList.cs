namespace TorchDsl.Generator.Infer;

/// <summary>A list of arguments as text: an attribute's (<c>Conv(1, 6, Padding = 2)</c>) or a call's (<c>Conv2d(1, 6, padding: 2)</c>).</summary>
internal sealed class ArgumentList
{
    private readonly string callee;
    private readonly string assignment;
    private readonly List<string> arguments = [];

    private ArgumentList(string callee, string assignment) => (this.callee, this.assignment) = (callee, assignment);

    public static ArgumentList Attribute(string kind) => new(kind, " = ");

    public static ArgumentList Call(string function) => new(function, ": ");

    public ArgumentList Add(string argument)
    {
        arguments.Add(argument);
        return this;
    }

    public ArgumentList Add(long argument) => Add(Literal.Of(argument));

    /// <summary>Adds a named argument, unless it is the default.</summary>
    public ArgumentList Add(string name, string argument, bool unless)
    {
        if (!unless)
            arguments.Add(name + assignment + argument);
        return this;
    }

    public override string ToString() =>
        assignment == " = " && arguments.Count == 0 ? callee : $"{callee}({string.Join(", ", arguments)})";
}
