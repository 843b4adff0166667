using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.Generator.Diagnostics;

/// <summary>The diagnostics as Roslyn knows them. Their messages are written where the mistake is found.</summary>
internal static class Descriptors
{
    private const string Message = "{0}";
    private const string Docs = "https://github.com/torchdsl/torchdsl/blob/main/docs/";

    private static readonly DiagnosticDescriptor NotPartial = new(Rule.NotPartial, "A network's class must be partial", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.NotPartial + ".md");
    private static readonly DiagnosticDescriptor OuterNotPartial = new(Rule.OuterNotPartial, "A class around a network must be partial", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.OuterNotPartial + ".md");
    private static readonly DiagnosticDescriptor NoInput = new(Rule.NoInput, "A network needs an Input", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.NoInput + ".md");
    private static readonly DiagnosticDescriptor InputNotFirst = new(Rule.InputNotFirst, "A network has one Input, and it comes first", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.InputNotFirst + ".md");
    private static readonly DiagnosticDescriptor NoLayers = new(Rule.NoLayers, "A network needs layers", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.NoLayers + ".md");
    private static readonly DiagnosticDescriptor OnTwoParts = new(Rule.OnTwoParts, "All layers must be on one part of the class", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.OnTwoParts + ".md");
    private static readonly DiagnosticDescriptor Generic = new(Rule.Generic, "A network cannot have type parameters", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.Generic + ".md");
    private static readonly DiagnosticDescriptor UnsupportedKind = new(Rule.UnsupportedKind, "A network must be an ordinary class", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.UnsupportedKind + ".md");
    private static readonly DiagnosticDescriptor OtherBase = new(Rule.OtherBase, "A network cannot have a base class of its own", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.OtherBase + ".md");
    private static readonly DiagnosticDescriptor NameTaken = new(Rule.NameTaken, "A layer's name must be a name of its own", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.NameTaken + ".md");
    private static readonly DiagnosticDescriptor MemberTaken = new(Rule.MemberTaken, "A network cannot declare a member that is generated", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.MemberTaken + ".md");
    private static readonly DiagnosticDescriptor ParameterType = new(Rule.ParameterType, "A block's parameters are int, double or bool", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.ParameterType + ".md");
    private static readonly DiagnosticDescriptor RecursiveBlock = new(Rule.RecursiveBlock, "A network cannot contain itself", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.RecursiveBlock + ".md");
    private static readonly DiagnosticDescriptor NotANetwork = new(Rule.NotANetwork, "Use names a network", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.NotANetwork + ".md");
    private static readonly DiagnosticDescriptor NotAModule = new(Rule.NotAModule, "Layer names a module written by hand", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.NotAModule + ".md");
    private static readonly DiagnosticDescriptor SeveralResults = new(Rule.SeveralResults, "A block gives one result", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.SeveralResults + ".md");
    private static readonly DiagnosticDescriptor UnknownTap = new(Rule.UnknownTap, "A name is given to no value", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.UnknownTap + ".md");
    private static readonly DiagnosticDescriptor TapTwice = new(Rule.TapTwice, "Two values have the same name", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.TapTwice + ".md");
    private static readonly DiagnosticDescriptor OpenBranch = new(Rule.OpenBranch, "A branch is never joined", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.OpenBranch + ".md");
    private static readonly DiagnosticDescriptor JoinWithoutBranches = new(Rule.JoinWithoutBranches, "A join needs branches or names", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.JoinWithoutBranches + ".md");
    private static readonly DiagnosticDescriptor OutputTwice = new(Rule.OutputTwice, "Two results have the same name", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.OutputTwice + ".md");
    private static readonly DiagnosticDescriptor UnpairedRepeat = new(Rule.UnpairedRepeat, "Repeat and End come in pairs", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.UnpairedRepeat + ".md");
    private static readonly DiagnosticDescriptor UnknownShared = new(Rule.UnknownShared, "Share names a layer before it", Message, "TorchDsl.Declaration", DiagnosticSeverity.Error, true, null, Docs + Rule.UnknownShared + ".md");
    private static readonly DiagnosticDescriptor WrongKind = new(Rule.WrongKind, "An argument is of the wrong kind", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.WrongKind + ".md");
    private static readonly DiagnosticDescriptor OutOfRange = new(Rule.OutOfRange, "An argument is out of range", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.OutOfRange + ".md");
    private static readonly DiagnosticDescriptor WrongAxes = new(Rule.WrongAxes, "A setting needs one number, or one per axis", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.WrongAxes + ".md");
    private static readonly DiagnosticDescriptor GivenTwice = new(Rule.GivenTwice, "An argument is given twice", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.GivenTwice + ".md");
    private static readonly DiagnosticDescriptor GroupsDoNotDivide = new(Rule.GroupsDoNotDivide, "Groups must divide the channels", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.GroupsDoNotDivide + ".md");
    private static readonly DiagnosticDescriptor PaddingTooLarge = new(Rule.PaddingTooLarge, "Padding is too large", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.PaddingTooLarge + ".md");
    private static readonly DiagnosticDescriptor SameNeedsStrideOne = new(Rule.SameNeedsStrideOne, "Same padding needs stride 1", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.SameNeedsStrideOne + ".md");
    private static readonly DiagnosticDescriptor Overflow = new(Rule.Overflow, "Sizes are beyond 64 bits", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.Overflow + ".md");
    private static readonly DiagnosticDescriptor UnknownParameter = new(Rule.UnknownParameter, "An expression names no parameter of the block", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.UnknownParameter + ".md");
    private static readonly DiagnosticDescriptor UnreadableExpression = new(Rule.UnreadableExpression, "An expression cannot be read", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.UnreadableExpression + ".md");
    private static readonly DiagnosticDescriptor BlockArguments = new(Rule.BlockArguments, "Arguments must fit the parameters of a block", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.BlockArguments + ".md");
    private static readonly DiagnosticDescriptor ModuleArguments = new(Rule.ModuleArguments, "Arguments must fit a constructor of a module", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.ModuleArguments + ".md");
    private static readonly DiagnosticDescriptor UnreadablePattern = new(Rule.UnreadablePattern, "A module's pattern of shapes cannot be read", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.UnreadablePattern + ".md");
    private static readonly DiagnosticDescriptor NotAPermutation = new(Rule.NotAPermutation, "Permute names every dimension once", Message, "TorchDsl.Arguments", DiagnosticSeverity.Error, true, null, Docs + Rule.NotAPermutation + ".md");
    private static readonly DiagnosticDescriptor FeaturesDiffer = new(Rule.FeaturesDiffer, "A layer expects other features than come in", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.FeaturesDiffer + ".md");
    private static readonly DiagnosticDescriptor ChannelsDiffer = new(Rule.ChannelsDiffer, "A layer expects other channels than come in", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.ChannelsDiffer + ".md");
    private static readonly DiagnosticDescriptor KernelExceedsInput = new(Rule.KernelExceedsInput, "A kernel is larger than its padded input", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.KernelExceedsInput + ".md");
    private static readonly DiagnosticDescriptor WrongRank = new(Rule.WrongRank, "A layer needs an input of another rank", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.WrongRank + ".md");
    private static readonly DiagnosticDescriptor NoSuchDimension = new(Rule.NoSuchDimension, "A layer works along a dimension that is not there", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.NoSuchDimension + ".md");
    private static readonly DiagnosticDescriptor DimensionNotEven = new(Rule.DimensionNotEven, "A dimension that is halved must be even", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.DimensionNotEven + ".md");
    private static readonly DiagnosticDescriptor NeedsFixedSize = new(Rule.NeedsFixedSize, "A layer needs a size that is free", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.NeedsFixedSize + ".md");
    private static readonly DiagnosticDescriptor LinearOnMap = new(Rule.LinearOnMap, "Linear stands straight on a feature map", Message, "TorchDsl.Shapes", DiagnosticSeverity.Warning, true, null, Docs + Rule.LinearOnMap + ".md");
    private static readonly DiagnosticDescriptor NeedsIds = new(Rule.NeedsIds, "A layer takes ids, which only Input gives", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.NeedsIds + ".md");
    private static readonly DiagnosticDescriptor NormalizedShapeDiffers = new(Rule.NormalizedShapeDiffers, "A layer normalises other sizes than come in", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.NormalizedShapeDiffers + ".md");
    private static readonly DiagnosticDescriptor NothingToNormalise = new(Rule.NothingToNormalise, "One element has nothing to be normalised by", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.NothingToNormalise + ".md");
    private static readonly DiagnosticDescriptor ElementsDiffer = new(Rule.ElementsDiffer, "A new shape must have as many elements", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.ElementsDiffer + ".md");
    private static readonly DiagnosticDescriptor NotDivisible = new(Rule.NotDivisible, "A size must be divisible by a factor", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.NotDivisible + ".md");
    private static readonly DiagnosticDescriptor NothingLeft = new(Rule.NothingLeft, "A layer must leave something of its input", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.NothingLeft + ".md");
    private static readonly DiagnosticDescriptor JoinShapesDiffer = new(Rule.JoinShapesDiffer, "Values that are added or multiplied must have one shape", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.JoinShapesDiffer + ".md");
    private static readonly DiagnosticDescriptor ConcatShapesDiffer = new(Rule.ConcatShapesDiffer, "Values that are concatenated must differ in one dimension only", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.ConcatShapesDiffer + ".md");
    private static readonly DiagnosticDescriptor SharedDiffers = new(Rule.SharedDiffers, "Shared weights must fit what comes in", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.SharedDiffers + ".md");
    private static readonly DiagnosticDescriptor PatternDiffers = new(Rule.PatternDiffers, "What comes in must fit the pattern of a block or module", Message, "TorchDsl.Shapes", DiagnosticSeverity.Error, true, null, Docs + Rule.PatternDiffers + ".md");
    private static readonly DiagnosticDescriptor ShapeDiffers = new(Rule.ShapeDiffers, "A shape is not what was expected", Message, "TorchDsl.Claims", DiagnosticSeverity.Error, true, null, Docs + Rule.ShapeDiffers + ".md");
    private static readonly DiagnosticDescriptor UnknownSize = new(Rule.UnknownSize, "An expected size is not one of the free sizes", Message, "TorchDsl.Claims", DiagnosticSeverity.Error, true, null, Docs + Rule.UnknownSize + ".md");
    private static readonly DiagnosticDescriptor Broadcast = new(Rule.Broadcast, "A value is stretched to the shape of another", Message, "TorchDsl.Advice", DiagnosticSeverity.Info, true, null, Docs + Rule.Broadcast + ".md");
    private static readonly DiagnosticDescriptor UnusedTap = new(Rule.UnusedTap, "A value has a name that nothing takes up", Message, "TorchDsl.Advice", DiagnosticSeverity.Warning, true, null, Docs + Rule.UnusedTap + ".md");
    private static readonly DiagnosticDescriptor DeadLayer = new(Rule.DeadLayer, "No result depends on a layer", Message, "TorchDsl.Advice", DiagnosticSeverity.Warning, true, null, Docs + Rule.DeadLayer + ".md");
    private static readonly DiagnosticDescriptor Misaligned = new(Rule.Misaligned, "Values that are joined see different places", Message, "TorchDsl.Advice", DiagnosticSeverity.Info, true, null, Docs + Rule.Misaligned + ".md");
    private static readonly DiagnosticDescriptor Uncounted = new(Rule.Uncounted, "The parameters of a module are not known", Message, "TorchDsl.Advice", DiagnosticSeverity.Info, true, null, Docs + Rule.Uncounted + ".md");
    private static readonly DiagnosticDescriptor OldLanguage = new(Rule.OldLanguage, "Networks need C# 12", Message, "TorchDsl.Environment", DiagnosticSeverity.Error, true, null, Docs + Rule.OldLanguage + ".md");
    private static readonly DiagnosticDescriptor MissingReference = new(Rule.MissingReference, "Networks need TorchDsl and TorchSharp", Message, "TorchDsl.Environment", DiagnosticSeverity.Error, true, null, Docs + Rule.MissingReference + ".md");

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        NotPartial, OuterNotPartial, NoInput, InputNotFirst, NoLayers, OnTwoParts, Generic, UnsupportedKind,
        OtherBase, NameTaken, MemberTaken, ParameterType, RecursiveBlock, NotANetwork, NotAModule, SeveralResults, WrongKind, OutOfRange, WrongAxes, GivenTwice, GroupsDoNotDivide,
        PaddingTooLarge, SameNeedsStrideOne, Overflow, UnknownParameter, UnreadableExpression, BlockArguments, ModuleArguments, UnreadablePattern, FeaturesDiffer, ChannelsDiffer, KernelExceedsInput,
        WrongRank, NoSuchDimension, DimensionNotEven, NeedsFixedSize, LinearOnMap, NeedsIds,
        NormalizedShapeDiffers, NothingToNormalise, NotAPermutation, ElementsDiffer, NotDivisible, NothingLeft,
        ShapeDiffers, UnknownSize, UnknownTap, TapTwice, OpenBranch, JoinWithoutBranches, OutputTwice, UnpairedRepeat, UnknownShared,
        JoinShapesDiffer, ConcatShapesDiffer, SharedDiffers, PatternDiffers, Broadcast, UnusedTap, DeadLayer, Misaligned, Uncounted, OldLanguage, MissingReference);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.ToImmutableDictionary(descriptor => descriptor.Id);

    public static DiagnosticDescriptor Of(string rule) => ById[rule];
}
