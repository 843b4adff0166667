using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TorchDsl.Tests.Snapshots;

/// <summary>Diagnostics as Verify.SourceGenerators writes them, so that the verified files are the same.</summary>
internal static class DiagnosticText
{
    public static string Of(ImmutableArray<Diagnostic> diagnostics) =>
        $"{{\n  Diagnostics: [\n{string.Join(",\n", diagnostics.Select(Of))}\n  ]\n}}";

    private static string Of(Diagnostic diagnostic)
    {
        var descriptor = diagnostic.Descriptor;
        var about = Members("        ", [
            ("Id", descriptor.Id),
            ("Title", Text(descriptor.Title)),
            ("Description", Text(descriptor.Description)),
            ("HelpLink", descriptor.HelpLinkUri),
            ("MessageFormat", Text(descriptor.MessageFormat)),
            ("Category", descriptor.Category),
            ("DefaultSeverity", $"{descriptor.DefaultSeverity}"),
            ("IsEnabledByDefault", descriptor.IsEnabledByDefault ? "true" : "false"),
            ("CustomTags", descriptor.CustomTags.Any() ? $"[\n          {string.Join(",\n          ", descriptor.CustomTags)}\n        ]" : ""),
        ]);
        return "    {\n" + Members("      ", [
            ("Location", diagnostic.Location == Location.None ? "" : Marked(diagnostic.Location)),
            ("Message", diagnostic.GetMessage(CultureInfo.InvariantCulture)),
            ("Severity", $"{diagnostic.Severity}"),
            ("WarningLevel", diagnostic.WarningLevel == 0 ? "" : $"{diagnostic.WarningLevel}"),
            ("Descriptor", $"{{\n{about}\n      }}"),
        ]) + "\n    }";
    }

    private static string Members(string indent, (string Name, string Value)[] members) =>
        string.Join(",\n", members.Where(member => member.Value.Length > 0).Select(member => $"{indent}{member.Name}: {member.Value}"));

    private static string Text(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);

    // The marked lines, one before and one after them. The place is counted from zero.
    private static string Marked(Location location)
    {
        var place = location.GetMappedLineSpan();
        var text = new StringBuilder();
        if (location.SourceTree?.GetText().Lines is { } lines)
        {
            text.Append("/*\n");
            for (var i = Math.Max(place.StartLinePosition.Line - 1, 0); i <= Math.Min(place.EndLinePosition.Line + 1, lines.Count - 1); i++)
            {
                text.Append(lines[i].ToString()).Append('\n');
                if (lines[i].Span.Intersection(location.SourceSpan) is { } marked)
                    text.Append(' ', marked.Start - lines[i].Start).Append('^', marked.Length).Append('\n');
            }

            text.Append("*/\n ");
        }

        return text.Append(place.Path.Replace('/', '\\')).Append(": ").Append(place.Span).ToString();
    }
}
