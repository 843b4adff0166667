using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>What a row of the table knows of its node: the settings as numbers, and the tensors of its weights.</summary>
/// <param name="node">The node.</param>
/// <param name="owner">The name of the node whose weights it uses.</param>
internal sealed class NodeReader(GraphNode node, string owner, FreeSizes sizes, NetworkTensors tensors)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>Settings that nothing has asked for: if they meant something, the row would be wrong.</summary>
    public IEnumerable<string> Unread => node.Settings.Select(setting => setting.Name).Except(read);

    public bool Has(string name) => node.Settings.Find(name) is not null;

    public long Int(string name) => sizes.At(Read(name).ToSymInt());

    public long[] Ints(string name) => [.. Read(name).Items.Select(item => sizes.At(item.ToSymInt()))];

    public double Real(string name) => Read(name).ToReal();

    public double[] Reals(string name) => [.. Read(name).Items.Select(item => item.ToReal())];

    public bool Flag(string name) => Read(name).ToFlag();

    public string Text(string name) => Read(name).ToText();

    public bool IsText(string name) => Read(name).Kind == GraphSettingKind.Text;

    public T Member<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(Text(name), ignoreCase: true);

    /// <summary>Leaves out settings that only matter when a network is created, or in its gradient.</summary>
    public NodeReader Without(params string[] names)
    {
        read.UnionWith(names);
        return this;
    }

    /// <summary>A tensor of the node's weights, which must have a shape.</summary>
    /// <param name="name">Its name in the layer; empty where it has the layer's own.</param>
    public Tensor Tensor(string name, params long[] shape) => tensors.Take(name.Length == 0 ? owner : $"{owner}.{name}", shape);

    /// <summary>The same, where a setting says that there is one.</summary>
    public Tensor? TensorIf(bool exists, string name, params long[] shape) => exists ? Tensor(name, shape) : null;

    /// <summary>The module of a layer that was written by hand.</summary>
    public nn.Module Module() => tensors.Module(owner);

    private GraphSetting Read(string name)
    {
        read.Add(name);
        return node.Settings[name];
    }
}
