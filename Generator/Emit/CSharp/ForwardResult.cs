using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>One of the results that <c>forward</c> returns.</summary>
/// <param name="Name">Its name in the tuple; null where C# does not allow the name there.</param>
/// <param name="Node">The node whose result it is.</param>
/// <param name="TrainingOnly">Whether it is null in eval.</param>
/// <param name="IsMoved">Whether it is the value itself; else it is another tensor on the same memory, for each result is disposed by itself.</param>
internal sealed record ForwardResult(string? Name, int Node, bool TrainingOnly, bool IsMoved)
{
    private const string Main = "result";

    // What tuples have for themselves.
    private static readonly string[] Reserved = ["CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString"];

    /// <summary>The type that <c>forward</c> returns.</summary>
    public static string TypeOf(IReadOnlyList<ForwardResult> slots) => slots.Count == 1
        ? TorchNames.Tensor
        : $"({string.Join(", ", slots.Select(slot => $"{TorchNames.Tensor}{(slot.TrainingOnly ? "?" : "")}{(slot.Name is null ? "" : " " + slot.Name)}"))})";

    /// <summary>The results, the main one first. Of a network with a mistake only their types are known.</summary>
    public static List<ForwardResult> Of(Network network)
    {
        if (network.Problems.Count == 0)
            return Of([.. network.Results], network.Main, network.Liveness.IsTrainingOnly, network.Inputs);
        return Of([.. network.Spec.Layers.Where(layer => layer.Kind == "Output").Select(Written)], 0, _ => false, inputs: 1);
    }

    private static Result Written(LayerSpec output) =>
        new(-1, $"{output.GivenName}", 0, output["TrainingOnly"] is Value.Flag { On: true });

    private static List<ForwardResult> Of(Result[] results, int main, Func<int, bool> isTrainingOnly, int inputs)
    {
        var moved = new HashSet<int>(Enumerable.Range(0, inputs));
        var names = new HashSet<string>(Reserved, StringComparer.Ordinal) { Main };
        var slots = new List<ForwardResult> { new(results.Length == 0 ? null : Main, main, TrainingOnly: false, moved.Add(main)) };
        foreach (var result in results)
        {
            var name = Identifier.From(result.Name);
            var isFree = names.Add(name) && !name.StartsWith("Item", StringComparison.Ordinal);
            var isMoved = result.TrainingOnly == isTrainingOnly(result.Node) && moved.Add(result.Node);
            slots.Add(new(isFree ? Identifier.Escape(name) : null, result.Node, result.TrainingOnly, isMoved));
        }

        return slots;
    }
}
