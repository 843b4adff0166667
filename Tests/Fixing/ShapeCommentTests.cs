using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.CodeFixes;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Fixing;

/// <summary>The shape of the value is written behind each list of layers.</summary>
public class ShapeCommentTests
{
    private const string Net = "using TorchDsl;\n[Input(8, 6, 6), Conv(4)]\npublic partial class Net;\n";
    private const string Written = "using TorchDsl;\n[Input(8, 6, 6), Conv(4)] // 4×4×4\npublic partial class Net;\n";

    [Theory]
    [Cases]
    public void Each_line_gets_the_shape_behind_it(TestCase written)
    {
        var after = $"using TorchDsl;\n{written.After}\n";
        Assert.Equal(after, Write($"using TorchDsl;\n{written.Source}\n"));
        Compiler.Compile(after).AssertClean();
        Assert.Empty(Offered(after));
    }

    [Theory]
    [InlineData("[Input(8), Linear(4)] public partial class Net;")]
    [InlineData("[Input(8), Linear(4)] // the only layer\npublic partial class Net;")]
    [InlineData("[Input(8), Linear(4)] // 4\npublic partial class Net;")]
    [InlineData("[Input(8, 6, 6), Conv(4)] // 4x4x4\npublic partial class Net;")]
    [InlineData("[Input(8, 6, 6), Conv(4)] //4 × 4 × 4 \npublic partial class Net;")]
    [InlineData("[Input(8), Linear(4)] /* so that\nit is */\npublic partial class Net;")]
    [InlineData("[Input(8), Linear(7, 4)]\npublic partial class Net;")]
    [InlineData("[Input(8), Linear(4)]\npublic class Net;")]
    [InlineData("[System.Obsolete]\npublic class Net;")]
    [InlineData("[Input(8), Linear(4)]")]
    public void Nothing_is_offered_where_nothing_is_to_be_written(string source) => Assert.Empty(Offered($"using TorchDsl;\n{source}\n"));

