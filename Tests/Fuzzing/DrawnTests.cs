using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Tests.Oracles;
using TorchDsl.Tests.Unchanged;

namespace TorchDsl.Tests.Fuzzing;

/// <summary>Names and arguments that nobody would write on purpose: there is code that compiles, or a diagnostic.</summary>
public class DrawnTests
{
    private const int Count = 200;

    private static readonly string[] Pieces =
    [
        "a", "h", "conv1", "7", "_", ".", " ", "", "\"", "\\", "{", "}", "{0}", "/*", "*/", "//", "@", "#", "$", "<b>", "&", "*", "+", "2*", "->", "\t", "\n",
        "\r", "\0", "\u0085", "\u2028", "\u200b", "\u202e", "\ufeff", "\ud800", "\udc00", "é", "e\u0301", "日", "𝒳", "class", "this", "forward", "null",
    ];

    private static readonly string[] Identifiers =
    [
        "Net", "a", "n", "_", "__", "é", "日本", "a\u200db", "\\u0061b", "@class", "@a", "forward", "input", "Forward", "Summary", "Graph", "InputShape",
        "ParameterCount", "value", "var", "dynamic", "record", "field", "nameof", "layer1", "conv1", "linear", "Tensor", "Linear", "Conv", "Input",
        "Module", "nn", "torch", "String", "Object", "ToString", "GetHashCode", "Dispose", "x", "result", "System", "TorchSharp", "TorchDsl", "Layers",
    ];

    private static readonly string[] Values =
    [
        "0", "1", "2", "3", "-1", "7", "int.MaxValue", "int.MinValue", "long.MaxValue", "long.MinValue", "ulong.MaxValue", "(byte)3", "1.5", "-0.0",
        "double.NaN", "double.PositiveInfinity", "double.Epsilon", "1e300", "0.5f", "true", "false", "'c'", "\"same\"", "\"h\"", "\"2*h\"", "\"n\"",
        "nameof(n)", "$\"{nameof(n)}*2\"", "null!", "default!", "typeof(int)", "typeof(B)", "System.DayOfWeek.Friday", "PaddingModes.Reflect",
        "(PaddingModes)99",
        "new[] { 1, 2 }", "new int[0]", "new object[] { 1, null!, \"h\" }", "new object[] { new[] { 1 }, new[] { 2 } }", "new[] { 1.5 }",
        "new[] { \"h\", \"w\" }", "new[] { 1, 2, 3, 4, 5, 6, 7 }", "new System.Type[] { typeof(B) }", "new bool[] { true }",
    ];

    private static readonly Type[] Layers =
        [.. typeof(InputAttribute).Assembly.GetExportedTypes().Where(type => typeof(LayerAttribute).IsAssignableFrom(type) && !type.IsAbstract)];

    private static readonly Gen<string> Text =
        from pieces in Gen.Elements(Pieces).ListOf(3)
        from longer in Gen.Frequency((9, Gen.Constant(1)), (1, Gen.Constant(500)))
        select SymbolDisplay.FormatLiteral(string.Concat(Enumerable.Repeat(string.Concat(pieces), longer)), quote: true);

    [Fact]
    public void Names()
    {
        var networks =
            from texts in Gen.OneOf(Text, Gen.Elements("\"a\"", "\"b\"")).ArrayOf(5)
            from names in Gen.Elements(Identifiers).ArrayOf(4)
            select $$"""
                namespace N{{names[0].TrimStart('@')}}.{{names[1]}};
                [Input(4, {{texts[0]}})]
                [Linear(4, Name = {{texts[1]}}), Tap({{texts[2]}}), ReLU, Branch, Linear({{texts[3]}}), Branch, Dropout(nameof({{names[3]}})), Add]
                [Add({{texts[2]}}), Expect(4, {{texts[0]}}), Output({{texts[4]}}), From({{texts[2]}}), Linear(2)]
                public partial class {{names[2]}}(double {{names[3]}});
                """;
        Check(networks);
    }

    [Fact]
    public void Arguments()
    {
        var layers =
            from type in Gen.Elements(Layers)
            from values in Gen.OneOf(Gen.Elements(Values), Text).ListOf().Resize(4)
            from settings in Gen.SubListOf(type.GetProperties().Where(property => property.CanWrite).Select(property => property.Name))
            from set in Gen.Elements(Values).ArrayOf(settings.Count)
            select Layer(type, [.. values, .. settings.Zip(set, (name, value) => $"{name} = {value}")]);
        var networks =
            from input in Gen.Elements("Input(3, 8, 8)", "Input(12)", "Input(4, \"h\")", "Input(nameof(n), \"h\", \"w\", 2)", "Input(0)")
            from drawn in layers.ListOf(2)
            select $$"""
                [{{input}}, ReLU]
                [{{string.Join(", ", drawn)}}]
                public partial class Net(int n);
                [Input("c", 8), Conv(nameof(n), Kernel = 1)] public partial class B(int n);
                public class M(int n = 1, double d = 2, string s = "") : nn.Module<Tensor, Tensor>(s) { public override Tensor forward(Tensor x) => x * n * d; }
                """;
        Check(networks);
    }

    private static string Layer(Type type, string[] arguments)
    {
        var name = type.Name[..type.Name.IndexOf("Attribute", StringComparison.Ordinal)];
        return $"{name}{(type.IsGenericType ? name == "Layer" ? "<M>" : "<B>" : "")}({string.Join(", ", arguments)})";
    }

    private static void Check(Gen<string> networks) => Prop.ForAll(networks.ToArbitrary(), network =>
    {
        var (verdict, said) = Fuzzer.Judge(Corpus.Usings + network, FuzzTests.Patience);
        Assert.True(verdict <= Verdict.CompilerFault, $"{verdict}: {said}\n{network}");
    }).Check(Seed.Config(Count));
}
