using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace TorchDsl.Build
{
    /// <summary>
    /// Copies a shared library for Linux and marks its need of GLIBCXX_3.4.32 weak, so that the loader goes on where libstdc++ is older.
    /// A library that does not have that need, or that really uses something of that version, is copied as it is.
    /// MSBuild compiles this file when it is first needed.
    /// </summary>
    /// <remarks>The layout is that of the ELF-64 format and of the symbol versions of the Linux Standard Base, part "Symbol Versioning".</remarks>
    public sealed class MakeVersionWeak : Task
    {
        private const string Version = "GLIBCXX_3.4.32";

        // What GCC 13's <iostream> leaves behind in every file; nothing refers to it.
        private const string Marker = "_ZSt21ios_base_library_initv";

        private const uint DynamicSymbols = 11, VersionNeeds = 0x6ffffffe, VersionOfSymbol = 0x6fffffff;
        private const int SymbolSize = 24, NeedSize = 16;
        private const byte Weak = 2;

        private byte[] file;

        [Required]
        public string Source { get; set; }

        [Required]
        public string Destination { get; set; }

        public override bool Execute()
        {
            file = File.ReadAllBytes(Source);
            try
            {
                var flags = FindFlags();
                if (flags >= 0)
                    file[flags] |= Weak;
            }
            catch (Exception exception) when (exception is IndexOutOfRangeException || exception is OverflowException)
            {
                // Not a file of the known layout.
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Destination));
            // Under another name first: a build that is stopped here leaves no half a library behind.
            var unfinished = Destination + "." + Guid.NewGuid().ToString("N");
            File.WriteAllBytes(unfinished, file);
            File.Delete(Destination);
            File.Move(unfinished, Destination);
            return true;
        }

        // Where the flags of the need stand; negative where there is nothing to do.
        private long FindFlags()
        {
            var isElf64LittleEndian = file.Take(6).SequenceEqual(new byte[] { 0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1 });
            if (!isElf64LittleEndian)
                return -1;
            long needs = Section(VersionNeeds), symbols = Section(DynamicSymbols), versions = Section(VersionOfSymbol);
            if (needs < 0 || symbols < 0 || versions < 0)
                return -1;
            var need = Needs(Offset(needs)).Where(entry => IsNamed(needs, Int(entry + 8), Version)).DefaultIfEmpty(-1).First();
            return need >= 0 && IsUsedByMarkerAlone(symbols, versions, Short(need + 6)) ? need + 4 : -1;
        }

        // One library after the other, and of each one version after the other. Every step leads on, and there are no more of them than a file has room for.
        private IEnumerable<long> Needs(long library)
        {
            var room = file.Length / NeedSize;
            for (long libraryStep = 1; libraryStep != 0; library += libraryStep)
            {
                var need = library + Int(library + 8);
                long step = 1;
                for (var count = Short(library + 2); count > 0 && step != 0; count--, need += step)
                {
                    if (room-- == 0)
                        yield break;
                    yield return need;
                    step = Int(need + 12);
                }

                libraryStep = Int(library + 12);
            }
        }

        private bool IsUsedByMarkerAlone(long symbols, long versions, ushort version)
        {
            var count = Size(symbols) / SymbolSize;
            if (Size(versions) != 2 * count)
                return false;
            var isUsed = false;
            for (long i = 0; i < count; i++)
            {
                var isOfVersion = (Short(Offset(versions) + (2 * i)) & 0x7fff) == version;
                if (isOfVersion && !IsNamed(symbols, Int(Offset(symbols) + (SymbolSize * i)), Marker))
                    return false;
                isUsed |= isOfVersion;
            }

            return isUsed;
        }

        // The header of the first section of a type.
        private long Section(uint type)
        {
            for (var i = 0; i < Short(60); i++)
            {
                var header = Header(i);
                if (Int(header + 4) == type)
                    return header;
            }

            return -1;
        }

        private long Header(long index) => Long(40) + (index * Short(58));

        private long Offset(long section) => Long(section + 24);

        private long Size(long section) => Long(section + 32);

        // Names stand in the table of strings that a section is linked to.
        private bool IsNamed(long section, uint offset, string name)
        {
            var start = Offset(Header(Int(section + 40))) + offset;
            for (var i = 0; i < name.Length; i++)
            {
                if (file[start + i] != name[i])
                    return false;
            }

            return file[start + name.Length] == 0;
        }

        private ushort Short(long at) => (ushort)(file[at] | (file[at + 1] << 8));

        private uint Int(long at) => Short(at) | ((uint)Short(at + 2) << 16);

        private long Long(long at) => (long)(Int(at) | ((ulong)Int(at + 4) << 32));
    }
}
