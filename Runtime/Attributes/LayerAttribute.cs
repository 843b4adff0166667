namespace TorchDsl;

/// <summary>
/// The base of all layer attributes. Layers are read in source order, from the attributes of one declaration. A setting of type
/// object is a number, or true or false, and in a block also an expression in its parameters: <c>nameof(width)</c>,
/// <c>$"4*{nameof(width)}"</c>. In one that need not be whole, quotients are exact.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name, and so the key of its weights in the state_dict; by default the kind and its ordinal, such as <c>conv1</c>.
    /// A dot means nested modules: <c>"layer1.0.conv1"</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// Whether the layer is there; where it is not, its value is what comes in. In a block a <c>bool</c> parameter, or a comparison of
    /// expressions with C#'s operators: <c>$"{nameof(stride)} != 1"</c>.
    /// </summary>
    public object When { get; set; } = true;

    /// <summary>
    /// How many of this layer stand one after another, each with weights of its own. With a name they are numbered in its group,
    /// from the first number that is free: <c>"layer1.0"</c>, <c>"layer1.1"</c>. In a block it may be an expression in its parameters, and
    /// then 0. In expressions and names, <c>Turn</c> counts from 0: <c>Name = "denselayer{Turn+1}"</c>.
    /// </summary>
    public object Repeat { get; set; } = 1;
}
