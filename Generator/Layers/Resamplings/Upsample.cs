using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A map at another resolution.</summary>
/// <param name="Scale">The factor along each axis; none where sizes are given.</param>
/// <param name="Size">The size along each axis; null where factors are given.</param>
/// <param name="Like">The name of the value whose size that is; null where it is written.</param>
/// <param name="Mode">The member of TorchSharp's UpsampleMode, and of its InterpolationMode.</param>
internal sealed record Upsample(EquatableArray<SymFloat> Scale, Axes? Size, string? Like, string Mode, SymBool AlignCorners) : Layer
{
    private const string Nearest = "Nearest";
    private const string Bicubic = "Bicubic";
    private const string NoCorners = "aligns corners, which UpsampleMode.Nearest cannot";

    private static readonly string[] LinearModes = ["", "Linear", "Bilinear", "Trilinear"];

    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.IsMap())
            return null;
        var (hasSize, hasScale, like) = (arguments.IsWritten("Size"), arguments.IsWritten("Scale"), arguments.Like());
        var likeSize = like is null ? null : arguments.SizeOfLike("Size", "Scale");
        if (hasSize && hasScale)
            arguments.Error(Rule.GivenTwice, "Size", "has both Scale and Size", arguments.Without("Size"), arguments.Without("Scale"));
        else if (!hasSize && !hasScale && like is null)
            arguments.Error(Rule.OutOfRange, null, "has none of Scale, Size and Like", Remedy.Choose("give one of them"));
        var layer = new Upsample(
            hasSize || like is not null ? EquatableArray<SymFloat>.Empty : arguments.RealPerAxis("Scale"),
            hasSize ? arguments.PerAxis("Size", 1, least: 1) : likeSize ?? (like is null ? null : Axes.Uniform(1, arguments.Input.SpatialRank)),
            like,
            arguments.Word("Mode") ?? Nearest,
            arguments.Flag("AlignCorners", false));
        layer.CheckMode(arguments);
        layer.CheckScale(arguments);
        WarnOfSize(arguments);
        return layer;
    }

    protected override Op MakeOp() => (Size is { } size
            ? Like is null ? new Op("upsample").Set("Size", size) : new Op("upsample").Like(Like).Infer("Size", size)
            : new Op("upsample").Take("Scale", new SettingValue.RealPerAxis(Scale)))
        .Set("Mode", new SettingValue.Member("UpsampleMode", Mode), new SettingValue.Member("UpsampleMode", Nearest))
        .Set("AlignCorners", AlignCorners, false);

    public override Shape Output(Shape input)
    {
        if (Size is { } sizes)
            return Shape.Map(input.Channels, [.. sizes.Sizes]);
        var scale = Scale;
        return Shape.Map(input.Channels, [.. input.Dims.Skip(1).Select((size, axis) => Scaled(size, scale[axis])!.Value)]);
    }

    public override ReceptiveField See(ReceptiveField field, Shape input)
    {
        var output = Output(input);
        return field.Each((axis, i) => See(axis, input[i + 1], output[i + 1], i), _ => Mode != Nearest);
    }

    // No network enlarges so much at once, but for what was pooled to one.
    private static void WarnOfSize(Arguments arguments)
    {
        const int most = 32;
        if (arguments.Written("Scale") is not Value.Integer { Number: var scale })
            return;
        var sizes = arguments.Input.Dims.Skip(1).ToList();
        var isTwice = scale >= 8 && sizes.TrueForAll(size => size * 2 == scale);
        if ((scale > most || isTwice) && sizes.Exists(size => size != 1))
        {
            var text = $"Upsample(Size = {scale}{(arguments.IsWritten("Mode") ? $", Mode = {arguments.Written("Mode")}" : "")})";
            arguments.Warn(Rule.ScaleLikeSize, "Scale", Enlarges(arguments, scale), arguments.Replace(text, $" if {scale} is the size"));
        }
    }

    private static string Enlarges(Arguments arguments, long scale) =>
        $"enlarges {arguments.Input} by {scale}, to {string.Join("×", arguments.Input.Dims.Skip(1).Select(size => size * scale))}";

    // libtorch's floor(size × factor); null for a free size and a factor that is no simple fraction. What a block's parameter decides is
    // left to its uses.
    private static SymInt? Scaled(SymInt size, SymFloat factor) =>
        factor is not { IsOpen: false, Value: var scale } ? factor.Times(size)
        : size.IsFixed ? (SymInt)checked((long)Math.Floor(size.Value * scale))
        : Fraction(scale) is var (numerator, denominator) ? (size * numerator).FloorDivide(denominator)
        : size.IsKnownToWeights ? size.Scaled(scale)
        : null;

    private static (long Numerator, long Denominator)? Fraction(double scale)
    {
        for (var denominator = 1L; denominator <= 4096; denominator *= 2)
        {
            if (scale * denominator is var numerator && numerator == Math.Floor(numerator) && numerator < 1L << 53)
                return ((long)numerator, denominator);
        }

        return null;
    }

    private void CheckMode(Arguments arguments)
    {
        var rank = arguments.Input.SpatialRank;
        var axes = Mode == Bicubic ? 2 : Array.IndexOf(LinearModes, Mode);
        if (Mode == Nearest)
            axes = rank;
        if (axes < 1)
            arguments.Error(
                Rule.WrongKind,
                "Mode",
                $"has Mode {Mode}, which is not known here",
                OfMode(arguments, LinearModes[rank]),
                OfMode(arguments, Nearest));
        else if (axes != rank)
            arguments.Error(Rule.WrongRank, "Mode", ForOtherRank(arguments, axes), OfMode(arguments, LinearModes[rank]));
        if (!AlignCorners.IsOff && Mode == Nearest)
            arguments.Error(Rule.OutOfRange, "AlignCorners", NoCorners, arguments.Use("AlignCorners", "false"), OfMode(arguments, LinearModes[rank]));
    }

    private void CheckScale(Arguments arguments)
    {
        for (var axis = 0; axis < Scale.Count && arguments.Problem is null; axis++)
        {
            var (size, scale) = (arguments.Input[axis + 1], Scale[axis]);
            if (scale.IsOpen)
                continue;
            if (!(scale.Value > 0))
                arguments.Error(
                    Rule.OutOfRange,
                    "Scale",
                    $"has Scale {scale}, but a scale is above 0",
                    NumberRemedy.InRange(arguments, "Scale", scale.Value, 0, double.MaxValue));
            else if (Scaled(size, scale) is not { } scaled)
                arguments.Fixed(size, $"pixels for a scale of {scale}, which is no simple fraction");
            else if (!arguments.AtLeast(1, scaled))
                arguments.Error(Rule.NothingLeft, "Scale", TooSmall(arguments, axis, scaled), Remedy.Choose("use a larger Scale"));
        }
    }

    private AxisField See(AxisField axis, SymInt input, SymInt output, int index)
    {
        if (Ratio(input, output, index) is var (outputs, inputs)
            && axis.Through(outputs, inputs, i => Sees(i, outputs, inputs)) is { HasPlace: true } exact)
        {
            return exact;
        }

        var neighbours = Mode switch { Nearest => 1, Bicubic => 4, _ => 2 };
        return AxisField.WithoutPlace(axis.Through(1, 1, i => (i, i + neighbours - 1, 1)).Size);
    }

    // After so many outputs the pattern repeats, so many inputs further on; null where that is not known.
    private (long Outputs, long Inputs)? Ratio(SymInt input, SymInt output, int axis)
    {
        (long, long)? ratio = null;
        if (AlignCorners.IsOpen)
            ratio = null;
        else if (AlignCorners.IsOn)
            ratio = input.IsFixed && output.IsFixed && input.Value > 1 && output.Value > 1 ? (output.Value - 1, input.Value - 1) : null;
        else if (Size is null)
            ratio = Scale[axis] is { IsOpen: false, Value: var scale } ? Fraction(scale) : null;
        else if (input.IsFixed && output.IsFixed)
            ratio = (output.Value, input.Value);
        else
            ratio = Multiple(input, output);
        if (ratio is not var (outputs, inputs))
            return null;
        var common = Numbers.Gcd(outputs, inputs);
        return outputs / common <= AxisField.LongestPeriod ? (outputs / common, inputs / common) : null;
    }

    // Of free sizes, the one so many times the other.
    private static (long Outputs, long Inputs)? Multiple(SymInt input, SymInt output)
    {
        for (var times = 1L; times <= AxisField.LongestPeriod; times *= 2)
        {
            if (input * times == output)
                return (times, 1);
        }

        return null;
    }

    // Pixels are squares whose edges are aligned, or points whose outermost are; neighbours of weight 0 are not seen.
    private (long First, long Last, long Step) Sees(long i, long outputs, long inputs)
    {
        if (Mode == Nearest)
            return (i * inputs / outputs, i * inputs / outputs, 1);
        var place = AlignCorners.IsOn ? 2 * i * inputs : (((2 * i) + 1) * inputs) - outputs;
        var first = ((SymInt)place).FloorDivide(2 * outputs).Value;
        if (first * 2 * outputs == place)
            return (first, first, 1);
        return Mode == Bicubic ? (first - 1, first + 2, 1) : (first, first + 1, 1);
    }

    private string ForOtherRank(Arguments arguments, int axes) =>
        $"has UpsampleMode.{Mode}, which is for {Sentence.Plural(axes, "spatial axis", "spatial axes")}, but {arguments.Producer}";

    private string TooSmall(Arguments arguments, int axis, SymInt scaled) =>
        $"scales axis {axis} to {Scale[axis]} × {arguments.Input[axis + 1]} = {scaled} pixels ({arguments.Producer})";

    private static Remedy OfMode(Arguments arguments, string mode) =>
        Remedy.Of($"use UpsampleMode.{mode}", Edit.Set(arguments.Place, "Mode", $"UpsampleMode.{mode}"));
}
