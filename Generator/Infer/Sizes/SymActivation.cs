namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>An activation: one that is known by its name, or the one that a parameter of a block chooses.</summary>
/// <param name="Known">Its name; null where a parameter chooses it.</param>
/// <param name="Parameter">The parameter.</param>
internal readonly record struct SymActivation(string? Known, string? Parameter)
{
    /// <summary>The enum that users choose from.</summary>
    public const string Enum = "Activation";

    /// <summary>Those that there are: the members of the enum.</summary>
    public static readonly string[] Names =
    [
        "Identity", "ReLU", "ReLU6", "LeakyReLU", "ELU", "SELU", "CELU", "GELU", "SiLU", "Mish", "Sigmoid", "Tanh", "Hardswish", "Hardsigmoid", "Hardtanh",
        "Softplus", "Softsign", "LogSigmoid",
    ];

    public override string ToString() => Parameter ?? $"{Enum}.{Known}";
}
