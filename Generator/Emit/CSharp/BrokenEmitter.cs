using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>
/// The public surface of a network with a mistake in it: everything that other code may refer to, so that the mistake
/// gives one error and not one more at each use.
/// </summary>
internal static class BrokenEmitter
{
    /// <summary>Whether the user took a name for which INetwork asks, which is a mistake: the interface is then left out too.</summary>
    public static bool HasOwn(NetworkSpec spec) => !IsFree(spec, "Summary") || !IsFree(spec, "Graph");

    public static void Write(SourceWriter writer, Network network)
    {
        var problem = network.Problems[0];
        var message = problem.Rule is null ? problem.Message : $"{problem.Rule}: {problem.Message}";
        var failure = $"throw new global::System.InvalidOperationException({Literal.Of(message)})";
        if (network.Spec.IsBlock)
            BlockEmitter.WriteUnread(writer, network.Spec);
        else
            WriteConstants(writer, network.Spec, failure);

        writer.Generated();
        writer.Line($"{FieldsEmitter.Register} => {failure};");
        writer.Line();
        if (IsFree(network.Spec, "forward"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Generated();
            writer.Line($"public override {ForwardResult.TypeOf(ForwardResult.Of(network))} forward({ForwardEmitter.Parameters(network.Spec)}) => {failure};");
        }

        if (!network.Spec.IsBlock)
        {
            WriteProperty(writer, network.Spec, "Graph", "NetworkGraph", failure);
            WriteProperty(writer, network.Spec, "Summary", "Summary", failure);
        }
    }

    // No class has a member of its own name.
    private static bool IsFree(NetworkSpec spec, string member) => !spec.Members.Contains(member) && spec.Name != member;

    private static void WriteProperty(SourceWriter writer, NetworkSpec spec, string name, string type, string failure)
    {
        if (!IsFree(spec, name))
            return;
        writer.Line();
        WriteUnknown(writer, $"static {TorchNames.Runtime}{type} {name} => {failure}");
    }

    private static void WriteConstants(SourceWriter writer, NetworkSpec spec, string failure)
    {
        foreach (var constant in MemberNames.NumbersIn(spec).Where(name => IsFree(spec, name)))
        {
            WriteUnknown(writer, $"const long {constant} = 0");
            writer.Line();
        }

        foreach (var shape in MemberNames.ShapesIn(spec).Where(name => IsFree(spec, name)))
        {
            WriteUnknown(writer, $"static global::System.ReadOnlySpan<long> {shape} => {failure}");
            writer.Line();
        }
    }

    private static void WriteUnknown(SourceWriter writer, string member)
    {
        writer.Summary("Unknown: the network has a mistake.");
        writer.Generated();
        writer.Line($"public {member};");
    }
}
