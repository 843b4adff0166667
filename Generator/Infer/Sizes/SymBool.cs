using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>A setting that is on or off, or that a parameter of a block decides.</summary>
internal readonly record struct SymBool
{
    private readonly bool isOn;
    private readonly string? parameter;

    private SymBool(bool isOn, string? parameter) => (this.isOn, this.parameter) = (isOn, parameter);

    public static implicit operator SymBool(bool isOn) => new(isOn, null);

    public static SymBool Parameter(string name) => new(false, name);

    /// <summary>Whether a parameter decides it.</summary>
    public bool IsOpen => parameter is not null;

    public bool IsOn => isOn;

    public bool IsOff => !isOn && !IsOpen;

    /// <summary>1 where it is on, else 0.</summary>
    public SymInt Count => parameter is null ? (isOn ? 1 : 0) : SymInt.Switch(parameter);

    /// <summary>The parameter that it is; null where it is known.</summary>
    public string? Name => parameter;

    /// <summary>The parameters that decide it.</summary>
    public IEnumerable<string> Parameters => parameter is null ? [] : [parameter];

    public override string ToString() => parameter ?? Literal.Of(isOn);
}
