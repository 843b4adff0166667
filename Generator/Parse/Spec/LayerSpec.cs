using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Parse.Spec;

/// <summary>A layer as it is written: the attribute's kind, such as <c>Conv</c>, and its arguments.</summary>
internal sealed record LayerSpec(string Kind, EquatableArray<Argument> Arguments)
{
    /// <summary>The class that it names; null but for Use and Layer.</summary>
    public TypeSpec? Type { get; init; }

    public Value? this[string argument]
    {
        get
        {
            foreach (var candidate in Arguments)
            {
                if (candidate.Name == argument)
                    return candidate.Value;
            }

            return null;
        }
    }

    /// <summary>The settings that are written by their names, but for those that every layer takes: <c>, Bias = false</c>.</summary>
    public string Settings => string.Concat(Arguments
        .Where(argument => argument is { Place: Place.Name, Name: not ("Name" or "Repeat" or "When") }).Select(argument => $", {argument}"));

    /// <summary>The name that is written for it; null where none is.</summary>
    public string? GivenName => (this["Name"] as Value.Text)?.Content;

    /// <summary>The layer without what is written for an argument.</summary>
    public LayerSpec Without(string argument) => this with { Arguments = Arguments.Where(one => one.Name != argument).ToEquatableArray() };

    /// <summary>The layer as the user wrote it, without its name: <c>Conv(1, 6, 5, Padding = 2)</c>.</summary>
    public override string ToString()
    {
        var arguments = Arguments.Where(argument => argument.Name != "Name" || argument.Place != Place.Name).ToList();
        var kind = Type is null ? Kind : $"{Kind}<{Type.Name}>";
        return arguments.Count == 0 ? kind : $"{kind}({string.Join(", ", arguments)})";
    }
}
