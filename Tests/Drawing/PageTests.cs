using TorchDsl.Samples.Zoo;

namespace TorchDsl.Tests.Drawing;

/// <summary>What the page does in a browser.</summary>
public class PageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_block_unfolds_and_folds()
    {
        await using var page = await browser.Open(GoogLeNet.Graph);
        var folded = await page.Boxes();
        Assert.Contains("inception3a", folded);
        await page.Click("Unfold inception3a");
        Assert.DoesNotContain("inception3a", await page.Boxes());
        Assert.Equal("inception3a is unfolded: 8 parts.", await page.Ask<string>("document.querySelector('[role=status]').textContent"));
        Assert.Equal("inception3a · Inception", await page.Ask<string>("document.querySelector('.handle .title').textContent"));
        await page.Click("Fold inception3a");
        Assert.Equal(folded, await page.Boxes());
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task Equal_blocks_are_one_that_can_be_opened()
    {
        await using var page = await browser.Open(ResNet152.Graph);
        Assert.Contains("layer3.1 … layer3.35", await page.Boxes());
        Assert.Contains("Bottleneck ×35", await page.Ask<string[]>("[...document.querySelectorAll('.box .text')].map(text => text.textContent)"));
        await page.Click("Unfold layer3.1 … layer3.35");
        Assert.Equal(35, (await page.Boxes()).Count(name => name.StartsWith("layer3.", StringComparison.Ordinal) && name != "layer3.0"));
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task A_row_chooses_its_layer_and_a_box_its_row()
    {
        await using var page = await browser.Open(LeNet5.Graph);
        await page.Do("document.querySelector('tr[data-part=\"4\"] .name').click()");
        Assert.Equal("conv2", await page.Chosen());
        Assert.Equal("4", await page.Ask<string>("document.querySelector('.box.chosen').dataset.part"));
        Assert.Contains("sees 14×14", await page.Ask<string>("document.querySelector('[role=status]').textContent"), StringComparison.Ordinal);
        await page.Do("document.querySelector('.box[data-part=\"8\"]').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
        Assert.Equal("fc1", await page.Ask<string>("document.querySelector('tr[aria-current] .name').textContent"));
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task Arrows_move_and_Enter_folds()
    {
        await using var page = await browser.Open(GoogLeNet.Graph);
        await page.Do("document.querySelector('.box[tabindex=\"0\"]').focus()");
        Assert.Equal("input", await page.Chosen());
        await page.Press("ArrowDown");
        Assert.Equal("conv1", await page.Chosen());
        await page.Press("Enter");
        Assert.Equal("conv1.conv", await page.Chosen());
        Assert.Contains("box", await page.Ask<string>("document.activeElement.getAttribute('class')"), StringComparison.Ordinal);
        Assert.NotEqual("none", await page.Ask<string>("getComputedStyle(document.activeElement.querySelector('.body')).stroke"));
        await page.Press("ArrowDown");
        await page.Press("ArrowUp");
        Assert.Equal("conv1.conv", await page.Chosen());
        await page.Press("Escape");
        Assert.Equal("conv1", await page.Chosen());
        await page.Press("End");
        Assert.NotEqual("conv1", await page.Chosen());
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task Columns_sort_and_come_back()
    {
        await using var page = await browser.Open(LeNet5.Graph);
        Task<string[]> Names() => page.Ask<string[]>("[...document.querySelectorAll('tbody .name')].map(name => name.textContent)");
        Task Sort() => page.Do("document.querySelectorAll('thead button')[3].click()");
        var plain = await Names();
        await Sort();
        Assert.Equal("fc1", (await Names())[0]);
        Assert.Equal("descending", await page.Ask<string>("document.querySelectorAll('thead th')[3].getAttribute('aria-sort')"));
        await Sort();
        Assert.Equal("fc1", (await Names())[^1]);
        await Sort();
        Assert.Equal(plain, await Names());
    }

    [Fact]
    public async Task Bars_are_as_long_as_shares()
    {
        await using var page = await browser.Open(LeNet5.Graph);
        var segments = await page.Areas(".bar:first-child .segment[title^=fc1]");
        var strip = (await page.Areas(".strip"))[0];
        var share = 48120.0 / 61706;
        Assert.InRange((segments[0].Right - segments[0].Left) / (strip.Right - strip.Left), share - 0.02, share + 0.02);
    }

    [Fact]
    public async Task The_theme_is_the_systems_until_it_is_switched()
    {
        const string paper = "getComputedStyle(document.body).backgroundColor";
        await using var light = await browser.Open(LeNet5.Graph);
        await using var dark = await browser.Open(LeNet5.Graph, isDark: true);
        var (lightPaper, darkPaper) = (await light.Ask<string>(paper), await dark.Ask<string>(paper));
        Assert.NotEqual(lightPaper, darkPaper);
        await light.Click("Light or dark");
        await dark.Click("Light or dark");
        Assert.Equal((darkPaper, lightPaper), (await light.Ask<string>(paper), await dark.Ask<string>(paper)));
    }

    [Fact]
    public async Task Hostile_names_are_read_as_they_are()
    {
        await using var page = await browser.Open(DrawnGraphs.HostileGraph());
        await page.Click("Unfold all");
        await page.Do("document.querySelectorAll('tbody tr').forEach(row => row.click())");
        Assert.Empty(page.Faults);
        Assert.StartsWith("</script><!--<img", await page.Ask<string>("document.querySelector('h1').textContent"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Ask<int>("document.querySelectorAll('img').length"));
    }

    [Fact]
    public async Task Ten_thousand_layers_do_no_harm()
    {
        await using var page = await browser.Open(DrawnGraphs.Chain(10_000));
        Assert.InRange((await page.Boxes()).Length, 10, 110);
        await page.Click("Unfold all");
        Assert.InRange((await page.Boxes()).Length, 110, 400);
        Assert.Contains("parts stay folded", await page.Ask<string>("document.querySelector('[role=status]').textContent"), StringComparison.Ordinal);
        Assert.Empty(page.Faults);
    }
}
