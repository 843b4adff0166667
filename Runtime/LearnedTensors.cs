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

    /// <summary>Moves all parameters of a module. Their order stays.</summary>
    /// <param name="parameters">The module's parameters.</param>
    /// <param name="moveOthers">TorchSharp's way, which sees the others alone.</param>
    /// <param name="move">Moves one of these; null where it stays.</param>
    public void Move(ref OrderedDict<string, Parameter> parameters, Action moveOthers, Func<Parameter, Parameter?> move)
    {
        var all = parameters;
        parameters = Without(all);
        try
        {
            moveOthers();
        }
        finally
        {
            foreach (var (name, parameter) in parameters)
                all[name] = parameter;
            parameters = all;
        }

        foreach (var name in names.Where(all.ContainsKey))
        {
            if (move(all[name]) is not { } moved)
                continue;
            all[name].Dispose();
            all[name] = moved;
        }
    }

    private OrderedDict<string, Parameter> Without(OrderedDict<string, Parameter> all)
    {
        var others = new OrderedDict<string, Parameter>();
        foreach (var (name, parameter) in all)
        {
            if (!names.Contains(name))
                others.Add(name, parameter);
        }

        return others;
    }
}

/// <summary>A module that such parameters can be given to.</summary>
internal interface IHasLearnedTensors
{
    LearnedTensors Learned { get; }
}
