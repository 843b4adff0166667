using System.Text.Json;
using TorchDsl.Samples.Networks;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Lectures;

/// <summary>C3: classic networks node by node as torchvision's were traced, with torch's own counts.</summary>
public class TorchvisionTests
{
    [Theory]
    [InlineData("alexnet", "alexnet")]
    [InlineData("vgg11", "vgg11")]
    [InlineData("vgg16", "vgg16")]
    [InlineData("vgg16-bn", "vgg16_bn")]
    [InlineData("vgg19", "vgg19")]
    public void Every_node_has_torchvisions_shape_parameters_and_multiply_adds(string network, string file)
    {
        var summary = Catalogue.Find(network)!.Summary;
        var traced = Read(file);
        var nodes = traced.GetProperty("nodes").EnumerateArray().Where(IsLayer).ToList();
        Assert.Equal(nodes.Select(ToText), summary.Rows.Skip(1).Select(ToText));
        Assert.Equal(Sizes(traced, "input"), summary.InputShape.Sizes);
        Assert.Equal(traced.GetProperty("parameters").GetInt64(), summary.Parameters);
        Assert.Equal(traced.GetProperty("multiply_adds").GetInt64(), summary.MultiplyAdds.Value);
    }

    [Theory]
    [InlineData("alexnet")]
    [InlineData("vgg16")]
    public void Receptive_fields_are_those_measured_by_gradients(string network)
    {
        var rows = Catalogue.Find(network)!.Summary.Rows;
        foreach (var endpoint in Read("receptive_fields").GetProperty(network).GetProperty("endpoints").EnumerateArray())
        {
            var row = rows[1 + int.Parse(endpoint.GetProperty("module").GetString()!.Split('.')[1])];
            var measured = endpoint.GetProperty("axes").EnumerateArray().Single(axis => axis.GetProperty("axis").GetString() == "W");
            Assert.False(measured.GetProperty("clipped").GetBoolean());
            var expected = new ReceptiveField(measured.GetProperty("size").GetInt64(), measured.GetProperty("stride").GetInt64(), measured.GetProperty("start0").GetInt64());
            Assert.Equal(expected, row.ReceptiveField[1]);
        }
    }

    private static bool IsLayer(JsonElement node) => node.GetProperty("kind").GetString() is not ("placeholder" or "output");

    private static string ToText(JsonElement node) =>
        $"{Kind(node.GetProperty("kind").GetString()!)} {string.Join('×', Sizes(node, "shape"))} {Count(node, "parameters")} {Count(node, "multiply_adds")}";

    private static string ToText(SummaryRow row) =>
        $"{row.Layer.Split('(')[0].ToUpperInvariant()} {row.OutputShape} {row.Parameters} {row.MultiplyAdds}";

    private static string Kind(string kind) => (kind.EndsWith("2d", StringComparison.Ordinal) ? kind[..^2] : kind).ToUpperInvariant();

    private static long Count(JsonElement node, string name) => node.TryGetProperty(name, out var count) ? count.GetInt64() : 0;

    // Without the batch of one.
    private static long[] Sizes(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(size => size.GetInt64()).Skip(1)];

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Tests", "Expected", name + ".json")));
        return document.RootElement.Clone();
    }
}
