using System.Collections;

namespace TorchDsl;

/// <summary>
/// How a node computes: its settings in order, with every default and every inferred size filled in. They are looked up by name, or gone
/// through one by one. Whatever asks for a kind of value throws an <see cref="InvalidOperationException"/> where the setting is of another.
/// </summary>
public sealed class GraphSettings : IReadOnlyList<GraphSetting>
{
    private readonly string node;
    // Where they stand in the graph's JSON, 0 where they do not. They are read when they are first asked for: a summary needs none.
    private readonly string json;
    private readonly int start;
    private GraphSetting[]? all;

    internal GraphSettings(string node, string json, int start)
    {
        this.node = node;
        this.json = json;
        this.start = start;
    }

    /// <summary>The number of settings.</summary>
    /// <exception cref="FormatException">A value is nothing that a setting can be. Whatever is asked first throws this.</exception>
    public int Count => All.Length;

    private GraphSetting[] All => all ??= start == 0 ? [] : GraphSetting.ReadAll(node, GraphText.At(json, start));

    /// <summary>A setting by its place.</summary>
    /// <param name="index">The place, from 0 on.</param>
    public GraphSetting this[int index] => All[index];

    /// <summary>A setting by its name.</summary>
    /// <param name="name">The name, such as <c>kernel</c>.</param>
    /// <exception cref="KeyNotFoundException">The node has no setting of that name: which it has.</exception>
    public GraphSetting this[string name] => Find(name) ?? throw new KeyNotFoundException($"The node \"{node}\" has no setting \"{name}\": it has {Names}.");

    private string Names => All.Length == 0 ? "none" : string.Join(", ", All.Select(setting => setting.Name));

    /// <summary>A setting by its name.</summary>
    /// <param name="name">The name, such as <c>kernel</c>.</param>
    /// <returns>The setting; null where the node has none of that name.</returns>
    public GraphSetting? Find(string name) => Array.Find(All, setting => setting.Name == name);

    /// <summary>A whole number.</summary>
    /// <param name="name">The setting's name.</param>
#pragma warning disable CA1720 // As in SymInt, which is PyTorch's name.
    public long Int(string name) => this[name].ToInt();
#pragma warning restore CA1720

    /// <summary>A number or an expression in the network's free sizes.</summary>
    /// <param name="name">The setting's name.</param>
    public SymInt SymInt(string name) => this[name].ToSymInt();

    /// <summary>A number, whole or not, infinite or none.</summary>
    /// <param name="name">The setting's name.</param>
    public double Real(string name) => this[name].ToReal();

    /// <summary>Whether something is so.</summary>
    /// <param name="name">The setting's name.</param>
    public bool Flag(string name) => this[name].ToFlag();

    /// <summary>A text.</summary>
    /// <param name="name">The setting's name.</param>
    public string Text(string name) => this[name].ToText();

    /// <summary>A list of whole numbers.</summary>
    /// <param name="name">The setting's name.</param>
    public long[] Ints(string name) => Array.ConvertAll(this[name].ToArray(), item => item.ToInt());

    /// <summary>A list of numbers or expressions in the network's free sizes.</summary>
    /// <param name="name">The setting's name.</param>
    public SymInt[] SymInts(string name) => Array.ConvertAll(this[name].ToArray(), item => item.ToSymInt());

    /// <summary>A list of numbers.</summary>
    /// <param name="name">The setting's name.</param>
    public double[] Reals(string name) => Array.ConvertAll(this[name].ToArray(), item => item.ToReal());

    /// <summary>A list of texts.</summary>
    /// <param name="name">The setting's name.</param>
    public string[] Texts(string name) => Array.ConvertAll(this[name].ToArray(), item => item.ToText());

    /// <inheritdoc/>
    public IEnumerator<GraphSetting> GetEnumerator() => ((IEnumerable<GraphSetting>)All).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The settings as JSON.</summary>
    public override string ToString() => start == 0 ? "{}" : GraphText.At(json, start).Settings();
}
