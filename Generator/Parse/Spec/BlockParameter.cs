namespace TorchDsl.Generator.Parse.Spec;

/// <summary>A parameter of a block's primary constructor.</summary>
/// <param name="Name">Its name, without an @.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Default">Its default; null where it must be given.</param>
internal sealed record BlockParameter(string Name, ParameterKind Kind, Value? Default)
{
    /// <summary>Whether it gives a value out, so that there is none to read.</summary>
    public bool IsOut { get; init; }
}

/// <summary>What a block's parameter stands for.</summary>
internal enum ParameterKind
{
    /// <summary>A whole number: a C# int.</summary>
    Int,

    /// <summary>A number: a C# double.</summary>
    Real,

    /// <summary>On or off: a C# bool.</summary>
    Flag,

    /// <summary>An activation, of our enum.</summary>
    Activation,

    /// <summary>Nothing that a block can have.</summary>
    Other,
}
