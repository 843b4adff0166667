namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A setting of an op.</summary>
/// <param name="Name">Its name, which is the attribute's: <c>OutChannels</c>.</param>
/// <param name="Default">What it is where it is not written; null where it must be.</param>
internal sealed record Setting(string Name, SettingValue Value, SettingValue? Default, SettingPlace Place)
{
    /// <summary>Whether it is what the layer does, and not only how that was written.</summary>
    public bool IsResolved { get; init; } = true;

    public bool IsDefault => Default is not null && (Value == Default || IsEverywhere(Value, Default));

    // One number for all axes.
    private static bool IsEverywhere(SettingValue value, SettingValue byDefault) =>
        value is SettingValue.PerAxis axes && byDefault is SettingValue.Size size && axes.Axes.All(size.Number);
}

/// <summary>Where a setting is written.</summary>
internal enum SettingPlace
{
    /// <summary>Among the arguments of the attribute's constructor.</summary>
    Position,

    /// <summary>By its name.</summary>
    Name,

    /// <summary>Nowhere: it is inferred.</summary>
    Nowhere,
}
