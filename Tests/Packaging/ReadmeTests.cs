using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Loading;

namespace TorchDsl.Tests.Packaging;

/// <summary>The README's section for a project of one's own, word by word, in a folder with nothing but a copy of the repository.</summary>
[Collection(nameof(Workplace))]
public class ReadmeTests(Workplace workplace)
{
    private readonly Workplace workplace = workplace;

    [Fact]
    public void The_section_for_a_project_of_ones_own_runs()
    {
        var feed = workplace.Feed;
        workplace.Write("lenet.cs", Assert.Single(Feed.Section.Blocks("csharp")));
        Assert.Equal(["git clone https://github.com/torchdsl/torchdsl"], Feed.Lines.Where(line => !line.StartsWith("dotnet ", StringComparison.Ordinal)));
        var outputs = Feed.OtherCommands.ToDictionary(command => command, command => feed.Dotnet(".", command));
        Assert.EndsWith("\n10", outputs["run lenet.cs"].TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("Epoch 3: ", outputs["run --project Digits/Digits"], StringComparison.Ordinal);
        Assert.Contains("Passed:     3", outputs["test Digits"], StringComparison.Ordinal);
        Assert.All(outputs.Values, output => Assert.DoesNotContain("warning", output, StringComparison.Ordinal));

        // The mistake that the README shows, in the project made from the template.
        const string network = "Digits/Digits/LeNet5.cs";
        var right = File.ReadAllText(workplace[network]);
        workplace.Write(network, right.Replace("Linear(400, 120)", "Linear(256, 120)", StringComparison.Ordinal));
        var message = Page.Read("README.md").Blocks("text").Single(block => block.StartsWith("LeNet5.cs(", StringComparison.Ordinal)).Trim();
        Assert.Contains(message[message.IndexOf(": error", StringComparison.Ordinal)..], feed.DotnetFails(".", "build Digits"), StringComparison.Ordinal);
        workplace.Delete("Digits");
        workplace.Delete("data");
    }
}
