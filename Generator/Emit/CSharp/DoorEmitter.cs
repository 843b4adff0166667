using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>The check at the door: whether an input is what the network takes.</summary>
internal static class DoorEmitter
{
    public static void Write(SourceWriter writer, Network network)
    {
        var kind = network.Kind() is not InputKind.Map and var special ? $", {TorchNames.Generated}InputKind.{special}" : "";
        writer.Line($"{TorchNames.Generated}Door.Check(this, {Locals.Input}, {Shape(network)}{kind});");
    }

    private static string Shape(Network network) =>
        network.Spec.IsBlock ? BlockEmitter.DoorField(network)
        : network.InputShape.IsFixed ? "InputShape"
        : FreeShape(network);

    // Free sizes are numbered by their names, from −1 down.
    private static string FreeShape(Network network)
    {
        var (names, shape) = (new List<string>(), new List<string>());
        foreach (var size in network.InputShape.Dims)
        {
            var name = size.ToString();
            if (!size.IsFixed && !names.Contains(name))
                names.Add(name);
            shape.Add(size.IsFixed ? name : Literal.Of(-1 - names.IndexOf(name)));
        }

        return $"[{string.Join(", ", shape)}], [{string.Join(", ", network.SmallestInput.Dims)}], {Literal.Of(string.Join(",", names))}";
    }
}
