using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A module written by hand. What is not said of it is not known, so nothing is overwritten before or after it.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Given">The arguments of its constructor.</param>
/// <param name="Result">The shape that it makes of what comes in.</param>
/// <param name="Count">How many parameters it has.</param>
/// <param name="Work">Its multiply-adds.</param>
/// <param name="SeesEverything">Whether every output depends on the whole input.</param>
[Kind("Layer")]
internal sealed record OwnLayer(TypeSpec Type, EquatableArray<ConstructorArgument> Given, Shape Result, SymInt Count, SymInt Work, bool SeesEverything)
    : ClassLayer("Layer", Type, Given)
{
    public static Layer? Read(Arguments arguments)
    {
        var type = arguments.Type!;
        if (type.Tensors == 0)
        {
            arguments.Error(Rule.NotAModule, null, $"names {type.Name}, which is no module written by hand", type.IsNetwork
                ? Remedy.Of($"write Use<{type.Name}>", Edit.Rename(arguments.Place, "Use"))
                : Remedy.Elsewhere("derive it from TorchSharp's Module<Tensor, Tensor>, and let it be neither abstract nor file-local"));
            return null;
        }

        if (!arguments.GetsInputs(type.Name, new string?[type.Tensors]) || CannotBeMade(arguments, type))
            return null;
        if (ModuleArguments.Of(arguments, type) is not { } given)
            return null;
        if (type.Shape is null)
        {
            Warn(arguments, type);
            return new OwnLayer(type, given, arguments.Input, 0, 0, SeesEverything: false);
        }

        var pattern = new ShapePattern(arguments, type.Shape);
        if (!pattern.Bind())
            return null;
        if (type.Shape.Parameters is null)
            Warn(arguments, type);
        var (parameters, work) = (pattern.Evaluate(type.Shape.Parameters), pattern.Evaluate(type.Shape.MultiplyAdds));
        return new OwnLayer(type, given, pattern.Result(), parameters, work, pattern.SeesEverything);
    }

    public override SymInt Parameters => Count;

    public override bool ReadsByHand(int input) => true;

    public override bool MayAlias => true;

    public override bool GradientReadsOutput => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => Result == input ? before : null;

    public override Shape Output(Shape input) => Result;

    public override SymInt MultiplyAdds(Shape input, Shape output) => Work;

    /// <summary>One that keeps the shape counts as a function of each element, unless it says otherwise; what others do to places is not known.</summary>
    public override ReceptiveField See(ReceptiveField field, Shape input) => Result == input && !SeesEverything ? field : OfAll(field);

    // What several make of each other is not known.
    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs) =>
        inputs.Count == 1 ? base.See(inputs) : JoinedField.Of(inputs, Result).Select(OfAll).ToEquatableArray();

    private ReceptiveField OfAll(ReceptiveField field) => field.Whole() with { Along = Enumerable.Repeat(AxisSet.All, Result.Rank).ToEquatableArray() };

    protected override string OpName => "module";

    private static void Warn(Arguments arguments, TypeSpec type) => arguments.Warn(
        Rule.Uncounted,
        null,
        $"is counted without parameters, for {type.Name} does not say how many it has",
        Remedy.Elsewhere("put [Shape(\"…\", Parameters = \"…\")] on it, with 0 if it has none"));
}
