using System.Globalization;
using System.Text;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.Json;

/// <summary>Values as JSON. It may stand in a raw string of C#, whatever names have in them.</summary>
internal static class JsonText
{
    public static string Of(string text)
    {
        if (IsPlain(text))
            return "\"" + text + "\"";
        var json = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (IsPlain(character))
                json.Append(character);
            else if (character == '\\')
                json.Append(@"\\");
            else
                json.Append(@"\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return json.Append('"').ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (!IsPlain(character))
                return false;
        }

        return true;
    }

    private static bool IsPlain(char character) =>
        character is >= ' ' and <= '~' and not ('"' or '\\') or '·' or '×' || char.IsLetterOrDigit(character);

    /// <summary>A number, or a text with an expression in free sizes.</summary>
    public static string Of(SymInt size) => size.IsFixed ? Literal.Of(size.Value) : Of(size.ToString());

    /// <summary>A number; a text for one that JSON has not.</summary>
    public static string Of(double number) =>
        double.IsNaN(number) ? Of("nan")
        : double.IsInfinity(number) ? Of(number > 0 ? "inf" : "-inf")
        : Literal.Of(number);

    public static string List(IEnumerable<string> items) => $"[{string.Join(",", items)}]";

    public static string List(EquatableArray<SymInt> sizes)
    {
        var items = new string[sizes.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Of(sizes[i]);
        return $"[{string.Join(",", items)}]";
    }

    /// <summary>An object; what is null is left out.</summary>
    public static string Object(params (string Name, string? Value)[] members)
    {
        var parts = new string[(4 * members.Length) + 1];
        var count = 0;
        foreach (var (name, value) in members)
        {
            if (value is null)
                continue;
            parts[count] = count == 0 ? "{\"" : ",\"";
            parts[count + 1] = name;
            parts[count + 2] = "\":";
            parts[count + 3] = value;
            count += 4;
        }

        parts[count] = count == 0 ? "{}" : "}";
        return string.Concat(parts);
    }
}
