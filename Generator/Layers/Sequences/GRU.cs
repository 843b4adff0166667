using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>The gated recurrent unit: reset, update and new gates (Cho et al., 2014).</summary>
internal sealed record GRU(RecurrentSettings Settings) : Recurrent(Settings)
{
    public static Layer? Read(Arguments arguments) => RecurrentSettings.Read(arguments) is { } settings ? new GRU(settings) : null;

    protected override int Gates => 3;
}
