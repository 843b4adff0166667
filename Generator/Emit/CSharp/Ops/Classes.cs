using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How layers are created and called that are classes of the user's.</summary>
internal static class Classes
{
    public static CSharpOp Block { get; } = Named(TypeSpec.CallLayer);

    public static CSharpOp ByHand { get; } = Named(TypeSpec.CallByHand);

    private static CSharpOp Named(string method) => new()
    {
        Type = op => TypeOf(op).FullName,
        Construct = op => op["Arguments"] is SettingValue.Arguments { Items.Count: > 0 } arguments
            ? new CSharpCall("new").Add(arguments)
            : new CSharpCall("new"),
        CallModule = (op, module, values, _) => values.Aggregate(
            TypeOf(op).HidesCalls ? new CSharpCall($"{TorchNames.Generated}Layers.{method}").Add(module) : new CSharpCall($"{module}.{method}"),
            (call, value) => call.Add(value)),
    };

    private static TypeSpec TypeOf(Op op) => ((SettingValue.Class)op["Type"]!).Type;
}
