using System.Net;
using System.Security.Cryptography;
using System.Text;
using TorchDsl.Layout;
using TorchDsl.Model;

namespace TorchDsl.Html;

/// <summary>Puts the page together: its scripts and styles are the only ones that a browser runs in it, and nothing is fetched.</summary>
internal static class HtmlPage
{
    private static readonly string[] ScriptFiles =
        ["dagre.min.js", "view.js", "layout.js", "kinds.js", "dom.js", "chart.js", "table.js", "bars.js", "field.js", "page.js"];

    public static string Of(NetworkView network)
    {
        var style = Resource.Read("page.css");
        var scripts = ScriptFiles.Select(Resource.Read).ToList();
        var policy = $"default-src 'none'; base-uri 'none'; form-action 'none'; style-src {Hash(style)}; script-src {string.Join(' ', scripts.Select(Hash))}";
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.Append($"<title>{WebUtility.HtmlEncode(network.Name)}</title>\n<style>{style}</style>\n</head>\n<body>\n");
        page.Append($"<!--\nThe layout of the graph is dagre's.\n\n{Resource.Read("dagre.LICENSE.txt").Trim()}\n-->\n");
        page.Append("<main id=\"page\"></main>\n<noscript>This page draws the network by a script, which the browser does not run.</noscript>\n");
        page.Append($"<script type=\"application/json\" id=\"network\">{ViewJson.Of(network)}</script>\n");
        foreach (var script in scripts)
            page.Append($"<script>{script}</script>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
