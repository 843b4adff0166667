using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>What makes a node's value of those that it takes.</summary>
internal delegate Tensor Compute(IReadOnlyList<Tensor> values, bool training);

/// <summary>Reads a node's settings once and gives what computes it.</summary>
internal delegate Compute Row(NodeReader node);

/// <summary>The table of all ops.</summary>
internal static class Rows
{
    public static IReadOnlyDictionary<string, Row> All { get; } =
        new[] { ActivationRows.All, MapRows.All, PoolingRows.All, NormalisationRows.All, ShapeRows.All, SequenceRows.All, RegularisationRows.All }
            .SelectMany(rows => rows).ToDictionary(row => row.Op, row => row.Row, StringComparer.Ordinal);

    /// <summary>A function of one value.</summary>
    public static Compute One(Func<Tensor, Tensor> function) => (values, _) => function(values.Single());

    /// <summary>A function of one value, which may come with another whose size it gets: that is in the settings too.</summary>
    public static Compute First(Func<Tensor, Tensor> function) => (values, _) => function(values[0]);

    /// <summary>A function of one value that does another thing in training.</summary>
    public static Compute One(Func<Tensor, bool, Tensor> function) => (values, training) => function(values.Single(), training);

    /// <summary>A function of one value without settings.</summary>
    public static Row Plain(Func<Tensor, Tensor> function) => _ => One(function);

    /// <summary>A function of one value with one setting, a number.</summary>
    public static Row WithReal(string setting, Func<Tensor, double, Tensor> function) => node =>
    {
        var number = node.Real(setting);
        return One(x => function(x, number));
    };

    /// <summary>A function of one value with one setting, a whole number.</summary>
    public static Row WithInt(string setting, Func<Tensor, long, Tensor> function) => node =>
    {
        var number = node.Int(setting);
        return One(x => function(x, number));
    };

    /// <summary>A function of one value with one setting, several whole numbers.</summary>
    public static Row WithInts(string setting, Func<Tensor, long[], Tensor> function) => node =>
    {
        var numbers = node.Ints(setting);
        return One(x => function(x, numbers));
    };
}
