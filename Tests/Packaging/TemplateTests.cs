using TorchDsl.Tests.Loading;

namespace TorchDsl.Tests.Packaging;

/// <summary>What <c>dotnet new torchdsl</c> makes where it is not asked as in the README.</summary>
[Collection(nameof(Workplace))]
public class TemplateTests(Workplace workplace)
{
    private readonly Workplace workplace = workplace;

    [Fact]
    public void A_project_for_NET_8_whose_name_is_none_in_CSharp_builds_with_packages_from_the_usual_sources()
    {
        var hive = $"--debug:custom-hive {workplace["templates"]}";
        workplace.Feed.Dotnet(".", $"new install {workplace.Feed["TorchDsl.Templates"]} {hive}");
        workplace.Feed.Dotnet(".", $"new torchdsl -o my-net --framework net8.0 {hive}");
        Assert.False(File.Exists(workplace["my-net/nuget.config"]));
        workplace.Feed.Dotnet("my-net", $"build -warnaserror -p:RestoreAdditionalProjectSources={workplace["packages"]}");
        Assert.True(File.Exists(workplace["my-net/my-net.Tests/bin/Debug/net8.0/my-net.dll"]));
        workplace.Delete("my-net");
        workplace.Delete("templates");
    }
}
