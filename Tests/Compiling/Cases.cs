using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace TorchDsl.Tests.Compiling;

/// <summary>
/// Gives a theory its cases, each a test of its own: those in the file <c>CLASS.THEORY.txt</c> beside it.
/// Blank lines part the cases. A case is a source, mostly the attribute lists of one network; then, where something is
/// expected of it, a line with an arrow and the answer: the id of a rule, or the title of a fix. Below that come a message,
/// on indented lines that are joined with one space, and what a fix makes of the source:
/// <code>
/// [Input(8, 16, 16)]
/// [Branch, Conv(8), ReLU]
/// [Branch]
/// [[|Add|]]
/// → DSL3030
///     Add, layer 6, joins 8×14×14 (branch 1) and 8×16×16 (branch 2),
///     but they differ in dimensions 1 and 2; …
/// </code>
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CasesAttribute([CallerFilePath] string testFile = "") : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, $"{testMethod.DeclaringType!.Name}.{testMethod.Name}.txt");
        var lines = File.ReadAllLines(file);
        for (var start = 0; start < lines.Length; start++)
        {
            var count = lines.Skip(start).TakeWhile(line => line.Length > 0).Count();
            if (count > 0)
                yield return [new TestCase(start + 1, [.. lines.Skip(start).Take(count)])];
            start += count;
        }
    }
}

/// <summary>One case of a file.</summary>
public sealed class TestCase : IXunitSerializable
{
    private const string Arrow = "→ ";

    private int number;
    private string[] lines = [];

    /// <summary>For xunit, which fills it by <see cref="Deserialize"/>.</summary>
    public TestCase()
    {
    }

    internal TestCase(int number, string[] lines) => (this.number, this.lines) = (number, lines);

    public string Source => string.Join('\n', lines.TakeWhile(line => !IsAnswer(line)));

    /// <summary>What follows the arrow.</summary>
    public string Answer => lines.Single(IsAnswer)[Arrow.Length..];

    public string Message => string.Join(' ', BelowAnswer.TakeWhile(IsIndented).Select(line => line.Trim()));

    /// <summary>What the source becomes.</summary>
    public string After => string.Join('\n', BelowAnswer.SkipWhile(IsIndented));

    private IEnumerable<string> BelowAnswer => lines.SkipWhile(line => !IsAnswer(line)).Skip(1);

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(number), number);
        info.AddValue(nameof(lines), lines);
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
        number = info.GetValue<int>(nameof(number));
        lines = info.GetValue<string[]>(nameof(lines));
    }

    /// <summary>How a test is listed: where its case stands, and the beginning of what sets it apart.</summary>
    public override string ToString()
    {
        var text = Message.Length > 0 ? Message : lines.FirstOrDefault(IsAnswer, lines[0]);
        return $"line {number}: {(text.Length > 60 ? text[..60] + "…" : text)}";
    }

    private static bool IsAnswer(string line) => line.StartsWith(Arrow, StringComparison.Ordinal);

    private static bool IsIndented(string line) => line.StartsWith(' ');
}
