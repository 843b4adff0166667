using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Joins;

/// <summary>The layers on the way to one value that are not on the way to another, each taking what the one before it makes.</summary>
internal sealed class DivergentPath
{
    // Who must change more layers than that is better told otherwise.
    private const int MostTries = 16;

    private readonly List<Node> all;
    private readonly List<int> nodes = [];

    private DivergentPath(List<Node> all) => this.all = all;

    public static DivergentPath Of(List<Node> nodes, int end, int other)
    {
        var shared = new HashSet<int> { other };
        for (var node = nodes[other]; node.Inputs.Count > 0; node = nodes[node.Inputs[0]])
            shared.Add(node.Inputs[0]);
        var strand = new DivergentPath(nodes);
        // Values of different inputs have nothing in common.
        for (var node = end; !shared.Contains(node) && nodes[node].Inputs.Count > 0; node = nodes[node].Inputs[0])
            strand.nodes.Insert(0, node);
        return strand;
    }

    /// <summary>The last layer of which a change of shape holds; −1 where there is none.</summary>
    public int LastChange(Func<Shape, Shape, bool> changes) =>
        nodes.FindLastIndex(node => changes(Input(node), all[node].Output)) is >= 0 and var index ? nodes[index] : -1;

    /// <summary>The last node of which something holds; null where there is none.</summary>
    public int? Find(Predicate<int> predicate) => nodes.FindLastIndex(predicate) is >= 0 and var index ? nodes[index] : null;

    /// <summary>The fewest layers, counted from the end, with whose replacements the shape at the end is right; null where none are.</summary>
    public List<int>? Replaced(Func<Layer, Layer?> replacement, Func<Shape, bool> isRight)
    {
        var (replaced, tries) = (new Dictionary<int, Layer>(), 0);
        for (var i = nodes.Count - 1; i >= 0 && all[nodes[i]].Inputs.Count == 1; i--)
        {
            if (replaced.ContainsKey(nodes[i]) || replacement(all[nodes[i]].Layer) is null)
                continue;
            if (++tries > MostTries)
                return null;
            // Copies of one layer change together.
            foreach (var copy in nodes.Where(node => all[node].Place == all[nodes[i]].Place))
                replaced[copy] = replacement(all[copy].Layer) ?? all[copy].Layer;
            if (isRight(Output(replaced)))
                return [.. replaced.Keys.GroupBy(node => all[node].Place).Select(group => group.First()).OrderBy(node => node)];
        }

        return null;
    }

    private Shape Output(Dictionary<int, Layer> replaced)
    {
        var shape = Input(nodes[0]);
        foreach (var node in nodes)
            shape = all[node].Inputs.Count > 1 ? all[node].Output : (replaced.TryGetValue(node, out var layer) ? layer : all[node].Layer).Output(shape);
        return shape;
    }

    private Shape Input(int node) => all[all[node].Inputs[0]].Output;
}
