using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Parse.Spec;

/// <summary>The class that <c>Use</c> or <c>Layer</c> names.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="FullName">How generated code names it.</param>
internal sealed record TypeSpec(string Name, string FullName)
{
    /// <summary>So many blocks in each other are refused: the stack of the compiler has an end.</summary>
    public const int Deepest = 101;

    /// <summary>How generated code calls a layer, and a module written by hand: extension methods.</summary>
    public const string CallLayer = "CallLayer", CallByHand = "CallByHand";

    /// <summary>The assembly that it comes from; null where it is written here.</summary>
    public string? Assembly { get; init; }

    /// <summary>Whether it is a network, whose spec is among the blocks of the outermost one, and that does not contain itself.</summary>
    public bool IsNetwork { get; init; }

    /// <summary>How a network comes to contain itself, from it and back to it: <c>A → B → A</c>.</summary>
    public EquatableArray<string> Cycle { get; init; }

    /// <summary>Whether it has a member of a name by which generated code calls a layer.</summary>
    public bool HidesCalls { get; init; }

    /// <summary>What keeps a layer from making an object of it; null where nothing does.</summary>
    public Obstacle? Obstacle { get; init; }

    /// <summary>The ids of the warnings that C# gives where it is named: that it is obsolete, or experimental.</summary>
    public EquatableArray<string> Warnings { get; init; }

    /// <summary>How many tensors it takes as a <c>Module&lt;Tensor, …, Tensor&gt;</c>; 0 for what is no such module.</summary>
    public int Tensors { get; init; }

    /// <summary>The constructors of a module that a network can call.</summary>
    public EquatableArray<ConstructorSpec> Constructors { get; init; }

    /// <summary>What a module says of shapes; null where it says nothing.</summary>
    public ShapeSpec? Shape { get; init; }
}

/// <summary>What keeps a layer from making an object of a class.</summary>
/// <param name="RequiredMember">A member that must be set where it is made; null where it is something else.</param>
/// <param name="IsAbstract">Whether the class is abstract; else it lacks a constructor that could be called.</param>
internal sealed record Obstacle(string? RequiredMember, bool IsAbstract);

/// <summary>A constructor of a module.</summary>
internal sealed record ConstructorSpec(EquatableArray<ConstructorParameter> Parameters)
{
    public override string ToString() => $"({string.Join(", ", Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"))})";
}

/// <summary>A parameter of a module's constructor.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Kind">What can be given for it.</param>
internal sealed record ConstructorParameter(string Name, string Type, ArgumentKind Kind, bool IsOptional);

/// <summary>What can be given for a parameter of a module's constructor.</summary>
internal enum ArgumentKind
{
    /// <summary>Nothing that an attribute can say.</summary>
    Other,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A number.</summary>
    Real,

    /// <summary>On or off.</summary>
    Flag,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A member of an enum.</summary>
    Member,
}

/// <summary>What the attribute Shape says of a module.</summary>
/// <param name="Sees">How much of its input an output depends on; null where that is not said.</param>
/// <param name="Constants">The whole numbers among the constants of its class, by their names.</param>
internal sealed record ShapeSpec(
    string Pattern, string? Parameters, string? MultiplyAdds, string? Sees, EquatableArray<(string Name, long Number)> Constants);
