
namespace TorchDsl.Samples.Lectures;

/// <summary>D: single layers.</summary>
internal static class LayerLecture
{
    private const string Numbers = "29 15 28 184 0 100 70 38 12 12 7 2 12 12 45 6";

    // For the average, the notes print another number in the corner.
    private const string OtherNumbers = "31 15 28 184 0 100 70 38 12 12 7 2 12 12 45 6";

    public static IEnumerable<Figure> Figures =>
    [
        .. Grid.Figures("D2", "max pooling", "100 184 12 45", Grid.Run<MaxPooledGrid>(Numbers)),
        .. Grid.Figures("D2", "average pooling", "≈36 ≈80 ≈12 ≈15", Grid.Run<AveragedGrid>(OtherNumbers)),
        Figure.Of("D2", "parameters of pooling", "0", MaxPooledGrid.Summary.Parameters + AveragedGrid.Summary.Parameters),
        Figure.Measured("D5", "what Dropout drops, usually", "0.5", (float)NamedLayers.Graph.Nodes.Single(node => node.Op == "dropout").Settings.Real("p")),
    ];
}
