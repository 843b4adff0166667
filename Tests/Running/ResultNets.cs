using TorchDsl;

namespace TorchDsl.Tests.Running;

/// <summary>A block of three results, one of which is what comes in, and one a view of the main one.</summary>
[Input(nameof(c), "h", "w"), Output("same"), Conv(nameof(c), Padding = 1), ReLU, Output("inner"), Conv(nameof(c), Padding = 1)]
internal sealed partial class Levels(int c);

/// <summary>All results are used, some are not, the main one is not, and the same weights are used again.</summary>
[Input(3, 6, 7), Use<Levels>(Name = "one"), ReLU, Add("one.inner"), Tap("sum")]
[From("one.same"), ReLU, Add("sum"), Use<Levels>(Name = "two"), From("two.inner"), Tanh]
[Share("one", Name = "again"), Sub("again.same"), Output("seen"), Use<Within>(Name = "deep"), Mul("deep.more")]
internal sealed partial class Leveled;

/// <summary>A block that hands on a result of its own block, from a repetition.</summary>
[Input(nameof(c), "h", "w"), Use<Turning>(2, Name = "turning"), Use<Levels>(Name = "levels"), Tap("main"), From("levels.inner"), Output("more"), From("main")]
internal sealed partial class Within(int c);

[Input(nameof(c), "h", "w")]
[Repeat(nameof(n)), Use<Levels>(Name = "level{Turn}"), Add("level{Turn}.same"), End]
internal sealed partial class Turning(int c, int n);
