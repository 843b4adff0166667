using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>
/// The arguments of one layer, read with their checks. A reading that fails reports the mistake, the first one of
/// the layer, and returns a value that lets the rest be read.
/// </summary>
/// <param name="spec">The layer as written.</param>
/// <param name="index">Its index in the network.</param>
/// <param name="input">The shape that comes in.</param>
/// <param name="producer">What it comes from, for messages: <c>Flatten, layer 8, produces 400 (16×5×5)</c>.</param>
internal sealed partial class Arguments(LayerSpec spec, int index, Shape input, Func<string> producer)
{
    /// <summary>What to do where there are not as many numbers as axes.</summary>
    public static readonly Remedy OnePerAxis = Remedy.Choose("give one number, or one per axis");

    public Shape Input => input;

    public string Producer => producer();

    /// <summary>The layer as it is written.</summary>
    public LayerSpec Spec => spec;

    /// <summary>The kind of the layer: <c>Conv</c>.</summary>
    public string Kind => spec.Kind;

    /// <summary>The index of the attribute in the network.</summary>
    public int Place => index;

    /// <summary>The value that comes in.</summary>
    public Operand Operand { get; init; }

    /// <summary>The values that a join makes one of.</summary>
    public IReadOnlyList<Operand> Operands { get; init; } = [];

    /// <summary>The values that come in: those of a layer that takes several, else the current one.</summary>
    public IReadOnlyList<Operand> All => Operands.Count > 0 ? Operands : [Operand];

    /// <summary>The graph so far.</summary>
    public GraphBuilder? Graph { get; init; }

    /// <summary>The class that the layer names; null but for Use and Layer.</summary>
    public TypeSpec? Type => spec.Type;

    /// <summary>What must hold of the free sizes for the layer to work.</summary>
    public List<Constraint> Constraints { get; } = [];

    /// <summary>The arguments of another layer, for what comes in here.</summary>
    public Arguments Of(LayerSpec other, int place) => new(other, place, input, producer)
    {
        Graph = Graph,
        Operands = Operands,
        Operand = Operand,
        Scope = Scope,
    };

    public bool IsWritten(string argument) => spec[argument] is not null;

    /// <summary>Whether an argument is written by its position.</summary>
    public bool IsByPosition(string argument) => spec.Arguments.Any(one => one.Name == argument && one.Place == Parse.Spec.Place.Position);

    /// <summary>What is written for an argument; null where nothing is.</summary>
    public Value? Written(string argument) => spec[argument];

    /// <summary>Reports an argument that is given by position and again by name.</summary>
    public void CheckGivenOnce()
    {
        for (var i = 1; i < spec.Arguments.Count; i++)
        {
            var argument = spec.Arguments[i];
            if (spec[argument.Name] is { } first && !ReferenceEquals(first, argument.Value))
                Error(Rule.GivenTwice, argument.Name, $"has {argument.Name} twice, {first} and {argument.Value}", Once(argument.Name));
        }
    }

    // With the one or the other; what stands for a parameter is not written as it is shown.
    private Remedy[] Once(string name)
    {
        var all = spec.Arguments.ToList();
        return Scope.HasParameters ? [Remedy.Choose("give it once")]
            : [.. new[] { all.FindLastIndex(one => one.Name == name), all.FindIndex(one => one.Name == name) }
                .Select(i => Replace($"{spec with { Arguments = all.Where((_, j) => j != i).ToEquatableArray() }}"))];
    }

    /// <summary>Answers PyTorch's inplace.</summary>
    public void CheckInplace()
    {
        if (!IsWritten("Inplace"))
            return;
        const string finding = "says whether it overwrites its input, but generated code does that by itself where it may";
        Warn(Rule.NotNeeded, "Inplace", finding, Replace($"{spec.Without("Inplace")}"));
    }

    /// <summary>Whether a map with one to three spatial axes comes in; if not, that is reported.</summary>
    public bool IsMap()
    {
        if (input.SpatialRank is >= 1 and <= 3)
            return true;
        var remedy = input.Rank == 1 ? MapRemedy.OfFeatures(this) : Remedy.Choose("reduce the axes first");
        Error(Rule.WrongRank, null, $"needs a map of channels with 1 to 3 spatial axes, but {Producer}", remedy);
        return false;
    }

