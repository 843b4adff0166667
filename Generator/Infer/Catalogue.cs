namespace TorchDsl.Generator.Infer;

/// <summary>All kinds of layers, found by their classes: adding a layer is adding its file.</summary>
internal static class Catalogue
{
    private static readonly Dictionary<string, Func<Arguments, Layer?>> Readers = typeof(Layer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Layer)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, type => (Func<Arguments, Layer?>)Delegate.CreateDelegate(typeof(Func<Arguments, Layer?>), type, "Read"));

    public static IEnumerable<string> Kinds => Readers.Keys;

    public static Layer? Read(string kind, Arguments arguments) => Readers[kind](arguments);
}
