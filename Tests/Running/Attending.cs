using TorchDsl;

namespace TorchDsl.Tests.Running;

/// <summary>Attention to another value, which sees what comes before it alone.</summary>
[Input(5, 8, Name = "queries"), Input(7, 8, Name = "memory")]
[MultiheadAttention(2, Keys = "memory", Causal = true, Name = "attention")]
internal sealed partial class CrossNet;

/// <summary>The same with keys of other features, and with a mask of queries × keys.</summary>
[Input("t", 8, Name = "queries"), Input("s", 6, Name = "memory"), Input("t", "s", Name = "mask")]
[MultiheadAttention(4, Keys = "memory", Mask = "mask", Bias = false, Name = "attention")]
internal sealed partial class OtherWidth;

/// <summary>Attention to itself but for padding, twice with the same weights, the second time causal too.</summary>
[Input(6, 8, Name = "steps"), Input(6, Name = "padding")]
[MultiheadAttention(2, Mask = "padding", Name = "attention"), Tanh, Share("attention", Inputs = new[] { "padding" })]
[MultiheadAttention(2, Mask = "padding", Causal = true, Name = "causal")]
internal sealed partial class MaskedNet;

/// <summary>Attention by hand, of products of matrices.</summary>
[Input(4, 5, 6)]
[Tap("x"), Linear(6, 6, Name = "key"), Transpose(-2, -1), Tap("keys")]
[From("x"), Linear(6, 6, Name = "query"), MatMul("keys"), Scale(0.4), Softmax(-1), MatMul("x"), Roll(2, 2)]
internal sealed partial class Pairwise;

/// <summary>Windows on a map of any size.</summary>
[Input("h", "w", 8)]
[WindowAttention(2, Window = 3, Name = "attn"), WindowAttention(4, Window = new[] { 3, 4 }, Shift = new[] { 1, 2 }, Name = "shifted")]
internal sealed partial class WindowNet;
