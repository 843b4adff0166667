using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer.Sizes;
using Size = TorchDsl.Generator.Infer.Sizes.SymInt;

namespace TorchDsl.Tests.Inferring;

public class SymIntTests
{
    private static readonly Size H = Size.Named("h");
    private static readonly Size W = Size.Named("w");

    [Fact]
    public void Equal_sizes_are_seen_equal()
    {
        Assert.Equal((H - 1).FloorDivide(2) + 1, (H + 1).FloorDivide(2));
        Assert.Equal(H.FloorDivide(2).FloorDivide(2), H.FloorDivide(4));
        Assert.Equal((H.FloorDivide(2) + 3).FloorDivide(5), (H + 6).FloorDivide(10));
        Assert.Equal((2 * H + 5).FloorDivide(4), (H + 2).FloorDivide(2));
        Assert.Equal(H, (H * 6).FloorDivide(6));
        Assert.Equal((H * W * 3) + H, H * ((W * 3) + 1));
        Assert.Equal(0, H - H);
        Assert.NotEqual(H, H.FloorDivide(2));
        Assert.NotEqual(H, W);
    }

    [Theory]
    [InlineData(-1, 2, 1, "floor((h+1)/2)")]
    [InlineData(0, 2, 0, "floor(h/2)")]
    [InlineData(1, 3, -4, "floor((h+1)/3)-4")]
    public void Sizes_read_as_formulas(int before, int divisor, int after, string text) =>
        Assert.Equal(text, ((H + before).FloorDivide(divisor) + after).ToString());

    [Fact]
    public void Sizes_that_are_products_read_as_products() => Assert.Equal("16·h·w", (16 * H * W).ToString());

    [Fact]
    public void Sizes_that_parameters_decide_are_seen_equal()
    {
        var (a, b) = (Size.Parameter("a"), Size.Parameter("b"));
        Assert.Equal(a, (3 * a).FloorDivide(3));
        Assert.Equal(4, (4 * (a + b)).FloorDivide(a + b));
        Assert.Equal(b, (a * b).FloorDivide(a));
        Assert.Equal((H - a).FloorDivide(a) + 1, H.FloorDivide(a));
        Assert.Equal((H + 2 - 3).FloorDivide(a), (H - 1).FloorDivide(a));
        Assert.Equal(Size.Min(a, b), Size.Min(b, a));
        Assert.Equal(a, Size.Max(a, a));
        Assert.Equal(a + 1, Size.Max(a, a + 1));
        Assert.Equal(2, Size.Min(2, 5));
        Assert.NotEqual(Size.Parameter("h"), H);
    }

    [Fact]
    public void What_parameters_decide_is_open()
    {
        var a = Size.Parameter("a");
        Assert.True((H + a).IsOpen && H.FloorDivide(a).IsOpen && Size.Switch("on").IsOpen && (H * a).IsOpen);
        Assert.False(H.IsOpen || ((Size)3).IsOpen || (a - a).IsOpen);
        Assert.True(a.IsKnownToWeights && !(H + a).IsKnownToWeights);
        Assert.True(H.DiffersFrom(W) && ((Size)3).DiffersFrom(4) && a.DiffersFrom(a + 1));
        Assert.False(a.DiffersFrom(3) || H.DiffersFrom(H) || a.DiffersFrom(H));
        Assert.Equal(["h"], (H.FloorDivide(a) + a).Names);
    }

    [Fact]
    public void Arithmetic_is_that_of_numbers() => Prop.ForAll(Expressions.ToArbitrary(), (Func<Pair, bool>)(pair =>
    {
        foreach (var (h, w) in new[] { (1L, 1L), (7, 2), (10, 33), (64, 5) })
        {
            if (pair.Symbol.At(name => name == "h" ? h : w) != pair.Of(h, w))
                return false;
        }

        return true;
    })).Check(Oracles.Seed.Config(2000));

    private static Gen<Pair> Expressions => Gen.Sized(Expression);

    private static Gen<Pair> Expression(int size) => size <= 1
        ? Gen.OneOf(
            Gen.Constant(new Pair(H, (h, _) => h)),
            Gen.Constant(new Pair(W, (_, w) => w)),
            Gen.Choose(-9, 9).Select(number => new Pair(number, (_, _) => number)))
        : Gen.OneOf(
            Two(size, (left, right) => new Pair(left.Symbol + right.Symbol, (h, w) => left.Of(h, w) + right.Of(h, w))),
            Two(size, (left, right) => new Pair(left.Symbol - right.Symbol, (h, w) => left.Of(h, w) - right.Of(h, w))),
            from left in Expression(Math.Min(size / 2, 6))
            from factor in Gen.Choose(-5, 5)
            select new Pair(left.Symbol * factor, (h, w) => left.Of(h, w) * factor),
            Two(Math.Min(size, 4), (left, right) => new Pair(left.Symbol * right.Symbol, (h, w) => left.Of(h, w) * right.Of(h, w))),
            from left in Expression(Math.Min(size - 1, 6))
            from divisor in Gen.Choose(1, 7)
            select new Pair(left.Symbol.FloorDivide(divisor), (h, w) => (long)Math.Floor((decimal)left.Of(h, w) / divisor)));

    private static Gen<Pair> Two(int size, Func<Pair, Pair, Pair> combine) =>
        from left in Expression(Math.Min(size / 2, 6))
        from right in Expression(Math.Min(size / 2, 6))
        select combine(left, right);

    private sealed record Pair(Size Symbol, Func<long, long, long> Of)
    {
        public override string ToString() => Symbol.ToString();
    }
}
