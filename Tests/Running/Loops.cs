using TorchDsl;

namespace TorchDsl.Tests.Running;

/// <summary>What a parameter repeats: layers that add channels, each made for its turn, and nothing where it is 0 times.</summary>
[Input(nameof(channels), "h", "w")]
[Use<Growing>(nameof(growth), Name = "layer{Turn+1}", Repeat = nameof(n)), Conv(nameof(channels), Kernel = 1)]
internal sealed partial class Grown(int channels, int growth, int n);

[Input(nameof(channels), "h", "w"), Tap("all")]
[ReLU, Conv(nameof(growth), Padding = 1), Concat("all")]
internal sealed partial class Growing(int channels, int growth);

/// <summary>Repetitions in each other, of layers with and without names, which take up a value from outside and settings from the turn.</summary>
[Input(nameof(c), "h", "w", Name = "main"), Input(nameof(c), "h", "w", Name = "side")]
[Repeat(nameof(n))]
[ReLU, Tap("a"), Conv(nameof(c), Padding = "1+Turn", Dilation = "1+Turn"), Add("a"), Sub("side"), Clamp(-4, $"{nameof(most)}*({nameof(first)}+Turn)/4")]
[Repeat("2-Turn", Name = "inner"), Conv(nameof(c), Kernel = 1, Name = "mix", When = "Turn > 0"), Tanh(Repeat = 2), End]
[End]
[Branch, Branch(When = nameof(twice)), Conv(nameof(c), Kernel = 1, Repeat = nameof(n), Name = "tail"), Add]
internal sealed partial class Nested(int c, int n, int first, double most, bool twice);

/// <summary>Names with numbers in them that parameters decide, alone and beside turns.</summary>
[Input(nameof(c), "h", "w"), Conv(nameof(c), Kernel = 1, Name = "block.{wide > c ? 1 : 0}.0", When = $"{nameof(c)} > 0")]
[Conv(nameof(c), Kernel = 1, Name = "part{wide}-{Turn}", Repeat = nameof(n)), Conv(4, Kernel = 1, Name = "{last ? c : 9}")]
internal sealed partial class Numbered(int c, int wide, int n, bool last);

/// <summary>A group of turns that comes up twice, with names that are written and others.</summary>
[Input(nameof(c), "h", "w"), Repeat(2), Repeat(nameof(n), Name = "group"), Conv(nameof(c), Kernel = 1, Name = "mix"), Conv(nameof(c), Kernel = 1), End, End]
internal sealed partial class Twice(int c, int n);

[Input(3, 6, 7), Use<Twice>(2, Name = "a"), Use<Twice>(0, Name = "b"), Use<Twice>(1, Name = "c")]
internal sealed partial class Groups;

/// <summary>A group whose turns an outer turn decides, which at first has none.</summary>
[Input(nameof(c), "h", "w"), Repeat(3), Repeat($"Turn*{nameof(n)}", Name = "group"), Conv(nameof(c), Kernel = 1), End, End]
internal sealed partial class Later(int c, int n);

/// <summary>Turns that grow, with names in them that are numbered.</summary>
[Input(nameof(c), "h", "w"), Repeat(nameof(n)), Tap("x"), Conv(4, Kernel = 1, Name = "a", Repeat = 2)]
[Repeat(2, Name = "s"), Conv(4, Kernel = 1), End, Concat("x"), End]
internal sealed partial class Widening(int c, int n);

[Input(3, 6, 7), Use<Later>(1, Name = "later"), Use<Widening>(2, Name = "growing")]
internal sealed partial class LaterAndGrowing;

/// <summary>Functions alone, as often as a parameter says.</summary>
[Input(nameof(c), "h", "w"), Tanh(Repeat = nameof(n))]
internal sealed partial class Functions(int c, int n);

[Input(3, 6, 7)]
[Conv(4, Kernel = 1), Tap("side"), Use<Grown>(2, 3, Name = "a"), Use<Grown>(2, 0, Name = "b")]
[Use<Nested>(2, 1, 3.0, true, Inputs = new[] { "side" }, Name = "c"), Use<Nested>(0, 1, 3.0, true, Inputs = new[] { "side" }, Name = "d")]
[Conv("4+2*Turn", Kernel = 1, Name = "wider{Turn*10}", Repeat = 3), Use<Functions>(2, Name = "e")]
[Repeat(2, Name = "stage{Turn}"), Conv(4, Kernel = 1, Name = "conv"), Dropout("(1+Turn)/8"), End]
[Use<Numbered>("c: 4", "wide: 4", "n: 2", "last: true", Name = "f"), Use<Numbered>("c: 4", "wide: 4", "n: 1", "last: false", Name = "g")]
internal sealed partial class Looper;
