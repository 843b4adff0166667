using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>Long short-term memory: input, forget, cell and output gates (Hochreiter and Schmidhuber, 1997).</summary>
internal sealed record LSTM(RecurrentSettings Settings) : Recurrent(Settings)
{
    public static Layer? Read(Arguments arguments) => RecurrentSettings.Read(arguments) is { } settings ? new LSTM(settings) : null;

    protected override int Gates => 4;
}
