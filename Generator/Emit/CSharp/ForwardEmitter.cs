using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>
/// The method <c>forward</c>: one line per layer. A value is disposed at its last use, and an activation or a sum overwrites a
/// value where that is the network's own, nothing else uses it and no gradient reads it.
/// </summary>
internal sealed partial class ForwardEmitter
{
    private readonly Routine routine;
    private readonly Network network;
    private readonly Lifetimes lifetimes;
    private readonly Locals locals;
    private readonly List<ForwardResult> slots;
    private readonly List<CodeLine> lines = [];
    private readonly List<string> late = [];        // what dies in a part for training, but is there in eval too
    private int depth;                              // 1 in a part for training

    private ForwardEmitter(Routine routine)
    {
        (this.routine, network, lifetimes, locals, slots) = (routine, routine.Network, routine.Lifetimes, routine.Locals, routine.Slots);
        AddLines();
    }

    public static void Write(SourceWriter writer, Routine forward)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Generated();
        var result = ForwardResult.TypeOf(forward.Slots);
        using (writer.Begin($"public override {result} {forward.Name}({Parameters(forward.Network.Spec)})"))
        {
            DoorEmitter.Write(writer, forward.Network, forward.Locals.Inputs);
            new ForwardEmitter(forward).WriteBody(writer);
        }

