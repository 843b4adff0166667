using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Steps;

/// <summary>Names of values, each of which is given once.</summary>
internal static class FreeNames
{
    /// <summary>Reports a name that a value before it has.</summary>
    /// <param name="arguments">What names a value.</param>
    /// <param name="name">The name.</param>
    /// <param name="argument">The argument that gives it.</param>
    /// <param name="element">Which of several names it is; −1 for the only one.</param>
    /// <param name="taken">The other names.</param>
    public static void CheckFree(this Arguments arguments, string name, string argument, int element, params IReadOnlyList<string?> taken)
    {
        var graph = arguments.Graph!;
        if (graph.PlaceOf(name) is not { } other || other == arguments.Place)
            return;
        var finding = $"names a value {Literal.Of(name)}, as {graph.KindAt(other)}, layer {other + 1}, does already";
        arguments.Error(Rule.TapTwice, argument, finding, element, arguments.Use(argument, Literal.Of(graph.FreeName(name, taken)), element));
    }
}
