using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace TorchDsl.Tests.Snapshots;

/// <summary>
/// Stands in for Verify where its packages are not to be had: the same signatures, the same verified files, and no rule less. What differs
/// from <c>CLASS.METHOD.verified.txt</c> is written beside it, and is accepted by renaming <c>received</c> to <c>verified</c>.
/// </summary>
internal static class Verifier
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Compares what generators wrote, a file for each of theirs, and what they reported.</summary>
    public static Task Verify(GeneratorDriver driver, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var result = driver.GetRunResult();
        if (result.Results.Select(one => one.Exception).FirstOrDefault(exception => exception is not null) is { } failure)
            throw new InvalidOperationException("A generator has failed.", failure);
        var texts = result.Results.SelectMany(one => one.GeneratedSources).ToDictionary(
            source => $"#{Path.GetFileNameWithoutExtension(source.HintName)}.verified.cs", source => $"//HintName: {source.HintName}\n{source.SourceText}");
        if (result.Diagnostics.Length > 0)
            texts.Add(".verified.txt", DiagnosticText.Of(result.Diagnostics));
        return Compare(texts, testFile, method);
    }

    /// <summary>Compares a text.</summary>
    public static Task Verify(string text, string extension = "txt", [CallerFilePath] string testFile = "", [CallerMemberName] string method = "") =>
        Compare(new() { [$".verified.{extension}"] = text }, testFile, method);

    private static Task Compare(Dictionary<string, string> texts, string testFile, string method)
    {
        var folder = Path.GetDirectoryName(testFile)!;
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}";
        foreach (var received in Files(folder, name, "received"))
            File.Delete(received);

        var faults = Files(folder, name, "verified").Select(file => Path.GetFileName(file)[name.Length..]).Where(file => !texts.ContainsKey(file))
            .Select(file => $"{name}{file} is of no text any more: delete it.").ToList();
        foreach (var (ending, text) in texts)
        {
            var verified = Path.Combine(folder, name + ending);
            var scrubbed = Scrubber.WithoutVersion(text).ReplaceLineEndings("\n");
            if (File.Exists(verified) && File.ReadAllText(verified) == scrubbed)
                continue;
            var received = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
            File.WriteAllText(received, scrubbed, Encoding);
            faults.Add($"{verified} is not what was received: compare it with {Path.GetFileName(received)}, and rename that if it is right.");
        }

        return faults.Count == 0 ? Task.CompletedTask : Task.FromException(new XunitException(string.Join('\n', faults)));
    }

    private static IEnumerable<string> Files(string folder, string name, string state) =>
        Directory.EnumerateFiles(folder, $"{name}.{state}.*").Concat(Directory.EnumerateFiles(folder, $"{name}#*.{state}.*"));
}
