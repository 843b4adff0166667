namespace TorchDsl.Generator.Infer;

/// <summary>All kinds of layers and claims, found by their classes: adding one is adding its file.</summary>
internal static class Catalogue
{
    private static readonly Dictionary<string, Func<Arguments, Layer?>> Readers = Derived<Layer>()
        .ToDictionary(type => type.Name, type => (Func<Arguments, Layer?>)Delegate.CreateDelegate(typeof(Func<Arguments, Layer?>), type, "Read"));

    private static readonly Dictionary<string, Claim> Claims = Derived<Claim>()
        .ToDictionary(type => type.Name, type => (Claim)Activator.CreateInstance(type));

    public static IEnumerable<string> Kinds => Readers.Keys.Concat(Claims.Keys);

    public static Layer? Read(string kind, Arguments arguments) => Readers[kind](arguments);

    /// <summary>The claim of a kind; null where the kind is a layer's.</summary>
    public static Claim? Claim(string kind) => Claims.TryGetValue(kind, out var claim) ? claim : null;

    private static IEnumerable<Type> Derived<T>() =>
        typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract);
}
