namespace TorchDsl.Generator.Infer.Problems;

/// <summary>The ids of the diagnostics: 1xxx declaration, 2xxx arguments, 3xxx shapes, 4xxx claims, 5xxx advice, 9xxx environment. Never reused.</summary>
internal static class Rule
{
    public const string NotPartial = "DSL1001";
    public const string OuterNotPartial = "DSL1002";
    public const string NoInput = "DSL1003";
    public const string InputNotFirst = "DSL1004";
    public const string NoLayers = "DSL1005";
    public const string OnTwoParts = "DSL1006";
    public const string Generic = "DSL1007";
    public const string UnsupportedKind = "DSL1008";
    public const string OtherBase = "DSL1009";
    public const string NameTaken = "DSL1010";
    public const string MemberTaken = "DSL1011";
    public const string ParameterType = "DSL1012";
    public const string RecursiveBlock = "DSL1013";
    public const string NotANetwork = "DSL1014";
    public const string NotAModule = "DSL1015";
    public const string SeveralResults = "DSL1016";
    public const string PartMissing = "DSL1017";
    public const string PartThrows = "DSL1018";
    public const string CannotBeMade = "DSL1019";
    public const string UnknownTap = "DSL1020";
    public const string TapTwice = "DSL1021";
    public const string OpenBranch = "DSL1022";
    public const string JoinWithoutBranches = "DSL1023";
    public const string OutputTwice = "DSL1024";
    public const string UnpairedRepeat = "DSL1025";
    public const string UnknownShared = "DSL1026";
    public const string NotOurs = "DSL1027";
    public const string OtherName = "DSL1028";
    public const string InputWithoutName = "DSL1029";
    public const string TooManyInputs = "DSL1030";

    public const string WrongKind = "DSL2001";
    public const string OutOfRange = "DSL2002";
    public const string WrongAxes = "DSL2003";
    public const string GivenTwice = "DSL2004";
    public const string GroupsDoNotDivide = "DSL2005";
    public const string PaddingTooLarge = "DSL2006";
    public const string SameNeedsStrideOne = "DSL2007";
    public const string Overflow = "DSL2008";
    public const string UnknownParameter = "DSL2009";
    public const string UnreadableExpression = "DSL2010";
    public const string BlockArguments = "DSL2011";
    public const string ModuleArguments = "DSL2012";
    public const string UnreadablePattern = "DSL2013";
    public const string BatchWritten = "DSL2014";
    public const string NotNeeded = "DSL2015";
    public const string InputCount = "DSL2016";
    public const string NotAPermutation = "DSL2020";

    public const string FeaturesDiffer = "DSL3001";
    public const string ChannelsDiffer = "DSL3002";
    public const string KernelExceedsInput = "DSL3003";
    public const string WrongRank = "DSL3004";
    public const string NoSuchDimension = "DSL3005";
    public const string DimensionNotEven = "DSL3006";
    public const string NeedsFixedSize = "DSL3007";
    public const string FeaturesElsewhere = "DSL3008";
    public const string FormulaTooLong = "DSL3009";
    public const string NeedsIds = "DSL3010";
    public const string NormalizedShapeDiffers = "DSL3011";
    public const string NothingToNormalise = "DSL3012";
    public const string SoftmaxOfOne = "DSL3013";
    public const string ChannelsLast = "DSL3014";
    public const string ElementsDiffer = "DSL3020";
    public const string NotDivisible = "DSL3021";
    public const string NothingLeft = "DSL3022";

    public const string JoinShapesDiffer = "DSL3030";
    public const string ConcatShapesDiffer = "DSL3031";
    public const string SharedDiffers = "DSL3032";
    public const string PatternDiffers = "DSL3033";
    public const string UnclearDim = "DSL3034";
    public const string MatricesDiffer = "DSL3040";
    public const string MaskDiffers = "DSL3041";
    public const string OpenRepetition = "DSL3042";

    public const string ShapeDiffers = "DSL4001";
    public const string UnknownSize = "DSL4002";
    public const string OverBudget = "DSL4003";
    public const string UnknownCost = "DSL4004";
    public const string FieldDiffers = "DSL4005";
    public const string Forbidden = "DSL4006";
    public const string StaleComment = "DSL4010";

    public const string Broadcast = "DSL5001";
    public const string UnusedTap = "DSL5002";
    public const string DeadLayer = "DSL5003";
    public const string Misaligned = "DSL5004";
    public const string Uncounted = "DSL5005";
    public const string BackwardStep = "DSL5006";
    public const string OneValuePerChannel = "DSL5007";
    public const string FarMisaligned = "DSL5008";
    public const string WindowBelowStride = "DSL5009";
    public const string ScaleLikeSize = "DSL5010";
    public const string TwoReadings = "DSL5011";
    public const string LikelierShape = "DSL5012";
    public const string InferredOne = "DSL5013";
    public const string JoinedTwice = "DSL5014";
    public const string LayerFacts = "DSL5041";
    public const string BiasBeforeNorm = "DSL5020";
    public const string LinearMapsInARow = "DSL5021";
    public const string DroppedRows = "DSL5022";
    public const string ActivatedLogits = "DSL5023";
    public const string OneSidedSum = "DSL5024";
    public const string FieldUnlikeInput = "DSL5025";
    public const string HeavyLinear = "DSL5026";
    public const string Checkerboard = "DSL5027";
    public const string DropoutBeforeNorm = "DSL5028";
    public const string SoftmaxInside = "DSL5029";
    public const string DepthwiseAlone = "DSL5030";
    public const string GroupsInARow = "DSL5031";

    public const string OldLanguage = "DSL9001";
    public const string MissingReference = "DSL9002";
    public const string Failed = "DSL9003";
    public const string OnlyByAlias = "DSL9004";

    /// <summary>Whether a warning of a layer in a block depends on what flows in, so that it is said at a use.</summary>
    public static bool IsOfUse(string rule) => rule is FeaturesElsewhere or SoftmaxOfOne || IsOnDesign(rule);

    /// <summary>Whether it is advice of Advice/, on what fits and could be done better. What is said of a whole network is said of none that is used.</summary>
    public static bool IsOnDesign(string rule) => rule is
        BiasBeforeNorm or LinearMapsInARow or DroppedRows or ActivatedLogits or OneSidedSum or FieldUnlikeInput or HeavyLinear or Checkerboard
        or DropoutBeforeNorm or SoftmaxInside or DepthwiseAlone or GroupsInARow;

    /// <summary>Whether what a layer is given does not fit it, however right its arguments are: a rule of the band 3xxx.</summary>
    public static bool IsAboutShapes(string rule) => rule is
        FeaturesDiffer or ChannelsDiffer or KernelExceedsInput or WrongRank or NoSuchDimension or DimensionNotEven or NeedsFixedSize or FeaturesElsewhere
        or FormulaTooLong or NeedsIds or NormalizedShapeDiffers or NothingToNormalise or ElementsDiffer or NotDivisible or NothingLeft
        or JoinShapesDiffer or ConcatShapesDiffer or SharedDiffers or PatternDiffers or UnclearDim or OpenRepetition or SoftmaxOfOne or ChannelsLast
        or MatricesDiffer or MaskDiffers;
}
