using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Emit;

/// <summary>
/// The method <c>forward</c>: one line per layer. A value is disposed at its last use, and an activation or a sum overwrites a
/// value where that is the network's own, nothing else uses it and no gradient reads it.
/// </summary>
internal sealed class ForwardEmitter
{
    private readonly Network network;
    private readonly string[] fields;
    private readonly Lifetimes lifetimes;
    private readonly Locals locals;
    private readonly List<Slot> slots;
    private readonly List<(string Code, string Comment)> lines = [];
    private readonly List<string> late = [];        // what dies in a part for training, but is there in eval too
    private bool hasDeclared;

    private ForwardEmitter(Network network, Lifetimes lifetimes, Locals locals, List<Slot> slots, string[] fields) =>
        (this.network, this.lifetimes, this.locals, this.slots, this.fields) = (network, lifetimes, locals, slots, fields);

    public static void Write(SourceWriter writer, Network network, Lifetimes lifetimes, Locals locals, List<Slot> slots, string[] fields)
    {
        var forward = new ForwardEmitter(network, lifetimes, locals, slots, fields);
        forward.AddLines();
        writer.Line("/// <inheritdoc/>");
        writer.Generated();
        using (writer.Begin($"public override {Slot.TypeOf(slots)} forward({TorchNames.Tensor} {Locals.Input})"))
        {
            writer.Line($"base.CheckInput({Locals.Input}, {BlockEmitter.Door(network)});");
            if (forward.TakesIds)
                writer.Line($"base.CheckIds({Locals.Input});");
            forward.WriteLines(writer);
        }

        writer.Line();
    }

    private bool TakesIds => network.Nodes.Any(node => node.Layer.TakesIds && node.Inputs.Contains(0));

    private void AddLines()
    {
        var isTraining = false;
        foreach (var node in lifetimes.Order)
        {
            if (lifetimes.IsTrainingOnly(node) != isTraining)
                Turn(isTraining = !isTraining);
            if (network.Nodes[node].Layer is Join join)
                AddJoin(join, node);
            else
                AddLayer(network.Nodes[node].Layer, node);
        }

        if (isTraining)
            Turn(false);
        AddResults();
    }

    private void Turn(bool isTraining)
    {
        if (isTraining)
        {
            for (var i = 0; i < slots.Count && !hasDeclared; i++)
            {
                if (slots[i] is { TrainingOnly: true, IsMoved: true })
                    Add($"{TorchNames.Tensor}? {Identifier.Escape(locals.SlotNames[i])} = null;");
            }

            hasDeclared = true;
            Add("if (training)");
            Add("{");
            return;
        }

        Add("}");
        late.ForEach(Add);
        late.Clear();
    }

    private void AddLayer(Layer layer, int node)
    {
        var input = network.Nodes[node].Inputs[0];
        if (locals.Overwritten(node) is not null)
        {
            Add(layer.CallInPlace(locals[input]) + ";", Comment(node));
            if (locals[node] != locals[input])
                Add($"{locals.Target(node)} = {locals[input]};");
            return;
        }

        AddResult(node, fields[node].Length > 0 ? layer.CallModule(fields[node], locals[input]) : layer.Call(locals[input]));
    }

    private void AddJoin(Join join, int node)
    {
        var inputs = network.Nodes[node].Inputs.ToList();
        if (locals.Overwritten(node) is not { } kept)
        {
            AddResult(node, join.Call([.. inputs.Select(input => locals[input])]));
            return;
        }

        var others = inputs.Where(input => input != kept).ToList();
        foreach (var other in others)
            Add(join.CallInPlace(locals[kept], locals[other]) + ";", Comment(node));
        var dying = others.Distinct().Where(other => lifetimes.DiesAt(other, node)).ToList();
        var replaced = dying.Find(other => locals[other] == locals[node]);
        Dispose(dying.Where(other => other != replaced), node);
        if (locals[node] != locals[kept])
            Add($"{locals.Target(node)} = {(replaced > 0 ? $"base.Replace({locals[replaced]}, {locals[kept]})" : locals[kept])};");
    }

    // The value that gives its variable, or else any, is replaced; others that die are disposed.
    private void AddResult(int node, string call)
    {
        var dying = network.Nodes[node].Inputs.Distinct().Where(input => lifetimes.DiesAt(input, node)).ToList();
        var here = dying.Where(input => lifetimes.IsTrainingOnly(input) == lifetimes.IsTrainingOnly(node)).ToList();
        var replaced = here.Find(input => locals[input] == locals[node]) is > 0 and var same ? same : here.FirstOrDefault();
        Add($"{locals.Target(node)} = {(replaced > 0 ? $"base.Replace({locals[replaced]}, {call})" : call)};", Comment(node));
        Dispose(dying.Where(input => input != replaced), node);
    }

    private void Dispose(IEnumerable<int> values, int node)
    {
        foreach (var value in values)
        {
            if (lifetimes.IsTrainingOnly(value) == lifetimes.IsTrainingOnly(node))
                Add($"{locals[value]}.Dispose();");
            else
                late.Add($"{locals[value]}.Dispose();");
        }
    }

    private void AddResults()
    {
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i] is not { TrainingOnly: true, IsMoved: false, Node: var node })
                continue;
            var isNull = lifetimes.IsTrainingOnly(node) ? $"{locals[node]}?.alias()" : $"training ? {locals[node]}.alias() : null";
            Add($"var {Identifier.Escape(locals.SlotNames[i])} = {isNull};");
            if (node > 0 && !slots.Any(slot => slot.Node == node && (slot.IsMoved || !slot.TrainingOnly)))
                Add($"{locals[node]}.Dispose();");
        }

        var values = slots.Select((slot, i) => slot.TrainingOnly ? Identifier.Escape(locals.SlotNames[i]) : slot.IsMoved ? locals[slot.Node] : $"{locals[slot.Node]}.alias()").ToList();
        Add(values.Count == 1 ? $"return {values[0]};" : $"return ({string.Join(", ", values)});");
    }

    private string Comment(int node) => network.Nodes[node].Output.ToString();

    private void Add(string code) => Add(code, "");

    private void Add(string code, string comment) => lines.Add((code, comment));

    // Comments stand in one column, beyond which only those of longer lines begin.
    private void WriteLines(SourceWriter writer)
    {
        const int lastColumn = 100;
        const int indent = 4;
        var depth = 0;
        var column = 0;
        foreach (var (code, comment) in lines)
        {
            depth += code switch { "{" => indent, "}" => -indent, _ => 0 };
            if (comment.Length > 0 && depth + code.Length is var end and <= lastColumn)
                column = Math.Max(column, end);
        }

        foreach (var (code, comment) in lines)
        {
            if (code == "{")
                writer.Open();
            else if (code == "}")
                writer.Close();
            else
                writer.Line(comment.Length == 0 ? code : $"{code.PadRight(column - depth)}  // {comment}");
            depth += code switch { "{" => indent, "}" => -indent, _ => 0 };
        }
    }
}
