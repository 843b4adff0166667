using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A range of places along a dimension, every one or each so many places further on.</summary>
/// <param name="Dim">The place of the dimension.</param>
/// <param name="Start">Where it begins, as written; negative from the end.</param>
/// <param name="End">The place after the last, as written; null for the end of the dimension.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">The place after the last.</param>
internal sealed record Slice(int Dim, SymInt Start, SymInt? End, SymInt Step, SymInt From, SymInt To) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var dim = arguments.Dimension("Dim", 1);
        var (start, end, step) = (Place(arguments, "Start") ?? 0, Place(arguments, "End"), arguments.Count("Step", 1));
        var size = arguments.Input[dim];
        var layer = new Slice(dim, start, end, step, OfStart(start, size), end is { } last ? OfStart(last, size) : size);
        layer.Check(arguments, size);
        return layer;
    }

    protected override Op MakeOp()
    {
        var op = new Op("slice").Take("Dim", SettingValue.Dimension.At(Dim)).Write("Start", Start);
        return (End is { } end ? op.Write("End", end) : op).Infer("From", From).Infer("To", To).Set("Step", Step, 1);
    }

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.Stepped(Dim, Step);

    public override bool HoldsElements => true;

    public override Shape Output(Shape input) => input.With(Dim, (To - From + Step - 1).FloorDivide(Step));

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Sliced(Dim, From, Step);

    // Python's None is null. Whether a parameter is negative is not known where the shape is.
    private static SymInt? Place(Arguments arguments, string argument) => arguments.Written(argument) switch
    {
        null or Value.Null => null,
        Value.Text text => arguments.Whole(argument, text, 0),
        var place => arguments.Whole(argument, place, long.MinValue),
    };

    private static SymInt OfStart(SymInt place, SymInt size) => IsOfEnd(place) ? size + place : place;

    private static bool IsOfEnd(SymInt place) => place is { IsFixed: true, Value: < 0 };

    private void Check(Arguments arguments, SymInt size)
    {
        if (IsOfEnd(Start) && !arguments.AtLeast(Start * -1, size))
            arguments.Error(Rule.OutOfRange, "Start", Beyond(arguments, Start, size), arguments.Use("Start", "0"));
        else if (End is { } end && !arguments.AtLeast(IsOfEnd(end) ? end * -1 : end, size))
            arguments.Error(Rule.OutOfRange, "End", Beyond(arguments, end, size), ToSize(arguments, end, size));
        else if (size is { IsFixed: false, IsOpen: false } && IsOfEnd(Start) && End is { IsOpen: false } last && !IsOfEnd(last))
            arguments.Error(Rule.NeedsFixedSize, null, Unclear(arguments, size), Remedy.Choose("count both places from one end"));
        else if (!arguments.AtLeast(1, To - From))
            arguments.Error(Rule.NothingLeft, null, NothingLeft(arguments, size), Remedies(arguments, size));
    }

    // The range the other way round, or one place more.
    private Remedy[] Remedies(Arguments arguments, SymInt size)
    {
        if (!Start.IsFixed || End is { IsFixed: false })
            return [Remedy.Choose("take a range that has places")];
        var (start, end) = (Start.Value, End?.Value);
        if (end is not { } last)
            return [size is { IsFixed: true, Value: var all } ? arguments.Set("Start", $"{all - 1}") : Remedy.Choose("begin at a place that there is")];
        return Leaves(last, start, size)
            ? [Remedy.Of($"use {last} to {start}", Edit.Set(arguments.Place, "Start", $"{last}"), Edit.Set(arguments.Place, "End", $"{start}"))]
            : Leaves(start, last + 1, size) ? [arguments.Set("End", $"{last + 1}")]
            : Leaves(start - 1, last, size) ? [arguments.Set("Start", $"{start - 1}")]
            : [Leaves(0, last, size) ? arguments.Set("Start", "0") : Remedy.Choose("take a range that has places")];
    }

    // Of a free size only what is counted from one end is known.
    private static bool Leaves(long start, long end, SymInt size)
    {
        if (size is not { IsFixed: true, Value: var all })
            return start < 0 == end < 0 && start < end;
        var (from, to) = (start < 0 ? start + all : start, end < 0 ? end + all : end);
        return from >= 0 && from < to && to <= all;
    }

    private static Remedy ToSize(Arguments arguments, SymInt end, SymInt size) => IsOfEnd(end) ? Remedy.Choose("take less off the end")
        : size.IsFixed ? arguments.Use("End", size)
        : Remedy.Choose("end at a place that there is");

    private string Asked(Arguments arguments, SymInt size) =>
        $"takes {Range} of dimension {Shape.NumberOf(Dim)}, but {arguments.Producer}, {size} along dimension {Shape.NumberOf(Dim)}";

    private string NothingLeft(Arguments arguments, SymInt size) =>
        $"{Asked(arguments, size)}, so that nothing is left";

    private string Unclear(Arguments arguments, SymInt size) =>
        $"{Asked(arguments, size)}, and where that is large, nothing is left";

    private string Range => End is { } end ? $"{Start} to {end}" : $"{Start} to the end";

    private string Beyond(Arguments arguments, SymInt place, SymInt size) =>
        $"{Asked(arguments, size)}, where {place} is beyond it";
}
