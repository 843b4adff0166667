using Microsoft.CodeAnalysis.CodeFixes;

namespace TorchDsl.Tests.Fixing;

/// <summary>All mistakes of a kind are cured at once.</summary>
public class FixAllTests
{
    private const string Whole = """
        using TorchDsl;
        internal class Outer
        {
            [Input(8), Linear(2)] internal class A
            {
                internal struct Deep
                {
                    [Input(8), Linear(2)] internal class B;
                }
            }
            [Input(8), Linear(2)] internal class C;
        }

        """;

    private const string Split = """
        using TorchDsl;
        internal partial class Outer
        {
            [Input(8), Linear(2)] internal partial class A
            {
                internal partial struct Deep
                {
                    [Input(8), Linear(2)] internal partial class B;
                }
            }
            [Input(8), Linear(2)] internal partial class C;
        }

        """;

    private const string Numbers = "using TorchDsl;\n[Input(8), Linear(7, 2)] public partial class A;\n[Input(9)]\n[Linear(7, 2)] public partial class B;\n";
    private const string Right = "using TorchDsl;\n[Input(8), Linear(8, 2)] public partial class A;\n[Input(9)]\n[Linear(9, 2)] public partial class B;\n";

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public void Classes_in_each_other_are_made_partial(FixAllScope scope) => Fixed.GivesAll("Make Outer and A partial", scope, [[Whole]], [[Split]]);

    [Fact]
    public void All_parts_of_classes_are_made_partial() => Fixed.GivesAll(
        "Make Outer and A partial",
        FixAllScope.Project,
        [[Whole, "internal class Outer;\n", "internal partial class Outer { internal class A; }\n"]],
        [[Split, "internal partial class Outer;\n", "internal partial class Outer { internal partial class A; }\n"]]);

    [Fact]
    public void A_file_alone_is_cured() =>
        Fixed.GivesAll("Use 8", FixAllScope.Document, [[Numbers], [Right]], [[Right], [Right]]);

    [Fact]
    public void All_files_of_a_project_are_cured() => Fixed.GivesAll(
        "Use 8",
        FixAllScope.Project,
        [[Numbers, "namespace Other;\n" + Numbers], [Right]],
        [[Right, "namespace Other;\n" + Right], [Right]]);

    [Fact]
    public void All_projects_are_cured() => Fixed.GivesAll("Use 8", FixAllScope.Solution, [[Numbers], [Numbers]], [[Right], [Right]]);

    [Fact]
    public void Several_mistakes_in_a_list_are_cured() => Fixed.GivesAll(
        "Put Flatten before Linear",
        "using TorchDsl;\n[Input(3, 8, 8), Tap(\"map\"), Linear(4), Output(\"four\"), From(\"map\"), /* five */ Linear(5)]\npublic partial class Net;\n",
        "using TorchDsl;\n[Input(3, 8, 8), Tap(\"map\"), Flatten, Linear(4), Output(\"four\"), From(\"map\"), /* five */ Flatten, Linear(5)]\n"
            + "public partial class Net;\n");

    // Whoever picks one of them for all does not get the other too.
    [Fact]
    public void Two_cures_of_a_kind_have_keys_of_their_own()
    {
        using var @fixed = new Fixed(
            "using TorchDsl;\n[Input(8, 18, 18), Conv(8, Stride = 1.5)]\npublic partial class Net;\n");
        Assert.Equal(["SetStride", "SetStride1"], @fixed.Fixes().Select(fix => fix.Action.EquivalenceKey!));
    }
}
