namespace TorchDsl;

/// <summary>What other tools count for a layer.</summary>
internal static class Conventions
{
    /// <summary>The multiply-adds of recurrent layers, which fvcore does not count: each weight once for each step. 0 for other layers.</summary>
    public static SymInt Recurrent(NetworkGraph graph, GraphNode node)
    {
        if (node.Op is not ("lstm" or "gru" or "rnn"))
            return 0;
        var (settings, steps) = (node.Settings, graph.NodeList[node.Inputs[0]].Shape[0]);
        var (directions, hidden) = (settings.Flag("bidirectional") ? 2 : 1, settings.Int("hidden_size"));
        var gates = node.Op switch { "lstm" => 4, "gru" => 3, _ => 1 };
        var weights = 0L;
        for (var layer = 0; layer < settings.Int("num_layers"); layer++)
            weights += directions * gates * hidden * (hidden + (layer == 0 ? settings.Int("input_size") : directions * hidden));
        return steps.Value is { } known ? weights * known : $"{weights}·{Bracketed(steps)}";
    }

    /// <summary>
    /// Multiply-adds as torchinfo counts them: of a convolution its parameters for each place of the result, of every other layer with parameters
    /// these once. Biases and normalisations count, the rows of a Linear do not.
    /// </summary>
    public static SymInt Torchinfo(NetworkGraph graph, GraphNode node)
    {
        var parameters = node.Weights is { } owner ? graph.NodeList[owner].Parameters : node.Parameters;
        if (parameters == 0 || node.Op is not ("conv" or "conv_transpose"))
            return parameters;
        var places = new Shape([.. node.Shape.Skip(1)]).Elements;
        return places.Value is { } known ? checked(parameters * known) : $"{parameters}·{places}";
    }

    private static string Bracketed(SymInt size) => $"{size}".IndexOfAny(['+', '-']) < 0 ? $"{size}" : $"({size})";
}
