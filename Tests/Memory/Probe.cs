using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Tests.Compiling;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Memory;

/// <summary>
/// Looks, wherever generated code has made a value, at which tensors there are, before and after it disposes others: their memory, each once.
/// </summary>
public static partial class Probe
{
    // TorchSharp's own storages are tensors more, which would count too.
    private static readonly Func<nint, nint> DataPtr = Native<Func<nint, nint>>("THSStorage_data_ptr");
    private static readonly Func<nint, ulong> Bytes = Native<Func<nint, ulong>>("THSStorage_nbytes");

    private static DisposeScope? scope;
    private static long most;

    /// <summary>The most bytes of tensors in a pass, the input with them.</summary>
    internal static long Most(Func<Tensor> makeInput, Action<Tensor> pass)
    {
        using var own = NewDisposeScope();
        (scope, most) = (own, 0);
        pass(makeInput());
        scope = null;
        return most;
    }

    /// <summary>Looks.</summary>
    public static Tensor Seen(this Tensor value)
    {
        if (scope is null)
            return value;
        var memories = new Dictionary<nint, long>();
        foreach (var tensor in scope.DisposablesView.OfType<Tensor>().Where(tensor => !tensor.IsInvalid))
        {
            memories[DataPtr(tensor.Handle)] = (long)Bytes(tensor.Handle);
        }

        most = Math.Max(most, memories.Values.Sum());
        return value;
    }

    /// <summary>A compilation whose generated code is looked at.</summary>
    internal static CSharpCompilation In(string[] sources)
    {
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(Compiler.Compilation(sources), out var output, out _);
        var compilation = (CSharpCompilation)output;
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(NetworkSpec.FileEnding, StringComparison.Ordinal)))
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(Watched($"{tree}"), Compiler.Language, tree.FilePath));
        return compilation.AddReferences(MetadataReference.CreateFromFile(typeof(Probe).Assembly.Location));
    }

    private static TDelegate Native<TDelegate>(string name)
        where TDelegate : Delegate => typeof(torch).Assembly.GetType("TorchSharp.PInvoke.NativeMethods")!
        .GetMethod(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.CreateDelegate<TDelegate>();

    private static string Watched(string source) =>
        Values().Replace(source, "$1.Seen()$2;").Replace(
            "using global::TorchDsl.Generated;", $"using global::TorchDsl.Generated; using {typeof(Probe).Namespace};", StringComparison.Ordinal);

    // What a value is set to in forward, and what is disposed for it.
    [GeneratedRegex(@"(?<=\n)( {12,}(?:if \([^\n]*\) )?@?\w+ = (?!null)(?:(?!\.Replacing\(|;|=> | = null).)+)(\.Replacing\([^;]*\))?;")]
    private static partial Regex Values();
}
