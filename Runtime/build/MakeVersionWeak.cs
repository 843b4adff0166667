using System;
using System.IO;
using System.Linq;
using System.Text;
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
        private const ushort Weak = 2;

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
                    file[flags] |= (byte)Weak;
            }
            catch (Exception exception) when (exception is ArgumentException || exception is IndexOutOfRangeException || exception is OverflowException)
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
            var isElf64LittleEndian = file.Length > 64 && file.Take(6).SequenceEqual(new byte[] { 0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1 });
            if (!isElf64LittleEndian)
                return -1;
            long needs = Section(VersionNeeds), symbols = Section(DynamicSymbols), versions = Section(VersionOfSymbol);
            if (needs < 0 || symbols < 0 || versions < 0)
                return -1;
            for (long need = Long(needs + 24), step = 1; step != 0; need += step = Int(need + 12))
            {
                long entry = need + Int(need + 8);
                for (var i = 0; i < Short(need + 2); i++, entry += Int(entry + 12))
                {
                    if (Name(needs, Int(entry + 8)) == Version)
                        return IsUsedByMarkerAlone(symbols, versions, Short(entry + 6)) ? entry + 4 : -1;
                }
            }

            return -1;
        }

        private bool IsUsedByMarkerAlone(long symbols, long versions, ushort version)
        {
            const int symbolSize = 24;
            for (long i = 0; i < Long(symbols + 32) / symbolSize; i++)
            {
                var isOfVersion = (Short(Long(versions + 24) + (2 * i)) & 0x7fff) == version;
                if (isOfVersion && Name(symbols, Int(Long(symbols + 24) + (symbolSize * i))) != Marker)
                    return false;
            }

            return true;
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

        // A name in the table of strings that a section is linked to.
        private string Name(long section, uint offset)
        {
            var start = Long(Header(Int(section + 40)) + 24) + offset;
            var end = Array.IndexOf(file, (byte)0, checked((int)start));
            return Encoding.ASCII.GetString(file, checked((int)start), end - (int)start);
        }

        private ushort Short(long at) => (ushort)(file[at] | (file[at + 1] << 8));

        private uint Int(long at) => Short(at) | ((uint)Short(at + 2) << 16);

        private long Long(long at) => (long)(Int(at) | ((ulong)Int(at + 4) << 32));
    }
}
