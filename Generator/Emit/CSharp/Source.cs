namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>A generated file.</summary>
internal sealed record Source(string HintName, string Text);
