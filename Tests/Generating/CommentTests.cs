using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

/// <summary>The table in a class's documentation comment fits beside a hovering pointer.</summary>
public class CommentTests
{
    [Fact]
    public void Long_cells_are_cut()
    {
        var names = Enumerable.Range(0, 20).Select(i => $"\"tap{i}\"").ToList();
        var taps = string.Concat(names.Select(name => $"[Tap({name}), ReLU]"));
        var row = Table($"[Input(4)]{taps}[Concat({string.Join(", ", names)}, Name = \"{new string('n', 41)}\")]").Last();
        Assert.StartsWith(new string('n', 39) + "…  Concat(\"tap0\", \"tap1\", \"tap2\", \"tap3\", …  84 ", row);
    }

    [Theory]
    [InlineData(37, "😀…")]
    [InlineData(38, "…")]
    public void No_character_is_cut_in_two(int before, string end)
    {
        var start = new string('n', before);
        Assert.StartsWith($"{start}{end}  Linear(4, 4)", Table($"[Input(4), Linear(4, Name = \"{start}😀nnn\")]").Last());
    }

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\r\\n/ ")]
    [InlineData("\\u2028")]
    [InlineData("\\0")]
    [InlineData("\\ud83d")]
    [InlineData("</code>&")]
    public void No_name_of_a_layer_breaks_the_comment(string part) =>
        Assert.Equal(3, Table($"[Input(4), Linear(4, Name = \"a{part}b\")]").Count);

    [Theory]
    [InlineData("aa", "a\\u200da")]
    [InlineData("a_a", "a\\u200da")]
    [InlineData("aa", "a\\u00ada")]
    public void Names_that_differ_in_what_CSharp_does_not_see_are_two(string one, string other) =>
        Assert.Equal(4, Table($"[Input(4), Linear(4, Name = \"{one}\"), Linear(4, Name = \"{other}\")]").Count);

    [Theory]
    [InlineData('a')]
    [InlineData('字')]
    public void Names_of_any_length_are_names(char character)
    {
        var name = new string(character, 1_200);
        Assert.Equal(5, Table(
            $"[Input(4), Linear(4, Name = \"{name}\"), Tap(\"{name}t\"), Linear(4, Name = \"{name}2\"), Output(\"{name}o\"), Add(\"{name}t\")]").Count);
    }

    [Theory]
    [InlineData(39, null)]
    [InlineData(40, "…      2 more")]
    [InlineData(300, "…      262 more")]
    public void Long_tables_say_what_they_leave_out(int layers, string? leftOut)
    {
        var table = Table($"[Input(4), Linear(4, Repeat = {layers})]");
        Assert.Equal(1 + 40, table.Count);
        Assert.Equal(leftOut, table.SingleOrDefault(row => row.StartsWith('…')));
        Assert.StartsWith($"linear{layers} ", table.Last().Replace("fc", "linear"));
    }

    [Fact]
    public void Blocks_are_one_row_each()
    {
        const string block = "[Input(nameof(n)), Linear(nameof(n), Repeat = 50)] public partial class Deep(int n);";
        Assert.Equal(["name", "input", "deep1", "deep2"], Table($"[Input(4), Use<Deep>(4, Repeat = 2)]", block).Select(row => row.Split(' ')[0]));
    }

    [Theory]
    [InlineData("[Conv(nameof(n), 2048, 3, Bias = false)]", "18,432·n  18,432·h·n·w-36,864·h·n-36,864·n·w+…")]
    [InlineData("[Conv(nameof(n), nameof(n), 3, Padding = 1, Bias = false)]", "9·n²  9·h·n²·w")]
    [InlineData("[Conv(nameof(n), $\"{nameof(n)}*{nameof(n)}\", 3, Padding = 1, Bias = false)]", "n²×h×w  9·n³  9·h·n³·w")]
    [InlineData("[AdaptiveAvgPool($\"max({nameof(n)}*{nameof(n)}/3, 1000)\")]", "n×max(1000, floor(n²/3))×…")]
    [InlineData("[BatchNorm(Eps = 0.000001)]", "BatchNorm(n, Eps = 1e-6)")]
    [InlineData("[BatchNorm(Eps = 1.5e-7)]", "BatchNorm(n, Eps = 1.5e-7)")]
    public void Formulas_are_short(string layer, string shown)
    {
        var row = Table("", $"[Input(nameof(n), \"h\", \"w\")]\n{layer} public partial class Block(int n);").Last();
        Assert.Contains(shown, System.Text.RegularExpressions.Regex.Replace(row, " {2,}", "  "));
    }

    // The rows of the first class's table, that of the columns included.
    private static List<string> Table(params string[] classes)
    {
        var source = "using TorchDsl;\n" + (classes[0].Length > 0 ? classes[0] + " public partial class Net;\n" : "") + string.Join('\n', classes.Skip(1));
        var text = Compiler.Compile(source).AssertClean().Generated[classes[0].Length > 0 ? "Net.TorchDsl.g.cs" : "Block.TorchDsl.g.cs"];
        var comment = text.Split("<code>\n")[1].Split("/// </code>")[0];
        var rows = comment.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line["/// ".Length..].Replace("&lt;", "<").Replace("&gt;", ">")).ToList();
        Assert.All(rows.SelectMany(row => row.Split("  ")), cell => Assert.InRange(cell.Trim().Length, 0, 40));
        return rows;
    }
}
