using Spectre.Console;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Networks;

/// <summary>What the compiler says of a network, beside what the running module says.</summary>
/// <param name="Compiled">The compiler's summary.</param>
/// <param name="Parameters">The elements of the module's parameters.</param>
/// <param name="OutputShape">The shape of the module's result for one input.</param>
internal sealed record Comparison(Summary Compiled, long Parameters, Shape OutputShape)
{
    public bool IsEqual => Parameters == Compiled.Parameters && OutputShape.Equals(Compiled.OutputShape);

    /// <summary>Runs a network once and looks at it.</summary>
    public static Comparison Of(CatalogueEntry entry)
    {
        using var scope = NewDisposeScope();
        using var module = entry.Create();
        using var mode = inference_mode();
        module.eval();
        var output = entry.Call(module, zeros([1, .. entry.Summary.InputShape.Sizes]))[0];
        return new(entry.Summary, module.parameters().Sum(parameter => parameter.numel()), new Shape([.. output.shape[1..]]));
    }

    /// <summary>Comparisons for a reader.</summary>
    public static Table ToTable(IEnumerable<Comparison> comparisons)
    {
        var table = new Table { Border = TableBorder.Simple }
            .AddColumn("network")
            .AddColumn(new TableColumn("parameters, compiled").RightAligned())
            .AddColumn(new TableColumn("running").RightAligned())
            .AddColumn(new TableColumn("output, compiled").RightAligned())
            .AddColumn(new TableColumn("running").RightAligned());
        foreach (var item in comparisons)
        {
            table.AddRow(
                item.Compiled.Network,
                $"{item.Compiled.Parameters:N0}",
                $"{item.Parameters:N0}",
                $"{item.Compiled.OutputShape}",
                $"{item.OutputShape}");
        }

        return table;
    }
}
