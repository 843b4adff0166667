using System.Globalization;
using System.Xml.Linq;
using TorchDsl.Samples.Zoo;

namespace TorchDsl.Tests.Drawing;

/// <summary>A picture is XML, its boxes do not overlap, and its edges go from box to box.</summary>
public class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("lenet5", 13)]
    [InlineData("googlenet", 0)]
    [InlineData("unet", 0)]
    [InlineData("resnet152", 0)]
    [InlineData("small-gpt", 0)]
    [InlineData("any-size-unet", 0)]
    public void Boxes_do_not_overlap_and_edges_meet_them(string name, int boxes)
    {
        var graph = DrawnGraphs.Zoo(name);
        var drawn = AssertIsPicture(graph.ToSvg());
        if (boxes > 0)
            Assert.Equal(boxes, drawn);
        Assert.Equal(graph.ToSvg(), graph.ToSvg());
    }

    [Fact]
    public void Names_and_shapes_are_there_and_a_large_network_is_folded()
    {
        var picture = ResNet152.Graph.ToSvg();
        Assert.Contains(">64×112×112<", picture, StringComparison.Ordinal);
        Assert.Contains(">Bottleneck ×35<", picture, StringComparison.Ordinal);
        Assert.Contains("4 blocks are folded.", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_are_text()
    {
        var picture = DrawnGraphs.HostileGraph().ToSvg();
        AssertIsPicture(picture);
        var elements = XDocument.Parse(picture).Descendants().Select(element => element.Name.LocalName).Distinct();
        Assert.Empty(elements.Except(["svg", "title", "desc", "style", "defs", "marker", "path", "g", "rect", "text"]));
        Assert.Contains(XDocument.Parse(picture).Descendants(Svg + "title"), title => title.Value.Contains("</script><!--<img", StringComparison.Ordinal));
        Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069\u2028\uFEFF\uD800-\uDFFF](?<!🙂|\uD83D(?=\uDE42))", picture);
    }

    [Fact]
    public void Ten_thousand_layers_are_folded() => Assert.InRange(AssertIsPicture(DrawnGraphs.Chain(10_000).ToSvg()), 10, 150);

    [Fact]
    public void What_is_left_out_is_said() => Assert.Contains("long edges are not drawn.", DrawnGraphs.Dense(90).ToSvg(), StringComparison.Ordinal);

    private static int AssertIsPicture(string picture)
    {
        var svg = XDocument.Parse(picture).Root!;
        var (width, height) = (Number(svg, "width"), Number(svg, "height"));
        var boxes = svg.Elements(Svg + "g").Where(group => group.Elements(Svg + "title").Any())
            .ToDictionary(group => group.Attribute("data-part")!.Value, group => new Box(group.Elements(Svg + "rect").First()));
        Assert.All(boxes.Values, box => Assert.True(box.Left >= 0 && box.Top >= 0 && box.Right <= width && box.Bottom <= height));
        foreach (var (part, box) in boxes)
            Assert.DoesNotContain(boxes, other => other.Key != part && other.Value.Overlaps(box));
        foreach (var edge in svg.Elements(Svg + "path").Where(path => path.Attribute("class")!.Value == "edge"))
        {
            var numbers = edge.Attribute("d")!.Value.Split(['M', 'L', 'Q', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            Assert.True(boxes[edge.Attribute("data-from")!.Value].HasAtItsBorder(numbers[0], numbers[1]), $"{edge}");
            Assert.True(boxes[edge.Attribute("data-to")!.Value].HasAtItsBorder(numbers[^2], numbers[^1]), $"{edge}");
        }

        return boxes.Count;
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public Box(XElement rect)
            : this(Number(rect, "x"), Number(rect, "y"), Number(rect, "x") + Number(rect, "width"), Number(rect, "y") + Number(rect, "height"))
        {
        }

        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool HasAtItsBorder(double x, double y) =>
            x >= Left - 1 && x <= Right + 1 && y >= Top - 1 && y <= Bottom + 1
            && (Math.Abs(x - Left) < 1 || Math.Abs(x - Right) < 1 || Math.Abs(y - Top) < 1 || Math.Abs(y - Bottom) < 1);
    }
}
