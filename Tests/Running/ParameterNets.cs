namespace TorchDsl.Tests.Running;

/// <summary>DETR's queries, and a learned value that is stretched and one that is taken up twice.</summary>
[Input("t", 6)]
[Parameter("queries", 3, 6, Std = 0.5), Parameter("gain", 1, 6, Init = 1), Mul("gain"), Tap("steps")]
[From("queries"), Concat("steps", Dim = 1), Mul("gain"), Linear(4)]
internal sealed partial class Queries;

/// <summary>A learned value in a block, of the block's width, and nothing else.</summary>
[Input(nameof(width), "h")]
[Parameter("bias", nameof(width), 1, Init = nameof(start)), Add("bias")]
internal sealed partial class Biased(int width, double start);

[Input(3, 5), Use<Biased>("start: 0.5", Name = "first"), Use<Biased>("start: -1.5")]
internal sealed partial class TwiceBiased;

/// <summary>The batch comes from ids, which are read as ids all the same.</summary>
[Input(4)]
[Embedding(5, 2), Parameter("scale", 1, 2, Init = 2), Mul("scale")]
internal sealed partial class ScaledIds;
