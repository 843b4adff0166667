using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.Json;

/// <summary>An op's settings as JSON, defaults included.</summary>
internal static class SettingsJson
{
    /// <summary>Writes a member with the settings; none where there are none.</summary>
    public static void Write(JsonWriter json, Op op)
    {
        var isOpen = false;
        foreach (var setting in op.Settings)
        {
            if (!setting.IsResolved)
                continue;
            if (!isOpen)
                json.Name("settings").Open('{');
            isOpen = true;
            json.Name(SnakeCase.Of(setting.Name));
            Write(json, setting.Value);
            if (setting.Value is SettingValue.Class { Type.Shape.Pattern: var pattern })
                json.Name("shape").Value(pattern);
        }

        if (isOpen)
            json.Close('}');
    }

    private static JsonWriter Write(JsonWriter json, SettingValue value) => value switch
    {
        SettingValue.Size size => json.Value(size.Number),
        SettingValue.Real real => json.Value(real.Number.Value),
        SettingValue.Flag flag => json.Value(flag.On.IsOn),
        SettingValue.PerAxis axes => json.List(axes.Axes.Sizes),
        SettingValue.RealPerAxis numbers => List(json, numbers.Numbers, number => json.Value(number.Value)),
        SettingValue.Sizes sizes => json.List(sizes.Items),
        SettingValue.Layout layout => json.List(layout.Items),
        SettingValue.Dimension dimension => json.Value(dimension.Number),
        SettingValue.Dimensions dimensions => List(json, dimensions.Items, dimension => json.Value(dimension)),
        SettingValue.Member member => json.Value(SnakeCase.Of(member.Name)),
        SettingValue.Word word => json.Value(word.Content),
        SettingValue.Class type => json.Value(type.Type.FullName.Replace("global::", "")),
        SettingValue.Arguments arguments => List(json, arguments.Items, argument => Write(json, argument.Value)),
        _ => json.Value(value.ToString()),
    };

    private static JsonWriter List<T>(JsonWriter json, EquatableArray<T> items, Func<T, JsonWriter> write)
        where T : IEquatable<T>
    {
        json.Open('[');
        foreach (var item in items)
            write(item);
        return json.Close(']');
    }
}
