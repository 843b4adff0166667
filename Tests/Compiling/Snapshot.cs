using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TorchDsl.Tests.Compiling;

/// <summary>
/// Compares a text with the file <c>NAME.verified.cs</c> beside the test. On a difference it writes
/// <c>NAME.received.cs</c>; to accept that, rename it. These are Verify's file conventions.
/// </summary>
internal static partial class Snapshot
{
    public static void Verify(string name, string text, string extension = "cs", [CallerFilePath] string testFile = "")
    {
        text = Version().Replace(text, "VERSION");
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, name);
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{name} differs from its snapshot; compare {verified} with {received}, and rename the latter if it is right.");
    }

    // A release changes the version and no snapshot.
    [GeneratedRegex("(?<=GeneratedCode\\(\"TorchDsl\", \")[^\"]+")]
    private static partial Regex Version();
}
