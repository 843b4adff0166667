using System.Text.Json;
using PuppeteerSharp;

namespace TorchDsl.Tests.Drawing;

/// <summary>A page in the browser, with what went wrong in it.</summary>
internal sealed class OpenPage(IPage page) : IAsyncDisposable
{
    private readonly List<string> faults = [];
    private readonly string file = Path.Combine(Path.GetTempPath(), $"torchdsl-{Guid.NewGuid():N}.html");

    /// <summary>Errors, messages on the console, and requests beside that for the page.</summary>
    public IReadOnlyList<string> Faults => faults;

    public async Task Load(string html)
    {
        await File.WriteAllTextAsync(file, html);
        page.Console += (_, e) => faults.Add(e.Message.Text);
        page.PageError += (_, e) => faults.Add(e.Message);
        page.Dialog += (_, e) => faults.Add("a dialog");
        page.Request += (_, e) =>
        {
            if (e.Request.Url != new Uri(file).AbsoluteUri)
                faults.Add($"a request for {e.Request.Url}");
        };
        await page.GoToAsync(new Uri(file).AbsoluteUri);
    }

    public Task<T> Ask<T>(string script) => page.EvaluateExpressionAsync<T>(script);

    public Task Do(string script) => page.EvaluateExpressionAsync(script);

    public Task Press(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Presses the button with a label.</summary>
    public Task Click(string label) => Do($"document.querySelector('button[aria-label={JsonSerializer.Serialize(label)}]').click()");

    /// <summary>The names of the boxes, in order.</summary>
    public Task<string[]> Boxes() => Ask<string[]>("[...document.querySelectorAll('.box .name')].map(name => name.textContent)");

    /// <summary>The name of the chosen layer.</summary>
    public Task<string> Chosen() => Ask<string>("document.getElementById('chosen').textContent");

    /// <summary>Where elements are.</summary>
    public async Task<Area[]> Areas(string selector)
    {
        var all = $"[...document.querySelectorAll({JsonSerializer.Serialize(selector)})]";
        var sides = await Ask<double[][]>(all + ".map(each => each.getBoundingClientRect()).map(at => [at.left, at.top, at.right, at.bottom])");
        return [.. sides.Select(each => new Area(each[0], each[1], each[2], each[3]))];
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        File.Delete(file);
    }
}

/// <summary>A rectangle on the screen.</summary>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Area other) => Left < other.Right - 0.5 && other.Left < Right - 0.5 && Top < other.Bottom - 0.5 && other.Top < Bottom - 0.5;

    public bool Contains(Area other) => Left <= other.Left + 0.5 && Top <= other.Top + 0.5 && Right >= other.Right - 0.5 && Bottom >= other.Bottom - 0.5;
}
