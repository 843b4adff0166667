using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A value with more at the ends of its dimensions, or with less where the padding is negative.</summary>
/// <param name="Channels">What is added to the channels.</param>
/// <param name="Before">What is added before each spatial axis.</param>
/// <param name="After">What is added after each.</param>
/// <param name="Like">The name of the value whose size it gets; null where padding is written.</param>
internal sealed record Pad((SymInt Before, SymInt After) Channels, Axes Before, Axes After, string Mode, SymFloat Value, string? Like) : Layer
{
    private const string PerAxis = "give one number, one per axis, or two per axis, before and after, the last axis first and the channels after the axes";

    public static Layer? Read(Arguments arguments)
    {
        // A pair says what is added to features.
        if (arguments.Items("Padding").Count != 2 && !arguments.HasSpatialAxes())
            return null;
        var like = arguments.Like();
        var size = like is null ? null : arguments.SizeOfLike("Padding");
        if (like is not null && size is null)
            return null;
        if (like is null && !arguments.IsWritten("Padding"))
            arguments.Error(Rule.OutOfRange, null, "has neither padding nor Like", Remedy.Choose("give one of them"));
        var (channels, before, after) = size is null ? ReadPadding(arguments) : UpTo(arguments, size.Value);
        var mode = arguments.Word("Mode") is null or PaddingModes.Zeros ? PaddingModes.Constant : arguments.Word("Mode")!;
        var layer = new Pad(channels, before, after, mode, arguments.Real("Value", 0), like);
        if (layer.Value != 0 && arguments.Word("Mode") is not (null or PaddingModes.Constant))
            arguments.Error(
                Rule.OutOfRange,
                "Value",
                OwnValue(arguments, layer.Value),
                arguments.Set("Value", "0"),
                arguments.Use("Mode", "PaddingModes.Constant"));
        if (layer.Mode is not (PaddingModes.Constant or PaddingModes.Reflect or PaddingModes.Replicate or PaddingModes.Circular))
            arguments.Error(
                Rule.WrongKind,
                "Mode",
                $"has Mode {layer.Mode}, but Pad knows Constant, Reflect, Replicate and Circular",
                arguments.Use("Mode", "PaddingModes.Constant"));
        if (layer.Mode != PaddingModes.Constant)
            layer.CheckMode(arguments);
        for (var place = 0; place < arguments.Input.Rank && like is null; place++)
            layer.Check(arguments, place);
        return layer;
    }

    // Half of what is missing at the beginning, rounded down, and the rest at the end.
    private static ((SymInt Before, SymInt After) Channels, Axes Before, Axes After) UpTo(Arguments arguments, Axes size)
    {
        for (var axis = 0; axis < size.Count; axis++)
        {
            if (!arguments.IsNeverBelow(size[axis], arguments.Input[axis + 1]))
            {
                var remedies = new[] { arguments.InsteadOfLike("Crop"), arguments.InsteadOfLike("Upsample") };
                arguments.Error(Rule.OutOfRange, "Like", AboveLike(arguments, size, axis), remedies);
            }
        }

        var missing = size.Sizes.Select((whole, axis) => whole - arguments.Input[axis + 1]).ToList();
        var before = missing.Select(size => size.FloorDivide(2)).ToEquatableArray();
        return (default, new(before), new(missing.Select((size, axis) => size - before[axis]).ToEquatableArray()));
    }

    private static string AboveLike(Arguments arguments, Axes size, int axis) =>
        $"makes {size[axis]} along axis {axis}, as {arguments.Operands[1].Name} has, but {arguments.Producer}, which may be more along that axis";

    protected override Op MakeOp() => WithBorders()
        .Infer("PaddingBefore", Before).Infer("PaddingAfter", After)
        .Set("Mode", PaddingModes.Setting(Mode), PaddingModes.Setting(PaddingModes.Constant))
        .Set("Value", Value, 0.0);

    /// <summary>Where nothing is surely added, libtorch may hand on a part of its input.</summary>
    public override bool MayAlias =>
        Like is not null || Before.Sizes.Concat(After.Sizes).Append(Channels.Before).Append(Channels.After).All(size => size.IsOpen || size.Value <= 0);

    private bool PadsChannels => Channels.Before != 0 || Channels.After != 0;

