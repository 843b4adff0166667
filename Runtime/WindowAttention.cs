using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// Self-attention within windows of batch × height × width × features (Liu et al., 2021), with the keys and initial weights of torchvision's
/// <c>ShiftedWindowAttention</c> in its Swin transformers. Maps are padded with zeros to a multiple of the window, and cut back.
/// </summary>
public sealed class WindowAttention : nn.Module<Tensor, Tensor>
{
    private const string Table = "relative_position_bias_table", Index = "relative_position_index";

    // Of a normal distribution that is cut off at −2 and 2, as torchvision's, which that leaves as it is. TorchSharp's trunc_normal_ gives nearly 0.
    private const double Deviation = 0.02;

    private readonly long heads;
    private readonly double dropout;
    private readonly (long Height, long Width) window;
    private readonly (long Down, long Right) shift;
    private readonly Linear qkv;
    private readonly Linear proj;

    /// <summary>Creates the module.</summary>
    /// <param name="features">The number of features of each place.</param>
    /// <param name="heads">The number of heads, which divides the features.</param>
    /// <param name="window">Height and width of a window.</param>
    /// <param name="shift">By how much windows are moved down and to the right, below their size.</param>
    /// <param name="dropout">The probability that an attention weight is set to zero in training.</param>
    /// <param name="bias">Whether the maps of queries, keys, values and the output have a bias.</param>
    public WindowAttention(long features, long heads, (long Height, long Width) window, (long Down, long Right) shift, double dropout = 0, bool bias = true)
        : base(nameof(WindowAttention))
    {
        (this.heads, this.dropout, this.window, this.shift) = (heads, dropout, window, shift);
        register_module("qkv", qkv = Initialised(nn.Linear(features, 3 * features, bias)));
        register_module("proj", proj = Initialised(nn.Linear(features, features, bias)));
        var relative = ((2 * window.Height) - 1) * ((2 * window.Width) - 1);
        var table = new Parameter(nn.init.normal_(empty(relative, heads), 0, Deviation));
        table.DetachFromDisposeScope();
        register_parameter(Table, table);
        var index = tensor(RelativePositions(), int64);
        index.DetachFromDisposeScope();
        register_buffer(Index, index);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var grid = new WindowGrid(window, shift, (input.size(1), input.size(2)));
        using var windows = grid.Part(input);
        using var attended = Attend(windows, grid);
        return grid.Join(attended);
    }

    // batch × windows × places × features, as what comes back.
    private Tensor Attend(Tensor windows, WindowGrid grid)
    {
        var (batch, count, places, features) = (windows.size(0), windows.size(1), windows.size(2), windows.size(3));
        using var projected = qkv.call(windows);
        using var split = projected.view(batch, count, places, 3, heads, features / heads);
        using var dealt = split.permute(3, 0, 1, 4, 2, 5);
        using var unscaled = dealt.select(0, 0);
        using var queries = unscaled.mul(Math.Pow(features / heads, -0.5));
        using var keys = dealt.select(0, 1);
        using var values = dealt.select(0, 2);
        using var weights = Weights(queries, keys, grid);
        using var attended = weights.matmul(values);
        using var turned = attended.transpose(2, 3);
        using var joined = turned.flatten(3);
        return proj.call(joined);
    }

    private Tensor Weights(Tensor queries, Tensor keys, WindowGrid grid)
    {
        using var turned = keys.transpose(-2, -1);
        using var scores = queries.matmul(turned);
        using var bias = Bias(grid, scores);
        using var biased = scores.add(bias);
        var weights = biased.softmax(-1);
        if (!training || dropout == 0)
            return weights;
        using (weights)
            return nn.functional.dropout(weights, dropout, training);
    }

    // For each pair of places what is learned of its relative position, and a large negative number where a shift has put together what lies apart.
    private Tensor Bias(WindowGrid grid, Tensor scores)
    {
        var places = window.Height * window.Width;
        using var pairs = get_parameter(Table)!.index_select(0, get_buffer(Index)!);
        using var square = pairs.view(places, places, heads);
        var bias = square.permute(2, 0, 1);
        if (!grid.IsShifted)
            return bias;
        using (bias)
        using (var apart = grid.Apart(scores))
            return apart.add(bias);
    }

    private static Linear Initialised(Linear linear)
    {
        nn.init.normal_(linear.weight, 0, Deviation);
        if (linear.bias is { } bias)
            nn.init.zeros_(bias);
        return linear;
    }

    // Of each two places the row of the table: how far the one lies below the other and to its right.
    private long[] RelativePositions()
    {
        var (height, width) = window;
        var places = height * width;
        var index = new long[places * places];
        for (var i = 0L; i < places; i++)
        {
            for (var j = 0L; j < places; j++)
            {
                var (down, right) = ((i / width) - (j / width) + height - 1, (i % width) - (j % width) + width - 1);
                index[(i * places) + j] = (down * ((2 * width) - 1)) + right;
            }
        }

        return index;
    }
}
