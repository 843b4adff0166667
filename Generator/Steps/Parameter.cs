using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Steps;

/// <summary>A learned value, the same for all samples.</summary>
/// <param name="Sizes">Its shape.</param>
/// <param name="Init">What its elements begin with, or the mean of that.</param>
/// <param name="Std">The deviation of what they begin with.</param>
internal sealed record Parameter(string Name, EquatableArray<SymInt> Sizes, SymFloat Init, SymFloat Std) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Name("Name") is not { } name)
            return null;
        arguments.CheckFree(name, "Name", -1);
        var items = arguments.Items("Shape");
        if (items.Count == 0)
            arguments.Error(Rule.WrongKind, null, "has no shape", Remedy.Choose("give its sizes after the name, without the batch"));
        if (!arguments.Graph!.When.IsOn)
            arguments.Error(Rule.OutOfRange, null, "stands in a branch that parameters leave out, but is always there", Remedy.Choose("put it before Branch"));
        if (items.Count > 1 && items[0] is Value.Integer { Number: -1 } or Value.Null)
            arguments.Error(
                Rule.BatchWritten,
                "Shape",
                $"has {items[0]} for the batch, which is never written",
                0,
                arguments.Without("Shape", i => i == 0, "leave it out"));
        var sizes = items.Select((item, i) => arguments.Whole("Shape", item, 1, i)).ToList();
        return new Parameter(name, sizes.ToEquatableArray(), arguments.Real("Init", 0), arguments.Real("Std", 0, least: 0));
    }

    public override IReadOnlyList<(string Name, Layer Layer)> Parts => [(Name, this)];

    protected override Op MakeOp() => new Op("parameter").Write("Name", new SettingValue.Word(Name))
        .Take("Shape", new SettingValue.Sizes(Sizes)).Set("Init", Init, 0.0).Set("Std", Std, 0.0);

    public override bool HasWeights => true;

    public override SymInt Parameters => Sizes.Aggregate((SymInt)1, (product, size) => product * size);

    public override bool TakesBatchAlone => true;

    /// <summary>It is the parameter's own memory.</summary>
    public override bool MayAlias => true;

    public override Shape Output(Shape input) => new(Sizes);

    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs) => EquatableArray<ReceptiveField>.Empty;

    public override Features FeaturesAt(IReadOnlyList<Operand> inputs, Shape output) => default;
}