    /// <summary>A whole number of at least so much that must be written.</summary>
    public SymInt Whole(string argument, long least) => Whole(argument, spec[argument] ?? new Value.Null(), least);

    /// <summary>A whole number that must be written.</summary>
    public SymInt Count(string argument) => Whole(argument, spec[argument] ?? new Value.Null(), 1);

    /// <summary>A whole number of at least 1.</summary>
    public SymInt Count(string argument, long byDefault) =>
        spec[argument] is { } value ? Whole(argument, value, 1, byDefault: byDefault) : byDefault;

    /// <summary>The number of incoming channels or features: checked where it is written, else the size that comes in.</summary>
    /// <param name="argument">The argument that may state it.</param>
    /// <param name="place">The place of the dimension that holds them.</param>
    /// <param name="rule">The rule that another number breaks.</param>
    /// <param name="wrong">What is wrong about it.</param>
    /// <param name="remedies">The remedies; where there are none the layout that the number betrays, or else the actual number.</param>
    public SymInt Incoming(string argument, int place, string rule, Func<SymInt, string> wrong, Func<SymInt, Remedy[]> remedies)
    {
        var actual = Fixed(input[place], rule == Rule.FeaturesDiffer ? "features" : "channels");
        if (spec[argument] is not { } value)
            return actual;
        var written = Whole(argument, value, 1);
        if (!written.DiffersFrom(actual))
            return written;
        // Of what is repeated, the first turn has shown that the number is meant.
        var isAgain = Graph!.Nodes.Exists(node => node.Place == index);
        var (swapped, isLikely) = isAgain ? ([], false) : SwapRemedy.Of(this, argument, actual);
        Remedy[] meant = isAgain ? [] : [.. remedies(written), .. isLikely ? swapped : []];
        Error(rule, argument, wrong(written), meant.Length > 0 ? meant
            : !isAgain && LayoutRemedy.Of(this, written, place) is { } layout ? [layout]
            : [Use(argument, actual), .. isAgain || !written.IsFixed || Scope.HasParameters ? [] : WidthRemedy.Made(this, place, written), .. swapped]);
        return actual;
    }

    /// <summary>The number of incoming channels.</summary>
    /// <param name="argument">The argument that may state it.</param>
    /// <param name="place">The place of the channels.</param>
    public SymInt Channels(string argument, int place = 0) =>
        Channels(argument, place, _ => null);

    /// <inheritdoc cref="Channels(string, int)"/>
    /// <param name="argument">The argument that may state it.</param>
    /// <param name="place">The place of the channels.</param>
    /// <param name="remedy">What a person means who writes another number; null where that is not known.</param>
    public SymInt Channels(string argument, int place, Func<SymInt, Remedy?> remedy) =>
        Incoming(argument, place, Rule.ChannelsDiffer, OtherChannels, written => remedy(written) is { } meant ? [meant] : ForgottenConcat(place, written));

    // As much as a value has that was named for it and never taken up.
    private Remedy[] ForgottenConcat(int place, SymInt written) =>
        Graph!.Missing(input, place, written) is { } name ? [PutBefore($"Concat({Literal.Of(name)})")] : [];

    /// <summary>A size that a layer's weights or settings depend on, and that therefore cannot be free. A parameter may decide it.</summary>
    public SymInt Fixed(SymInt size, string what)
    {
        if (size.IsKnownToWeights)
            return size;
        Error(Rule.NeedsFixedSize, null, NotFixed(size, what), MapRemedy.OfFreeSize(this));
        return 1;
    }

    /// <summary>
    /// Whether a size is at least so large; for a free size, whether it can be, and then it must be. What a parameter decides
    /// is left to each use of the block.
    /// </summary>
    public bool AtLeast(SymInt least, SymInt size)
    {
        if (least.IsOpen || size.IsOpen)
            return true;
        if (size.IsFixed)
            return size.Value >= least.Value;
        var constraint = new Constraint(size, least.Value);
        Constraints.Add(constraint);
        return constraint.CanHold;
    }

    /// <summary>One number per spatial axis, written as one number or as an array.</summary>
    public Axes PerAxis(string argument, long byDefault, long least) => PerAxis(argument, Axes.Uniform(byDefault, input.SpatialRank), least);

    /// <summary>One number per spatial axis, which must be written.</summary>
    public Axes PerAxis(string argument, long least) =>
        PerAxis(argument, Axes.Uniform(spec[argument] is null ? Count(argument) : least, input.SpatialRank), least);

