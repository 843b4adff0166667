using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>The settings of an op as arguments.</summary>
internal static class CSharpSettings
{
    /// <summary>Adds the settings of an op: those that are written by position, then the others by name, unless they have their defaults.</summary>
    /// <param name="call">The call.</param>
    /// <param name="op">The op.</param>
    /// <param name="rename">What the target calls a setting; null for the setting's name in snake case.</param>
    /// <param name="form">How one number for each axis is given.</param>
    /// <param name="withInferred">Whether settings that are inferred are written too.</param>
    /// <param name="only">The settings that are added; all, where none is named.</param>
    public static CSharpCall Add(
        this CSharpCall call, Op op, Func<string, string?>? rename = null, AxesForm form = AxesForm.Array, bool withInferred = false, params string[] only)
    {
        foreach (var setting in op.Settings)
        {
            if (only.Length > 0 && !only.Contains(setting.Name))
                continue;
            if (setting.Place == SettingPlace.Position || (setting.Place == SettingPlace.Nowhere && withInferred))
                call.Add(setting.Value, form);
            else if (setting.Place == SettingPlace.Name && !setting.IsDefault)
                call.Add(rename?.Invoke(setting.Name) ?? SnakeCase.Of(setting.Name), setting.Value, form);
        }

        return call;
    }
}
