namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>A size whose formula would be longer than <see cref="SymInt.Longest"/>.</summary>
internal sealed class FormulaException : Exception;
