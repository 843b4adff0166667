using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Unchanged;

/// <summary>A type as C#: its attributes one by one, and what comes after them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">The attributes, without brackets.</param>
/// <param name="Rest">The declaration without attributes and comments before it.</param>
internal sealed record Declaration(string Name, ImmutableArray<string> Attributes, string Rest)
{
    /// <summary>Whether it is a network or a block.</summary>
    public bool HasInput => Attributes.Any(attribute => attribute.StartsWith("Input", StringComparison.Ordinal));

    /// <summary>The names of the primary constructor's parameters.</summary>
    public IReadOnlyList<string> Parameters => [.. (Syntax.ParameterList?.Parameters ?? []).Select(parameter => parameter.Identifier.Text)];

    /// <summary>What comes after the attributes, parsed.</summary>
    public TypeDeclarationSyntax Syntax => Read(Rest).OfType<TypeDeclarationSyntax>().First();

    /// <summary>Every word in it, for what it needs.</summary>
    public IEnumerable<string> Words => CSharpSyntaxTree.ParseText(ToString(), Compiler.Language).GetRoot().DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Text);

    /// <summary>The types of a file, outside their namespaces.</summary>
    public static IEnumerable<Declaration> Of(string text) => Read(text).Select(type => new Declaration(
        type.Identifier.Text,
        [.. type.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => attribute.ToString().ReplaceLineEndings("\n"))],
        type.WithAttributeLists([]).WithoutTrivia().ToString().ReplaceLineEndings("\n")));

    public override string ToString() => Attributes.IsEmpty ? Rest : $"[{string.Join(", ", Attributes)}]\n{Rest}";

    private static IEnumerable<BaseTypeDeclarationSyntax> Read(string text) =>
        CSharpSyntaxTree.ParseText(text, Compiler.Language).GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>();
}
