using System.Collections.Immutable;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Runs a drawn graph, entry by entry, on TorchSharp's own modules. It overwrites and disposes nothing.</summary>
/// <param name="drawn">The graph.</param>
/// <param name="make">The module of a layer, for the shape of the value that comes in, the batch included.</param>
internal sealed class Interpreter(DrawnNetwork drawn, Func<DrawnLayer, long[], nn.Module<Tensor, Tensor>> make)
{
    private readonly nn.Module<Tensor, Tensor>?[] modules = new nn.Module<Tensor, Tensor>?[Unrolled.Of(drawn.Layers).Length];
    private readonly Dictionary<string, nn.Module<Tensor, Tensor>> byName = [];
    private readonly ImmutableHashSet<int> needed = Needed(drawn, Unrolled.Of(drawn.Layers));
    private bool isTraining = true;

    /// <summary>The entries of the list, its repetitions written out.</summary>
    public Unrolled[] Steps { get; } = Unrolled.Of(drawn.Layers);

    /// <summary>The modules that were made so far, in order.</summary>
    public IEnumerable<nn.Module<Tensor, Tensor>> Modules => modules.OfType<nn.Module<Tensor, Tensor>>();

    /// <summary>Their parameters, in the order in which TorchSharp gives those of a network.</summary>
    public IEnumerable<TorchSharp.Modules.Parameter> Parameters => InOrder([.. Owners], 0).SelectMany(module => module.parameters());

    public IEnumerable<Tensor> Buffers => InOrder([.. Owners], 0).SelectMany(module => module.buffers());

    /// <summary>What the layers made when they ran last, those of blocks one by one: a sample's shape, and the parameters.</summary>
    public List<(long[] Shape, long Parameters)> Rows { get; } = [];

    /// <summary>The module of an entry of the list; null for one that has none of its own.</summary>
    public nn.Module<Tensor, Tensor>? ModuleOf(int index) => modules[index];

    /// <summary>Whether a value so far did not lie in memory in the order of its elements, as after Permute: then sums are rounded otherwise.</summary>
    public bool HasOtherOrder { get; private set; }

    private IEnumerable<Owner> Owners =>
        modules.Zip(Steps, (module, step) => module is null
            ? null
            : new Owner(module, step.Name.Split('.'), step.Layer.Kind is "PositionalEmbedding" or "ClassToken" or "LayerScale" or "Parameter")).OfType<Owner>();

    /// <summary>Sets the mode of all modules.</summary>
    public void Train(bool isTraining) => this.isTraining = isTraining;

    /// <summary>The module of a layer, or of a block that a network uses, for the shape of what comes in, the batch included.</summary>
    public static nn.Module<Tensor, Tensor> Make(DrawnLayer layer, long[] shape) => layer.Kind == "Use"
        ? new BlockModule(new(layer.Get<DrawnBlock>("Block", null!).For(layer.Get("Arguments", Array.Empty<int>()), shape), Make))
        : RandomNetworkTests.Module(layer, shape);

    /// <summary>The main result, and then the named ones.</summary>
    public Tensor[] Run(params Tensor[] inputs)
    {
        var flow = Begin(inputs);
        Rows.Clear();
        for (var i = 0; i < Steps.Length; i++)
            flow = Next(flow, i);
        return [flow.Current, .. flow.Outputs.Select(output => output.Value)];
    }

    /// <summary>Before the first entry of the list.</summary>
    public Flow<Tensor> Begin(Tensor[] inputs) => new(inputs[0]) { Named = drawn.Named(inputs) };

    /// <summary>After one more entry of the list.</summary>
    public Flow<Tensor> Next(Flow<Tensor> flow, int index)
    {
        var step = Steps[index].Layer;
        var next = flow.Next(step, value => Call(index, value), values => step.Kind == "Bilinear" ? Pair(index, values) : Join(step, values));
        HasOtherOrder |= !next.Made.is_contiguous() || (modules[index] is BlockModule { Inner.HasOtherOrder: true });
        if (modules[index] is BlockModule block)
            Rows.AddRange(block.Inner.Rows);
        else if (Steps[index].IsLayer)
            Rows.Add((next.Made.shape[1..], modules[index]?.parameters().Sum(parameter => parameter.numel()) ?? 0));
        return next;
    }

