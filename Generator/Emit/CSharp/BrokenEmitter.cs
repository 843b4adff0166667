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
    /// <summary>Whether the user declared what INetwork asks for, which is a mistake: the interface is then left out too.</summary>
    public static bool HasOwn(NetworkSpec spec) => spec.Members.Contains("Summary") || spec.Members.Contains("Graph");

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
        if (!network.Spec.Members.Contains("forward"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Generated();
            writer.Line($"public override {ForwardResult.TypeOf(ForwardResult.Of(network))} forward({TorchNames.Tensor} input) => {failure};");
        }

        if (!network.Spec.IsBlock)
        {
            WriteProperty(writer, network.Spec, "Graph", "NetworkGraph", failure);
            WriteProperty(writer, network.Spec, "Summary", "Summary", failure);
        }
    }

    private static void WriteProperty(SourceWriter writer, NetworkSpec spec, string name, string type, string failure)
    {
        if (spec.Members.Contains(name))
            return;
        writer.Line();
        WriteUnknown(writer, $"static {TorchNames.Runtime}{type} {name} => {failure}");
    }

    private static void WriteConstants(SourceWriter writer, NetworkSpec spec, string failure)
    {
        foreach (var constant in NetworkSpec.GeneratedConstants.Where(name => !spec.Members.Contains(name)))
        {
            WriteUnknown(writer, $"const long {constant} = 0");
            writer.Line();
        }

        foreach (var shape in MemberNames.Shapes.Where(name => !spec.Members.Contains(name)))
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
