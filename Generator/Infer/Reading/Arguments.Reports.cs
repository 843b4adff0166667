using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How mistakes are reported, and the cures for them.</summary>
internal sealed partial class Arguments
{
    /// <summary>The first mistake; null where there is none.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>What is legal but surely not meant.</summary>
    public List<Problem> Warnings { get; } = [];

    /// <summary>Reports a mistake, unless another is reported already.</summary>
    public void Error(string rule, string? argument, string message, int element = -1, params Fix[] fixes)
    {
        // In a later turn of a repetition, no number is right for all turns.
        var turn = 1 + (Graph?.Nodes.Count(node => node.Place == index) ?? 0);
        Problem ??= turn == 1
            ? new Problem(rule, index, argument, element, $"{Described}, {message}") { Fixes = new(fixes) }
            : new Problem(rule, index, argument, element, $"{Described} in turn {turn}, {message}{OfRepetition(rule, argument)}");
    }

    /// <summary>Whether a shape begins with the batch, as PyTorch's −1 or Keras's None, which is reported.</summary>
    public bool WritesBatch(string argument)
    {
        var items = Items(argument);
        if (items.Count < 2 || items[0] is not (Value.Integer { Number: -1 } or Value.Null))
            return false;
        var without = $"{Kind}({string.Join(", ", items.Skip(1))})";
        Error(Rule.BatchWritten, argument, $"has {items[0]} for the batch, which is never written: use {without}", 0, Replace(without));
        return true;
    }

    /// <summary>Keeps silent about a mistake that is reported where it is.</summary>
    public void Quiet(string message) => Problem ??= Problem.OfLayer(null, index, message);

    /// <summary>The cure that sets an argument, or an element of it.</summary>
    public Fix Use(string argument, string value, int element = -1) => Fix.Use(index, argument, value, element);

    /// <summary>The cure that sets an argument to a size; none where no constant says it.</summary>
    public Fix[] Use(string argument, SymInt size, int element = -1) => Written(size) is { } written ? [Use(argument, written, element)] : [];

    /// <summary>The cure that sets the only positional argument, which may not be written.</summary>
    public Fix UseFirst(string argument, string value) => IsWritten(argument) ? Use(argument, value) : Replace($"{Kind}({value})");

    /// <summary>The cure that writes another layer in place of this one.</summary>
    public Fix Replace(string by) => new("Replace", $"Use {by}", new([Edit.Replace(index, by)]));

    /// <summary>A size as an attribute's argument; null where it is no number and no parameter.</summary>
    public string? Written(SymInt size) => size.IsFixed
        ? Literal.Of(size.Value)
        : Scope.Names.FirstOrDefault(name => size == SymInt.Parameter(name)) is { } parameter ? $"nameof({Identifier.Escape(parameter)})" : null;

    /// <summary>The cure that puts a layer before this one and, where a value is given, sets an argument to what then comes in.</summary>
    public Fix PutBefore(string layer, string? argument = null, string? value = null)
    {
        var put = Edit.PutBefore(index, layer);
        return argument is null || value is null
            ? new("PutBefore", $"Put {layer} before {spec.Kind}", new([put]))
            : new("PutBefore", $"Put {layer} before {spec.Kind} and use {value}", new([put, Edit.Set(index, argument, value)]));
    }

    /// <summary>Reports what is legal but surely not meant.</summary>
    public void Warn(string rule, string? argument, string message, params Fix[] fixes) =>
        Warnings.Add(Problem.OfLayer(rule, index, $"{Described}, {message}", argument) with { Fixes = new(fixes) });

    /// <summary>Something worth knowing about the layer as a whole.</summary>
    public Problem Advice(string rule, string message) => Problem.OfLayer(rule, index, $"{Described}, {message}");

    private string Described => $"{spec}, layer {index + 1}";

    private static string OfRepetition(string rule, string? argument) => rule switch
    {
        Rule.FeaturesDiffer or Rule.ChannelsDiffer or Rule.PatternDiffers when argument is not null => "; turn 1 takes another, so leave it out",
        Rule.FormulaTooLong => "",
        _ => Rule.IsAboutShapes(rule) ? "; what is repeated must take what it gives" : "",
    };
}
