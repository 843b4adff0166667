using System.Globalization;
using System.Text;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.Json;

/// <summary>Writes JSON behind a text, with the commas. It may stand in a raw string of C#, whatever names have in them.</summary>
internal sealed class JsonWriter(StringBuilder text)
{
    private bool needsComma;
    private bool beginsLine;

    /// <summary>Begins an object or a list.</summary>
    public JsonWriter Open(char bracket)
    {
        Separate();
        text.Append(bracket);
        needsComma = false;
        return this;
    }

    /// <summary>Ends an object or a list.</summary>
    public JsonWriter Close(char bracket)
    {
        text.Append(bracket);
        needsComma = true;
        return this;
    }

    /// <summary>Has what comes next begin a line.</summary>
    public JsonWriter Line()
    {
        beginsLine = true;
        return this;
    }

    /// <summary>Begins a member of an object, whose value comes next.</summary>
    public JsonWriter Name(string name)
    {
        Separate();
        text.Append('"').Append(name).Append("\":");
        needsComma = false;
        return this;
    }

    public JsonWriter Value(string value)
    {
        Separate();
        text.Append('"');
        foreach (var character in value)
        {
            if (IsPlain(character))
                text.Append(character);
            else if (character == '\\')
                text.Append(@"\\");
            else
                text.Append(@"\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        text.Append('"');
        return this;
    }

    public JsonWriter Value(long value)
    {
        Separate();
        // A culture may have a minus of its own, but no digits.
        if (value >= 0)
            text.Append(value);
        else
            text.Append(Literal.Of(value));
        return this;
    }

    public JsonWriter Value(bool value)
    {
        Separate();
        text.Append(Literal.Of(value));
        return this;
    }

    /// <summary>A number; a text for one that JSON has not.</summary>
    public JsonWriter Value(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return Value(double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
        Separate();
        text.Append(Literal.Of(value));
        return this;
    }

    /// <summary>A number, or a text with an expression in free sizes.</summary>
    public JsonWriter Value(SymInt value) => value.IsFixed ? Value(value.Value) : Value(value.ToString());

    public JsonWriter List(EquatableArray<SymInt> values)
    {
        Open('[');
        for (var i = 0; i < values.Count; i++)
            Value(values[i]);
        return Close(']');
    }

    public JsonWriter List(EquatableArray<int> values)
    {
        Open('[');
        for (var i = 0; i < values.Count; i++)
            Value(values[i]);
        return Close(']');
    }

    private void Separate()
    {
        if (needsComma)
            text.Append(',');
        if (beginsLine)
            text.Append('\n');
        (needsComma, beginsLine) = (true, false);
    }

    private static bool IsPlain(char character) =>
        character is >= ' ' and <= '~' and not ('"' or '\\') or '·' or '×' || char.IsLetterOrDigit(character);
}
