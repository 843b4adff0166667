using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The difference of two values, the first minus the second; the current value is always the last.</summary>
internal sealed record Sub(EquatableArray<string> Names) : Elementwise(Names)
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Operands.Count == 2)
            return Check(arguments) ? new Sub(arguments.Words("Names")) : null;
        var isNamed = arguments.Items("Names").Count > 0;
        arguments.Error(Rule.InputCount, null, NotTwo(arguments, isNamed), isNamed
            ? Named(arguments)
            : [Remedy.Choose("leave two branches, and bring in the others by Tap")]);
        return null;
    }

    public override bool IsOrdered => true;

    protected override Op MakeOp() => new Op("sub").Write("Names", new SettingValue.Names(Names));

    public override bool RunsInPlace => true;

    // Two names are mostly meant alone; the second is then the current value.
    private static Remedy[] Named(Arguments arguments)
    {
        var operands = arguments.Operands;
        var (one, other) = (operands[0].Name, operands[1].Name);
        var first = arguments.Replace($"Sub({one})", $" for {one} minus the current value");
        if (operands.Count > 3)
            return [first];
        var named = arguments.Replace($"From({other}), Sub({one})", $" for {one} minus {other}");
        return operands[1].Node == operands[2].Node ? [named] : [named, first];
    }

    private static string NotTwo(Arguments arguments, bool isNamed) =>
        $"joins {Sentence.Plural(arguments.Operands.Count, isNamed ? "value" : "branch", isNamed ? "values" : "branches")}, "
        + $"{Sentence.And(arguments.Operands.Select(operand => operand.Name))}, but takes two, of which it subtracts the second from the first";
}
