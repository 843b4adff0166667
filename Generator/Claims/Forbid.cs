using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Claims;

/// <summary>What no layer of a network may be.</summary>
internal sealed class Forbid : Claim
{
    private const string Bias = "Bias";

    public override IEnumerable<Arguments> CheckWhole(Arguments arguments, Network network)
    {
        var (kinds, bias) = (arguments.Items("Layers"), arguments.Written(Bias) as Value.Flag);
        if (kinds.Count == 0 && bias is null)
            arguments.Error(Rule.OutOfRange, null, "rules nothing out", Remedy.Choose("give it layers, as typeof(LinearAttribute), or Bias = true"));
        for (var i = 0; i < kinds.Count; i++)
            CheckKind(arguments, kinds[i], i);
        if (arguments.Problem is not null)
            return [arguments];
        var found = network.Nodes.Skip(network.Inputs).Select(node => (Node: node, Layer: Find(node.Layer)))
            .Where(pair => pair.Layer is not null).GroupBy(pair => pair.Node.Place).Select(group => group.First()).ToList();
        return found.Count == 0 ? [] : [Report(arguments, network.Spec, [.. found.Select(pair => (pair.Node.Place, pair.Node.Layer, pair.Layer!))], bias)];

        // The layer itself, or the first in a block or a repetition that is ruled out.
        Layer? Find(Layer layer)
        {
            if (kinds.Count > 0 ? kinds.Any(kind => Is(layer, kind)) && HasBias(layer) : HasBias(layer))
                return layer;
            var inner = layer is Loop loop ? loop.Turn : layer.Inner;
            return inner?.Nodes.Skip(inner.Inputs).Select(node => Find(node.Layer)).FirstOrDefault(one => one is not null);
        }

        // Shared weights are another layer's.
        bool HasBias(Layer layer) => bias is null
            || (layer is { WeightsOf: null, Op: var op } && op[Bias] is SettingValue.Flag { On: var on } && (bias.On ? on.IsOn : on.IsOff));
    }

    private static bool Is(Layer layer, Value kind) => kind is Value.Class type
        && ((type.Kind is not null && type.Kind == Catalogue.KindOf(layer)) || (layer.Op["Type"] as SettingValue.Class)?.Type.FullName == type.FullName);

    private static void CheckKind(Arguments arguments, Value value, int element)
    {
        if (value is Value.Class { Kind: { } kind } && Catalogue.IsLayer(kind))
            return;
        if (value is not Value.Class { IsLayer: true })
            arguments.Error(
                Rule.WrongKind,
                "Layers",
                $"has {value} for a layer, which is none",
                element,
                Remedy.Choose("name the attribute of a layer, as typeof(LinearAttribute), or a class that Use or Layer takes"));
    }

    private static Arguments Report(Arguments claim, NetworkSpec spec, List<(int Place, Layer Layer, Layer Inner)> found, Value.Flag? bias)
    {
        var (place, layer, inner) = found[0];
        var arguments = new Arguments(spec.Layers[place], place, default, () => "");
        var isDirect = ReferenceEquals(layer, inner);
        var others = found.Count == 1 ? "" : $", as {(found.Count == 2 ? "is" : "are")} {Sentence.And(found.Skip(1).Select(one => spec.LayerAt(one.Place)))}";
        arguments.Error(
            Rule.Forbidden,
            isDirect && bias is not null && arguments.IsWritten(Bias) ? Bias : null,
            $"{(isDirect ? "is" : $"has {inner.Text} in it, which is")} ruled out by {spec.LayerAt(claim.Place)}{others}",
            Remedies(spec, found, bias, isDirect));
        return arguments;
    }

    private static Remedy[] Remedies(NetworkSpec spec, List<(int Place, Layer Layer, Layer Inner)> found, Value.Flag? bias, bool isDirect)
    {
        if (bias is null)
            return [Remedy.Choose(isDirect ? "use another layer" : "use another block, or change that layer in it")];
        var other = bias.On ? "false" : "true";
        if (found.Exists(one => !ReferenceEquals(one.Layer, one.Inner)))
            return [Remedy.Choose($"give {(found.Count == 1 && !isDirect ? "that layer" : "each of them")} {Bias} = {other}")];
        var sentence = $"give {Sentence.And(found.Select(one => spec.LayerAt(one.Place)))}, {Bias} = {other}";
        return [Remedy.Of(found.Count == 1 ? $"give it {Bias} = {other}" : sentence, [.. found.Select(one => Edit.Set(one.Place, Bias, other))])];
    }
}
