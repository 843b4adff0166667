using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Parse.Spec;

/// <summary>A network as it is written: everything that Infer and Emit need, and no symbol, syntax or location.</summary>
/// <param name="Namespace">The namespace of the class; empty for the global one.</param>
/// <param name="Outer">The classes that it is nested in, outermost first, as their partial declarations begin: <c>partial class Outer</c>.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="Declaration">What the declaration of the class itself lacks.</param>
/// <param name="Members">The names of the members that the user declared in the class, which generated ones must leave alone.</param>
/// <param name="Layers">The layers in source order, Input included.</param>
internal sealed record NetworkSpec(
    string Namespace,
    EquatableArray<string> Outer,
    string Name,
    ClassDeclaration Declaration,
    EquatableArray<string> Members,
    EquatableArray<LayerSpec> Layers)
{
    /// <summary>How the names of generated files end.</summary>
    public const string FileEnding = ".TorchDsl.g.cs";

    /// <summary>The constants that a generated class has.</summary>
    public static readonly string[] GeneratedConstants =
    [
        "ParameterCount", "TrainableParameterCount", "MultiplyAdds",
        "ReceptiveFieldLength", "ReceptiveFieldDepth", "ReceptiveFieldHeight", "ReceptiveFieldWidth",
    ];

    /// <summary>How the line of a generated file begins that says with what message the class throws.</summary>
    public const string ThrowsMark = "// It throws: ";

    /// <summary>The parameters of the primary constructor: a network that has any is a block.</summary>
    public EquatableArray<BlockParameter> Parameters { get; init; }

    /// <summary>The accessibility of the constructor that C# adds to the class; null where that cannot be written out.</summary>
    public string? Constructor { get; init; }

    /// <summary>
    /// The networks that this one uses, and those that they use, each once, so that comparing specs takes no longer than reading them. Specs
    /// that stand here have none themselves.
    /// </summary>
    public EquatableArray<BlockSpec> Blocks { get; init; }

    /// <summary>Whether uses of the network give it parameters.</summary>
    public bool IsBlock => Parameters.Count > 0;

    /// <summary>How many Inputs it begins with.</summary>
    public int Inputs
    {
        get
        {
            var count = 0;
            while (count < Layers.Count && Layers[count].Kind == "Input")
                count++;
            return count;
        }
    }

    /// <summary>A layer and its place, for messages: <c>Conv(3, 8), layer 2</c>.</summary>
    public string LayerAt(int place) => $"{Layers[place]}, layer {place + 1}";

    /// <summary>The spec after an exception in a step: it keeps what the generated part needs to exist, and says where it was thrown.</summary>
    public NetworkSpec Failed(Exception exception)
    {
        var place = (exception.StackTrace ?? "").Split('\n')[0].Trim();
        var failure = $"{exception.GetType().Name}: {exception.Message} {place}".Trim();
        return this with { Declaration = Declaration with { Failure = failure }, Blocks = default };
    }

    /// <summary>A name for the generated file that no other class shares, but for its case.</summary>
    public string HintName
    {
        get
        {
            var outer = Outer.Select(declaration => declaration.Substring(declaration.LastIndexOf(' ') + 1));
            var parts = Namespace.Length == 0 ? outer : outer.Prepend(Namespace);
            return string.Join(".", parts.Append(Name)).Replace("@", "");
        }
    }
}

/// <summary>A network that is used by another.</summary>
/// <param name="FullName">How generated code names its class.</param>
internal sealed record BlockSpec(string FullName, NetworkSpec Network);
