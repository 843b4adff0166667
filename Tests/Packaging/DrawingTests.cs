using System.IO.Compression;
using TorchDsl.Tests.Loading;

namespace TorchDsl.Tests.Packaging;

/// <summary>The package of renderings, and a program that uses it.</summary>
[Collection(nameof(Workplace))]
public class DrawingTests(Workplace workplace)
{
    private readonly Workplace workplace = workplace;

    [Fact]
    public void The_package_of_renderings_writes_a_page_and_brings_the_licence()
    {
        workplace.Feed.Dotnet("torchdsl", "pack Drawing -c Release -o ../packages");
        using (var package = ZipFile.OpenRead(workplace.Feed["TorchDsl.Drawing"]))
        {
            string[] files = ["lib/net8.0/TorchDsl.Drawing.dll", "lib/net8.0/TorchDsl.Drawing.xml", "renderings.md", "THIRD-PARTY-NOTICES.txt", "icon.png"];
            Assert.All(files, file => Assert.NotNull(package.GetEntry(file)));
        }

        workplace.Feed.Write("drawing", $"""
            {Feed.TorchDsl}
            <PropertyGroup><OutputType>Exe</OutputType><NoWarn>CA1303;CA1812;CA1852</NoWarn></PropertyGroup>
            <ItemGroup><PackageReference Include="TorchDsl.Drawing" Version="0.1.0" /></ItemGroup>
            """, """
            using TorchDsl;

            Console.WriteLine(Small.Graph.ToHtml().Contains("<title>Small</title>", StringComparison.Ordinal) && Small.Graph.ToSvg().Length > 1000);

            [Input(3), Linear(10)]
            internal partial class Small;
            """);
        Assert.Equal("True", workplace.Feed.Dotnet("drawing", "run -c Release").Trim());
        workplace.Delete("drawing");
    }
}
