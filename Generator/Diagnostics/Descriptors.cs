using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.Generator.Diagnostics;

/// <summary>
/// The diagnostics as Roslyn knows them, one field for each rule. Their messages are written where the mistake is found.
/// </summary>
internal static class Descriptors
{
    private const string Docs = "https://github.com/torchdsl/torchdsl/blob/main/docs/";

    // A class with an error throws, so nothing may silence it: the first tag withstands #pragma and all that configures, the second SuppressMessage.
    private static readonly string[] CannotBeTurnedOff = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    public static readonly DiagnosticDescriptor NotPartial = Declaration(Rule.NotPartial, "A network's class must be partial");
    public static readonly DiagnosticDescriptor OuterNotPartial = Declaration(Rule.OuterNotPartial, "A class around a network must be partial");
    public static readonly DiagnosticDescriptor NoInput = Declaration(Rule.NoInput, "A network needs an Input");
    public static readonly DiagnosticDescriptor InputNotFirst = Declaration(Rule.InputNotFirst, "What a network takes comes first");
    public static readonly DiagnosticDescriptor NoLayers = Declaration(Rule.NoLayers, "A network needs layers");
    public static readonly DiagnosticDescriptor OnTwoParts = Declaration(Rule.OnTwoParts, "All layers must be on one part of the class");
    public static readonly DiagnosticDescriptor Generic = Declaration(Rule.Generic, "A network cannot have type parameters");
    public static readonly DiagnosticDescriptor UnsupportedKind = Declaration(Rule.UnsupportedKind, "A network must be an ordinary class");
    public static readonly DiagnosticDescriptor OtherBase = Declaration(Rule.OtherBase, "A network cannot have a base class of its own");
    public static readonly DiagnosticDescriptor NameTaken = Declaration(Rule.NameTaken, "A layer's name must be a name of its own");
    public static readonly DiagnosticDescriptor MemberTaken = Declaration(Rule.MemberTaken, "A network cannot declare a member that is generated");
    public static readonly DiagnosticDescriptor ParameterType = Declaration(Rule.ParameterType, "A block's parameters are int, double or bool");
    public static readonly DiagnosticDescriptor RecursiveBlock = Declaration(Rule.RecursiveBlock, "A network cannot contain itself");
    public static readonly DiagnosticDescriptor NotANetwork = Declaration(Rule.NotANetwork, "Use names a network");
    public static readonly DiagnosticDescriptor NotAModule = Declaration(Rule.NotAModule, "Layer names a module written by hand");
    public static readonly DiagnosticDescriptor SeveralResults = Declaration(Rule.SeveralResults, "The results of a block are always there");
    public static readonly DiagnosticDescriptor PartMissing = Whole(Rule.PartMissing, "A network's generated part is missing");
    public static readonly DiagnosticDescriptor PartThrows = Whole(Rule.PartThrows, "A network depends on code that is generated too");
    public static readonly DiagnosticDescriptor CannotBeMade = Declaration(Rule.CannotBeMade, "A network must be able to make what it uses");
    public static readonly DiagnosticDescriptor UnknownTap = Declaration(Rule.UnknownTap, "A name is given to no value");
    public static readonly DiagnosticDescriptor TapTwice = Declaration(Rule.TapTwice, "Two values have the same name");
    public static readonly DiagnosticDescriptor OpenBranch = Declaration(Rule.OpenBranch, "A branch is never joined");
    public static readonly DiagnosticDescriptor JoinWithoutBranches = Declaration(Rule.JoinWithoutBranches, "A join needs branches or names");
    public static readonly DiagnosticDescriptor OutputTwice = Declaration(Rule.OutputTwice, "Two results have the same name");
    public static readonly DiagnosticDescriptor UnpairedRepeat = Declaration(Rule.UnpairedRepeat, "Repeat and End come in pairs");
    public static readonly DiagnosticDescriptor UnknownShared = Declaration(Rule.UnknownShared, "Share names a layer before it");
    public static readonly DiagnosticDescriptor NotOurs = Declaration(Rule.NotOurs, "A layer's name means TorchDsl's attribute");
    public static readonly DiagnosticDescriptor OtherName = Declaration(Rule.OtherName, "A layer has another name here");