    [Fact]
    public void Lines_end_as_they_did() =>
        Assert.Equal(Written.Replace("\n", "\r\n", StringComparison.Ordinal), Write(Net.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void A_file_need_not_end_with_a_line() => Assert.Equal(Written.TrimEnd(), Write(Net.TrimEnd()));

    [Theory]
    [InlineData("Input", true)]
    [InlineData("Net", true)]
    [InlineData("using", false)]
    [InlineData("Run", false)]
    public void It_is_offered_on_the_attributes_and_the_name(string place, bool isOffered)
    {
        var source = Net.Replace("Net;", "Net { public void Run() { } }", StringComparison.Ordinal);
        Assert.Equal(isOffered, Offered(source, source.IndexOf(place, StringComparison.Ordinal)).Count > 0);
    }

    [Theory]
    [InlineData("Of Net", 1)]
    [InlineData("In the file", 2)]
    [InlineData("In the project", 3)]
    [InlineData("In the solution", 4)]
    public void All_networks_get_them_at_once(string title, int written)
    {
        string[] sources = [Net + In("Second"), In("Third"), In("Fourth")];
        using var @fixed = new Fixed([[sources[0], "using TorchDsl;\n" + sources[1]], ["using TorchDsl;\n" + sources[2]]]);
        var action = Assert.Single(Offered(@fixed)).NestedActions.Single(action => action.Title == title);
        var count = Fixed.Texts(action).SelectMany(texts => texts).Sum(text => text.Split(" // 4×4×4\n").Length - 1);
        Assert.Equal(written, count);
    }

    [Fact]
    public void A_comment_follows_an_edit()
    {
        using var before = new Fixed(Written);
        Assert.Empty(before.Said());
        using var after = new Fixed(Written.Replace("Conv(4)", "Conv(5)", StringComparison.Ordinal));
        var said = Assert.Single(after.Said());
        Assert.Equal("The comment states 4×4×4, but after Conv(5), layer 2, the value is 5×4×4: state 5×4×4", said.GetMessage());
        var fix = Assert.Single(after.Fixes());
        Assert.Equal("State 5×4×4", fix.Action.Title);
        Assert.Equal(Written.Replace("4)] // 4", "5)] // 5", StringComparison.Ordinal), Assert.Single(Assert.Single(Fixed.Texts(fix.Action))));
    }

    [Theory]
    [InlineData("8, 6, 6", "4×5×5", true)]
    [InlineData("8, 6, 6", "4x5x5", true)]
    [InlineData("8, 6, 6", "4 X 5 X 5", true)]
    [InlineData("8, 6, 6", "10", true)]
    [InlineData("8, 6, 6", "4×4×4 → 4×2×2", true)]
    [InlineData("8, 6, 6", "4×4×4", false)]
    [InlineData("8, 6, 6", "", false)]
    [InlineData("8, 6, 6", "3 layers", false)]
    [InlineData("8, 6, 6", "4×5×5!?", false)]
    [InlineData("8, 6, 6", "h×w", false)]
    [InlineData("8, 6, 6", "(1)", false)]
    [InlineData("8, 6, 6", "was 4×5×5", false)]
    [InlineData("8, \"h\", \"w\"", "4×h×w", true)]
    [InlineData("8, \"h\", \"w\"", "min(h, w)", true)]
    [InlineData("8, \"h\", \"w\"", "4×(h-2)×(w-2)", false)]
    [InlineData("8, \"h\", \"w\"", "4 × (h - 2) × (w - 2)", false)]
    [InlineData("8, \"h\", \"w\"", "h by w", false)]
    [InlineData("8, \"h\", \"w\"", "floor", false)]
    public void What_is_plainly_a_shape_must_be_right(string input, string comment, bool isSaid)
    {
        using var @fixed = new Fixed($"using TorchDsl;\n[Input({input}), Conv(4)] // {comment}\npublic partial class Net;\n");
        Assert.Equal(isSaid ? ["DSL4010"] : [], @fixed.Said().Select(said => said.Id));
    }

    [Theory]
    [InlineData("[Input(8, 6, 6), Linear(7, 5)] // 4×5×5", "DSL3001")]
    [InlineData("[Input(8, 6, 6), Conv(4)] /* 4×5×5 */")]
    [InlineData("[Input(8, 6, 6), // 1×1×1\n Conv(4)]")]
    [InlineData("[Input(8, 6, 6), Conv(4)]\n// 4×5×5")]
    public void Other_comments_are_nobodys_business(string layers, params string[] said)
    {
        using var @fixed = new Fixed($"using TorchDsl;\n{layers}\npublic partial class Net;\n");
        Assert.Equal(said, @fixed.Said().Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void All_comments_are_mended_at_once() => Fixed.GivesAll(
        "State 4×4×4",
        FixAllScope.Solution,
        [[Net.Replace("]\n", "] // 1\n", StringComparison.Ordinal)], [Written.Replace("4×4×4", "3x3x3", StringComparison.Ordinal)]],
        [[Written], [Written]]);

    private static string In(string name) => $"\nnamespace Of{name}\n{{\n    [Input(8, 6, 6), Conv(4)]\n    public partial class {name};\n}}\n";

    private static string Write(string source)
    {
        using var @fixed = new Fixed(source);
        var action = Assert.Single(Offered(@fixed)).NestedActions[0];
        return Assert.Single(Assert.Single(Fixed.Texts(action)));
    }

    private static List<CodeAction> Offered(string source, int? position = null)
    {
        using var @fixed = new Fixed(source);
        return Offered(@fixed, position);
    }

    private static List<CodeAction> Offered(Fixed @fixed, int? position = null)
    {
        var actions = new List<CodeAction>();
        var document = @fixed.Solution.Projects.First().Documents.First();
        var place = position ?? document.GetTextAsync().GetAwaiter().GetResult().ToString().IndexOf('[', StringComparison.Ordinal);
        new ShapeCommentProvider().ComputeRefactoringsAsync(new(document, new TextSpan(place, 0), actions.Add, default)).GetAwaiter().GetResult();
        return actions;
    }
}