    /// <summary>Several values as one. Values of different rank are none of this language's, though PyTorch aligns them from the right.</summary>
    public static Tensor Join(DrawnLayer step, IReadOnlyList<Tensor> values)
    {
        if (values.Count < 2)
            throw new ArgumentException("One value has nothing to be joined with.");
        var rank = values[0].dim();
        if (values.Any(value => value.dim() != rank))
            throw new ArgumentException("Values of different rank.");
        if (step.Kind == "MatMul")
            return Product(values[0], values[1]);
        if (step.Kind == "MaxUnpool")
        {
            long[] kernel = [.. Enumerable.Repeat(step.Get("Kernel", 1), (int)rank - 2)];
            return Unpooled(values[0], values[1], kernel, kernel, new long[kernel.Length], ceil: false);
        }

        if (step.Kind == "Sub" && values.Count > 2)
            throw new ArgumentException("A difference is of two values.");
        if (step.Kind != "Concat")
            return values.Skip(1).Aggregate(values[0], (left, right) => Elementwise(step.Kind, left, right));
        var dim = step.Get("Dim", 1);
        return dim != 0 && dim > -rank && dim < rank
            ? cat([.. values], dim)
            : throw new ArgumentException("A sample has no such dimension.");
    }

    /// <summary>Values where a max pooling finds the largest of each window: what its gradient is made of. Its settings have a number for each axis.</summary>
    public static Tensor Unpooled(Tensor value, Tensor pooled, long[] kernel, long[] stride, long[] padding, bool ceil)
    {
        using var mode = enable_grad();
        var leaf = pooled.detach().requires_grad_(true);
        var largest = kernel.Length switch
        {
            1 => nn.functional.max_pool1d(leaf, kernel[0], stride[0], padding[0], 1, ceil),
            2 => nn.functional.max_pool2d(leaf, kernel, stride, padding, null, ceil),
            _ => nn.functional.max_pool3d(leaf, kernel, stride, padding, null, ceil),
        };
        // Of wrong shapes libtorch ends the process.
        return largest.shape.SequenceEqual(value.shape)
            ? autograd.grad([largest], [leaf], [value], create_graph: true)[0]
            : throw new ArgumentException("The pooling gives another shape.");
    }

    // Of wrong shapes libtorch ends the process.
    private static Tensor Product(Tensor left, Tensor right)
    {
        var (rows, columns) = (left.shape, right.shape);
        var leading = Enumerable.Range(1, Math.Max(rows.Length - 3, 0));
        return rows.Length > 2 && rows[^1] == columns[^2] && leading.All(i => rows[i] == columns[i] || rows[i] == 1 || columns[i] == 1)
            ? matmul(left, right)
            : throw new ArgumentException("There is no such product.");
    }

    private static Tensor Elementwise(string kind, Tensor left, Tensor right) => kind switch
    {
        "Add" => left + right,
        "Sub" => left - right,
        "Mul" => left * right,
        "Maximum" => maximum(left, right),
        "Minimum" => minimum(left, right),
        _ => throw new ArgumentException($"{kind} is no join."),
    };

    // What a network has of its own comes before what its modules have, and so in each group of modules that a dot in names makes.
    private static IEnumerable<nn.Module<Tensor, Tensor>> InOrder(Owner[] owners, int depth) =>
        owners.GroupBy(owner => owner.Path[depth]).OrderBy(group => !group.First().IsTensor || group.First().Path.Length > depth + 1)
            .SelectMany(group => group.First().Path.Length == depth + 1 ? group.Select(owner => owner.Module) : InOrder([.. group], depth + 1));

    // The entries on which results depend.
    private static ImmutableHashSet<int> Needed(DrawnNetwork drawn, Unrolled[] steps)
    {
        var flow = new Flow<ImmutableHashSet<int>>([]) { Named = drawn.Named(drawn.Inputs.Select(_ => ImmutableHashSet<int>.Empty)) };
        for (var i = 0; i < steps.Length; i++)
            flow = flow.Next(steps[i].Layer, value => value.Add(i), values => values.Aggregate((all, value) => all.Union(value)).Add(i));
        return flow.Outputs.Aggregate(flow.Current, (all, output) => all.Union(output.Value));
    }

    // An entry on which no result depends is not run, and so never trains.
    private Tensor Call(int index, Tensor value)
    {
        if (Steps[index].Layer is { Kind: "ResultOf" } result)
            return ((BlockModule)byName[result.Get("Use", "")]).Results[result.Get("Index", 0)];
        var module = Module(index, value.shape);
        module.train(isTraining && needed.Contains(index));
        return module.call(value);
    }

    private Tensor Pair(int index, IReadOnlyList<Tensor> values)
    {
        var module = (PairModule?)modules[index] ?? new PairModule(Steps[index].Layer, values[0].shape, values[1].shape);
        module.Second = values[1];
        return (modules[index] = module).call(values[0]);
    }

    private nn.Module<Tensor, Tensor> Module(int index, long[] shape)
    {
        var step = Steps[index].Layer;
        if (step.Kind == "Share")
            return byName[step.Get("Layer", "")];
        if (modules[index] is { } made)
            return made;
        var module = make(step with { Turn = Steps[index].Turn }, shape);
        byName.Add(Steps[index].Name, module);
        return modules[index] = module;
    }

    private sealed record Owner(nn.Module<Tensor, Tensor> Module, string[] Path, bool IsTensor);
}
