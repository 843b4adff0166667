using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>Reads generated calls.</summary>
internal static class Words
{
    /// <summary>Adds the names that a call reads as variables: not members, which follow a dot, nor names of arguments, which a colon follows.</summary>
    public static void AddVariables(string code, HashSet<string> names)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] != '@' && !Identifier.IsPart(code[i]))
                continue;
            var start = i++;
            while (i < code.Length && Identifier.IsPart(code[i]))
                i++;
            var isNumber = char.IsDigit(code[start]);
            var isMember = start > 0 && code[start - 1] is '.' or ':';
            if (!isNumber && !isMember && (i == code.Length || code[i] != ':'))
                names.Add(code.Substring(start, i - start));
        }
    }
}
