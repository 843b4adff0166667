using System.Text;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>
/// What a layer does, with each of its settings said once: every target is written from it, the layer's own text first.
/// </summary>
/// <param name="Name">The operation, by PyTorch's name for it where that has one: <c>batch_norm</c>.</param>
/// <param name="Rank">The number of spatial axes, where a target has a function for each; else 0.</param>
internal sealed record Op(string Name, int Rank = 0)
{
    /// <summary>The settings, in the order in which they are written.</summary>
    public EquatableArray<Setting> Settings { get; private init; }

    /// <summary>The value of a setting; null where the layer does not have it.</summary>
    public SettingValue? this[string name]
    {
        get
        {
            foreach (var setting in Settings)
            {
                if (setting.Name == name)
                    return setting.Value;
            }

            return null;
        }
    }

    /// <summary>A setting that is always written, by its position.</summary>
    public Op Take(string name, SettingValue value) => With(new(name, value, null, SettingPlace.Position));

    /// <summary>A setting that is written by its position; those of an op are left out together where all have their defaults.</summary>
    public Op Take(string name, SettingValue value, SettingValue? byDefault) => With(new(name, value, byDefault, SettingPlace.Position));

    /// <summary>A setting that is written by its name, unless it has its default. Null stands for nothing.</summary>
    public Op Set(string name, SettingValue? value, SettingValue? byDefault = null) =>
        value is null ? this : With(new(name, value, byDefault, SettingPlace.Name));

    /// <summary>A setting as it is written, where the graph has what it comes to.</summary>
    public Op Write(string name, SettingValue value, SettingValue? byDefault = null) =>
        With(new(name, value, byDefault, byDefault is null ? SettingPlace.Position : SettingPlace.Name) { IsResolved = false });

    /// <summary>A setting that is inferred and never written.</summary>
    public Op Infer(string name, SettingValue value) => With(new(name, value, null, SettingPlace.Nowhere));

    /// <summary>A setting that is inferred for targets that cannot say what it comes to, and that the graph does not have.</summary>
    public Op Keep(string name, SettingValue value) => With(new(name, value, null, SettingPlace.Nowhere) { IsResolved = false });

    /// <summary>The layer as it would be written with every inferred size: <c>Conv(1, 6, 5, Padding = 2)</c>.</summary>
    public string Text(string kind)
    {
        var text = new StringBuilder(kind);
        var separator = "(";
        var isPlain = Settings.All(setting => setting.Place != SettingPlace.Position || setting.IsDefault);
        foreach (var setting in Settings)
        {
            if (setting.Place == SettingPlace.Nowhere || (setting.IsDefault && (setting.Place == SettingPlace.Name || isPlain)))
                continue;
            var value = setting.Value.ToString();
            if (value.Length == 0)
                continue;
            text.Append(separator);
            if (setting.Place == SettingPlace.Name)
                text.Append(setting.Name).Append(" = ");
            text.Append(value);
            separator = ", ";
        }

        return separator == "(" ? kind : text.Append(')').ToString();
    }

    /// <summary>A setting that is a whole number.</summary>
    public SymInt Number(string name) => ((SettingValue.Size)this[name]!).Number;

    /// <summary>The op without some settings.</summary>
    public Op Without(params string[] names) => this with { Settings = Settings.Where(setting => !names.Contains(setting.Name)).ToEquatableArray() };

    /// <summary>Adds the name of the value whose size is taken: targets take that from the value itself.</summary>
    public Op Like(string name) => Write("Like", new SettingValue.Word(name), new SettingValue.Word(""));

    private Op With(Setting setting) => this with { Settings = new([.. Settings, setting]) };
}
