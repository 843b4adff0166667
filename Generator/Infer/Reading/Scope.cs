using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What names in expressions stand for: the parameters of the block that they are written in, and turns.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, Binding> bindings = new(StringComparer.Ordinal);

    private Scope()
    {
    }

    /// <summary>Where there are no parameters and nothing is repeated, and so no expressions.</summary>
    public static Scope None { get; } = new();

    public bool IsEmpty => bindings.Count == 0;

    /// <summary>Whether there are parameters, so that a number may be what one of them decides.</summary>
    public bool HasParameters => bindings.Count > (bindings.TryGetValue(Turn.Name, out var turn) && turn is Binding.Whole { Value.IsOpen: false } ? 1 : 0);

    /// <summary>The parameters' names, in their order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>What a name stands for; null where it is no parameter.</summary>
    public Binding? this[string name] => bindings.TryGetValue(name, out var binding) ? binding : null;

    /// <summary>The same with one name more, or another value for it.</summary>
    public Scope With(string name, Binding binding)
    {
        var scope = new Scope();
        foreach (var known in Names.Where(known => known != name))
            scope.Add(known, bindings[known]);
        scope.Add(name, binding);
        return scope;
    }

    /// <summary>Parameters that stand for themselves, as in the block's own class.</summary>
    public static Scope Of(EquatableArray<BlockParameter> parameters)
    {
        // Those of other types are reported as a mistake, and stand for nothing.
        var known = parameters.Where(parameter => parameter.Kind != ParameterKind.Other).ToEquatableArray();
        return Of(known, known.Select(Binding.Open).ToList());
    }

    /// <summary>Parameters that stand for what a use of the block gives.</summary>
    public static Scope Of(EquatableArray<BlockParameter> parameters, IReadOnlyList<Binding> values)
    {
        if (parameters.Count == 0)
            return None;
        var scope = new Scope();
        for (var i = 0; i < parameters.Count; i++)
            scope.Add(parameters[i].Name, values[i]);
        return scope;
    }

    private void Add(string name, Binding binding)
    {
        bindings[name] = binding;
        Names.Add(name);
    }
}
