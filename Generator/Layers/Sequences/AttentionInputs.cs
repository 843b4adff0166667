using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>What attention takes beside its queries.</summary>
/// <param name="Keys">The name of the value that keys and values are made of; null for the queries' own.</param>
/// <param name="Mask">The name of the mask; null for none.</param>
/// <param name="KDim">The number of features of the keys; null for that of the queries.</param>
/// <param name="KeySteps">How many keys there are.</param>
internal sealed record AttentionInputs(string? Keys, string? Mask, SymInt? KDim, SymInt KeySteps)
{
    /// <summary>Reads them; null where they do not fit, which is reported.</summary>
    public static AttentionInputs? Read(Arguments arguments)
    {
        var keys = arguments.IsWritten("Keys") ? arguments.Name("Keys") : null;
        var mask = arguments.IsWritten("Mask") ? arguments.Name("Mask") : null;
        var inputs = keys is null
            ? new AttentionInputs(null, mask, null, arguments.Input[0])
            : CheckKeys(arguments) ? new AttentionInputs(keys, mask, arguments.Operands[1].Shape[1], arguments.Operands[1].Shape[0])
            : null;
        return inputs is not null && (mask is null || inputs.CheckMask(arguments)) ? inputs : null;
    }

    private static bool CheckKeys(Arguments arguments)
    {
        var keys = arguments.Operands[1];
        if (keys.Shape.Rank != 2)
            arguments.Error(Rule.WrongRank, "Keys", NoSequence(keys), NamedRemedy.Of(arguments, 1, "Keys", keys.Shape.Rank switch
            {
                1 => "Unsqueeze(1)",
                3 when keys.Features.Known == 0 => "Flatten(2), Permute(0, 2, 1)",
                _ => null,
            }));
        else if (arguments.FixedFeatures(1, 1, "Keys") == keys.Shape[1] && keys.Features.Stated == 0)
            arguments.Warn(Rule.FeaturesElsewhere, "Keys", Elsewhere(keys), NamedRemedy.Of(arguments, 1, "Keys", "Permute(0, 2, 1)"));
        return arguments.Problem is null;
    }

    private bool CheckMask(Arguments arguments)
    {
        var (mask, queries) = (arguments.Operands[arguments.Operands.Count - 1], arguments.Input[0]);
        var shape = mask.Shape;
        if (mask.Holds is null)
            arguments.Error(Rule.MaskDiffers, "Mask", NoBools(mask), Remedy.Choose("name an Input, with true for what is ignored"));
        else if (!(shape.Rank == 1 && shape[0].Fits(KeySteps)) && !(shape.Rank == 2 && shape[0].Fits(queries) && shape[1].Fits(KeySteps)))
            arguments.Error(Rule.MaskDiffers, "Mask", OtherShape(mask, queries), Reshaped(arguments, mask, queries));
        return arguments.Problem is null;
    }

    // An input of another shape is mostly written wrong; one that is computed from an input is not.
    private Remedy[] Reshaped(Arguments arguments, Operand mask, SymInt queries)
    {
        var input = arguments.Graph!.Nodes[mask.Node];
        if (!input.Layer.IsInput || arguments.Written(KeySteps) is not { } keys)
            return [Remedy.Choose("bring it to one of these shapes")];
        var ofKeys = $"Input({keys}, Name = {mask.Name})";
        var remedy = Remedy.Of($"write {ofKeys}", Edit.Replace(input.Place, ofKeys));
        if (mask.Shape.Rank != 2 || arguments.Written(queries) is not { } steps)
            return [remedy];
        var ofBoth = $"Input({steps}, {keys}, Name = {mask.Name})";
        return [Remedy.Of($"write {ofBoth}", Edit.Replace(input.Place, ofBoth)), remedy];
    }

    private static string NoSequence(Operand keys) => $"takes keys and values from {keys.Name}, which is {keys.Shape}, but needs a sequence, steps × features";

    private static string Elsewhere(Operand keys) =>
        $"takes the last dimension of {keys.Name} for the features, but it is {keys.Shape}, whose channels are dimension 1";

    private static string NoBools(Operand mask) => $"takes {mask.Name} for a mask, which is computed, but a mask is an Input of bools";

    private string OtherShape(Operand mask, SymInt queries) => $"takes {mask.Name} for a mask, which is {mask.Shape}, but there are "
        + $"{Sentence.Plural(KeySteps, "key")} and {(queries == 1 ? "1 query" : $"{queries} queries")}, "
        + $"and a mask is {new Shape(KeySteps)} or {new Shape(queries, KeySteps)}";
}
