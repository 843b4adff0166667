namespace TorchDsl.Generator.Emit;

/// <summary>A generated file.</summary>
internal sealed record Source(string HintName, string Text);
