using System.Buffers.Binary;
using System.Text;

namespace TorchDsl.Tests.Loading;

/// <summary>A shared library for 64-bit Linux as the loader reads it: by its dynamic segment, without a look at the sections.</summary>
internal sealed class SharedLibrary(byte[] file)
{
    private const long LoadSegment = 1, DynamicSegment = 2;
    private const long StringTable = 5, SymbolTable = 6, VersionOfSymbols = 0x6ffffff0, VersionNeeds = 0x6ffffffe, VersionNeedCount = 0x6fffffff;

    private readonly byte[] file = file;

    /// <summary>A version that a library must have.</summary>
    /// <param name="Library">The library's name.</param>
    /// <param name="Version">The version's name.</param>
    /// <param name="LibraryAt">Where the library's entry stands in the file.</param>
    /// <param name="At">Where the version's entry stands in the file.</param>
    internal sealed record Need(string Library, string Version, int LibraryAt, int At);

    public static SharedLibrary Read(string path) => new(File.ReadAllBytes(path));

    public IEnumerable<Need> Needs()
    {
        var library = At(VersionNeeds);
        for (var libraries = Dynamic(VersionNeedCount); libraries > 0; libraries--)
        {
            var need = library + Int(library + 8);
            for (var versions = Short(library + 2); versions > 0; versions--)
            {
                yield return new Need(Name(Int(library + 4)), Name(Int(need + 8)), library, need);
                need += Int(need + 12);
            }

            library += Int(library + 12);
        }
    }

    public Need NeedOf(string version) => Needs().Single(need => need.Version == version);

    public bool IsWeak(Need need) => (Short(need.At + 4) & 2) != 0;

    /// <summary>The names of the symbols of a version.</summary>
    public IEnumerable<string> SymbolsOf(Need need) =>
        Enumerable.Range(0, SymbolCount).Where(i => (Short(VersionOf(i)) & 0x7fff) == Short(need.At + 6)).Select(i => Name(Int(At(SymbolTable) + (24 * i))));

    /// <summary>Where the version of a symbol stands.</summary>
    public int VersionOf(int symbol) => At(VersionOfSymbols) + (2 * symbol);

    /// <summary>Where a text stands that ends with a zero, as all names do.</summary>
    public int TextAt(string text) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text + '\0'));

    // The linker puts the names right behind the symbols.
    private int SymbolCount => (At(StringTable) - At(SymbolTable)) / 24;

    private string Name(int offset)
    {
        var bytes = file.AsSpan(At(StringTable) + offset);
        return Encoding.ASCII.GetString(bytes[..bytes.IndexOf((byte)0)]);
    }

    private IEnumerable<int> Segments(long type) => Enumerable.Range(0, Short(56)).Select(i => (int)Long(32) + (i * Short(54))).Where(at => Int(at) == type);

    private int At(long tag) => InFile(Dynamic(tag));

    private long Dynamic(long tag)
    {
        var entry = (int)Long(Segments(DynamicSegment).Single() + 8);
        while (Long(entry) != tag)
            entry += 16;
        return Long(entry + 8);
    }

    private int InFile(long address)
    {
        var segment = Segments(LoadSegment).Single(at => address >= Long(at + 16) && address < Long(at + 16) + Long(at + 32));
        return (int)(address - Long(segment + 16) + Long(segment + 8));
    }

    private ushort Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));

    private long Long(int at) => BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(at));
}
