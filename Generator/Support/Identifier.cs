using Microsoft.CodeAnalysis.CSharp;

namespace TorchDsl.Generator;

/// <summary>Names as C# identifiers.</summary>
internal static class Identifier
{
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

    /// <summary>A layer's name with every character that C# does not allow replaced: <c>layer1.0.conv1</c> becomes <c>layer1_0_conv1</c>.</summary>
    public static string From(string name)
    {
        var characters = name.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(characters[i]))
                characters[i] = '_';
        }

        var identifier = new string(characters);
        return identifier.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier;
    }
}
