using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A layer that reads a sequence step by step and gives its hidden state at each.</summary>
[TakesFeatures(FeatureOrder.Last, Unless = "InputSize")]
internal abstract record Recurrent(RecurrentSettings Settings) : Layer
{
    /// <summary>How many maps of the hidden size one step computes.</summary>
    protected abstract int Gates { get; }

    protected override Op MakeOp() => new Op(GetType().Name.ToLowerInvariant())
        .Take("InputSize", Settings.InputSize).Take("HiddenSize", Settings.HiddenSize)
        .Set("NumLayers", Settings.NumLayers, 1)
        .Set("Bias", Settings.Bias, true)
        .Set("Dropout", Settings.Dropout, 0.0)
        .Set("Bidirectional", Settings.Bidirectional, false)
        .Set("ReturnSequences", Settings.ReturnSequences, true)
        .Set("BatchFirst", true, true);

    public override bool HasWeights => true;

    /// <summary>For each layer and direction: gates × hidden rows, of the input, of the hidden state, and two biases.</summary>
    public override SymInt Parameters
    {
        get
        {
            var (hidden, biases) = (Settings.HiddenSize, 2 * Settings.Bias.Count);
            var first = Settings.InputSize + hidden + biases;
            var further = (Settings.Directions * hidden) + hidden + biases;
            return Gates * hidden * Settings.Directions * (first + ((Settings.NumLayers - 1) * further));
        }
    }

    public override InputKind Takes => InputKind.Sequence;

    // cuDNN's gradient reads the result.
    public override bool GradientReadsOutput => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => output.Rank - 1;

    public override Shape Output(Shape input)
    {
        var features = Settings.Directions * Settings.HiddenSize;
        return Settings.ReturnSequences ? input.With(1, features) : new(features);
    }

    public override ReceptiveField See(ReceptiveField field, Shape input) =>
        Settings.ReturnSequences ? field.Whole() : field.Whole().Without(new([0]));
}

/// <summary>The settings that LSTM and GRU have in common.</summary>
/// <param name="ReturnSequences">Whether the hidden state at each step is given, and not the final one alone.</param>
internal sealed record RecurrentSettings(
    SymInt InputSize, SymInt HiddenSize, SymInt NumLayers, SymBool Bias, SymFloat Dropout, SymBool Bidirectional, bool ReturnSequences)
{
    public SymInt Directions => Bidirectional.Count + 1;

    public static RecurrentSettings? Read(Arguments arguments) => !Sequence.Check(arguments) ? null : new(
        Sequence.Features(arguments, "InputSize"),
        arguments.Count("HiddenSize"),
        arguments.Count("NumLayers", 1),
        arguments.Flag("Bias", true),
        arguments.Real("Dropout", 0, 0, 1),
        arguments.Flag("Bidirectional", false),
        arguments.ConstantFlag("ReturnSequences", true));
}
