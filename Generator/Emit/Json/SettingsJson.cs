using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.Json;

/// <summary>An op's settings as JSON, defaults included. Dimensions count the batch, as PyTorch's do.</summary>
internal static class SettingsJson
{
    /// <summary>The settings; null where there are none.</summary>
    public static string? Of(Op op)
    {
        var settings = op.Settings.Where(setting => setting.IsResolved).SelectMany(Members).ToArray();
        return settings.Length == 0 ? null : JsonText.Object(settings);
    }

    private static IEnumerable<(string Name, string? Value)> Members(Setting setting)
    {
        yield return (SnakeCase.Of(setting.Name), Of(setting.Value));
        if (setting.Value is SettingValue.Class { Type.Shape.Pattern: var pattern })
            yield return ("shape", JsonText.Of(pattern));
    }

    private static string Of(SettingValue value) => value switch
    {
        SettingValue.Size size => JsonText.Of(size.Number),
        SettingValue.Real real => JsonText.Of(real.Number.Value),
        SettingValue.Flag flag => Literal.Of(flag.On.IsOn),
        SettingValue.PerAxis axes => JsonText.List(axes.Axes.Sizes),
        SettingValue.RealPerAxis numbers => JsonText.List(numbers.Numbers.Select(number => JsonText.Of(number.Value))),
        SettingValue.Sizes sizes => JsonText.List(sizes.Items),
        SettingValue.Layout layout => JsonText.List(layout.Items),
        SettingValue.Dimension dimension => Literal.Of(dimension.Number + 1),
        SettingValue.Dimensions dimensions => JsonText.List(dimensions.Items.Select(dimension => Literal.Of(dimension + 1))),
        SettingValue.Member member => JsonText.Of(SnakeCase.Of(member.Name)),
        SettingValue.Word word => JsonText.Of(word.Content),
        SettingValue.Class type => JsonText.Of(type.Type.FullName.Replace("global::", "")),
        SettingValue.Arguments arguments => JsonText.List(arguments.Items.Select(argument => Of(argument.Value))),
        _ => JsonText.Of(value.ToString()),
    };
}
