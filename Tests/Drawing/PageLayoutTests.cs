namespace TorchDsl.Tests.Drawing;

/// <summary>Where everything is on the page: what a look at it would show.</summary>
public class PageLayoutTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("googlenet", 1280)]
    [InlineData("googlenet", 390)]
    [InlineData("unet", 1280)]
    [InlineData("unet", 390)]
    [InlineData("small-gpt", 1280)]
    public async Task Nothing_overlaps_and_nothing_hangs_out(string name, int width)
    {
        await using var page = await browser.Open(DrawnGraphs.Zoo(name), width);
        await page.Click("Unfold all");
        await page.Do("document.querySelectorAll('tbody tr')[3].click()");
        Assert.Equal(width, await page.Ask<int>("document.documentElement.scrollWidth"));
        var boxes = await page.Areas(".box .body");
        Assert.True(boxes.Length > 20);
        for (var i = 0; i < boxes.Length; i++)
            Assert.DoesNotContain(boxes.Skip(i + 1), other => other.Overlaps(boxes[i]));
        var graph = (await page.Areas(".graph"))[0];
        Assert.All(boxes, box => Assert.True(graph.Contains(box)));
        Assert.All(await page.Areas(".graph .shape"), label => Assert.True(graph.Contains(label)));
        var sections = await page.Areas("header, .chart, .side > section");
        for (var i = 0; i < sections.Length; i++)
            Assert.DoesNotContain(sections.Skip(i + 1), other => other.Overlaps(sections[i]));
        Assert.All(sections, section => Assert.InRange(section.Right, 1, width));
        Assert.Empty(page.Faults);
    }

    [Theory]
    [InlineData("googlenet")]
    [InlineData("unet")]
    public async Task Texts_stay_in_their_boxes_and_edges_meet_them(string name)
    {
        await using var page = await browser.Open(DrawnGraphs.Zoo(name));
        await page.Click("Unfold all");
        Assert.Empty(await page.Ask<string[]>("""
            [...document.querySelectorAll('.box')].filter(box => {
              const body = box.querySelector('.body').getBoundingClientRect();
              return [...box.querySelectorAll('text')].some(text => text.getBoundingClientRect().right > body.right + 1);
            }).map(box => box.getAttribute('aria-label'))
            """));
        // An edge ends at the borders of what it joins: below the one and above the other.
        Assert.Empty(await page.Ask<string[]>("""
            [...document.querySelectorAll('.graph .edge')].filter(edge => {
              const path = edge.querySelector('path');
              const body = part => document.querySelector('.box[data-part="' + part + '"] .body').getBoundingClientRect();
              const on = (length, box) => {
                const point = path.getPointAtLength(length).matrixTransform(path.getScreenCTM());
                return point.x > box.left - 2 && point.x < box.right + 2 && point.y > box.top - 2 && point.y < box.bottom + 2
                  && Math.min(point.y - box.top, box.bottom - point.y, point.x - box.left, box.right - point.x) < 2;
              };
              return !on(0, body(edge.dataset.from)) || !on(path.getTotalLength(), body(edge.dataset.to));
            }).map(edge => edge.dataset.from + ' ' + edge.dataset.to)
            """));
        Assert.Empty(await page.Ask<string[]>("""
            [...document.querySelectorAll('.handle')].filter(frame => {
              const title = frame.querySelector('.title').getBoundingClientRect();
              return [...document.querySelectorAll('.box .body')].map(body => body.getBoundingClientRect())
                .some(body => title.left < body.right && body.left < title.right && title.top < body.bottom - 1 && body.top < title.bottom - 1);
            }).map(frame => frame.dataset.part)
            """));
    }

    [Theory]
    [InlineData("lenet5", "conv2", 14.0 / 28, "An output sees 14×14 pixels of the input, which is 28×28. Neighbours (dashed) are 2 apart.")]
    [InlineData("alexnet", "maxpool3", 195.0 / 224, "Neighbours (dashed) are 32 apart.")]
    [InlineData("googlenet", "inception5b", 379.0 / 224, "more than there are, so the size is theoretical.")]
    public async Task A_field_is_drawn_to_scale(string name, string layer, double ratio, string said)
    {
        await using var page = await browser.Open(DrawnGraphs.Zoo(name));
        await page.Do($"[...document.querySelectorAll('tbody .name')].find(button => button.textContent === '{layer}').click()");
        var (seen, input) = ((await page.Areas(".field .seen"))[0], (await page.Areas(".field .border"))[0]);
        Assert.InRange((seen.Right - seen.Left) / (input.Right - input.Left), ratio * 0.97, ratio * 1.03);
        Assert.True((await page.Areas(".field"))[0].Contains(seen));
        Assert.Contains(said, await page.Ask<string>("document.querySelector('figcaption').textContent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wavenet", "places of the input")]
    [InlineData("any-size-unet", "Sizes are free; it is drawn on the smallest input")]
    [InlineData("siamese", "An output sees")]
    public async Task Fields_of_other_inputs_are_drawn(string name, string said)
    {
        await using var page = await browser.Open(DrawnGraphs.Zoo(name));
        await page.Do("document.querySelectorAll('tbody tr')[4].click()");
        Assert.Contains(said, await page.Ask<string>("document.querySelector('figcaption').textContent"), StringComparison.Ordinal);
        Assert.Empty(page.Faults);
    }
}
