using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What is said where no value has a name that is taken up.</summary>
internal sealed partial class GraphBuilder
{
    private void ReportUnknown(Arguments arguments, string argument, int element, string name)
    {
        var literal = Literal.Of(name);
        var takes = $"takes up the value {literal}, but";
        if (WhyUnknown(arguments, name, literal) is var (why, remedy))
            arguments.Error(Rule.UnknownTap, argument, $"{takes} {why}", element, remedy);
        else
        {
            // The only one there is, and not taken up yet, may have any name.
            var only = taps.Count == 1 && !taps.Values.First().IsUsed ? taps.Keys.First() : null;
            var meant = (NearestName.Of(name, taps.Keys) ?? only) is { } nearest
                ? arguments.Use(argument, Literal.Of(nearest), element)
                : Remedy.Choose($"put Tap({literal}) after the layer that makes it");
            arguments.Error(Rule.UnknownTap, argument, $"{takes} {Known()}", element, meant);
        }
    }

    // With what to do about it; null where the name is nowhere else.
    private (string Why, Remedy Remedy)? WhyUnknown(Arguments arguments, string name, string literal)
    {
        for (var i = 0; i < spec.Layers.Count; i++)
        {
            var (layer, isBefore) = (spec.Layers[i], i < arguments.Place);
            if (layer.GivenName != name && !IsPart(layer, name))
                continue;
            if (layer.Kind is "Tap" or "Split" or "Parameter" && i > arguments.Place)
            {
                var moved = layer.Kind == "Tap" ? $"{layer}" : layer.Kind;
                return ($"{spec.LayerAt(i)}, names it only later", Remedy.Choose($"put {moved} before {arguments.Kind}, after the layer that makes it"));
            }

            if (layer.Kind == "Tap" && isBefore)
                return ($"{spec.LayerAt(i)}, names it inside of a repetition that parameters decide, so that there may be none", OutOfTurns(literal));
            if (layer.Kind == "Output" && isBefore)
                return ($"that is the name of a result, by {spec.LayerAt(i)}", Tapped("beside it"));
            if (Catalogue.IsLayer(layer.Kind) && isBefore)
                return ($"that is the name of a layer, {spec.LayerAt(i)}, and not of its result", Tapped("after it"));

            Remedy Tapped(string where) => Remedy.Of($"put Tap({literal}) {where}", Edit.PutAfter(i, $"Tap({literal})"));
        }

        return null;
    }

    private static Remedy OutOfTurns(string literal) => Remedy.Choose($"put Tap({literal}) after what is repeated");

    private static bool IsPart(LayerSpec layer, string name) =>
        layer.Kind == "Split" && layer["Names"] is Value.List { Items: var names }
        && names.Any(item => item is Value.Text { Content: var part } && part == name);

    private string Known() => taps.Count switch
    {
        0 => "no Tap before it names any value",
        1 => $"the only value named before it is {Literal.Of(taps.Keys.First())}",
        _ => $"the values named before it are {Sentence.And(taps.Keys.Select(Literal.Of))}",
    };
}
