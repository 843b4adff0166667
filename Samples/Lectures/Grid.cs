using System.Globalization;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Lectures;

/// <summary>Numbers that a slide prints, and what a network of one layer makes of them.</summary>
internal static class Grid
{
    /// <summary>What a network makes of numbers, which are in the order of its input.</summary>
    public static float[] Run<TNetwork>(string numbers)
        where TNetwork : Network<Tensor, Tensor>, INetwork<TNetwork>, new()
    {
        using var scope = NewDisposeScope();
        using var network = new TNetwork();
        var input = tensor(Cells(numbers).Select(cell => float.Parse(cell, CultureInfo.InvariantCulture)).ToArray());
        return network.call(input.reshape([1, .. TNetwork.Summary.InputShape.Sizes])).data<float>().ToArray();
    }

    /// <summary>A figure for each number that is printed.</summary>
    public static IEnumerable<Figure> Figures(string lecture, string what, string printed, float[] computed) =>
        Cells(printed).Select((cell, i) => Figure.Measured(lecture, $"{what}, {i + 1}", cell.Replace("≈", "≈ ", StringComparison.Ordinal), computed[i]));

    private static string[] Cells(string numbers) => numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
