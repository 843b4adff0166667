using TorchDsl.Model;

namespace TorchDsl.Tables;

/// <summary>A column of the table of layers.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="IsNumber">Whether it stands at the right.</param>
/// <param name="Text">A cell as people read it.</param>
/// <param name="Exact">A cell as programs read it.</param>
internal sealed record Column(string Title, bool IsNumber, Func<ViewNode, string> Text, Func<ViewNode, string> Exact)
{
    public static IReadOnlyList<Column> Of(NetworkView network) =>
    [
        new("name", false, node => node.Name),
        new("layer", false, node => node.Text),
        new("output", false, node => node.Shape),
        new("parameters", true, node => Total.Number(node.Parameters), node => $"{node.Parameters}"),
        new("multiply-adds", true, node => node.MultiplyAdds.Text, node => node.MultiplyAdds.Exact),
        new("activations", true, node => node.Elements.Text, node => node.Elements.Exact),
        .. network.Inputs.SelectMany((input, i) => Fields(network.Inputs.Count == 1 ? "" : $" in {input.Name}", i)),
    ];

    private Column(string title, bool isNumber, Func<ViewNode, string> text)
        : this(title, isNumber, text, text)
    {
    }

    private static IEnumerable<Column> Fields(string of, int input) =>
    [
        new("receptive field" + of, true, node => ViewField.PerAxis(node.Fields[input], field => field.Text)),
        new("stride" + of, true, node => ViewField.PerAxis(node.Fields[input], field => field.Stride)),
        new("offset" + of, true, node => ViewField.PerAxis(node.Fields[input], field => field.Outputs == 0 ? "" : $"{field.Offset}")),
    ];
}
