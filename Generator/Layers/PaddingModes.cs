using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Layers;

/// <summary>The names of TorchSharp's padding modes, and what they ask.</summary>
internal static class PaddingModes
{
    public const string Zeros = "Zeros";
    public const string Constant = "Constant";
    public const string Reflect = "Reflect";
    public const string Replicate = "Replicate";
    public const string Circular = "Circular";

    /// <summary>
    /// How much larger than its padding a size must be, for reflection needs something to mirror, and wrapping something to repeat: libtorch
    /// refuses padding beyond the input. Null where it may be of any size.
    /// </summary>
    public static int? Room(string mode) => mode switch { Reflect => 1, Circular => 0, _ => null };

    /// <summary>A mode as a setting.</summary>
    public static SettingValue Setting(string mode) => new SettingValue.Member("PaddingModes", mode);
}
