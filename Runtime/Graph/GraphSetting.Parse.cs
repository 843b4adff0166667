namespace TorchDsl;

/// <summary>How settings are read: when they are first asked for.</summary>
public sealed partial class GraphSetting
{
    private GraphSetting(string node, string name, GraphText text, bool isItem)
    {
        (this.node, Name) = (node, name);
        if (text.TryWhole(out whole))
            (Kind, real) = (GraphSettingKind.Int, whole);
        else if (text.IsNumber)
            (Kind, real) = (GraphSettingKind.Real, text.Real());
        else if (text.TryFlag(out var flag))
            (Kind, whole) = (GraphSettingKind.Flag, flag ? 1 : 0);
        else if (text.String() is { } written)
            (Kind, this.text) = (GraphSettingKind.Text, written);
        else if (!isItem && text.Begin('['))
            (Kind, items) = (GraphSettingKind.List, ReadItems(text));
        else
            throw new FormatException($"The setting {name} of the node \"{node}\" is neither number, flag, text nor list of these.");
    }

    internal static GraphSetting[] ReadAll(string node, GraphText text)
    {
        List<GraphSetting> all = [];
        text.Begin('{');
        while (text.NextProperty())
            all.Add(new(node, text.PropertyName, text, isItem: false));
        return all.ToArray();
    }

    private GraphSetting[] ReadItems(GraphText text)
    {
        List<GraphSetting> all = [];
        while (text.NextItem())
            all.Add(new(node, $"{Name}[{all.Count}]", text, isItem: true));
        return all.ToArray();
    }
}
