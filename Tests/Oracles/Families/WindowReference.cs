using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Attention within windows as a module, put together from TorchSharp's functions.</summary>
internal sealed class WindowReference : nn.Module<Tensor, Tensor>
{
    private readonly (long Height, long Width) window, shift;
    private readonly long heads;
    private readonly double dropout;
    private readonly bool hasBias;

    public WindowReference(DrawnLayer layer, long[] shape)
        : base(nameof(WindowReference))
    {
        window = PerAxis(layer, "Window", 7, 1);
        shift = PerAxis(layer, "Shift", 0, 0);
        (heads, dropout, hasBias) = (layer.Get("NumHeads", 1), layer.Get("Dropout", 0.0), layer.Get("Bias", true));
        var features = shape[^1];
        if (shift.Height >= window.Height || shift.Width >= window.Width || heads < 1 || features % heads != 0 || dropout is < 0 or > 1)
            throw new ArgumentException("There is no such attention.");
        // In the order in which TorchSharp lists those of the layer: its own, then those of its maps.
        var (qkv, proj) = (empty(3 * features, features), empty(features, features));
        nn.Linear(features, 3 * features, hasBias).Dispose();
        nn.init.normal_(qkv, 0, 0.02);
        nn.Linear(features, features, hasBias).Dispose();
        nn.init.normal_(proj, 0, 0.02);
        var table = nn.init.normal_(empty(((2 * window.Height) - 1) * ((2 * window.Width) - 1), heads), 0, 0.02);
        register_parameter("table", new Parameter(table));
        register_parameter("qkv", new Parameter(qkv));
        if (hasBias)
            register_parameter("qkv_bias", new Parameter(zeros(3 * features)));
        register_parameter("proj", new Parameter(proj));
        if (hasBias)
            register_parameter("proj_bias", new Parameter(zeros(features)));
        register_buffer("index", Relative());
    }

    public override Tensor forward(Tensor input) => new WindowWeights(
        get_parameter("qkv")!, get_parameter("qkv_bias"), get_parameter("proj")!, get_parameter("proj_bias"), get_parameter("table")!, get_buffer("index")!)
        .Attend(input, heads, window, shift, training ? dropout : 0);

    // As the paper's code has it: differences of coordinates, moved to begin at 0.
    private Tensor Relative()
    {
        var (rows, columns) = (arange(window.Height).repeat_interleave(window.Width), arange(window.Width).repeat(window.Height));
        var down = rows.unsqueeze(1) - rows.unsqueeze(0) + (window.Height - 1);
        var right = columns.unsqueeze(1) - columns.unsqueeze(0) + (window.Width - 1);
        return ((down * ((2 * window.Width) - 1)) + right).flatten().to(int64);
    }

    private static (long Height, long Width) PerAxis(DrawnLayer layer, string name, long byDefault, long least)
    {
        var sizes = layer.PerAxis(name, [byDefault, byDefault]);
        return sizes.Length == 2 && sizes.All(size => size >= least) ? (sizes[0], sizes[1]) : throw new ArgumentException($"One {name} per axis.");
    }
}
