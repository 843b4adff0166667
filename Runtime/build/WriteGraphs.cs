using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace TorchDsl.Build
{
    /// <summary>
    /// Cuts the graphs of networks out of the files that the generator has written, and writes each to a file of its own.
    /// MSBuild compiles this file when it is first needed.
    /// </summary>
    public sealed class WriteGraphs : Task
    {
        private const string Ending = ".TorchDsl.g.cs", Begin = "=> \"\"\"", End = "\"\"\";";

        /// <summary>The folder that the compiler writes generated files to.</summary>
        [Required]
        public string Generated { get; set; }

        /// <summary>A file that was written before the compiler ran: what is older is of a class that is no more.</summary>
        [Required]
        public string Started { get; set; }

        /// <summary>The folder for the graphs, which has nothing else in it.</summary>
        [Required]
        public string Folder { get; set; }

        public override bool Execute()
        {
            Directory.CreateDirectory(Folder);
            var stale = new HashSet<string>(Directory.GetFiles(Folder));
            foreach (var source in Directory.GetFiles(Generated, "*" + Ending, SearchOption.AllDirectories))
            {
                var graph = File.GetLastWriteTimeUtc(source) >= File.GetLastWriteTimeUtc(Started) ? Cut(File.ReadAllText(source)) : null;
                if (graph == null)
                    continue;
                var name = Path.GetFileName(source);
                var path = Path.Combine(Folder, name.Substring(0, name.Length - Ending.Length) + ".json");
                stale.Remove(path);
                // A file that says the same keeps its time, so that nothing is made of it again.
                if (!File.Exists(path) || File.ReadAllText(path) != graph)
                    File.WriteAllText(path, graph);
            }

            foreach (var path in stale)
                File.Delete(path);
            return true;
        }

        // What stands between the quotes; null where there is none, as in a block.
        private static string Cut(string source)
        {
            var lines = source.Split('\n');
            var first = Array.FindIndex(lines, line => line.TrimEnd().EndsWith(Begin, StringComparison.Ordinal)) + 1;
            var end = Array.FindIndex(lines, first, line => line.Trim() == End);
            if (first == 0 || end < 0)
                return null;
            // As in C#: what stands before the quotes at the end stands before each line, but for blank ones.
            var indent = lines[end].IndexOf('"');
            var content = lines.Skip(first).Take(end - first);
            var graph = string.Join("\n", content.Select(line => line.Length < indent ? line.TrimStart(' ', '\t') : line.Substring(indent)));
            return graph.EndsWith("\r", StringComparison.Ordinal) ? graph.Substring(0, graph.Length - 1) : graph;
        }
    }
}
