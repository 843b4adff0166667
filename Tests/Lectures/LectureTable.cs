using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Lectures;

/// <summary>A row of a lecture's table; the receptive field along each axis, as all these networks are square.</summary>
internal sealed record Row(string Name, string Shape, long Parameters, long? Size, long? Stride, long? Offset);

/// <summary>Compares a network's summary with a lecture's table, and with the modules that libtorch runs.</summary>
internal static class LectureTable
{
    public static void Check<TNetwork>(long parameters, long multiplyAdds, nn.Module<Tensor, Tensor> reference, Row[] expected)
        where TNetwork : nn.Module<Tensor, Tensor>, INetwork<TNetwork>, new()
    {
        CheckRows<TNetwork>(parameters, expected);
        Assert.Equal(multiplyAdds, TNetwork.Summary.MultiplyAdds.Value);
        CheckAgainstLibtorch(TNetwork.Summary, reference);
    }

    /// <summary>Compares every row, and the parameters with those of the module that is made of them.</summary>
    /// <param name="parameters">The parameters in all.</param>
    /// <param name="expected">The rows; activations may be left out, for lectures do not list them.</param>
    public static void CheckRows<TNetwork>(long parameters, Row[] expected)
        where TNetwork : nn.Module<Tensor, Tensor>, INetwork<TNetwork>, new()
    {
        var rows = TNetwork.Summary.Rows.Where(row => expected.Any(one => one.Name == row.Name)).ToList();
        Assert.Equal(expected, rows.Select(ToRow));
        Assert.All(TNetwork.Summary.Rows.Except(rows), row => Assert.Equal(0, row.Parameters));
        Assert.Equal(parameters, TNetwork.Summary.Parameters);
        using var network = new TNetwork();
        Assert.Equal(expected.Select(row => row.Parameters).Where(count => count > 0), OfLayers(network));
    }

    private static IEnumerable<long> OfLayers(nn.Module network) =>
        network.children().Select(layer => layer.parameters().Sum(parameter => parameter.numel()));

    private static void CheckAgainstLibtorch(Summary summary, nn.Module<Tensor, Tensor> reference)
    {
        using var scope = NewDisposeScope();
        var value = zeros([1, .. summary.InputShape.Sizes]);
        var row = 1;
        foreach (var layer in reference.children().Cast<nn.Module<Tensor, Tensor>>())
        {
            value = layer.call(value);
            Assert.Equal(value.shape[1..], summary.Rows[row].OutputShape.Sizes);
            Assert.Equal(layer.parameters().Sum(parameter => parameter.numel()), summary.Rows[row].Parameters);
            row++;
        }

        Assert.Equal(summary.Rows.Count, row);
    }

    private static Row ToRow(SummaryRow row)
    {
        var field = Assert.Single(row.ReceptiveField.Distinct());
        return new(row.Name, row.OutputShape.ToString(), row.Parameters, (long)field.Size, (long?)field.Stride, field.Offset);
    }
}
