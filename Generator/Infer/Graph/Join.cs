using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A layer that makes one value of several.</summary>
/// <param name="Names">The values as written, without the current one; none for all open branches.</param>
internal abstract record Join(EquatableArray<string> Names) : Layer
{
    /// <summary>Whether it joins all open branches.</summary>
    public bool JoinsBranches => Names.Count == 0;

    /// <summary>What it is to one value: nothing.</summary>
    public sealed override Shape Output(Shape input) => input;

    /// <summary>A join as it would be written.</summary>
    protected static string TextOf(string kind, EquatableArray<string> names, string? setting = null)
    {
        var list = ArgumentList.Attribute(kind);
        foreach (var name in names)
            list.Add(Literal.Of(name));
        return (setting is null ? list : list.Add(setting)).ToString();
    }

    /// <summary>The C# that makes one value of all.</summary>
    public abstract string Call(IReadOnlyList<string> values);

    /// <summary>The C# that makes one value of all in the first, where it has the result's shape; null where TorchSharp or the gradient does not allow it.</summary>
    public virtual string? CallInPlace(string first, string second) => null;
}
