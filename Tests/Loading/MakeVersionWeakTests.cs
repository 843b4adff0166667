using System.Buffers.Binary;

namespace TorchDsl.Tests.Loading;

/// <summary>What the build makes of files that are not as the package's, by the real MSBuild, all in one run.</summary>
[Collection(nameof(Workplace))]
public class MakeVersionWeakTests(Workplace workplace)
{
    private const string Version = "GLIBCXX_3.4.32", Marker = "_ZSt21ios_base_library_initv";

    private readonly Workplace workplace = workplace;
    private readonly byte[] package = File.ReadAllBytes(Path.Combine(workplace.Package, "runtimes/linux-x64/native/libLibTorchSharp.so"));

    [Fact]
    public void Files_of_another_kind_are_copied_byte_for_byte_in_silence() => AssertMended(0, new Dictionary<string, byte[]>
    {
        ["empty"] = [],
        ["text"] = "not a library"u8.ToArray(),
        ["magic"] = package[..4],
        ["ident"] = package[..16],
        ["header"] = package[..64],
        ["half"] = package[..(package.Length / 2)],
        ["without the headers of its sections"] = package[..BinaryPrimitives.ReadInt32LittleEndian(package.AsSpan(40))],
        ["32 bits"] = With(4, 1),
        ["big endian"] = With(5, 2),
        ["no sections"] = With(60, 0, 0),
        ["sections beyond the end"] = With(40, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f),
        ["sections at a negative offset"] = With(40, 0, 0, 0, 0, 0, 0, 0, 0x80),
        ["sections of no size"] = With(58, 0, 0),
    });

    [Fact]
    public void Libraries_with_other_needs_are_copied_byte_for_byte_in_silence()
    {
        var library = new SharedLibrary(package);
        var need = library.NeedOf(Version);
        Assert.Equal([Marker], library.SymbolsOf(need));
        var index = package[need.At + 6];
        AssertMended(0, new Dictionary<string, byte[]>
        {
            ["other version"] = With(library.TextAt(Version), "GLIBCXX_3.4.33"u8.ToArray()),
            ["longer version"] = With(library.TextAt(Version) + Version.Length, (byte)'1'),
            ["already weak"] = With(need.At + 4, 2),
            ["something of the version is used"] = With(library.VersionOf(2), index),
            ["no marker"] = With(library.TextAt(Marker), (byte)'X'),
            ["no symbol of the version"] = With(need.At + 6, 0xfe),
            ["no section of needs"] = WithSection(0x6ffffffe, 4, 1),
            ["no section of versions"] = WithSection(0x6fffffff, 4, 1),
            ["no section of symbols"] = WithSection(11, 4, 1),
            ["symbols of negative size"] = WithSection(11, 32, 0, 0, 0, 0, 0, 0, 0, 0x80),
            ["no symbols"] = WithSection(11, 32, 0, 0, 0, 0, 0, 0, 0, 0),
            ["names beyond the end"] = WithSection(3, 24, 0xff, 0xff, 0xff, 0xff),
            ["names of a section that is not there"] = WithSection(0x6ffffffe, 40, 0xff, 0xff, 0xff, 0xff),
            ["needs beyond the end"] = WithSection(0x6ffffffe, 24, 0xff, 0xff, 0xff, 0xff),
            ["a library step beyond the end"] = With(library.Needs().First().LibraryAt + 12, 0xff, 0xff, 0xff, 0xff),
            ["a version step beyond the end"] = With(need.At - 4, 0xff, 0xff, 0xff, 0xff),
        });
    }

    [Fact]
    public void The_need_is_found_however_the_rest_looks() => AssertMended(1, new Dictionary<string, byte[]>
    {
        ["package"] = package,
        ["wrong hash"] = With(new SharedLibrary(package).NeedOf(Version).At, 0xff),
        ["more behind it"] = [.. package, .. package],
    });

    [Fact]
    public void No_list_is_followed_without_end()
    {
        // Every entry is a library and a version at once, and all lists have as many entries as can be told.
        byte[] none = new byte[16];
        byte[] one = [1, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] step = [1, 0, 0xff, 0xff, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0];
        AssertMended(0, new Dictionary<string, byte[]>
        {
            ["steps of nothing"] = WithNeeds([.. one, .. none]),
            ["steps of one byte"] = WithNeeds([.. none[..12], 1, 0, 0, 0, .. none]),
            ["lists within lists"] = WithNeeds([.. Enumerable.Repeat(step, 200_000).SelectMany(bytes => bytes)]),
        });
    }

    private byte[] With(int at, params byte[] bytes)
    {
        var file = package.ToArray();
        bytes.CopyTo(file, at);
        return file;
    }

    // With bytes in the header of the first section of a type.
    private byte[] WithSection(uint type, int field, params byte[] bytes)
    {
        var headers = BinaryPrimitives.ReadInt32LittleEndian(package.AsSpan(40));
        while (BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(headers + 4)) != type)
            headers += 64;
        return With(headers + field, bytes);
    }

    private byte[] WithNeeds(byte[] needs) => [.. WithSection(0x6ffffffe, 24, BitConverter.GetBytes((long)package.Length)), .. needs];

    private void AssertMended(int changes, Dictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(workplace["files/in"]);
        foreach (var (name, content) in files)
            File.WriteAllBytes(workplace[$"files/in/{name}"], content);
        workplace.Write("files/mend.proj", """
            <Project>
              <Import Project="../torchdsl/Runtime/build/TorchDsl.targets" />
              <ItemGroup><File Include="in/*" /></ItemGroup>
              <Target Name="Mend"><TorchDsl.Build.MakeVersionWeak Source="%(File.FullPath)" Destination="out/%(File.Identity)" /></Target>
            </Project>
            """);
        Assert.Empty(workplace.Dotnet("files", "msbuild mend.proj -t:Mend -nologo").Trim());
        Assert.All(files, file =>
        {
            var mended = File.ReadAllBytes(workplace[$"files/out/in/{file.Key}"]);
            Assert.Equal(file.Value.Length, mended.Length);
            Assert.True(changes == Enumerable.Range(0, mended.Length).Count(i => mended[i] != file.Value[i]), file.Key);
        });
        Assert.Equal(files.Count, Directory.GetFiles(workplace["files/out/in"]).Length);
        workplace.Delete("files");
    }
}
