using System.Reflection;
using System.Runtime.Serialization;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>All kinds of layers, claims, steps and advice, found by their classes: adding one is adding its file.</summary>
internal static class Catalogue
{
    private static readonly Dictionary<string, Func<Arguments, Layer?>> Readers = Layers()
        .ToDictionary(Kind, type => (Func<Arguments, Layer?>)Delegate.CreateDelegate(typeof(Func<Arguments, Layer?>), type, "Read"));

    private static readonly Dictionary<string, Claim> Claims = Instances<Claim>();

    private static readonly Dictionary<string, GraphStep> Steps = Instances<GraphStep>();

    // What a layer is called depends on none of its arguments. Few networks leave layers out.
    private static readonly Lazy<Dictionary<string, (string, bool)>> Stems = new(() => Layers()
        .Where(type => Kind(type) is not ("Use" or "Layer"))
        .Select(type => (Kind: Kind(type), Layer: (Layer)FormatterServices.GetUninitializedObject(type)))
        .ToDictionary(pair => pair.Kind, pair => (pair.Layer.Stem, pair.Layer.IsNumbered), StringComparer.Ordinal));

    private static readonly HashSet<string> Joins = new(Derived<Join>().Select(type => type.Name), StringComparer.Ordinal);

    private static readonly Dictionary<string, TakesFeaturesAttribute> Features = Derived<Layer>()
        .Where(type => type.GetCustomAttribute<TakesFeaturesAttribute>() is not null)
        .ToDictionary(Kind, type => type.GetCustomAttribute<TakesFeaturesAttribute>(), StringComparer.Ordinal);

    /// <summary>All rules of Advice/.</summary>
    public static IReadOnlyList<AdviceRule> Advice { get; } =
        [.. Instances<AdviceRule>().OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => rule.Value)];

    public static IEnumerable<string> Kinds => Readers.Keys.Concat(Claims.Keys).Concat(Steps.Keys).Concat(Repetition.Kinds).Concat(OtherNames.Kinds);

    public static bool IsLayer(string kind) => Readers.ContainsKey(kind);

    /// <summary>Whether a kind of layer takes several values.</summary>
    public static bool IsJoin(string kind) => Joins.Contains(kind);

    public static Layer? Read(string kind, Arguments arguments) => Readers[kind](arguments);

    /// <summary>The claim of a kind; null where the kind is another.</summary>
    public static Claim? Claim(string kind) => Claims.TryGetValue(kind, out var claim) ? claim : null;

    /// <summary>The step of a kind; null where the kind is another.</summary>
    public static GraphStep? Step(string kind) => Steps.TryGetValue(kind, out var step) ? step : null;

    /// <summary>Which dimension a kind of layer takes for the features; null where it takes none.</summary>
    public static TakesFeaturesAttribute? FeaturesOf(string kind) => Features.TryGetValue(kind, out var takes) ? takes : null;

    /// <summary>Which dimension a layer takes for the features; null where it takes none.</summary>
    public static TakesFeaturesAttribute? FeaturesOf(Layer layer) => FeaturesOf(layer.GetType().Name);

    /// <summary>What default names of a layer begin with, and whether they are numbered, be the layer there or not.</summary>
    public static (string Stem, bool IsNumbered) NameOf(LayerSpec layer) => layer.Type is { } type ? (Layer.StemOf(type.Name), true) : Stems.Value[layer.Kind];

    // Those of the graph itself nobody writes.
    private static IEnumerable<Type> Layers() => Derived<Layer>().Where(type => type.Namespace != typeof(Layer).Namespace);

    /// <summary>The kind of a layer: its attribute's.</summary>
    public static string KindOf(Layer layer) => Kind(layer.GetType());

    private static string Kind(Type layer) => layer.GetCustomAttribute<KindAttribute>()?.Kind ?? layer.Name;

    private static Dictionary<string, T> Instances<T>() =>
        Derived<T>().ToDictionary(type => type.Name, type => (T)Activator.CreateInstance(type));

    private static IEnumerable<Type> Derived<T>() =>
        typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract);
}

/// <summary>The kind of a layer whose class has another name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KindAttribute(string kind) : Attribute
{
    public string Kind => kind;
}
