using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What a block's parameter stands for.</summary>
internal abstract record Binding
{
    /// <summary>An int parameter.</summary>
    public sealed record Whole(SymInt Value) : Binding;

    /// <summary>A double parameter.</summary>
    public sealed record Number(SymFloat Value) : Binding;

    /// <summary>A bool parameter.</summary>
    public sealed record Switch(SymBool Value) : Binding;

    /// <summary>A parameter that chooses an activation.</summary>
    public sealed record Function(SymActivation Value) : Binding;

    /// <summary>A parameter that stands for itself: each use of the block gives its value.</summary>
    public static Binding Open(BlockParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Int => new Whole(SymInt.Parameter(parameter.Name)),
        ParameterKind.Real => new Number(SymFloat.Parameter(parameter.Name)),
        ParameterKind.Flag => new Switch(SymBool.Parameter(parameter.Name)),
        ParameterKind.Activation => new Function(new(null, parameter.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
    };

    /// <summary>Its value as a setting.</summary>
    public SettingValue Setting => this switch
    {
        Whole whole => whole.Value,
        Number number => number.Value,
        Switch flag => flag.Value,
        Function function => new SettingValue.Function(function.Value),
        _ => throw new InvalidOperationException("A parameter is a number, a flag or an activation."),
    };

    public sealed override string ToString() => Setting.ToString();

    /// <summary>The C# type of such a parameter.</summary>
    public string Type => this switch { Whole => "int", Number => "double", Switch => "bool", _ => SymActivation.Enum };
}
