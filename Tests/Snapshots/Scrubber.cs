using System.Text.RegularExpressions;

namespace TorchDsl.Tests.Snapshots;

/// <summary>A release changes the version in generated code, and no snapshot.</summary>
internal static partial class Scrubber
{
    public static string WithoutVersion(string text) => Version().Replace(text, "VERSION");

    [GeneratedRegex("(?<=GeneratedCode\\(\"TorchDsl\", \")[^\"]+")]
    private static partial Regex Version();
}
