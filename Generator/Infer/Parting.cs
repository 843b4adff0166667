namespace TorchDsl.Generator.Infer;

/// <summary>Says where the shapes of two values that are joined parted.</summary>
internal static class Parting
{
    /// <summary>Reports two values that cannot be joined.</summary>
    /// <param name="arguments">The join.</param>
    /// <param name="rule">The rule that it breaks.</param>
    /// <param name="first">The index of one value.</param>
    /// <param name="second">The index of the other.</param>
    /// <param name="differ">Whether two sizes do not fit.</param>
    /// <param name="except">A dimension along which sizes may differ.</param>
    public static void Report(Arguments arguments, string rule, int first, int second, Func<Dim, Dim, bool> differ, int except = -1)
    {
        var (left, right) = (arguments.Operands[first], arguments.Operands[second]);
        var verb = except < 0 ? "joins" : $"joins along dimension {except}";
        var values = $"{verb} {left.Shape} ({left.Name}) and {right.Shape} ({right.Name})";
        if (left.Shape.Rank != right.Shape.Rank)
        {
            arguments.Error(rule, null, $"{values}, values of {left.Shape.Rank} and {right.Shape.Rank} dimensions; {left.Name} ends with {arguments.Graph!.LayerAt(left.Node)}, {right.Name} with {arguments.Graph!.LayerAt(right.Node)}: bring both to the same dimensions, such as by Flatten or Unflatten");
            return;
        }

        var dimension = Enumerable.Range(0, left.Shape.Rank).First(dim => dim != except && differ(left.Shape[dim], right.Shape[dim]));
        var (owner, node) = Parted(arguments, left, right, dimension);
        var other = owner == left ? right : left;
        var (from, to) = (other.Shape[dimension], owner.Shape[dimension]);
        var remedies = new List<string>();
        var fixes = new List<Fix>();
        if (node >= 0 && Keeping(arguments, node, dimension, from) is { } fix)
        {
            remedies.Add($"give {arguments.Graph!.LayerAt(node)} Padding = \"same\"");
            fixes.Add(fix);
        }

        if (Remedy(owner.Shape, dimension, from, to) is { } layer)
            remedies.Add($"put {layer} into {other.Name}");
        remedies.Add($"bring dimension {dimension} of both to one size");
        var parted = node < 0 ? "" : $"; they part at {arguments.Graph!.LayerAt(node)}, in {owner.Name}, where it becomes {to}";
        arguments.Error(rule, null, $"{values}, which differ in dimension {dimension}, {left.Shape[dimension]} and {right.Shape[dimension]}{parted}: {string.Join(", or ", remedies)}", -1, [.. fixes]);
    }

    // The layer that gave a dimension its size, in the value in which it is changed last; none where neither changes it.
    private static (Operand Owner, int Node) Parted(Arguments arguments, Operand left, Operand right, int dimension)
    {
        var (inLeft, inRight) = (LastChange(arguments, left, dimension), LastChange(arguments, right, dimension));
        return inLeft > inRight ? (left, inLeft) : (right, inRight);
    }

    private static int LastChange(Arguments arguments, Operand operand, int dimension)
    {
        var nodes = arguments.Graph!.Nodes;
        for (var i = operand.Node; nodes[i].Inputs.Count > 0; i = nodes[i].Inputs[0])
        {
            var before = nodes[nodes[i].Inputs[0]].Output;
            if (before.Rank != nodes[i].Output.Rank || before[dimension] != nodes[i].Output[dimension])
                return i;
        }

        return -1;
    }

    private static Fix? Keeping(Arguments arguments, int node, int dimension, Dim size)
    {
        var (place, inputs) = (arguments.Graph!.Nodes[node].Place, arguments.Graph!.Nodes[node].Inputs);
        if (dimension == 0 || arguments.Graph!.Nodes[node].Layer.KeepingSize is not { } keeping || keeping.Output(arguments.Graph!.Nodes[inputs[0]].Output)[dimension] != size)
            return null;
        return new Fix("Same", $"Give {arguments.Graph!.LayerAt(node)} the padding \"same\"", new([new Edit(place, "Padding", -1, "\"same\"")]));
    }

    // What brings the other value to the size: a projection, with a stride where the size is a fraction.
    private static string? Remedy(Shape shape, int dimension, Dim from, Dim to)
    {
        if (shape.Rank == 1)
            return to.IsFixed ? $"Linear({to})" : null;
        if (!shape[0].IsFixed)
            return null;
        if (dimension == 0)
            return $"Conv({to}, Kernel = 1)";
        for (var stride = 2L; stride <= 32; stride *= 2)
        {
            if ((from + (stride - 1)).FloorDivide(stride) == to)
                return $"Conv({shape[0]}, Kernel = 1, Stride = {stride})";
        }

        return null;
    }
}
