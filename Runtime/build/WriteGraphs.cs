using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace TorchDsl.Build
{
    /// <summary>
    /// Cuts the graphs of networks out of the files that the generator has written, and writes each to a file of its own, as JSON and as a table
    /// in Markdown. MSBuild compiles this file when it is first needed.
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
                var path = Path.Combine(Folder, name.Substring(0, name.Length - Ending.Length));
                Write(path + ".json", graph, stale);
                if (GraphTable.Of(graph) is string table)
                    Write(path + ".md", table, stale);
            }

            foreach (var path in stale)
                File.Delete(path);
            return true;
        }

        // A file that says the same keeps its time, so that nothing is made of it again.
        private static void Write(string path, string text, HashSet<string> stale)
        {
            stale.Remove(path);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
                File.WriteAllText(path, text);
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

    /// <summary>A graph as Markdown: a line of totals, and a row for each layer. No column is padded, so that one change is one line.</summary>
    internal static class GraphTable
    {
        private const string Head = "| name | layer | output | parameters | multiply-adds | receptive field |\n|---|---|---|---:|---:|---:|\n";

        // What turns the direction of the text around it.
        private const string Turning = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

        // Null for what is no graph.
        public static string Of(string json)
        {
            XElement graph;
            using (var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max))
                graph = XElement.Load(reader);
            if (new[] { "name", "inputs", "outputs", "nodes" }.Any(part => graph.Element(part) == null))
                return null;
            var nodes = graph.Element("nodes").Elements().ToList();
            var table = new StringBuilder("# ").Append(Escaped(Text(graph, "name"))).Append("\n\n").Append(Totals(graph, nodes)).Append("\n\n").Append(Head);
            foreach (var node in nodes)
                table.Append("| ").Append(string.Join(" | ", Cells(node))).Append(" |\n");
            return table.ToString();
        }

        private static string Totals(XElement graph, List<XElement> nodes)
        {
            var inputs = graph.Element("inputs").Elements().Select(input => Shape(input.Element("shape")));
            var outputs = graph.Element("outputs").Elements().Select((output, i) => (i == 0 ? "" : Escaped(Text(output, "name")) + " ")
                + Shape(nodes[int.Parse(Text(output, "node"), CultureInfo.InvariantCulture)].Element("shape"))
                + (output.Element("training_only") == null ? "" : " (in training alone)"));
            var buffers = Count(graph, "buffers") == "0" ? "" : " (and " + Count(graph, "buffers") + " elements in buffers)";
            return string.Join(", ", inputs) + " → " + string.Join(", ", outputs) + ": " + Count(graph, "parameters") + " parameters" + buffers + ", "
                + Count(graph, "multiply_adds") + " multiply-adds";
        }

        private static IEnumerable<string> Cells(XElement node)
        {
            yield return Escaped(Text(node, "name"));
            yield return Escaped(Text(node, "text"));
            yield return Shape(node.Element("shape"));
            yield return Count(node, "parameters");
            yield return Count(node, "multiply_adds");
            var fields = node.Element("fields") == null ? new[] { node.Element("field") } : node.Element("fields").Elements();
            yield return string.Join(" and ", fields.Where(field => field != null && field.HasElements).Select(field =>
                string.Join("×", field.Elements().Select(axis => Size(axis.Element("size").Value, isAlone: false)))));
        }

        private static string Shape(XElement shape)
        {
            var sizes = shape.Elements().ToList();
            return string.Join("×", sizes.Select(size => Size(size.Value, isAlone: sizes.Count == 1)));
        }

        private static string Size(string size, bool isAlone) => Escaped(!isAlone && IsSum(size) ? "(" + size + ")" : size);

        // Outside of brackets.
        private static bool IsSum(string size)
        {
            var depth = 0;
            foreach (var sign in size)
            {
                depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
                if (depth == 0 && (sign == '+' || sign == '-'))
                    return true;
            }

            return false;
        }

        // What is absent is nothing; formulas stay as they are.
        private static string Count(XElement owner, string name)
        {
            var text = owner.Element(name) == null ? "0" : Text(owner, name);
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number.ToString("N0", CultureInfo.InvariantCulture)
                : Escaped(text);
        }

        private static string Text(XElement owner, string name) => owner.Element(name).Value;

        private static string Escaped(string text) => string.Concat(text.Select((sign, i) => Escaped(text, sign, i)));

        // Within a word, a line below means nothing in Markdown.
        private static string Escaped(string text, char sign, int i)
        {
            if (char.IsControl(sign) || sign == '\u2028' || sign == '\u2029' || Turning.IndexOf(sign) >= 0)
                return "\uFFFD";
            if (sign == '<' || sign == '>' || sign == '&')
                return sign == '<' ? "&lt;" : sign == '>' ? "&gt;" : "&amp;";
            var isInWord = sign == '_' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            return !isInWord && "\\`*_[]|~#".IndexOf(sign) >= 0 ? "\\" + sign : sign.ToString();
        }
    }
}
