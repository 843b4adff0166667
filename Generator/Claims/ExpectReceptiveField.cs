using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Claims;

/// <summary>How many pixels of the input an output sees at a place.</summary>
internal sealed class ExpectReceptiveField : Claim
{
    public override void Check(Arguments arguments, NetworkSpec spec, GraphBuilder graph)
    {
        var sizes = arguments.Items("Size");
        var exact = sizes.Select((item, i) => arguments.Whole("Size", item, 1, i)).ToList();
        var (least, most) = (Limit(arguments, "AtLeast"), Limit(arguments, "AtMost"));
        var fields = arguments.Operand.Fields.Where(field => field.Axes.Count > 0).ToList();
        if (arguments.Problem is not null)
            return;
        if (exact.Count == 0 && least is null && most is null)
            arguments.Error(Rule.OutOfRange, null, "states nothing", Stated(arguments, graph, fields));
        else if (fields.Count == 0)
            arguments.Error(Rule.WrongRank, null, "states how many pixels are seen, but no input has spatial axes", arguments.Remove());
        else if (exact.Count > 1 && fields.Find(field => field.Axes.Count != exact.Count) is { Axes.Count: > 0 and var axes })
            arguments.Error(
                Rule.WrongAxes,
                null,
                $"has {exact.Count} sizes, but the input has {Sentence.Plural(axes, "spatial axis", "spatial axes")}",
                Stated(arguments, graph, fields));
        foreach (var field in arguments.Problem is null ? fields : [])
            Check(arguments, spec, graph, new Claimed(exact, least, most), SeenOfOwnInput(graph, field));
    }

    private static SymInt? Limit(Arguments arguments, string name) => arguments.IsWritten(name) ? arguments.Whole(name, least: 1) : null;

    private static void Check(Arguments arguments, NetworkSpec spec, GraphBuilder graph, Claimed claimed, List<Seen> seen)
    {
        for (var axis = 0; axis < seen.Count && arguments.Problem is null; axis++)
        {
            var (smallest, largest) = seen[axis];
            // Of a block, only uses know what parameters or free sizes decide.
            if ((!smallest.IsFixed || !largest.IsFixed) && (spec.IsBlock || graph.Incoming is not null))
                return;
            if (claimed.Exact(axis) is { } exact && exact.DiffersFrom(largest))
                Report(arguments, spec, graph, seen, "Size", $"{exact} pixels{Along(axis, seen)}", claimed.Element(axis));
            else if (claimed.Least is { IsFixed: true } least && smallest.IsFixed && smallest.Value < least.Value)
                Report(arguments, spec, graph, seen, "AtLeast", $"at least {least} pixels");
            else if (claimed.Most is { IsFixed: true } most && !(largest.IsFixed && largest.Value <= most.Value))
                Report(arguments, spec, graph, seen, "AtMost", $"at most {most} pixels");
        }
    }

    private static string Along(int axis, List<Seen> seen) => seen.Count == 1 ? "" : $" along dimension {Shape.NumberOf(axis + 1)}";

    private static void Report(
        Arguments arguments, NetworkSpec spec, GraphBuilder graph, List<Seen> seen, string argument, string claim, int element = -1)
    {
        var current = graph.Nodes[graph.Current];
        var actual = argument switch
        {
            "Size" => seen[Math.Max(element, 0)].Largest,
            "AtLeast" => seen.Select(one => one.Smallest).Aggregate(SymInt.Min),
            _ => seen.Select(one => one.Largest).Aggregate(SymInt.Max),
        };
        arguments.Error(
            Rule.FieldDiffers,
            argument,
            $"states that an output sees {claim}, but one of {spec.LayerAt(current.Place)}, sees {string.Join("×", seen.Select(one => one.Text))}",
            element,
            Remedy.Choose("change kernels, strides or dilations before it"),
            actual.IsFixed ? Remedy.Of($"state {actual}", Edit.Set(arguments.Place, argument, Literal.Of(actual.Value), element)) : arguments.Remove());
    }

    private static Remedy Stated(Arguments arguments, GraphBuilder graph, List<ReceptiveField> fields)
    {
        var sizes = fields.Count == 0 ? [] : SeenOfOwnInput(graph, fields[0]).Select(seen => seen.Largest).Distinct().ToList();
        return sizes.Count > 0 && sizes.TrueForAll(size => size.IsFixed)
            ? arguments.Replace($"{arguments.Kind}({string.Join(", ", sizes)})")
            : Remedy.Choose("give it a size, AtLeast or AtMost");
    }

    // In a use of a block, fields are in the network's input, and what comes in has one already: it grows by the block's own, in its strides.
    private static List<Seen> SeenOfOwnInput(GraphBuilder graph, ReceptiveField field)
    {
        var incoming = graph.Incoming?.SelectMany(operand => operand.Fields).FirstOrDefault(one => one.Source == field.Source);
        return [.. field.Axes.Select((axis, i) => incoming is { Axes.Count: > 0 } before ? Within(axis, before.Axes[i]) : new(axis.SmallestSize, axis.Size))];
    }

    private static Seen Within(AxisField axis, AxisField before)
    {
        var isKnown = axis.HasPlace && before.HasPlace && before.Period == 1 && before.Size == before.SmallestSize;
        return isKnown ? new(Own(axis.SmallestSize), Own(axis.Size)) : new(SymInt.Named("?"), SymInt.Named("?"));

        SymInt Own(SymInt size) => 1 + ((size.Value - before.Size.Value) / before.Jump);
    }

    /// <summary>How many pixels outputs see along an axis, where they differ from the smallest number to the largest.</summary>
    private readonly record struct Seen(SymInt Smallest, SymInt Largest)
    {
        public string Text => Smallest == Largest ? $"{Largest}" : $"{Smallest}–{Largest}";
    }

    private readonly record struct Claimed(List<SymInt> Sizes, SymInt? Least, SymInt? Most)
    {
        public int Element(int axis) => Math.Min(axis, Sizes.Count - 1);

        public SymInt? Exact(int axis) => Sizes.Count == 0 ? null : Sizes[Element(axis)];
    }
}
