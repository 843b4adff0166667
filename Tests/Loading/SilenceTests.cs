using System.Text.RegularExpressions;

namespace TorchDsl.Tests.Loading;

/// <summary>Whatever a project says, the real MSBuild fails on a mistake in a network, with one message.</summary>
[Collection(nameof(Workplace))]
public sealed class SilenceTests : IDisposable
{
    private const string Id = "DSL3001";

    private readonly Workplace workplace;

    public SilenceTests(Workplace workplace)
    {
        this.workplace = workplace;
        workplace.Write("silent/silent.csproj", Workplace.Project(Workplace.Recipe[0]));
        workplace.Write("silent/Wrong.cs", "using TorchDsl;\n\n[Input(3), Linear(4, 1)]\npublic partial class Wrong;");
    }

    public void Dispose() => workplace.Delete("silent");

    [Fact]
    public void No_way_of_configuring_silences_an_error()
    {
        workplace.Dotnet("silent", "restore");
        AssertFails("");
        AssertFails($"-p:NoWarn={Id} -p:WarningsNotAsErrors={Id} -p:TreatWarningsAsErrors=false");
        Configured(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.{Id}.severity = none\ndotnet_analyzer_diagnostic.severity = none\n");
        Configured(".editorconfig", "root = true\n[*.cs]\ngenerated_code = true\n");
        Configured(".globalconfig", $"is_global = true\ndotnet_diagnostic.{Id}.severity = none\n");
        Configured("of.ruleset", $"""
            <RuleSet Name="R" ToolsVersion="17.0">
              <IncludeAll Action="None" />
              <Rules AnalyzerId="TorchDsl.Generator" RuleNamespace="TorchDsl"><Rule Id="{Id}" Action="None" /></Rules>
            </RuleSet>
            """, "-p:CodeAnalysisRuleSet=of.ruleset");
    }

    [Fact]
    public void A_build_without_analyzers_fails_too()
    {
        workplace.Dotnet("silent", "restore");
        AssertFails("-p:RunAnalyzers=false");
        AssertFails("-p:RunAnalyzers=FALSE -p:RunAnalyzersDuringBuild=true");
        AssertFails("-p:RunAnalyzersDuringBuild=False");
        AssertFails("-p:RunAnalyzers=true -p:RunAnalyzersDuringBuild=false");
        AssertFails("-p:IsImplicitlyTriggeredBuild=true");
        workplace.Write("silent/Wrong.cs", "using TorchDsl;\n\n[Input(3), Linear(4, 1)]\npublic class Wrong;");
        AssertFails("-p:RunAnalyzers=false", "DSL1001");
    }

    [Fact]
    public void An_editor_is_not_told()
    {
        workplace.Dotnet("silent", "restore");
        const string editor = "-p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true";
        workplace.Dotnet("silent", $"msbuild -t:Compile -p:RunAnalyzers=false {editor}");
        var config = Directory.GetFiles(workplace["silent/obj"], "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories);
        var line = Assert.Single(File.ReadAllLines(Assert.Single(config)), line => line.Contains("TorchDslRunsNoAnalyzers", StringComparison.Ordinal));
        Assert.Equal("build_property.TorchDslRunsNoAnalyzers =", line.Trim());
    }

    private void Configured(string file, string content, string property = "")
    {
        workplace.Write($"silent/{file}", content);
        AssertFails(property);
        File.Delete(workplace[$"silent/{file}"]);
    }

    // MSBuild says an error where it comes up and again at the end.
    private void AssertFails(string properties, string id = Id)
    {
        var output = workplace.DotnetFails("silent", $"build --no-restore -p:BuildProjectReferences=false -c Release {properties}");
        var errors = Regex.Matches(output, "error .*").Select(match => match.Value).Distinct().ToList();
        Assert.Contains(id, Assert.Single(errors), StringComparison.Ordinal);
    }
}
