using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Parse;

namespace TorchDsl.Tests.Fuzzing;

/// <summary>A class whose generated part throws or does not compile.</summary>
/// <param name="Type">The class.</param>
/// <param name="Error">C#'s first error in the part, if it has one.</param>
internal sealed record GeneratedFault(INamedTypeSymbol Type, Diagnostic? Error)
{
    /// <summary>Whether it is one of these classes or names one.</summary>
    public bool SpeaksOf(IReadOnlySet<string> classes) => Type.DeclaringSyntaxReferences
        .Where(NetworkParser.IsWritten)
        .Any(part => part.GetSyntax().DescendantTokens().Any(token => classes.Contains(token.ValueText)));
}
