using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>The constructor that C# would add by itself, written out with the class's comment: hovering over <c>new</c> shows the layers too.</summary>
internal static class ConstructorEmitter
{
    public static void Write(SourceWriter writer, NetworkSpec spec)
    {
        if (spec.Constructor is null)
            return;
        writer.Line($"/// <inheritdoc cref=\"{spec.Name}\"/>");
        writer.Generated();
        writer.Begin($"{spec.Constructor} {spec.Name}()").Dispose();
        writer.Line();
    }
}
