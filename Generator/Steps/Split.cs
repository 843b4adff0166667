using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Steps;

/// <summary>A part of a value along a dimension, one of those that together are all of it.</summary>
/// <param name="Dim">The place of the dimension.</param>
/// <param name="Names">What the parts are called.</param>
/// <param name="Sizes">The size of each.</param>
/// <param name="AreEqual">Whether no sizes are written.</param>
/// <param name="Part">Which of them it is.</param>
internal sealed record Split(int Dim, EquatableArray<string> Names, EquatableArray<SymInt> Sizes, bool AreEqual, int Part) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var dim = arguments.Dimension("Dim", 1);
        var names = arguments.Items("Names").Select((_, i) => arguments.Name("Names", i)).ToList();
        if (names.Contains(null))
            return null;
        for (var i = 0; i < names.Count; i++)
        {
            if (names.IndexOf(names[i]) < i)
                arguments.Error(Rule.TapTwice, "Names", $"gives the name {Literal.Of(names[i]!)} to two parts", i, Free(arguments, names, i));
            else
                arguments.CheckFree(names[i]!, "Names", i, names);
        }

        if (names.Count == 0)
            arguments.Error(Rule.OutOfRange, null, "names no parts", Remedy.Choose("give each a name"));
        var isEqual = !arguments.IsWritten("Sizes");
        var sizes = names.Count == 0 ? [] : isEqual ? Equal(arguments, dim, names.Count) : Given(arguments, dim, names.Count);
        return new Split(dim, names.Select(name => name!).ToEquatableArray(), sizes.ToEquatableArray(), isEqual, 0);
    }

    public override IReadOnlyList<(string Name, Layer Layer)> Parts => [.. Names.Select((name, i) => (name, (Layer)(this with { Part = i })))];

    // It is a range, whatever the parts beside it; where sizes are free, the number of parts says where it begins.
    protected override Op MakeOp() => new Op("slice").Infer("Dim", SettingValue.Dimension.At(Dim))
        .Infer("From", From).Infer("To", From + Sizes[Part]).Infer("Step", 1)
        .Keep("Part", Part).Keep("Parts", AreEqual ? Sizes.Count : 0);

    public override string Text => $"Slice({Shape.NumberOf(Dim)}, {From}, {From + Sizes[Part]})";

    public override bool MayAlias => true;

    public override bool HoldsElements => true;

    public override Shape Output(Shape input) => input.With(Dim, Sizes[Part]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Sliced(Dim, From, 1);

    private SymInt From => Sizes.Take(Part).Aggregate((SymInt)0, (sum, size) => sum + size);

    private static IEnumerable<SymInt> Equal(Arguments arguments, int dim, int count)
    {
        var size = arguments.Input[dim];
        var part = size.FloorDivide(count);
        // What parameters decide is checked at each use.
        if (!size.IsOpen && part * count != size)
            arguments.Error(Rule.NotDivisible, null, Uneven(arguments, dim, count), ToDivide(size));
        return Enumerable.Repeat(part, count);
    }

    private static List<SymInt> Given(Arguments arguments, int dim, int count)
    {
        var (items, whole) = (arguments.Items("Sizes"), arguments.Input[dim]);
        var sizes = items.Select((item, i) => arguments.Whole("Sizes", item, 1, i)).ToList();
        if (items.Count != count)
            arguments.Error(
                Rule.OutOfRange,
                "Sizes",
                $"has {Sentence.Plural(items.Count, "size")} for {Sentence.Plural(count, "part")}",
                Remedy.Choose("give one for each name"));
        var sum = sizes.Aggregate((SymInt)0, (all, size) => all + size);
        if (sum.DiffersFrom(whole))
            arguments.Error(Rule.ElementsDiffer, "Sizes", OtherSum(arguments, dim, sum), Rest(arguments, sizes, whole));
        // After a mistake there are as many all the same.
        return [.. Enumerable.Range(0, count).Select(i => i < sizes.Count ? sizes[i] : 1)];
    }

    // The last part is what the others leave.
    private static Remedy Rest(Arguments arguments, List<SymInt> sizes, SymInt whole)
    {
        var rest = sizes.Take(sizes.Count - 1).Aggregate(whole, (left, size) => left - size);
        return rest is { IsFixed: true, Value: > 0 } && sizes[sizes.Count - 1].IsFixed
            ? arguments.Use("Sizes", rest, sizes.Count - 1)
            : Remedy.Choose("let them add up to the size of the dimension");
    }

    private static Remedy ToDivide(SymInt size) => Remedy.Choose(size.IsFixed
        ? "name as many parts as divide it, or give their sizes by Sizes = new[] { … }"
        : "let Input take multiples alone");

    private static Remedy Free(Arguments arguments, List<string?> names, int part) =>
        arguments.Use("Names", Literal.Of(arguments.Graph!.FreeName(names[part]!, names)), part);

    private static string Uneven(Arguments arguments, int dim, int count)
    {
        var (size, number) = (arguments.Input[dim], Shape.NumberOf(dim));
        return $"makes {Sentence.Plural(count, "equal part")} of dimension {number}, but {arguments.Producer}, {size} along dimension {number}, "
            + $"and {size} is {(size.IsFixed ? "no" : "not always a")} multiple of {count}";
    }

    private static string OtherSum(Arguments arguments, int dim, SymInt sum)
    {
        var (size, number) = (arguments.Input[dim], Shape.NumberOf(dim));
        return $"makes parts of {sum} in all along dimension {number}, but {arguments.Producer}, {size} along dimension {number}";
    }
}
