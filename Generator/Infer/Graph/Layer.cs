using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>
/// A layer with all its arguments known. A class derived from this one, in a file of its own in Layers/, is all there
/// is to a layer: a static method <c>Read(Arguments)</c> that checks the arguments, and what follows from them.
/// The attribute of the same name is found by it.
/// </summary>
internal abstract record Layer
{
    private Op? op;

    protected Layer()
    {
    }

    // A layer with another setting does something else.
    protected Layer(Layer _)
    {
    }

    /// <summary>What it does, with its settings.</summary>
    public Op Op => op ??= MakeOp();

    /// <summary>The layer as it would be written with every inferred size, such as <c>Conv(1, 6, 5, Padding = 2)</c>.</summary>
    public virtual string Text => Op.Text(GetType().Name);

    /// <summary>What default names begin with.</summary>
    public virtual string Stem => StemOf(GetType().Name);

    /// <summary>The number of learnable parameters.</summary>
    public virtual SymInt Parameters => 0;

    /// <summary>The number of elements in buffers, such as running statistics.</summary>
    public virtual SymInt Buffers => 0;

    /// <summary>Whether it has parameters or buffers, so that an object holds it; else it is a plain call.</summary>
    public virtual bool HasWeights => false;

    /// <summary>Whether it is one learned tensor, whose key is the layer's name itself.</summary>
    public virtual bool IsParameter => false;

    /// <summary>The node whose weights the layer uses; null for one that has its own, or none.</summary>
    public virtual int? WeightsOf => null;

    /// <summary>The network that the layer is; null for all but blocks.</summary>
    public virtual Network? Inner => null;

    /// <summary>The network that computes it, be the weights its own or another's; null for all but blocks.</summary>
    public virtual Network? Body => Inner;

    /// <summary>What it gives beside its value; only blocks give several results.</summary>
    public EquatableArray<Result> Results => Body?.Results ?? EquatableArray<Result>.Empty;

    /// <summary>How many layers had to be read for it, those of blocks one by one.</summary>
    public virtual long LayersRead => Body?.Totals?.Layers ?? (IsInput ? 0 : 1);

    /// <summary>What it makes several values by, each of which gets a name while the current value stays; none for layers.</summary>
    public virtual IReadOnlyList<(string Name, Layer Layer)> Parts => [];

    /// <summary>Whether it stands for an input of the network.</summary>
    public virtual bool IsInput => false;

    /// <summary>Whether the result holds the elements that come in, or some of them, in whatever shape.</summary>
    public virtual bool HoldsElements => false;

    /// <summary>Whether default names of its kind are numbered; only what comes once has none.</summary>
    public virtual bool IsNumbered => true;

    /// <summary>Whether it makes one element of each window and has no weights.</summary>
    public virtual bool IsPooling => false;

    /// <summary>What the layer takes its input for: ids, which are no values, or, where there are two dimensions, steps and features.</summary>
    public virtual InputKind Takes => InputKind.Map;

    /// <summary>What it takes one of several inputs for.</summary>
    public virtual InputKind TakesAt(int input) => Takes;

    /// <summary>Whether what it makes of one of its inputs is known to code of the user's alone.</summary>
    public virtual bool ReadsByHand(int input) => false;

    /// <summary>Whether it takes nothing of its input but the number of samples.</summary>
    public virtual bool TakesBatchAlone => false;

    /// <summary>Whether the result may share memory with the input.</summary>
    public virtual bool MayAlias => false;

    /// <summary>Whether the layer's gradient reads its own result, which then must not be overwritten.</summary>
    public virtual bool GradientReadsOutput => false;

    /// <summary>Whether it may put its result into the memory of its input, as far as its gradient goes.</summary>
    public virtual bool RunsInPlace => false;

    /// <summary>Whether its result lies in memory as the input does, if that has no gaps.</summary>
    public virtual bool KeepsLayout => false;

    /// <summary>The layer with padding that keeps the size of its input; null where it keeps it already or cannot.</summary>
    public virtual Layer? KeepingSize => null;

    /// <summary>The layer with half of its kernel as padding, and that padding as it is written; null where it has that already or has no middle.</summary>
    public virtual (Layer Layer, string Padding)? HalfPadded => null;

    /// <summary>The layer with sizes rounded up; null where it does so already or rounds none.</summary>
    public virtual Layer? RoundingUp => null;

    /// <summary>How its result lies in the input's memory, in eval; null where it has memory of its own.</summary>
    /// <param name="before">How the input lies in memory.</param>
    /// <param name="input">The shape that comes in.</param>
    /// <param name="output">The shape of the result.</param>
    public virtual Strides? View(Strides before, Shape input, Shape output) => null;

    // What is remembered is no part of it.
    public virtual bool Equals(Layer? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    public abstract Shape Output(Shape input);

    /// <summary>The shape of what is made of all values that come in; only a few layers take several.</summary>
    public virtual Shape Output(IReadOnlyList<Shape> inputs) => Output(inputs[0]);

    /// <summary>Multiply-adds for a batch of one, by fvcore's convention.</summary>
    public virtual SymInt MultiplyAdds(Shape input, Shape output) => 0;

    public virtual ReceptiveField See(ReceptiveField field, Shape input) => field;

    /// <summary>What is seen by what is made of all values that come in, for each of the network's inputs.</summary>
    public virtual EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs)
    {
        var (fields, shape) = (inputs[0].Fields, inputs[0].Shape);
        var seen = new ReceptiveField[fields.Count];
        for (var i = 0; i < seen.Length; i++)
            seen[i] = See(fields[i], shape);
        return new(seen);
    }

    /// <summary>The place of the features in the result: said by the layer, or followed; a layer of elements leaves them where they are.</summary>
    /// <param name="before">Their place in what comes in; null where it is not known.</param>
    /// <param name="input">The shape that comes in.</param>
    /// <param name="output">The shape of the result.</param>
    public virtual int? FeaturesAt(int? before, Shape input, Shape output) => before;

    /// <summary>Whether whoever writes it shows that they mind where the features are, so that nothing states it after it.</summary>
    public virtual bool MindsLayout(Shape input) => false;

    /// <summary>Where the features of what is made of all values are.</summary>
    public virtual Features FeaturesAt(IReadOnlyList<Operand> inputs, Shape output)
    {
        var (before, input) = (inputs[0].Features, inputs[0].Shape);
        return new(MindsLayout(input) ? null : FeaturesAt(before.Stated, input, output), FeaturesAt(before.Known, input, output));
    }

    /// <summary>What the output's shape comes from, for messages, where the shape itself does not say it.</summary>
    public virtual string Origin(Shape input) => "";

    /// <summary>Makes what <see cref="Op"/> then remembers.</summary>
    protected abstract Op MakeOp();

    /// <summary>What default names begin with, by the name of a class: its last digit is kept apart from the ordinal.</summary>
    public static string StemOf(string name) => name.ToLowerInvariant() is var stem && char.IsDigit(stem[stem.Length - 1]) ? stem + "_" : stem;
}
