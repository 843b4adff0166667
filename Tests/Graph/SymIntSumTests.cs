using TorchDsl.Tests.Running;

namespace TorchDsl.Tests.Graph;

/// <summary>Expressions add up to what the compiler makes of them.</summary>
public class SymIntSumTests
{
    [Theory]
    [InlineData("h", "w", "h+w")]
    [InlineData("w", "h", "h+w")]
    [InlineData("h", "h", "2·h")]
    [InlineData("h", "-w", "h-w")]
    [InlineData("3·h", "-3·h+7", "7")]
    [InlineData("2·h-3", "-h+3", "h")]
    [InlineData("h", "216·h·w", "216·h·w+h")]
    [InlineData("floor((h-1)/2)+1", "5·floor((h-1)/2)", "6·floor((h-1)/2)+1")]
    [InlineData("288·floor(h/2)·floor(w/2)-576·floor(h/2)+1152", "216·h·w-1153", "288·floor(h/2)·floor(w/2)+216·h·w-576·floor(h/2)-1")]
    public void Like_terms_are_one_and_the_highest_stand_first(string left, string right, string sum)
    {
        Assert.Equal(sum, ((SymInt)left + right).ToString());
        Assert.Equal(sum, ((SymInt)right + left).ToString());
    }

    [Fact]
    public void A_sum_without_a_free_size_is_a_number() => Assert.Equal(7, ((SymInt)"h" + "-h+7").Value);

    [Fact]
    public void Numbers_add_to_expressions()
    {
        Assert.Equal("h+5", ((SymInt)"h+2" + 3).ToString());
        Assert.Equal("h", ((SymInt)0 + "h").ToString());
        Assert.Throws<OverflowException>(() => (SymInt)$"{long.MaxValue}·h" + "h");
    }

    [Fact]
    public void The_rows_of_a_summary_add_up_to_its_total()
    {
        foreach (var summary in new[] { OpenNet.Summary, SquareNet.Summary, TallNet.Summary, FreeSharing.Summary })
            Assert.Equal(summary.MultiplyAdds.ToString(), summary.Rows.Aggregate((SymInt)0, (sum, row) => sum + row.MultiplyAdds).ToString());
    }

    [Fact]
    public void A_shared_block_costs_what_its_layers_do()
    {
        var rows = FreeSharing.Summary.Rows;
        var own = rows.Where(row => row.Name.StartsWith("twice.", StringComparison.Ordinal)).Aggregate((SymInt)0, (sum, row) => sum + row.MultiplyAdds);
        Assert.Equal(Assert.Single(rows, row => row.Layer.StartsWith("Share", StringComparison.Ordinal)).MultiplyAdds.ToString(), own.ToString());
    }
}

[Input(3, "h", "w"), Use<FreeTwice>(3, Name = "twice"), Share("twice"), MaxPool(2), Conv(2)]
internal sealed partial class FreeSharing;

[Input(nameof(channels), "h", "w"), Conv(nameof(channels), Padding = 1), ReLU, Conv(nameof(channels), Kernel = 5, Padding = 2), GroupNorm(1)]
internal sealed partial class FreeTwice(int channels);
