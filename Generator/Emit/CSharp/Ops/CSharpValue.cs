using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>Settings as arguments of TorchSharp's functions.</summary>
internal static class CSharpValue
{
    /// <summary>A setting as an argument.</summary>
    /// <param name="value">The setting.</param>
    /// <param name="form">How one number for each axis is given.</param>
    public static string Of(SettingValue value, AxesForm form = AxesForm.Array) => value switch
    {
        SettingValue.Size size => CSharpExpression.Of(size.Number),
        SettingValue.Real real => CSharpExpression.Of(real.Number),
        SettingValue.Flag flag => CSharpExpression.Of(flag.On),
        SettingValue.PerAxis { Axes: var axes } => form switch
        {
            AxesForm.Number => CSharpExpression.Of(axes[0]),
            AxesForm.Tuple => $"({List(axes.Sizes)})",
            _ => $"[{List(axes.Sizes)}]",
        },
        SettingValue.RealPerAxis numbers => $"[{string.Join(", ", numbers.Numbers.Select(CSharpExpression.Of))}]",
        SettingValue.Sizes sizes => $"[{List(sizes.Items)}]",
        SettingValue.Layout layout => string.Join(", ", layout.Items.Select(size => size.IsKnownToWeights ? CSharpExpression.Of(size) : "-1")),
        SettingValue.Borders borders => $"[{List(borders.LastFirst)}]",
        SettingValue.Dimension dimension => Literal.Of(dimension.Number),
        SettingValue.Dimensions dimensions => $"[{string.Join(", ", dimensions.Items)}]",
        SettingValue.Member member => $"{TorchNames.Enum(member.Enum)}.{member.Name}",
        SettingValue.Word { Content: "same" } => "global::TorchSharp.Padding.Same",
        SettingValue.Word { Content: "valid" } => "global::TorchSharp.Padding.Valid",
        SettingValue.Arguments arguments => string.Join(", ", arguments.Items.Select(Of)),
        SettingValue.Function { Name: var name } => name.Parameter is { } parameter ? Identifier.Escape(parameter) : TorchNames.Runtime + name,
        SettingValue.Enumerated enumerated => $"({Literal.Of(enumerated.Number)})",
        _ => value.ToString(),
    };

    private static string Of(ConstructorArgument argument) =>
        argument.Value is SettingValue.Enumerated { Number: < 0 } ? $"unchecked({Cast(argument)})" : Cast(argument);

    private static string Cast(ConstructorArgument argument) => (argument.Cast is null ? "" : $"({argument.Cast})")
        + (argument.Value is SettingValue.Word word ? word.ToString() : Of(argument.Value));

    private static string List(IEnumerable<SymInt> sizes) => string.Join(", ", sizes.Select(CSharpExpression.Of));
}

/// <summary>How TorchSharp's functions take one number for each axis.</summary>
internal enum AxesForm
{
    /// <summary>As one number, where all are the same.</summary>
    Number,

    /// <summary>As a tuple, which the functions of 2-D take.</summary>
    Tuple,

    /// <summary>As an array.</summary>
    Array,
}
