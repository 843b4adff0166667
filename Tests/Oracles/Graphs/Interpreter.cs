using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Runs a drawn graph, entry by entry, on TorchSharp's own modules. It overwrites and disposes nothing.</summary>
/// <param name="drawn">The graph.</param>
/// <param name="make">The module of a layer, for the shape of the value that comes in, the batch included.</param>
internal sealed class Interpreter(DrawnNetwork drawn, Func<DrawnLayer, long[], nn.Module<Tensor, Tensor>> make)
{
    private readonly nn.Module<Tensor, Tensor>?[] modules = new nn.Module<Tensor, Tensor>?[drawn.Layers.Length];
    private readonly Dictionary<string, nn.Module<Tensor, Tensor>> byName = [];

    /// <summary>The modules that were made so far, in order.</summary>
    public IEnumerable<nn.Module<Tensor, Tensor>> Modules => modules.OfType<nn.Module<Tensor, Tensor>>();

    public IEnumerable<TorchSharp.Modules.Parameter> Parameters => Modules.SelectMany(module => module.parameters());

    public IEnumerable<Tensor> Buffers => Modules.SelectMany(module => module.buffers());

    /// <summary>The module of an entry of the list; null for one that has none of its own.</summary>
    public nn.Module<Tensor, Tensor>? ModuleOf(int index) => modules[index];

    /// <summary>Whether modules that are made from now on, and those that are there, train.</summary>
    public bool IsTraining { get; private set; } = true;

    public void Train(bool isTraining)
    {
        IsTraining = isTraining;
        foreach (var module in Modules)
            module.train(isTraining);
    }

    /// <summary>The main result, and then the named ones.</summary>
    public Tensor[] Run(Tensor input)
    {
        var flow = new Flow<Tensor>(input);
        for (var i = 0; i < drawn.Layers.Length; i++)
            flow = Next(flow, i);
        return [flow.Current, .. flow.Outputs.Select(output => output.Value)];
    }

    /// <summary>After one more entry of the list.</summary>
    public Flow<Tensor> Next(Flow<Tensor> flow, int index)
    {
        var step = drawn.Layers[index];
        return flow.Next(step, value => Module(index, value.shape).call(value), values => Join(step, values));
    }

    /// <summary>Several values as one. Values of different rank are none of this language's, though PyTorch aligns them from the right.</summary>
    public static Tensor Join(DrawnLayer step, IReadOnlyList<Tensor> values)
    {
        if (values.Count < 2)
            throw new ArgumentException("One value has nothing to be joined with.");
        var rank = values[0].dim();
        if (values.Any(value => value.dim() != rank))
            throw new ArgumentException("Values of different rank.");
        if (step.Kind != "Concat")
            return values.Skip(1).Aggregate(values[0], (sum, value) => step.Kind == "Add" ? sum + value : sum * value);
        var dim = step.Get("Dim", 0);
        return dim >= 1 - rank && dim < rank - 1
            ? cat([.. values], dim < 0 ? dim : dim + 1)
            : throw new ArgumentException("A sample has no such dimension.");
    }

    private nn.Module<Tensor, Tensor> Module(int index, long[] shape)
    {
        var step = drawn.Layers[index];
        if (step.Kind == "Share")
            return byName[step.Get("Layer", "")];
        if (modules[index] is { } made)
            return made;
        var module = make(step, shape);
        module.train(IsTraining);
        if (step.Get("Name", "") is { Length: > 0 } name)
            byName.Add(name, module);
        return modules[index] = module;
    }
}