    public static readonly DiagnosticDescriptor InputWithoutName = Declaration(Rule.InputWithoutName, "Several inputs have names");
    public static readonly DiagnosticDescriptor TooManyInputs = Declaration(Rule.TooManyInputs, "A network takes six inputs at most");

    public static readonly DiagnosticDescriptor WrongKind = Arguments(Rule.WrongKind, "An argument is of the wrong kind");
    public static readonly DiagnosticDescriptor OutOfRange = Arguments(Rule.OutOfRange, "An argument is out of range");
    public static readonly DiagnosticDescriptor WrongAxes = Arguments(Rule.WrongAxes, "A setting needs one number, or one per axis");
    public static readonly DiagnosticDescriptor GivenTwice = Arguments(Rule.GivenTwice, "An argument is given twice");
    public static readonly DiagnosticDescriptor GroupsDoNotDivide = Arguments(Rule.GroupsDoNotDivide, "Groups must divide the channels");
    public static readonly DiagnosticDescriptor PaddingTooLarge = Arguments(Rule.PaddingTooLarge, "Padding is too large");
    public static readonly DiagnosticDescriptor SameNeedsStrideOne = Arguments(Rule.SameNeedsStrideOne, "Same padding needs stride 1");
    public static readonly DiagnosticDescriptor Overflow = Arguments(Rule.Overflow, "Sizes are beyond 64 bits");
    public static readonly DiagnosticDescriptor UnknownParameter = Arguments(Rule.UnknownParameter, "An expression names no parameter of the block");
    public static readonly DiagnosticDescriptor UnreadableExpression = Arguments(Rule.UnreadableExpression, "An expression cannot be read");
    public static readonly DiagnosticDescriptor BlockArguments = Arguments(Rule.BlockArguments, "Arguments must fit the parameters of a block");
    public static readonly DiagnosticDescriptor ModuleArguments = Arguments(Rule.ModuleArguments, "Arguments must fit a constructor of a module");
    public static readonly DiagnosticDescriptor UnreadablePattern = Arguments(Rule.UnreadablePattern, "A module's pattern of shapes cannot be read");
    public static readonly DiagnosticDescriptor BatchWritten = Arguments(Rule.BatchWritten, "The batch is never written");
    public static readonly DiagnosticDescriptor NotNeeded =
        Arguments(Rule.NotNeeded, "An argument of PyTorch's has no place here", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor InputCount = Arguments(Rule.InputCount, "A layer gets as many values as it takes");
    public static readonly DiagnosticDescriptor NotAPermutation = Arguments(Rule.NotAPermutation, "Permute names every dimension once");

    public static readonly DiagnosticDescriptor FeaturesDiffer = Shapes(Rule.FeaturesDiffer, "A layer expects other features than come in");
    public static readonly DiagnosticDescriptor ChannelsDiffer = Shapes(Rule.ChannelsDiffer, "A layer expects other channels than come in");
    public static readonly DiagnosticDescriptor KernelExceedsInput = Shapes(Rule.KernelExceedsInput, "A kernel is larger than its padded input");
    public static readonly DiagnosticDescriptor WrongRank = Shapes(Rule.WrongRank, "A layer needs an input of another rank");
    public static readonly DiagnosticDescriptor NoSuchDimension = Shapes(Rule.NoSuchDimension, "A layer works along a dimension that is not there");
    public static readonly DiagnosticDescriptor DimensionNotEven = Shapes(Rule.DimensionNotEven, "A dimension that is halved must be even");
    public static readonly DiagnosticDescriptor NeedsFixedSize = Shapes(Rule.NeedsFixedSize, "A layer needs a size that is free");
    public static readonly DiagnosticDescriptor FeaturesElsewhere =
        Shapes(Rule.FeaturesElsewhere, "A layer takes another dimension for the features than the one that holds them", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor FormulaTooLong = Shapes(Rule.FormulaTooLong, "A size has a formula that is too long");
    public static readonly DiagnosticDescriptor NeedsIds = Shapes(Rule.NeedsIds, "A layer takes ids, which only Input gives");
    public static readonly DiagnosticDescriptor NormalizedShapeDiffers = Shapes(Rule.NormalizedShapeDiffers, "A layer normalises other sizes than come in");
    public static readonly DiagnosticDescriptor NothingToNormalise = Shapes(Rule.NothingToNormalise, "One element has nothing to be normalised by");
    public static readonly DiagnosticDescriptor SoftmaxOfOne =
        Shapes(Rule.SoftmaxOfOne, "Softmax works along one element, of which it is always the same", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ChannelsLast =
        Shapes(Rule.ChannelsLast, "The input has its channels last", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ElementsDiffer = Shapes(Rule.ElementsDiffer, "A new shape must have as many elements");
    public static readonly DiagnosticDescriptor NotDivisible = Shapes(Rule.NotDivisible, "A size must be divisible by a factor");
    public static readonly DiagnosticDescriptor NothingLeft = Shapes(Rule.NothingLeft, "A layer must leave something of its input");
    public static readonly DiagnosticDescriptor JoinShapesDiffer = Shapes(Rule.JoinShapesDiffer, "Values that are added or multiplied must have one shape");
    public static readonly DiagnosticDescriptor ConcatShapesDiffer =
        Shapes(Rule.ConcatShapesDiffer, "Values that are concatenated must differ in one dimension only");
    public static readonly DiagnosticDescriptor SharedDiffers = Shapes(Rule.SharedDiffers, "Shared weights must fit what comes in");
    public static readonly DiagnosticDescriptor PatternDiffers = Shapes(Rule.PatternDiffers, "What comes in must fit the pattern of a block or module");
    public static readonly DiagnosticDescriptor UnclearDim = Shapes(Rule.UnclearDim, "Concat must say along which dimension it joins");
    public static readonly DiagnosticDescriptor MatricesDiffer = Shapes(Rule.MatricesDiffer, "Matrices that are multiplied must fit");
    public static readonly DiagnosticDescriptor MaskDiffers = Shapes(Rule.MaskDiffers, "A mask must be an Input of bools, for each key or each query and key");
    public static readonly DiagnosticDescriptor OpenRepetition =
        Shapes(Rule.OpenRepetition, "What a parameter repeats must keep the shape, or add to one dimension");

    public static readonly DiagnosticDescriptor ShapeDiffers = Claims(Rule.ShapeDiffers, "A shape is not what was expected");
    public static readonly DiagnosticDescriptor UnknownSize = Claims(Rule.UnknownSize, "An expected size is not one of the free sizes");
    public static readonly DiagnosticDescriptor OverBudget = Claims(Rule.OverBudget, "A network costs more than its budget allows");
    public static readonly DiagnosticDescriptor UnknownCost =
        Claims(Rule.UnknownCost, "A budget limits what depends on free sizes", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor FieldDiffers = Claims(Rule.FieldDiffers, "A receptive field is not what was expected");
    public static readonly DiagnosticDescriptor Forbidden = Claims(Rule.Forbidden, "A network has what it rules out");
    public static readonly DiagnosticDescriptor StaleComment =
        Claims(Rule.StaleComment, "A comment states a shape that is not there", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor Broadcast = Advice(Rule.Broadcast, "A value is stretched to the shape of another", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnusedTap = Advice(Rule.UnusedTap, "A value has a name that nothing takes up", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor DeadLayer = Advice(Rule.DeadLayer, "No result depends on a layer", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Misaligned = Advice(Rule.Misaligned, "Values that are joined see different places", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor Uncounted = Advice(Rule.Uncounted, "The parameters of a module are not known", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor BackwardStep =
        Advice(Rule.BackwardStep, "One end of a bidirectional layer's sequence is taken", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor OneValuePerChannel =
        Advice(Rule.OneValuePerChannel, "BatchNorm has one value of each channel and sample", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor FarMisaligned =
        Advice(Rule.FarMisaligned, "Values that are joined see places a pixel of the map apart", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor WindowBelowStride =
        Advice(Rule.WindowBelowStride, "A pooling's window is smaller than its stride", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ScaleLikeSize =
        Advice(Rule.ScaleLikeSize, "A scale looks like a size", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor TwoReadings =
        Advice(Rule.TwoReadings, "Two numbers of a convolution can be read in two ways", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor LikelierShape =
        Advice(Rule.LikelierShape, "An input's shape has a likelier reading", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor InferredOne =
        Advice(Rule.InferredOne, "A size that is inferred comes out as 1", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor JoinedTwice =
        Advice(Rule.JoinedTwice, "A join names the current value, which it takes anyway", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor LayerFacts =
        Advice(Rule.LayerFacts, "What is known of a layer", DiagnosticSeverity.Info, isEnabledByDefault: false);
    public static readonly DiagnosticDescriptor BiasBeforeNorm =
        Advice(Rule.BiasBeforeNorm, "A normalisation takes a bias away", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor LinearMapsInARow =
        Advice(Rule.LinearMapsInARow, "Two linear maps have nothing between them that is not linear", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor DroppedRows =
        Advice(Rule.DroppedRows, "A stride drops the last pixels of the input", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor ActivatedLogits =
        Advice(Rule.ActivatedLogits, "The last layer's result cannot be negative", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor OneSidedSum =
        Advice(Rule.OneSidedSum, "A residual sum can only grow", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor FieldUnlikeInput =
        Advice(Rule.FieldUnlikeInput, "What a map sees is far smaller or larger than the input", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor HeavyLinear =
        Advice(Rule.HeavyLinear, "One Linear holds most of the parameters", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor Checkerboard =
        Advice(Rule.Checkerboard, "A transposed convolution's kernel is no multiple of its stride", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor DropoutBeforeNorm =
        Advice(Rule.DropoutBeforeNorm, "Dropout stands before BatchNorm", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor SoftmaxInside =
        Advice(Rule.SoftmaxInside, "A softmax stands before the end", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor DepthwiseAlone =
        Advice(Rule.DepthwiseAlone, "Nothing mixes the channels of a depthwise convolution", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor GroupsInARow =
        Advice(Rule.GroupsInARow, "Grouped convolutions follow each other without a shuffle", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor OldLanguage = Environment(Rule.OldLanguage, "Networks need C# 12");
    public static readonly DiagnosticDescriptor MissingReference = Environment(Rule.MissingReference, "Networks need TorchDsl and TorchSharp");
    public static readonly DiagnosticDescriptor Failed = Environment(Rule.Failed, "TorchDsl itself has failed");
    public static readonly DiagnosticDescriptor OnlyByAlias = Environment(Rule.OnlyByAlias, "Networks need references without an alias");

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)).ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ById.Values.ToImmutableArray();

    public static DiagnosticDescriptor Of(string rule) => ById[rule];

    // Roslyn's check of the released rules knows such a method by its parameter id, where a field calls it.
    private static DiagnosticDescriptor Declaration(string id, string title) => Create(id, title, "Declaration", DiagnosticSeverity.Error);

    // Found when the whole compilation is known: while a person types, editors may hold generated parts of a moment ago.
    private static DiagnosticDescriptor Whole(string id, string title) =>
        Create(id, title, "Declaration", DiagnosticSeverity.Error, tags: WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Arguments(string id, string title, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        Create(id, title, "Arguments", severity);

    private static DiagnosticDescriptor Shapes(string id, string title, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        Create(id, title, "Shapes", severity);

    private static DiagnosticDescriptor Claims(string id, string title, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        Create(id, title, "Claims", severity);

    private static DiagnosticDescriptor Advice(string id, string title, DiagnosticSeverity severity, bool isEnabledByDefault = true) =>
        Create(id, title, "Advice", severity, isEnabledByDefault);

    private static DiagnosticDescriptor Environment(string id, string title) => Create(id, title, "Environment", DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Create(
        string id, string title, string band, DiagnosticSeverity severity, bool isEnabledByDefault = true, params string[] tags) =>
        new(id, title, "{0}", $"TorchDsl.{band}", severity, isEnabledByDefault, helpLinkUri: $"{Docs}{id}.md",
            customTags: severity == DiagnosticSeverity.Error ? [.. CannotBeTurnedOff, .. tags] : tags);
}
