using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace TorchDsl.Generator.Support;

/// <summary>Names as C# identifiers.</summary>
internal static class Identifier
{
    // An assembly takes names of 1,023 bytes, and a character is three at most.
    private const int Longest = 256;

    /// <summary>The name with an @ where C# would read it as a keyword.</summary>
    public static string Escape(string name)
    {
        var plain = name.TrimStart('@');
        var isKeyword = SyntaxFacts.GetKeywordKind(plain) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(plain) != SyntaxKind.None;
        return isKeyword ? "@" + plain : plain;
    }

    /// <summary>Whether a name is one in C#.</summary>
    public static bool IsValid(string name) => SyntaxFacts.IsValidIdentifier(name);

    /// <summary>Whether a name can begin with a character.</summary>
    public static bool IsStart(char character) => SyntaxFacts.IsIdentifierStartCharacter(character);

    /// <summary>Whether a name can go on with a character.</summary>
    public static bool IsPart(char character) => SyntaxFacts.IsIdentifierPartCharacter(character);

    /// <summary>Where a name stands in a text as a whole; −1 where it does not.</summary>
    public static int IndexIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsPart(text[at - 1])) && (end == text.Length || !IsPart(text[end])))
                return at;
        }

        return -1;
    }

    /// <summary>A text with another name for one, wherever that stands as a whole.</summary>
    public static string Replace(string text, string name, string other)
    {
        for (var at = IndexIn(text, name); name != other && at >= 0; at = IndexIn(text, name))
            text = text.Substring(0, at) + other + text.Substring(at + name.Length);
        return text;
    }

    /// <summary>A name with as many _ behind it as it takes until it is free.</summary>
    public static string Free(string name, Func<string, bool> isTaken)
    {
        while (isTaken(name))
            name += "_";
        return name;
    }

    /// <summary>
    /// A layer's name with every character replaced that C# does not allow, or does not see: <c>layer1.0.conv1</c> becomes
    /// <c>layer1_0_conv1</c>. A long one is cut.
    /// </summary>
    public static string From(string name)
    {
        var characters = name.ToCharArray(0, Math.Min(name.Length, Longest));
        for (var i = 0; i < characters.Length; i++)
        {
            if (!IsPart(characters[i]) || char.GetUnicodeCategory(characters[i]) == UnicodeCategory.Format)
                characters[i] = '_';
        }

        var identifier = new string(characters);
        return identifier.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier;
    }
}
