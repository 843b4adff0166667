using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TorchDsl.Benchmarks;

/// <summary>The generators that ours is measured beside.</summary>
internal static class Peers
{
    /// <summary>System.Text.Json's, of the SDK that runs this.</summary>
    public static IIncrementalGenerator SystemTextJson()
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var pack = Directory.GetDirectories(Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref")).Order(StringComparer.Ordinal).Last();
        var assembly = Assembly.LoadFrom(Path.Combine(pack, "analyzers", "dotnet", "cs", "System.Text.Json.SourceGeneration.dll"));
        return (IIncrementalGenerator)Activator.CreateInstance(assembly.GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!)!;
    }
}

/// <summary>The floor: a generator that emits a line for each class with Input.</summary>
internal sealed class LinePerClass : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider.ForAttributeWithMetadataName(
            "TorchDsl.InputAttribute", static (node, _) => node is ClassDeclarationSyntax, static (found, _) => found.TargetSymbol.Name);
        context.RegisterSourceOutput(names, static (output, name) => output.AddSource(name + ".g.cs", $"namespace Nets; partial class {name};"));
    }
}
