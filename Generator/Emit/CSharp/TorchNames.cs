namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How generated code names TorchSharp, and what is ours.</summary>
internal static class TorchNames
{
    public const string Tensor = "global::TorchSharp.torch.Tensor";
    public const string Nn = "global::TorchSharp.torch.nn.";
    public const string Functional = "global::TorchSharp.torch.nn.functional.";
    public const string Modules = "global::TorchSharp.Modules.";
    public const string PaddingModes = "global::TorchSharp.PaddingModes";

    /// <summary>Where our own modules are.</summary>
    public const string Runtime = "global::TorchDsl.";

    /// <summary>Where the functions are that generated code calls.</summary>
    public const string Generated = "global::TorchDsl.Generated.";

    /// <summary>An enum. What modules of TorchSharp's take as UpsampleMode, its functions take as InterpolationMode.</summary>
    public static string Enum(string name) => name == "UpsampleMode" ? "global::TorchSharp.torch.InterpolationMode" : PaddingModes;
}
