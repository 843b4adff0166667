using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator;
using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Oracles;
using Size = TorchDsl.Generator.Infer.Sizes.SymInt;

namespace TorchDsl.Tests.Inferring;

public class ExpressionTests
{
    [Theory]
    [InlineData("4*width", "4·width", "4 * width")]
    [InlineData(" ( width + 1 ) / 2 ", "floor((width+1)/2)", "(width + 1) / 2")]
    [InlineData("2*(width/3)", "2·floor(width/3)", "2 * (width / 3)")]
    [InlineData("(2*width)/3", "floor(2·width/3)", "2 * width / 3")]
    [InlineData("width/groups*groups", "floor(width/groups)·groups", "(width / groups) * groups")]
    [InlineData("width/(2*groups)", "floor(width/(2·groups))", "width / (2 * groups)")]
    [InlineData("width/groups/2", "floor(floor(width/groups)/2)", "width / groups / 2")]
    [InlineData("min(width, groups) + max(3, 2)", "min(groups, width)+3", "global::System.Math.Min(groups, width) + 3")]
    [InlineData("-width + 1", "-width+1", "-width + 1")]
    [InlineData("width - 2*groups - 1", "-2·groups+width-1", "-2 * groups + width - 1")]
    [InlineData("--2*(3+4)", "14", "14")]
    [InlineData("base*max/min", "floor(base·max/min)", "@base * max / min")]
    public void Expressions_read_as_formulas_and_as_code(string text, string formula, string code)
    {
        var size = Expression.Read(text, Size.Parameter);
        Assert.Equal(formula, size.ToString());
        Assert.Equal(code, CSharpExpression.Of(size));
    }

    [Theory]
    [InlineData("", "it ends where a number, a parameter or '(' is expected")]
    [InlineData("4*", "it ends where a number, a parameter or '(' is expected")]
    [InlineData("4 ** a", "character 4 is '*' where a number, a parameter or '(' is expected")]
    [InlineData("4 a", "character 3 is 'a' where an operator or the end is expected")]
    [InlineData("(a + 1", "it ends where ')' is expected")]
    [InlineData("min(a; 2)", "character 6 is ';' where ',' is expected")]
    [InlineData("2.5*a", "character 2 is '.' where an operator or the end is expected")]
    [InlineData("a/(1-1)", "it divides by 0")]
    public void What_cannot_be_read_is_refused_at_its_place(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ExpressionException>(() => Expression.Read(text, Size.Parameter)).Message);

    [Fact]
    public void Expressions_that_would_not_end_are_refused()
    {
        Assert.Throws<ExpressionException>(() => Expression.Read(new string('(', 100_000), Size.Parameter));
        Assert.Throws<ExpressionException>(() => Expression.Read(new string('-', 100_000) + "1", Size.Parameter));
        Assert.Throws<ExpressionException>(() => Expression.Read(string.Join("*", Enumerable.Range(0, 40).Select(i => $"(a{i}+b{i})")), Size.Parameter));
        Assert.Throws<OverflowException>(() => Expression.Read("99999999999999999999", Size.Parameter));
    }

    // The text of an expression is C#, so C# says what it means, and what our C# for it means.
    [Fact]
    public void Code_means_what_the_expression_means()
    {
        var texts = Seed.Sample(Gen.Sized(size => Sum(Math.Min(size, 6))), 400).Where(IsShort).ToList();
        Assert.True(texts.Count > 200, $"Only {texts.Count} were drawn that are no longer than a setting is.");
        var lambdas = texts.SelectMany(text => new[]
        {
            $"(a, b, c) => {text.Replace("min", "Math.Min").Replace("max", "Math.Max")}",
            $"(a, b, c) => {CSharpExpression.Of(Expression.Read(text, Size.Parameter))}",
        });
        var code = Compiler.Compile($$"""
            using System;
            #pragma warning disable CS1591, CS1717
            public static class Codes { public static readonly Func<int, int, int, long>[] All = [{{string.Join(",\n", lambdas)}}]; }
            """);
        var all = (Func<int, int, int, long>[])code.Load().GetType("Codes")!.GetField("All")!.GetValue(null)!;
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var (a, b, c) in new[] { (1, 1, 1), (3, 2, 7), (10, 33, 4) })
            {
                var expected = all[2 * i](a, b, c);
                Assert.Equal((texts[i], expected), (texts[i], all[(2 * i) + 1](a, b, c)));
                Assert.Equal(
                    (texts[i], expected),
                    (texts[i], Expression.Read(texts[i], Size.Parameter).At(name => name switch { "a" => a, "b" => b, _ => c })));
                Assert.Equal((texts[i], expected), (texts[i], Expression.Read(texts[i], name => name switch { "a" => a, "b" => b, _ => c }).Value));
            }
        }
    }

    [Fact]
    public void Names_stand_for_what_a_use_gives()
    {
        EquatableArray<BlockParameter> parameters = new([
            new("width", ParameterKind.Int, null), new("p", ParameterKind.Real, null), new("bias", ParameterKind.Flag, null)]);
        var scope = Scope.Of(parameters, [new Binding.Whole(16), new Binding.Number(0.25), new Binding.Switch(true)]);
        var spec = new LayerSpec("Any", EquatableArray<Argument>.Empty);
        var arguments = new Arguments(spec, 0, new Generator.Infer.Sizes.Shape(3, 8, 8), () => "") { Scope = scope };
        Assert.Equal(33, arguments.Whole("A", new Value.Text("2*width + 1"), 1));
        Assert.Equal(0.25, arguments.Real("A", new Value.Text("p")).Value);
        Assert.Equal(16, arguments.Real("A", new Value.Text("width")).Value);
        Assert.True(arguments.Flag("A", new Value.Text("bias")).IsOn);
        Assert.Equal(new Binding.Whole(8), arguments.Bind(parameters[0], "A", new Value.Text("width/2")));
        Assert.Equal(new Binding.Number(3), arguments.Bind(parameters[1], "A", new Value.Integer(3)));
        Assert.Equal(new Binding.Switch(false), arguments.Bind(parameters[2], "A", new Value.Flag(false)));
        Assert.Null(arguments.Problem);
    }

    // What is divided is never negative, for there C# and we round differently.
    private static bool IsShort(string text)
    {
        try
        {
            Expression.Read(text, Size.Parameter);
            return true;
        }
        catch (ExpressionException exception)
        {
            Assert.Equal("it is too long", exception.Message);
            return false;
        }
    }

    private static Gen<string> Sum(int size) => size <= 1
        ? Natural(1)
        : Gen.OneOf(
            Two(size, Sum, (left, right) => $"{left} + {right}"),
            Two(size, Sum, (left, right) => $"{left} - ({right})"),
            Two(size, Sum, (left, right) => $"({left})*({right})"),
            Two(size, Sum, (left, right) => $"min({left}, {right})"),
            Quotient(size));

    private static Gen<string> Natural(int size) => size <= 1
        ? Gen.Elements("a", "b", "c", "1", "2", "5")
        : Gen.OneOf(
            Two(size, Natural, (left, right) => $"{left} + {right}"),
            Two(size, Natural, (left, right) => $"({left}) * ({right})"),
            Two(size, Natural, (left, right) => $"max({left}, {right})"),
            Quotient(size));

    private static Gen<string> Quotient(int size) =>
        from left in Natural(size / 2) from right in Gen.Elements("a", "3", "2*b", "(a + c)") select $"({left})/({right})";

    private static Gen<string> Two(int size, Func<int, Gen<string>> part, Func<string, string, string> combine) =>
        from left in part(size / 2) from right in part(size / 2) select combine(left, right);
}
