using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace TorchDsl.Tests.Drawing;

/// <summary>The browser of the machine, without a window. setup.sh sees to it that there is one.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IBrowser? browser;

    public async Task InitializeAsync() => browser = await Puppeteer.LaunchAsync(new() { ExecutablePath = Find(), Args = Switches });

    public async Task DisposeAsync() => await browser!.DisposeAsync();

    /// <summary>Opens a network's page.</summary>
    internal async Task<OpenPage> Open(NetworkGraph graph, int width = 1280, bool isDark = false)
    {
        var page = await browser!.NewPageAsync();
        await page.SetViewportAsync(new() { Width = width, Height = 900 });
        // What scrolls smoothly is not yet where it will be.
        await page.EmulateMediaFeaturesAsync(
        [
            new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = isDark ? "dark" : "light" },
            new() { MediaFeature = MediaFeature.PrefersReducedMotion, Value = "reduce" },
        ]);
        var open = new OpenPage(page);
        await open.Load(graph.ToHtml());
        return open;
    }

    private static string Find() => (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } path ? [path] : Candidates())
        .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("No Chromium is found: install it, or say by CHROME_PATH where it is.");

    private static IEnumerable<string> Candidates() =>
    [
        .. from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
           from name in Names
           select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name),
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];
}
