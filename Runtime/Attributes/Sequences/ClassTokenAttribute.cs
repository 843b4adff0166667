namespace TorchDsl;

/// <summary>Puts a learned step before the first of a sequence, whose result can stand for the whole (Dosovitskiy et al., 2021).</summary>
public sealed class ClassTokenAttribute : LayerAttribute;