        WriteTurns(writer, forward);
    }

    /// <summary>How a repetition begins.</summary>
    public static string For(Loop loop) => $"for (var {loop.Symbol} = 0; {loop.Symbol} < {CSharpExpression.Of(loop.Count)}; {loop.Symbol}++)";

    // What one turn does, where it is not one call.
    private static void WriteTurns(SourceWriter writer, Routine routine)
    {
        foreach (var turn in routine.Loops)
        {
            if (!turn.IsOneCall)
            {
                var parameters = turn.Symbols.Select(symbol => $"int {symbol}").Concat([Parameters(turn.Network.Spec)]);
                writer.Line();
                writer.Generated();
                using (writer.Begin($"private {TorchNames.Tensor} {turn.Name}({string.Join(", ", parameters)})"))
                    new ForwardEmitter(turn).WriteBody(writer);
            }

            WriteTurns(writer, turn);
        }
    }

    /// <summary>The parameters of the method.</summary>
    public static string Parameters(NetworkSpec spec) => string.Join(", ", InputNames.Parameters(spec).DefaultIfEmpty("input").Take(InputRules.Most)
        .Select(input => $"{TorchNames.Tensor} {Identifier.Escape(input)}"));

    private void WriteBody(SourceWriter writer)
    {
        if (routine.IsOneCall || !locals.Variables.Any())
            WriteLines(writer);
        else
            WriteGuarded(writer);
    }

    // What a failing layer leaves is disposed; what there is at the end is the caller's.
    private void WriteGuarded(SourceWriter writer)
    {
        writer.List($"{TorchNames.Tensor}? ", locals.Variables.Select(name => name + " = null"), ";");
        using (writer.Begin("try"))
            WriteLines(writer);
        using (writer.Begin("catch"))
        {
            writer.List($"{TorchNames.Generated}Values.Dispose(", locals.Variables, ");");
            writer.Line("throw;");
        }
    }

    private void AddLines()
    {
        foreach (var node in lifetimes.Order)
        {
            Turn(lifetimes.IsTrainingOnly(node));
            if (network.Nodes[node].Layer is Loop loop)
                AddLoop(loop, node);
            else if (network.Nodes[node].Layer is Join join)
                AddJoin(join, node);
            else if (network.Nodes[node].Layer is ResultOf result)
                AddResult(result, node);
            else if (network.Nodes[node].Layer.Results.Count > 0)
                AddBlock(node);
            else
                AddLayer(network.Nodes[node].Layer, node);
        }

        Turn(isTraining: false);
        if (!routine.IsOneCall)
            AddResults();
    }

    private void Turn(bool isTraining)
    {
        if (isTraining == depth > 0)
            return;
        if (isTraining)
        {
            Add("if (training)");
            depth++;
            return;
        }

        depth--;
        late.ForEach(Add);
        late.Clear();
    }

    private void AddLayer(Layer layer, int node)
    {
        var inputs = network.Nodes[node].Inputs;
        if (lifetimes.Overwritten(node) is not null)
            AddValue(node, inputs[0], CallInPlace(layer.Op, [locals[inputs[0]]]), isStatement: true);
        else
            AddResult(node, network.CallOf(node, routine[node], [.. inputs.Select(input => locals[input])]));
    }

    private void AddJoin(Join join, int node)
    {
        var inputs = network.Nodes[node].Inputs.ToList();
        if (lifetimes.Overwritten(node) is not { } kept)
        {
            AddResult(node, network.CallOf(node, "", [.. inputs.Select(input => locals[input])]));
            return;
        }

        var others = inputs.Where(input => input != kept).ToList();
        // Where only parameters say that a value is no larger, that is seen when it runs.
        var isSure = others.TrueForAll(other => lifetimes.IsNoLarger(other, kept));
        var sum = isSure
            ? CallInPlace(join.Op, [locals[kept], .. others.Select(other => locals[other])])
            : others.Aggregate(locals[kept], (total, other) => $"{total}.{TorchSharpOps.Of(join.Op).IntoFirst}({locals[other]})");
        AddValue(node, kept, sum + Replacing(others.Distinct().Where(other => lifetimes.DiesAt(other, node)), node), isStatement: isSure);
    }

    private static string CallInPlace(Op op, IReadOnlyList<string> values) => TorchSharpOps.Of(op).CallInPlace!(op, values);

    // What is done in place gives back what it was done to. Where parameters leave a layer out, its value is what comes in.
    private void AddValue(int node, int kept, string call, bool isStatement = false)
    {
        var isInto = locals[node] == locals[kept];
        var statement = isInto && isStatement ? call : $"{locals[node]} = {call}";
        if (Condition(routine, node) is not { } condition)
        {
            Add($"{statement};", Comment(node));
            return;
        }

        var dies = lifetimes.DiesAt(kept, node);
        var others = network.Nodes[node].Inputs.Distinct().Where(input => input != kept && lifetimes.DiesAt(input, node)).ToList();
        Add(isInto && dies && others.Count == 0
            ? $"if ({condition}) {statement};"
            : $"{locals[node]} = {condition} ? {call} : {locals[kept]}{(dies ? "" : ".alias()")}{Replacing(others, node)};", Comment(node));
    }

    private static string? Condition(Routine routine, int node) => routine.Network.Nodes[node] is not { When: { } when } conditional ? null
        : conditional.Layer.HasWeights ? $"{routine[node]} is not null"
        : CSharpExpression.Of(when);

    // What is not there gives another tensor on the memory of what comes in, so that each is disposed by itself.
    private static string Chosen(Routine routine, int node, string call, string kept) =>
        Condition(routine, node) is { } condition ? $"{condition} ? {call} : {kept}.alias()" : call;

    private void AddResult(int node, CSharpCall call)
    {
        var kept = network.Nodes[node].Inputs[network.Nodes[node].Kept];
        // One layer that fails leaves nothing.
        if (routine.IsOneCall)
        {
            Add($"return {Chosen(routine, node, $"{call}", locals[kept])};", Comment(node));
            return;
        }

        var dying = network.Nodes[node].Inputs.Distinct().Where(input => lifetimes.DiesAt(input, node));
        AddValue(node, kept, $"{call}{Replacing(dying, node)}");
    }

    private string Replacing(IEnumerable<int> dying, int node)
    {
        var values = DyingNow(dying, node);
        return values.Count > 0 ? $".Replacing({string.Join(", ", values)})" : "";
    }

    private void Dispose(IEnumerable<int> dying, int node) => DyingNow(dying, node).ForEach(value => Add($"{value}.Dispose();"));

    // What dies in a part for training, but is there in eval too, is disposed after it.
    private List<string> DyingNow(IEnumerable<int> dying, int node)
    {
        var values = dying.ToLookup(value => lifetimes.IsTrainingOnly(value) == lifetimes.IsTrainingOnly(node), value => locals[value]);
        late.AddRange(values[false].Select(value => $"{value}.Dispose();"));
        return [.. values[true]];
    }

    private void AddResults()
    {
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i] is not { TrainingOnly: true, IsMoved: false, Node: var node })
                continue;
            var isNull = lifetimes.IsTrainingOnly(node) ? $"{locals[node]}?.alias()" : $"training ? {locals[node]}.alias() : null";
            Add($"{Identifier.Escape(locals.SlotNames[i])} = {isNull};");
            if (node >= network.Inputs && !slots.Any(slot => slot.Node == node && (slot.IsMoved || !slot.TrainingOnly)))
                Add($"{locals[node]}.Dispose();");
        }

        var values = slots.Select(ValueOf).ToList();
        Add(values.Count == 1 ? $"return {values[0]};" : $"return ({string.Join(", ", values)});");
    }

    private string ValueOf(ForwardResult slot, int index) =>
        slot.TrainingOnly ? Identifier.Escape(locals.SlotNames[index])
        : slot.IsMoved ? locals[slot.Node]
        : $"{locals[slot.Node]}.alias()";

    private string Comment(int node) => network.Nodes[node].Output.ToString();

    private void Add(string code) => Add(code, "");

    private void Add(string code, string comment) => lines.Add(new CodeLine(code, comment, depth));

    // Comments stand in one column, beyond which only those of longer lines begin.
    private void WriteLines(SourceWriter writer)
    {
        const int lastColumn = 100;
        var ends = lines.Where(line => line.Comment.Length > 0).Select(line => line.End).Where(end => end <= lastColumn);
        var column = ends.DefaultIfEmpty(0).Max();
        var open = 0;
        foreach (var line in lines)
        {
            for (; open < line.Depth; open++)
                writer.Open();
            for (; open > line.Depth; open--)
                writer.Close();
            writer.Line(line.At(column));
        }
    }

    /// <summary>A line of the method.</summary>
    /// <param name="Comment">What stands behind it; empty for nothing.</param>
    /// <param name="Depth">How many blocks it is in.</param>
    private readonly record struct CodeLine(string Code, string Comment, int Depth)
    {
        /// <summary>The column behind the code.</summary>
        public int End => (Depth * SourceWriter.Indent) + Code.Length;

        /// <summary>The line with its comment in a column, or behind the code where that is longer.</summary>
        public string At(int column) => Comment.Length == 0 ? Code : $"{Code}{new string(' ', Math.Max(column - End, 0))}  // {Comment}";
    }
}
