using TorchDsl.Generator.Infer.Graph;
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
    public void Error(string rule, string? argument, string finding, params Remedy[] remedies) => Error(rule, argument, finding, -1, remedies);

    /// <summary>Reports a mistake in an element of an argument, unless another is reported already.</summary>
    public void Error(string rule, string? argument, string finding, int element, params Remedy[] remedies)
    {
        var before = Graph?.Nodes.Where(node => node.Place == index && node.Layer is not ResultOf).ToList() ?? [];
        var turn = 1 + (before.Count == 0 ? 0 : before.Count / Math.Max(before[0].Layer.Parts.Count, 1));
        Problem ??= turn == 1
            ? new Problem(rule, index, argument, element, $"{Described}, {finding}") { Remedies = new(remedies) }
            : new Problem(rule, index, argument, element, $"{Described} in turn {turn}, {finding}") { Remedies = new(OfRepetition(rule, argument, remedies)) };
    }

    /// <summary>Whether a shape begins with the batch, as PyTorch's −1 or Keras's None, which is reported.</summary>
    public bool WritesBatch(string argument)
    {
        var items = Items(argument);
        if (items.Count < 2 || items[0] is not (Value.Integer { Number: -1 } or Value.Null))
            return false;
        var without = $"{Kind}({string.Join(", ", items.Skip(1))})";
        Error(Rule.BatchWritten, argument, $"has {items[0]} for the batch, which is never written", 0, Replace(without));
        return true;
    }

    /// <summary>Keeps silent about a mistake that is reported where it is.</summary>
    public void Quiet(string message) => Problem ??= Problem.OfLayer(null, index, message);

    /// <summary>The remedy that sets an argument, or an element of it.</summary>
    public Remedy Use(string argument, string value, int element = -1) => Remedy.Use(index, argument, value, element);

    /// <summary>The remedy that sets an argument to a size; advice where no constant says it.</summary>
    public Remedy Use(string argument, SymInt size, int element = -1) =>
        Written(size) is { } written ? Remedy.Of($"use {size}", Edit.Set(index, argument, written, element)) : Remedy.Choose($"use {size}");

    /// <summary>The remedy that sets an argument along an axis, which may be written for all axes at once.</summary>
    public Remedy UseAlong(int axis, string argument, SymInt size) => Use(argument, size, Written(argument) is Value.List ? axis : -1);

    /// <summary>The remedy that leaves some elements of an argument out; what stands for a parameter is not written as it is shown.</summary>
    public Remedy Without(string argument, Func<int, bool> isLeftOut, string otherwise)
    {
        var left = Items(argument).Where((_, i) => !isLeftOut(i)).ToEquatableArray();
        var arguments = spec.Arguments.Where(one => one.Name != argument || left.Count > 0)
            .Select(one => one.Name == argument ? one with { Value = new Value.List(left) } : one);
        return !Scope.HasParameters ? Replace($"{spec with { Arguments = arguments.ToEquatableArray() }}") : Remedy.Choose(otherwise);
    }

    /// <summary>The remedy that leaves an argument out.</summary>
    public Remedy Without(string argument) => !Scope.HasParameters ? Replace($"{spec.Without(argument)}") : Remedy.Choose($"leave {argument} out");

    /// <summary>The remedy that sets an argument by its name.</summary>
    public Remedy Set(string argument, string value) => Remedy.Of($"use {argument} = {value}", Edit.Set(index, argument, value));

    /// <summary>The remedy that sets the only positional argument, which may not be written.</summary>
    public Remedy UseFirst(string argument, string value) => IsWritten(argument) ? Use(argument, value) : Replace($"{Kind}({value})");

    /// <summary>The remedy that writes another layer in place of this one.</summary>
    public Remedy Replace(string by, string why = "") => Remedy.Of($"{(Kind == "Use" ? "write" : "use")} {by}{why}", Edit.Replace(index, by));

    /// <summary>The remedy that takes the layer away.</summary>
    public Remedy Remove() => Remedy.Of("remove it", Edit.Remove(index));

    /// <summary>A size as an attribute's argument; null where it is no number and no parameter.</summary>
    public string? Written(SymInt size) => size.IsFixed
        ? Literal.Of(size.Value)
        : Scope.Names.FirstOrDefault(name => size == SymInt.Parameter(name)) is { } parameter ? $"nameof({Identifier.Escape(parameter)})" : null;

    /// <summary>The remedy that puts a layer before this one.</summary>
    public Remedy PutBefore(string layer) => Remedy.Of($"put {layer} before it", Edit.PutBefore(index, layer)) with { Title = $"Put {layer} before {Kind}" };

    /// <summary>Reports what is legal but surely not meant.</summary>
    public void Warn(string rule, string? argument, string finding, params Remedy[] remedies) =>
        Warnings.Add(Problem.OfLayer(rule, index, $"{Described}, {finding}", remedies) with { Argument = argument });

    private string Described => $"{spec}, layer {index + 1}";

    // No number is right for all turns.
    private static Remedy[] OfRepetition(string rule, string? argument, Remedy[] remedies) => rule switch
    {
        Rule.FeaturesDiffer or Rule.ChannelsDiffer or Rule.PatternDiffers when argument is not null =>
            [Remedy.Choose("leave it out, for the first turn takes another number")],
        // What is written once holds for all turns.
        Rule.FormulaTooLong or Rule.KernelExceedsInput => remedies,
        _ => Rule.IsAboutShapes(rule) ? [Remedy.Choose("let what is repeated give what it takes")] : remedies,
    };
}
