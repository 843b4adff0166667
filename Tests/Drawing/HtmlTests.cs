using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using TorchDsl.Samples.Zoo;
using TorchDsl.Tests.Docs;

namespace TorchDsl.Tests.Drawing;

/// <summary>The page as it lies in the file.</summary>
public partial class HtmlTests
{
    [Fact]
    public void The_page_fetches_nothing_and_runs_its_own_scripts_alone()
    {
        var page = new HtmlParser().ParseDocument(LeNet5.Graph.ToHtml());
        Assert.Empty(page.QuerySelectorAll("link, iframe, img, object, embed, [src], [href]"));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var part in page.QuerySelectorAll("style, script:not([type])"))
            Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(part.TextContent))), policy, StringComparison.Ordinal);
        Assert.Contains("Chris Pettitt", page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_are_data()
    {
        var html = DrawnGraphs.HostileGraph().ToHtml();
        var plain = LeNet5.Graph.ToHtml();
        Assert.Equal(Elements(plain), Elements(html));
        var page = new HtmlParser().ParseDocument(html);
        using var data = JsonDocument.Parse(page.GetElementById("network")!.TextContent);
        Assert.StartsWith("</script><!--<img src=x", data.RootElement.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069\u2028\u2029\u0000]", html);
    }

    [Fact]
    public void Every_op_is_of_a_kind()
    {
        var ops = OpPattern().Matches(Page.Read("docs/graph.md").Section("## Ops").Text).Select(match => match.Groups[1].Value).ToList();
        Assert.True(ops.Count > 90);
        var page = new HtmlParser().ParseDocument(DrawnGraphs.Of(ops).ToHtml());
        using var data = JsonDocument.Parse(page.GetElementById("network")!.TextContent);
        var nodes = data.RootElement.GetProperty("nodes").EnumerateArray();
        Assert.Equal(["module"], nodes.Where(node => node.GetProperty("kind").GetString() == "other").Select(node => node.GetProperty("name").GetString()));
    }

    [Fact]
    public void The_same_network_has_the_same_page() => Assert.Equal(UNet.Graph.ToHtml(), UNet.Graph.ToHtml());

    [Fact]
    public void Scripts_make_elements_of_no_text()
    {
        var folder = Path.Combine(Compiling.Repository.Root, "Drawing");
        var scripts = Directory.GetFiles(folder, "*.js", SearchOption.AllDirectories)
            .Where(file => !file.Contains("obj", StringComparison.Ordinal) && !file.Contains("dagre", StringComparison.Ordinal)).ToList();
        Assert.True(scripts.Count >= 8);
        Assert.All(scripts, file => Assert.DoesNotMatch(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", File.ReadAllText(file)));
    }

    private static IEnumerable<string> Elements(string html) => new HtmlParser().ParseDocument(html).All.Select(element => element.LocalName);

    [GeneratedRegex(@"(?m)^\| `(\w+)` \|")]
    private static partial Regex OpPattern();
}
