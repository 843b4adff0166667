using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>A list of arguments as text: an attribute's (<c>Conv(1, 6, Padding = 2)</c>) or a call's (<c>Conv2d(1, 6, padding: 2)</c>).</summary>
internal sealed class ArgumentList
{
    private readonly string callee;
    private readonly string assignment;
    private readonly List<string> arguments = [];

    // An attribute is for the reader, a call for the compiler.
    private bool IsAttribute => assignment == " = ";

    private ArgumentList(string callee, string assignment) => (this.callee, this.assignment) = (callee, assignment);

    public static ArgumentList Attribute(string kind) => new(kind, " = ");

    public static ArgumentList Call(string function) => new(function, ": ");

    public ArgumentList Add(string argument)
    {
        arguments.Add(argument);
        return this;
    }

    public ArgumentList Add(SymInt argument) => Add(Text(argument));

    public ArgumentList Add(SymFloat argument) => Add(Text(argument));

    public ArgumentList Add(string name, SymInt argument, bool unless) => Add(name, Text(argument), unless);

    public ArgumentList Add(string name, SymFloat argument, bool unless) => Add(name, Text(argument), unless);

    public ArgumentList Add(string name, SymBool argument, bool unless) => Add(name, Text(argument), unless);

    /// <summary>Adds a named argument, unless it is the default.</summary>
    public ArgumentList Add(string name, string argument, bool unless)
    {
        if (!unless)
            arguments.Add(name + assignment + argument);
        return this;
    }

    public override string ToString() =>
        IsAttribute && arguments.Count == 0 ? callee : $"{callee}({string.Join(", ", arguments)})";

    private string Text(SymInt argument) => IsAttribute ? argument.ToString() : Literal.Of(argument);

    private string Text(SymFloat argument) => IsAttribute ? argument.ToString() : Literal.Of(argument);

    private string Text(SymBool argument) => IsAttribute ? argument.ToString() : Literal.Of(argument);
}
