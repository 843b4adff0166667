namespace TorchDsl.Tests.Fixing;

/// <summary>Attributes by other names than their own, and arguments in other forms.</summary>
public class NameTests
{
    [Theory]
    [InlineData("using C = TorchDsl.ConvAttribute;\n[TorchDsl.Input(8, 5, 5), C(6, 16, 5)]", "Use 8", "C(6,", "C(8,")]
    [InlineData("using L = TorchDsl.LinearAttribute;\n[TorchDsl.Input(16, 5, 5), L(400, 120)]", "Put Flatten before Linear", "L(", "TorchDsl.Flatten, L(")]
    [InlineData("using TorchDsl; using L = TorchDsl.LinearAttribute;\n[Input(16, 5, 5), L(400, 120)]", "Put Flatten before Linear", "L(", "Flatten, L(")]
    [InlineData("using T = TorchDsl;\n[T.Input(16, 5, 5), T.Linear(400, 120)]", "Put Flatten before Linear", "T.Linear", "T.Flatten, T.Linear")]
    [InlineData("using T = TorchDsl;\n[T::Input(16, 5, 5), T::Linear(400, 120)]", "Put Flatten before Linear", "T::Linear", "T::Flatten, T::Linear")]
    [InlineData(
        "[global::TorchDsl.InputAttribute(16, 5, 5), global::TorchDsl.LinearAttribute(400, 120)]",
        "Put Flatten before Linear", "global::TorchDsl.Linear", "global::TorchDsl.Flatten, global::TorchDsl.Linear")]
    [InlineData(
        "using I = TorchDsl.InputAttribute; using L = TorchDsl.LinearAttribute; using TorchDsl = System.Text;\n[I(16, 5, 5), L(400, 120)]",
        "Put Flatten before Linear", "L(", "global::TorchDsl.Flatten, L(")]
    [InlineData(
        "using TorchDsl; using Flatten = TorchDsl.TanhAttribute;\n[Input(16, 5, 5), Linear(400, 120)]",
        "Put Flatten before Linear", "Linear(", "TorchDsl.Flatten, Linear(")]
    [InlineData("using TorchDsl;\n[@InputAttribute(16, 5, 5), @LinearAttribute(400, 120)]", "Put Flatten before Linear", "@Linear", "Flatten, @Linear")]
    [InlineData("using TorchDsl;\n[type: Input(16, 5, 5)]\n[type: Linear(400, 120)]", "Put Flatten before Linear", "Linear(", "Flatten, Linear(")]
    [InlineData(
        "[TorchDsl.Input(8, 6, 6), TorchDsl.Tap(\"skip\"), TorchDsl.Conv(16, Padding = 1), TorchDsl.Add(\"skip\")]",
        "Join \"skip\" after Conv(16, Kernel = 1)", "TorchDsl.Add(\"skip\")",
        "TorchDsl.Tap(\"main\"), TorchDsl.From(\"skip\"), TorchDsl.Conv(16, Kernel = 1), TorchDsl.Tap(\"skip2\"), TorchDsl.From(\"main\"), "
            + "TorchDsl.Add(\"skip2\")")]
    public void Attributes_go_by_any_name(string attributes, string title, string from, string to) =>
        Changes($"{attributes}\npublic partial class Net;\n", title, from, to);

    [Fact]
    public void A_global_using_counts() => Fixed.Gives(
        "Put Flatten before Linear",
        ["global using TorchDsl; global using L = TorchDsl.LinearAttribute;\n", "[Input(16, 5, 5), L(400, 120)]\npublic partial class Net;\n"],
        ["global using TorchDsl; global using L = TorchDsl.LinearAttribute;\n", "[Input(16, 5, 5), Flatten, L(400, 120)]\npublic partial class Net;\n"]);

    [Theory]
    [InlineData("[Input(4), Tap(\"b\"), Linear(4), Tap(\"aa\"), ReLU, Concat([\"aa\", /* second */ \"B\"])]", "Use \"b\"", "\"B\"", "\"b\"")]
    [InlineData("[Input(4), Tap(\"b\"), Linear(4), Tap(\"aa\"), ReLU, Concat(new[] { \"aa\", \"B\", })]", "Use \"b\"", "\"B\"", "\"b\"")]
    [InlineData("[Input(4), Tap(\"b\"), Linear(4), Tap(\"aa\"), ReLU, Concat(names: new string[2] { \"aa\", \"B\" })]", "Use \"b\"", "\"B\"", "\"b\"")]
    [InlineData("[Input(1, 28, 28), ReLU, Expect((object[])[1, 28, \"w\"])]", "Use 28", "\"w\"", "28")]
    [InlineData("[Input(1, 28, 28), ReLU, Expect(shape: (new object[] { 1, 28, \"w\" }))]", "Use 28", "\"w\"", "28")]
    [InlineData("[Input(8, 5, 5), Conv((short)6, 16)]", "Use 8", "(short)6", "8")]
    [InlineData("[Input(8, 5, 5), Conv((3 + 3), 16)]", "Use 8", "(3 + 3)", "8")]
    [InlineData("[Input(8, 5, 5), Conv(Sizes.Six, 16)]", "Use 8", "Sizes.Six", "8")]
    [InlineData("[Input(8, 5, 5), Conv(outChannels: 16, inChannels: Sizes.Six)]", "Use 8", "Sizes.Six", "8")]
    [InlineData("[Input(8, 5, 5)]\n[\n    Conv(\n        6, // in\n        16 // out\n    ), // mixes\n]", "Use 8", "6, //", "8, //")]
    [InlineData("[Input(4), Linear(4, Name = nameof(Sizes)), Share(nameof(Sizes.Size))]", "Use \"Sizes\"", "nameof(Sizes.Size)", "\"Sizes\"")]
    public void Arguments_have_any_form(string attributes, string title, string from, string to) => Changes(
        $"using TorchDsl;\n{attributes}\npublic partial class Net;\ninternal static class Sizes {{ public const int Six = 6, Size = 1; }}\n", title, from, to);

    [Theory]
    [InlineData("Conv(8)", "Conv(8, Padding = \"same\")")]
    [InlineData("Conv(8 /* out */)", "Conv(8 /* out */, Padding = \"same\")")]
    [InlineData("Conv(\n    8 // out\n)", "Conv(\n    8, Padding = \"same\" // out\n)")]
    [InlineData("Conv(8, Padding = /* none */ 0)", "Conv(8, Padding = /* none */ \"same\")")]
    [InlineData("Conv(8, @Padding = 0)", "Conv(8, @Padding = \"same\")")]
    public void Comments_stay_where_they_are(string before, string after) => Changes(
        $"using TorchDsl;\n[Input(8, 6, 6), Branch, {before}, ReLU, Branch, Add]\npublic partial class Net;\n",
        $"Give {(before.Contains("none", StringComparison.Ordinal) || before.Contains('@') ? "Conv(8, Padding = 0)" : "Conv(8)")}, layer 3, Padding = \"same\"",
        before,
        after);

    private static void Changes(string source, string title, string from, string to)
    {
        var place = source.LastIndexOf(from, StringComparison.Ordinal);
        Fixed.Gives(title, source, source[..place] + to + source[(place + from.Length)..]);
    }
}
