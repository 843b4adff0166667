using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How generated code names TorchSharp, and how it writes settings with one number per axis.</summary>
internal static class TorchNames
{
    public const string Tensor = "global::TorchSharp.torch.Tensor";
    public const string Nn = "global::TorchSharp.torch.nn.";
    public const string Functional = "global::TorchSharp.torch.nn.functional.";
    public const string Modules = "global::TorchSharp.Modules.";

    /// <summary>Where our own modules are.</summary>
    public const string Runtime = "global::TorchDsl.";

    /// <summary>Where the functions are that generated code calls.</summary>
    public const string Generated = "global::TorchDsl.Generated.";

    /// <summary>A setting as TorchSharp's 1-D and 2-D functions take it: a number where all settings are uniform, else a tuple.</summary>
    public static string Setting(this Axes axes, bool uniform) =>
        uniform ? Literal.Of(axes[0]) : $"({string.Join(", ", axes.Sizes.Select(size => Literal.Of(size)))})";

    /// <summary>A setting as TorchSharp's 3-D functions take it.</summary>
    public static string ArraySetting(this Axes axes) => $"[{string.Join(", ", axes.Sizes.Select(size => Literal.Of(size)))}]";
}