    private Op WithBorders()
    {
        if (Like is not null)
            return new Op("pad").Like(Like);
        if (!PadsChannels)
            return new Op("pad").Write("Padding", new SettingValue.Borders(Before, After));
        var (before, after) = (new Axes(new([Channels.Before, .. Before.Sizes])), new Axes(new([Channels.After, .. After.Sizes])));
        return new Op("pad").Write("Padding", new SettingValue.Borders(before, after, IsWhole: true))
            .Infer("Channels", new SettingValue.Sizes(new([Channels.Before, Channels.After])));
    }

    public override Shape Output(Shape input)
    {
        var layer = this;
        var channels = input.Channels + Channels.Before + Channels.After;
        return Shape.Map(channels, [.. input.Dims.Skip(1).Select((size, axis) => size + layer.Before[axis] + layer.After[axis])]);
    }

    public override ReceptiveField See(ReceptiveField field, Shape input) =>
        (PadsChannels ? field.Shuffled(0) : field).Each(
        (axis, i) => Before[i] is { IsFixed: true } before
            ? axis.Through(1, 1, output => (output - before.Value, output - before.Value, 1))
            : AxisField.WithoutPlace(axis.Size),
        _ => false);

    private static ((SymInt Before, SymInt After) Channels, Axes Before, Axes After) ReadPadding(Arguments arguments)
    {
        var (items, rank) = (arguments.Items("Padding"), arguments.Input.SpatialRank);
        if (items.Count == 0 || items.Count == rank || items.Count % 2 != 0 || items.Count > 2 * arguments.Input.Rank)
        {
            if (items.Count != 0 && items.Count != rank)
                arguments.Error(Rule.WrongAxes, "Padding", arguments.OtherAxes("Padding", items.Count), Remedy.Choose(PerAxis));
            var both = arguments.PerAxis("Padding", 0, long.MinValue);
            return (default, both, both);
        }

        var sides = items.Select((item, i) => arguments.Whole("Padding", item, long.MinValue, i)).ToArray();
        return ((Of(0, 0), Of(0, 1)), Side(0), Side(1));

        // Dimensions that no pair is given for stay as they are.
        SymInt Of(int place, int side) => 2 * (rank - place) is var first && first < sides.Length ? sides[first + side] : 0;

        Axes Side(int side) => new(Enumerable.Range(1, rank).Select(place => Of(place, side)).ToEquatableArray());
    }

    // libtorch fills channels with a value alone.
    private void CheckMode(Arguments arguments)
    {
        if (PadsChannels)
            arguments.Error(
                Rule.OutOfRange,
                "Mode",
                $"adds to the channels with PaddingModes.{Mode}, but they can only be filled with a value",
                arguments.Use("Mode", "PaddingModes.Constant"));
        arguments.IsMap();
    }

    private void Check(Arguments arguments, int place)
    {
        var (size, before, after) = (arguments.Input[place], place == 0 ? Channels.Before : Before[place - 1], place == 0 ? Channels.After : After[place - 1]);
        if (place > 0 && PaddingModes.Room(Mode) is { } room && !arguments.AtLeast(SymInt.Max(before, after) + room, size))
            arguments.Error(Rule.PaddingTooLarge, "Padding", BeyondInput(arguments, place, size - room), arguments.Written("Padding") is Value.List
                ? Remedy.Choose("pad less")
                : arguments.Use("Padding", size - room));
        var isCutFirst = Mode == PaddingModes.Constant;
        if (!arguments.AtLeast(1, size + before + after) || (isCutFirst && !arguments.AtLeast(0, size + SymInt.Min(before, 0) + SymInt.Min(after, 0))))
            arguments.Error(Rule.NothingLeft, "Padding", NothingLeft(arguments, place, before, after), Remedy.Choose("cut off less"));
    }

    private static string OwnValue(Arguments arguments, SymFloat value) =>
        $"has Value {value}, but PaddingModes.{arguments.Word("Mode")} fills with its own";

    private string BeyondInput(Arguments arguments, int place, SymInt most) =>
        $"pads {SymInt.Max(Before[place - 1], After[place - 1])} with PaddingModes.{Mode} on a size of {arguments.Input[place]} ({arguments.Producer}), "
        + $"where at most {most} fit";

    private static string NothingLeft(Arguments arguments, int place, SymInt before, SymInt after)
    {
        var off = (SymInt.Min(before, 0) + SymInt.Min(after, 0)) * -1;
        return place == 0
            ? $"cuts {off} off the {(arguments.Input.Rank == 1 ? "features" : "channels")}, but {arguments.Producer}"
            : $"cuts {off} off axis {place - 1}, but {arguments.Producer}, {arguments.Input[place]} along that axis";
    }
}
