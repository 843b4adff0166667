using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A network as a layer.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Given">The arguments of its constructor.</param>
/// <param name="Network">What it is for these arguments and what comes in.</param>
internal sealed record Use(TypeSpec Type, EquatableArray<ConstructorArgument> Given, Network Network) : ClassLayer("Use", Type, Given)
{
    private const string Misfit = "does not fit here: ";
    private const string Give = "give it other arguments";
    private const string Bring = "bring what comes in to what it takes";
    private const int Longest = 2_000;

    private static readonly Remedy Repeat = Remedy.Choose("repeat layers by Repeat, or use another block");

    public static Layer? Read(Arguments arguments)
    {
        var type = arguments.Type!;
        if (Mistake(arguments, type) || arguments.Graph!.Blocks[type] is not { } block)
            return null;
        if (!arguments.GetsInputs(type.Name, [.. block.Layers.Take(block.Inputs).Select(input => input.GivenName)]))
            return null;
        var values = BlockArguments.Of(arguments, block);
        if (arguments.Problem is not null)
            return null;
        var scope = Scope.Of(block.Parameters, values.Values);
        if (InputPattern.Bind(arguments, block, scope, values) is not { } sizes)
            return null;
        var network = arguments.Graph!.Blocks.Infer(type, scope, values, sizes, arguments);
        if (network.Mistake is { } mistake)
        {
            arguments.Error(mistake.Rule!, null, $"{Misfit}in {Described(block, values)}, {Innermost(mistake.Finding)}", Outside(arguments, block, mistake));
            return null;
        }

        foreach (var warning in network.Warnings.Where(warning => Rule.IsOfUse(warning.Rule!) && !arguments.Graph!.Blocks.IsWarned(type, warning)))
            arguments.Warn(warning.Rule!, null, Of(warning, Described(block, values)), Outside(arguments, block, warning));
        foreach (var node in network.Nodes)
            arguments.Constraints.AddRange(node.Constraints);
        return new Use(type, values.Given.ToEquatableArray(), network);
    }

    protected override string OpName => "block";

    public override Network? Inner => Network;

    public override SymInt Parameters => Network.Totals!.Parameters;

    public override SymInt Buffers => Network.Totals!.Buffers;

    public override InputKind TakesAt(int input) => Network.Kind(input);

    public override bool ReadsByHand(int input) => Network.IsReadByHand(input);

    public override bool MayAlias => !Network.Aliasing.Own[Network.Main];

    public override bool GradientReadsOutput => Network.Aliasing.Read[Network.Main];

    public override Features FeaturesAt(IReadOnlyList<Operand> inputs, Shape output) => Network.Nodes[Network.Main].Features;

    public override Shape Output(Shape input) => Network.OutputShape;

    public override SymInt MultiplyAdds(Shape input, Shape output) => Network.Totals!.MultiplyAdds;

    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs) => Network.Nodes[Network.Main].Fields;

    private static string Described(NetworkSpec block, BlockArguments values) =>
        values.Values.Count == 0 ? block.Name : $"{block.Name} with {values.Described}";

    private static bool Mistake(Arguments arguments, TypeSpec type)
    {
        if (type.Cycle.Count > 0)
            arguments.Error(Rule.RecursiveBlock, null, Recursive(type.Name, type.Cycle), Repeat);
        else if (arguments.Graph!.Blocks is var blocks && blocks[type] is not { } block)
            arguments.Error(Rule.NotANetwork, null, $"uses {type.Name}, which has no layers", type.Tensors > 0
                ? Remedy.Of($"write Layer<{type.Name}>, which takes modules written by hand", Edit.Rename(arguments.Place, "Layer"))
                : Remedy.Choose("use a class that has an Input and layers"));
        else if (blocks.CycleTo(arguments.Graph!.NetworkName, type) is { } cycle)
            arguments.Error(Rule.RecursiveBlock, null, Recursive(arguments.Graph!.NetworkName, cycle), Repeat);
        else if (blocks.MistakeIn(type) is { } mistake)
            Report(arguments, type, mistake);
        return arguments.Problem is not null || CannotBeMade(arguments, type);
    }

    // Of a block that is written here, its own mistake is said there.
    private static void Report(Arguments arguments, TypeSpec type, Problem mistake)
    {
        if (type.Assembly is { } assembly)
            arguments.Error(
                mistake.Rule ?? Rule.NotANetwork,
                null,
                Foreign(type, assembly, mistake),
                Remedy.Elsewhere($"cure that, and build {assembly} again"));
        else
            arguments.Quiet($"{type.Name} has a mistake of its own");
    }

    private static string Of(Problem warning, string block) =>
        $"{(Rule.IsOnDesign(warning.Rule!) ? "could be better: " : Misfit)}in {block}, {Innermost(warning.Finding)}";

    // Of many blocks in each other, the one that is used here and the one that has the mistake.
    private static string Innermost(string message) =>
        message.Length > Longest && message.LastIndexOf(Misfit, StringComparison.Ordinal) is > 0 and var last ? $"… {message.Substring(last)}" : message;

    private static string Recursive(string name, EquatableArray<string> cycle) =>
        $"puts {name} into itself ({string.Join(" → ", cycle)}), which would never end";

    private static string Foreign(TypeSpec type, string assembly, Problem mistake) =>
        $"uses {type.Name} of {assembly}, which was built with a mistake: {mistake.Finding}";

    // What goes before the first layer of a block may as well go before the block. Its numbers are those of its other uses too.
    private static Remedy[] Outside(Arguments arguments, NetworkSpec block, Problem mistake)
    {
        if (Rule.IsOnDesign(mistake.Rule!))
            return [Remedy.Choose(block.Parameters.Count == 0 ? "change the block" : $"{Give}, or change the block")];
        Remedy[] before = [.. mistake.Remedies.Where(IsBefore).Select(remedy => arguments.PutBefore(remedy.Edits[0].Text))];
        return before.Length > 0 ? before : [
            Remedy.Choose(block.Parameters.Count == 0 ? Bring : Rule.IsAboutShapes(mistake.Rule!) ? $"{Give}, or {Bring}" : Give),
        ];
    }

    private static bool IsBefore(Remedy remedy) => remedy.Edits.Count == 1 && remedy.Edits[0] is { Kind: EditKind.PutBefore, Layer: 1 };
}
