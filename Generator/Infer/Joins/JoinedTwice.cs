using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Joins;

/// <summary>A join of several names, one of which is the current value's: it is joined under its name, and once more as the last.</summary>
internal static class JoinedTwice
{
    /// <summary>Warns of it.</summary>
    public static void Check(Arguments arguments)
    {
        var operands = arguments.Operands;
        var names = operands.Count - 1;
        if (names < 2 || arguments.Items("Names").Count == 0)
            return;
        var twice = operands.Take(names).FirstOrDefault(operand => operand.Node == operands[names].Node);
        if (twice.Name is null)
            return;
        var finding = $"joins {twice.Name} twice, by its name and as the current value, which is always joined as the last";
        arguments.Warn(Rule.JoinedTwice, "Names", finding, Remedy.Of($"write {Once(arguments)}", Edit.Replace(arguments.Place, Once(arguments))));
    }

    // The names in their order: the last of them as the current value.
    private static string Once(Arguments arguments)
    {
        var (operands, last) = (arguments.Operands, arguments.Operands.Count - 2);
        var from = operands[last].Node == operands[last + 1].Node ? "" : $"From({operands[last].Name}), ";
        return $"{from}{arguments.Kind}({Sentence.List(operands.Take(last).Select(operand => operand.Name))}{arguments.Spec.Settings})";
    }
}
