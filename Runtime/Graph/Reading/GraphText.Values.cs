using System.Text;
using System.Text.Json;

namespace TorchDsl;

/// <summary>The values in the JSON of a graph.</summary>
internal ref partial struct GraphText
{
    public string Text() => reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Needs("a text");

    public bool Flag() => reader.TokenType switch { JsonTokenType.True => true, JsonTokenType.False => false, _ => throw Needs("true or false") };

    /// <summary>A whole number.</summary>
    public long Whole() => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : throw Needs("a whole number");

    /// <summary>A whole number that is not negative.</summary>
    public long Count() => Whole() is >= 0 and var count ? count : throw Needs("a number from 0 on");

    /// <summary>The index of something.</summary>
    public int Index() => Count() is <= int.MaxValue and var index ? (int)index : throw Needs("an index");

    /// <summary>A number or an expression in free sizes.</summary>
    public SymInt Size() => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Whole(),
        _ => throw Needs("a number or an expression"),
    };

    public Shape Shape()
    {
        BeginList();
        var count = 0;
        while (NextItem())
        {
            if (count == sizes.Length)
            {
                var more = new SymInt[2 * count];
                Array.Copy(sizes, more, count);
                sizes = more;
            }

            sizes[count++] = Size();
        }

        var own = new SymInt[count];
        Array.Copy(sizes, own, count);
        return new(own);
    }

    /// <summary>So many pixels for so many outputs: a number, which is for one, or a list of the two.</summary>
    public (long Pixels, long Outputs) Stride()
    {
        if (reader.TokenType == JsonTokenType.Number)
            return (Whole(), 1);
        BeginList();
        var (pixels, outputs) = (NextItem() ? Whole() : 0, NextItem() ? Whole() : 0);
        return outputs > 0 && !NextItem() ? (pixels, outputs) : throw Needs("a number or [pixels, outputs]");
    }

    /// <summary>The JSON of an object, to be read later.</summary>
    public byte[] Raw()
    {
        if (!IsObject)
            throw Needs("an object");
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return utf8[start..(int)reader.BytesConsumed].ToArray();
    }

    public readonly FormatException Needs(string what) => Fail($"needs {what} in {Encoding.UTF8.GetString(property)}");

    public readonly FormatException Missing(string what) => Fail($"has no {what}");

    /// <summary>What is wrong, with the place.</summary>
    public readonly FormatException Fail(string what)
    {
        var line = 1;
        foreach (var character in utf8[..(int)reader.TokenStartIndex])
            line += character == (byte)'\n' ? 1 : 0;
        return new($"This is no network's graph. In line {line}, the {kind} {(Name is null ? "" : $"\"{Name}\" ")}{what}.");
    }
}
