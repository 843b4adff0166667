using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>What a network overrides some of whose layers have the name <c>""</c>, so that their weights have keys without a name before them.</summary>
internal static class NamelessEmitter
{
    private const string Generated = $"{TorchNames.Generated}Nameless";
    private const string Named = "global::System.Collections.Generic.IEnumerable<(string name, ";
    private const string Modules = "global::TorchSharp.torch.nn.Module";
    private const string Parameter = "global::TorchSharp.Modules.Parameter";
    private const string States = $"global::System.Collections.Generic.Dictionary<string, {TorchNames.Tensor}>";
    private const string Nonpersistent = "include_nonpersistent";

    private static readonly string[] Members =
    [
        $"{Named}{Parameter} parameter)> named_parameters(bool recurse = true) => {Generated}.Of(base.named_parameters(recurse))",
        $"{Named}{TorchNames.Tensor} buffer)> named_buffers(bool recurse = true, bool {Nonpersistent} = true) => "
            + $"{Generated}.Of(base.named_buffers(recurse, {Nonpersistent}))",
        $"{Named}{Modules} module)> named_modules() => {Generated}.Of(base.named_modules())",
        $"{States} state_dict({States}? destination = null, string? prefix = null) => {Generated}.StateDict(this, destination, prefix)",
        $"{Parameter}? get_parameter(string target) => base.get_parameter(target) ?? {Generated}.Find(this, layer => layer.get_parameter(target))",
        $"{TorchNames.Tensor}? get_buffer(string target) => base.get_buffer(target) ?? {Generated}.Find(this, layer => layer.get_buffer(target))",
        "bool has_parameter(string target) => get_parameter(target) is not null",
        "bool has_buffer(string target) => get_buffer(target) is not null",
    ];

    public static void Write(SourceWriter writer, Network network)
    {
        if (!network.Nodes.Any(node => node.Name.Length == 0 && node.Layer.HasWeights))
            return;
        foreach (var member in Members)
        {
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Generated();
            writer.Line($"public override {member};");
        }
    }
}
