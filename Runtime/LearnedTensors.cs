using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchDsl;

/// <summary>
/// The parameters of a module that are layers of one tensor. When a module is moved, TorchSharp sets the field or property that is named as a
/// parameter, whatever its type; so these are kept out of its sight.
/// </summary>
internal sealed class LearnedTensors
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public void Add(string name) => names.Add(name);

    public OrderedDict<string, Parameter> Without(OrderedDict<string, Parameter> all)
    {
        var others = new OrderedDict<string, Parameter>();
        foreach (var (name, parameter) in all)
        {
            if (!names.Contains(name))
                others.Add(name, parameter);
        }

        return others;
    }

    /// <summary>All parameters in the order of before.</summary>
    /// <param name="all">The parameters as they were.</param>
    /// <param name="others">The ones that TorchSharp has moved.</param>
    /// <param name="move">Moves a parameter; null where it stays.</param>
    public OrderedDict<string, Parameter> MovedBack(OrderedDict<string, Parameter> all, OrderedDict<string, Parameter> others, Func<Parameter, Parameter?> move)
    {
        foreach (var (name, parameter) in others)
            all[name] = parameter;
        foreach (var name in names)
        {
            if (!all.ContainsKey(name))
                continue;
            if (move(all[name]) is not { } moved)
                continue;
            all[name].Dispose();
            all[name] = moved;
        }

        return all;
    }
}

/// <summary>A module that such parameters can be given to.</summary>
internal interface IHasLearnedTensors
{
    LearnedTensors Learned { get; }
}