    /// <inheritdoc cref="PerAxis(string, long, long)"/>
    public Axes PerAxis(string argument, Axes byDefault, long least)
    {
        // What a kernel is by default is chosen, and not neutral.
        var usual = least <= 1 && (byDefault.All(0) || byDefault.All(1)) ? byDefault[0].Value : (long?)null;
        switch (spec[argument])
        {
            case null:
                return byDefault;
            case Value.List list:
                if (list.Items.Count == input.SpatialRank)
                    return new(list.Items.Select((item, i) => Whole(argument, item, least, i, usual)).ToEquatableArray());
                Error(Rule.WrongAxes, argument, OtherAxes(argument, list.Items.Count), AnyAxes(argument, list));
                return byDefault;
            case var value:
                return Axes.Uniform(Whole(argument, value, least, byDefault: usual), input.SpatialRank);
        }
    }

    /// <summary>One number per spatial axis, which need not be whole, written as one number or as an array.</summary>
    public EquatableArray<SymFloat> RealPerAxis(string argument)
    {
        if (spec[argument] is not Value.List list)
            return Enumerable.Repeat(Real(argument, spec[argument] ?? new Value.Null()), input.SpatialRank).ToEquatableArray();
        if (list.Items.Count != input.SpatialRank)
            Error(Rule.WrongAxes, argument, OtherAxes(argument, list.Items.Count), AnyAxes(argument, list));
        return list.Items.Select((item, i) => Real(argument, item, i)).ToEquatableArray();
    }

    public SymBool Flag(string argument, bool byDefault) => spec[argument] is { } value ? Flag(argument, value) : byDefault;

    public SymFloat Real(string argument, double byDefault) => spec[argument] is { } value ? Real(argument, value) : byDefault;

    /// <summary>A number that must be written.</summary>
    public SymFloat Real(string argument) => Real(argument, spec[argument] ?? new Value.Null());

    /// <summary>A number between two bounds, both included.</summary>
    public SymFloat Real(string argument, double byDefault, double least, double most = double.MaxValue)
    {
        var value = Real(argument, byDefault);
        if (value.IsOpen || (value.Value >= least && value.Value <= most))
            return value;
        var range = most >= double.MaxValue ? $"of at least {Literal.Of(least)}" : $"from {Literal.Of(least)} to {Literal.Of(most)}";
        Error(
            Rule.OutOfRange,
            argument,
            $"has {argument} {value}, which takes a number {range}",
            NumberRemedy.InRange(this, argument, value.Value, least, most));
        return byDefault;
    }

    /// <summary>A flag on which the form of the code depends, so that it is a constant.</summary>
    public bool ConstantFlag(string argument, bool byDefault) => spec[argument] is Value.Flag flag ? flag.On : byDefault;

    /// <summary>A place along a dimension, which is a constant; negative from the end.</summary>
    public long Index(string argument) => spec[argument] is Value.Integer index ? index.Number : 0;

    /// <summary>A word or a member of an enum, without the enum's name; null where something else or nothing is written.</summary>
    public string? Word(string argument) => spec[argument] switch
    {
        Value.Text text => text.Content,
        Value.Member member => member.Name.Substring(member.Name.LastIndexOf('.') + 1),
        _ => null,
    };

    public bool IsOn(string argument) => spec[argument] is Value.Flag { On: true };

    public EquatableArray<Value> Items(string argument) => spec[argument] is Value.List list ? list.Items : EquatableArray<Value>.Empty;

    private string OtherChannels(SymInt written) => $"expects {Sentence.Plural(written, "input channel")}, but {Producer}";

    private string NotFixed(SymInt size, string what) =>
        $"needs a fixed number of {what}, but {Producer}, which depends on {string.Join(" and ", size.Names)}";

    /// <summary>That there are not as many numbers as axes.</summary>
    public string OtherAxes(string setting, int count) =>
        $"has {Sentence.Plural(count, "number")} for {setting}, "
        + $"but its input has {Sentence.Plural(input.SpatialRank, "spatial axis", "spatial axes")} ({Producer})";

    private Remedy AnyAxes(string argument, Value.List list) =>
        list.Items.Count > 0 && list.Items.All(item => item.Equals(list.Items[0]))
            ? Use(argument, $"{list.Items[0]}")
            : OnePerAxis;
}
