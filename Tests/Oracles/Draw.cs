using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace TorchDsl.Tests.Oracles;

/// <summary>A network drawn at random.</summary>
/// <param name="Input">The shape of one sample.</param>
internal sealed record DrawnNetwork(int[] Input, DrawnLayer[] Layers)
{
    /// <summary>What the first input is called where there are others.</summary>
    public const string First = "main";

    /// <summary>Whether it looks up ids.</summary>
    public bool TakesIds => Layers[0].Kind is "Embedding" or "EmbeddingBag";

    /// <summary>The inputs beside the first, by their names.</summary>
    public (string Name, int[] Shape)[] Others { get; init; } = [];

    /// <summary>The shapes of all inputs.</summary>
    public int[][] Inputs => [Input, .. Others.Select(other => other.Shape)];

    /// <summary>All entries of the list, with the inputs.</summary>
    public DrawnLayer[] Entries =>
    [
        Others.Length == 0 ? new("Input", ("Shape", Input)) : new("Input", ("Shape", Input), ("Name", First)),
        .. Others.Select(other => new DrawnLayer("Input", ("Shape", other.Shape), ("Name", other.Name))),
        .. Layers,
    ];

    /// <summary>The named values before the first layer, made of what the inputs are.</summary>
    public ImmutableDictionary<string, T> Named<T>(IEnumerable<T> inputs) => Others.Length == 0
        ? ImmutableDictionary<string, T>.Empty
        : Others.Select(other => other.Name).Prepend(First).Zip(inputs, KeyValuePair.Create).ToImmutableDictionary();

    public override string ToString() => $"[{string.Join<DrawnLayer>(", ", Entries)}]";
}

/// <summary>Draws networks, legal and illegal: stacks of layers with arguments from where things happen.</summary>
internal static class Draw
{
    public static Gen<DrawnNetwork> Networks =>
        from spatialRank in Gen.Choose(0, 3)
        from channels in Gen.Choose(1, 6)
        from sizes in Gen.ArrayOf(Gen.Choose(1, spatialRank switch { 3 => 7, 2 => 12, _ => 24 }), spatialRank)
        from count in Gen.Choose(1, 5)
        from layers in Gen.ArrayOf(Gen.Frequency([.. Family.All.SelectMany(family => family.Draw(spatialRank))]), count)
        select new DrawnNetwork([channels, .. sizes], layers);

    /// <summary>One number for all axes, or one each; now and then one too many.</summary>
    public static Gen<object> PerAxis(int rank, int least, int most) => Gen.Frequency(
        (6, Whole(least, most)),
        (3, Gen.ArrayOf(Gen.Choose(least, most), Math.Max(rank, 1)).Select(sizes => (object)sizes)),
        (1, Gen.ArrayOf(Gen.Choose(least, most), rank + 1).Select(sizes => (object)sizes)));

    public static Gen<object> Whole(int least, int most) => Gen.Choose(least, most).Select(number => (object)number);

    public static Gen<object> Flag => Gen.Elements<object>(true, false);

    /// <summary>An argument that is written or left out.</summary>
    public static Gen<(string, object)[]> Optional(string name, Gen<object> value, int written = 1, int leftOut = 1) => Gen.Frequency(
        (written, value.Select(v => new[] { (name, v) })),
        (leftOut, Gen.Constant(Array.Empty<(string, object)>())));
}
