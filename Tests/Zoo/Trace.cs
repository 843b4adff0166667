using System.Text.Json;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Zoo;

/// <summary>A network of torchvision as torch traced it: a file in Tests/Expected.</summary>
internal sealed class Trace
{
    private readonly JsonElement root;

    public Trace(string name)
    {
        root = Read(name);
        Nodes = [.. root.GetProperty("nodes").EnumerateArray().Select(node => new TraceNode(node)).Where(node => node.IsLayer)];
    }

    /// <summary>The layers, in the order in which they run.</summary>
    public IReadOnlyList<TraceNode> Nodes { get; }

    public long Batch => root.GetProperty("input")[0].GetInt64();

    public long[] InputShape => TraceNode.Sizes(root.GetProperty("input"))[1..];

    public long Parameters => root.GetProperty("parameters").GetInt64();

    /// <summary>For the whole batch.</summary>
    public long MultiplyAdds => root.GetProperty("multiply_adds").GetInt64();

    /// <summary>Whether it was traced in training, where auxiliary heads run too.</summary>
    public bool IsTraining => root.GetProperty("output")[0].ValueKind == JsonValueKind.Array;

    /// <summary>The keys and shapes that the state_dict of a module with these layers has.</summary>
    public IEnumerable<(string Key, string Shape)> StateDict => Nodes.SelectMany(node => node.StateDict);

    /// <summary>The index of the node that gives a module's result, where the module may be a group of others.</summary>
    public int IndexOfResult(string module)
    {
        var nodes = Nodes.ToList();
        var last = nodes.FindLastIndex(node => node.Module == module || node.Module?.StartsWith(module + ".", StringComparison.Ordinal) == true);
        Assert.NotEqual(-1, last);
        // What a group computes by functions, such as its concatenation, belongs to no module of its own.
        while (nodes[last].Module != module && nodes[last + 1].Module is null)
            last++;
        return last;
    }

    public static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Tests", "Expected", name + ".json")));
        return document.RootElement.Clone();
    }
}
