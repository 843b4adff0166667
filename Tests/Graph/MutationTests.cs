using System.Text.Json;

namespace TorchDsl.Tests.Graph;

/// <summary>Texts with small mistakes, beside what System.Text.Json says of them.</summary>
public class MutationTests
{
    private const string Letters = "{}[],:\"\\0127-+.eEtfnul x\n\t\0é";

    [Fact]
    public void What_is_no_JSON_is_refused_and_nothing_breaks()
    {
        var random = new Random(1);
        var (refused, accepted) = (0, 0);
        for (var i = 0; i < 4_000; i++)
        {
            var text = Mutated(random);
            var isJson = IsJson(text);
            if (Reads(text))
                Assert.True(isJson, text);
            (refused, accepted) = isJson ? (refused, accepted + 1) : (refused + 1, accepted);
        }

        Assert.True(refused > 500 && accepted > 500, $"{refused} are no JSON, {accepted} are.");
    }

    [Fact]
    public void What_is_skipped_is_as_strict()
    {
        var random = new Random(2);
        const string value = """{"a":[1,-0.5e+10,true,false,null,{"b":"\u00e9\n\\"},[],{}],"c":0}""";
        for (var i = 0; i < 4_000; i++)
        {
            var text = Sample.Json.Replace("\"version\":1,", $"\"version\":1,\"news\":{Mutated(random, value)},", StringComparison.Ordinal);
            // A comma or a bracket too many may end it, so that what follows is read as something else.
            Assert.True(IsJson(text) || !Reads(text), text);
        }
    }

    [Fact]
    public void It_does_not_go_deeper_than_others()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);
        Assert.Throws<FormatException>(() => NetworkGraph.Read(Sample.With("\"version\":1,", $"\"version\":1,\"news\":{deep},")));
        Assert.Throws<FormatException>(() => NetworkGraph.Read(Sample.With("\"bias\":true", $"\"bias\":{deep}")).Nodes[2].Settings.Count);
    }

    private static string Mutated(Random random, string? sample = null)
    {
        var text = sample ?? Sample.Json;
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var (at, letter) = (random.Next(text.Length), Letters[random.Next(Letters.Length)]);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, letter.ToString()),
                2 => text.Insert(at, text[at].ToString()),
                _ => text.Remove(at, 1).Insert(at, letter.ToString()),
            };
        }

        return text;
    }

    private static bool Reads(string text)
    {
        try
        {
            // Settings are read when they are asked for.
            return NetworkGraph.Read(text).Nodes.All(node => node.Settings.Count >= 0);
        }
        catch (Exception exception) when (exception is FormatException or NotSupportedException)
        {
            Assert.NotEmpty(exception.Message);
            return false;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
