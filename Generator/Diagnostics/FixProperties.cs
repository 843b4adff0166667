namespace TorchDsl.Generator.Diagnostics;

/// <summary>
/// How a diagnostic carries its remedies: the properties' names. The places of all edits are its additional locations, in
/// the same order.
/// </summary>
internal static class FixProperties
{
    public static string Kind(int fix) => $"Fix{fix}.Kind";

    public static string Title(int fix) => $"Fix{fix}.Title";

    public static string Edit(int fix, int edit) => $"Fix{fix}.Edit{edit}.Kind";

    public static string Argument(int fix, int edit) => $"Fix{fix}.Edit{edit}.Argument";

    public static string Advice(int advice) => $"Advice{advice}";

    public static string Text(int fix, int edit) => $"Fix{fix}.Edit{edit}.Text";
}
