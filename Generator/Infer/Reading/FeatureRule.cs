using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Warns of a layer that takes another dimension for the features, or channels, than the one that holds them.</summary>
internal sealed class FeatureRule
{
    private readonly Arguments arguments;
    private readonly Layer layer;
    private readonly NetworkSpec spec;
    private readonly TakesFeaturesAttribute takes;
    private readonly int stated;
    private readonly int taken;
    private readonly List<Remedy> remedies = [];

    private FeatureRule(Arguments arguments, Layer layer, NetworkSpec spec, TakesFeaturesAttribute takes, int stated)
    {
        (this.arguments, this.layer, this.spec, this.takes, this.stated) = (arguments, layer, spec, takes, stated);
        taken = takes.Order == FeatureOrder.First ? 0 : Rank - 1;
    }

    private int Rank => arguments.Input.Rank;

    /// <summary>Whether a layer takes another dimension for the features, which is warned of unless it shows that this is meant.</summary>
    public static bool IsAgainst(Arguments arguments, Layer layer, NetworkSpec spec)
    {
        if (Catalogue.FeaturesOf(layer) is not { } takes)
            return arguments.Warnings.Exists(warning => warning.Rule == Rule.FeaturesElsewhere);
        var (isMeant, features) = (IsMeant(arguments, takes), arguments.Operand.Features);
        if (!isMeant && takes.Order == FeatureOrder.First && features.Stated is null)
            WarnOfInput(arguments, layer);
        if ((isMeant ? features.Known : features.Stated) is not { } place || arguments.Input[0] == 1 || (takes.TakesDim && arguments.IsWritten("Dim")))
            return false;
        var rule = new FeatureRule(arguments, layer, spec, takes, place);
        if (rule.taken == place)
            return false;
        if (!isMeant)
            rule.Report();
        return true;
    }

    // A known habit, where nothing but the input is before.
    private static void WarnOfInput(Arguments arguments, Layer layer)
    {
        if (LayoutRemedy.OfImage(arguments) is { } image)
        {
            var last = arguments.Input[arguments.Input.Rank - 1];
            arguments.Warn(Rule.ChannelsLast, null, $"{Takes(arguments)}, and a last size of {last} looks like channels", image);
            return;
        }

        if (layer.Op.Name != "conv")
            return;
        if (LayoutRemedy.AsGreyImage(arguments) is { } grey)
        {
            arguments.Warn(Rule.LikelierShape, null, $"{Takes(arguments)}, as many as its length", If(grey, "it is an image"));
        }
        else if (LayoutRemedy.OfSignal(arguments) is { } signal)
            arguments.Warn(Rule.LikelierShape, null, $"{Takes(arguments)}, more than its length", If(signal, "these are steps"));
    }

    private static Remedy If(Remedy remedy, string condition) => remedy with { Sentence = $"{remedy.Sentence} if {condition}" };

    private static string Takes(Arguments arguments) => $"takes {arguments.Input[0]} channels, for {arguments.Producer}";

    // One channel is as good as none: whoever makes it minds the layout.
    private static bool IsMeant(Arguments arguments, TakesFeaturesAttribute takes) =>
        (takes.Unless is { } argument && arguments.IsWritten(argument))
        || (takes.If is { } condition && (arguments.Written(condition) is null or Value.Integer { Number: 1 }));

    private void Report()
    {
        var (there, back) = (Layouts.Move(Rank, stated, taken), Layouts.Move(Rank, taken, stated));
        if (takes.OfSteps is { } ofSteps)
            remedies.Add(arguments.Replace($"{ofSteps}({OtherDimensions()})", $", which works along the {(Rank == 2 ? "steps" : "other dimensions")}"));
        if (takes.MayBeFlat && !IsBeforeSequence())
            Put("Flatten", null);
        if (takes.OfSteps is null && takes is not { TakesDim: true, Order: FeatureOrder.Last })
            Put(there, IsTurnedBack() ? back : null);
        if (takes.TakesDim)
            remedies.Add(SetDim());
        arguments.Warn(Rule.FeaturesElsewhere, null, Wrong(), [.. remedies]);
    }

    // Where a later layer takes them from where they are; and what changes nothing else of a sequence is not meant to turn it.
    private bool IsTurnedBack() => Following() is { } next
        ? Catalogue.FeaturesOf(next.Kind)!.Order != takes.Order
        : takes.Order == FeatureOrder.First && layer.Output(arguments.Input) == arguments.Input;

    private bool IsBeforeSequence() => Following() is { } next && Catalogue.FeaturesOf(next.Kind) is { Order: FeatureOrder.Last, MayBeFlat: false };

    // The next layer that minds where the features are.
    private LayerSpec? Following()
    {
        var next = spec.Layers.Skip(arguments.Place + 1).FirstOrDefault(later => Catalogue.FeaturesOf(later.Kind) is not null || EndsLayout(later.Kind));
        return next is null || EndsLayout(next.Kind) ? null : next;
    }

    private static bool EndsLayout(string kind) => kind is "Flatten" or "Reshape" or "Permute" or "Transpose" or "From" or "Use" || Catalogue.IsJoin(kind);

    private void Put(string before, string? after)
    {
        var (first, last) = (takes.Order == FeatureOrder.Last ? Beginning() : arguments.Place, arguments.Place);
        var text = $"{before} before {(first == last ? arguments.Kind : spec.LayerAt(first))}";
        var edits = new List<Edit> { Edit.PutBefore(first, before) };
        if (after is not null)
        {
            text += first == last ? $" and {after} after it" : $", and {after} after {arguments.Kind}";
            edits.Add(Edit.PutAfter(last, after));
        }

        if (takes.If is { } count && arguments.Written(arguments.Input[stated]) is { } features)
        {
            text += $", and use {features}";
            edits.Add(Edit.Set(last, count, features));
        }

        remedies.Add(Remedy.Of($"put {text}", [.. edits]));
    }

    private Remedy SetDim()
    {
        var number = stated == Rank - 1 ? "-1" : $"{Shape.NumberOf(stated)}";
        return takes.Order == FeatureOrder.Last ? arguments.UseFirst("Dim", number) : arguments.Set("Dim", number);
    }

    // Where a sequence begins: a token and places are for its steps too.
    private int Beginning()
    {
        var first = arguments.Place;
        var graph = arguments.Graph!;
        foreach (var node in Enumerable.Reverse(graph.Path()).TakeWhile(node => node.Inputs.Count == 1))
        {
            if (node.Layer.Op.Name is "class_token" or "positional_embedding")
                first = node.Place;
            else if (graph.Nodes[node.Inputs[0]].Output != node.Output)
                break;
        }

        return first;
    }

    private string OtherDimensions()
    {
        var others = Enumerable.Range(0, Rank).Where(place => place != stated).Select(Shape.NumberOf).ToList();
        return others.Count == 1 ? $"{others[0]}" : $"new[] {{ {string.Join(", ", others)} }}";
    }

    private string Wrong()
    {
        var what = takes.Order == FeatureOrder.First ? "channels" : "features";
        return $"takes {Named(taken)} for the {what}, but {arguments.Producer}, whose {(stated == 0 ? "channels" : "features")} are {Named(stated)}";
    }

    private string Named(int place) => place == Rank - 1 ? "the last dimension" : $"dimension {Shape.NumberOf(place)}";
}
