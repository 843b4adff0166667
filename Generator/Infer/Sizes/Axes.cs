using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>A setting with one number per spatial axis, such as a kernel or a stride.</summary>
internal readonly record struct Axes(EquatableArray<SymInt> Sizes)
{
    public int Count => Sizes.Count;

    public SymInt this[int axis] => Sizes[axis];

    public bool IsUniform
    {
        get
        {
            foreach (var size in Sizes)
            {
                if (size != Sizes[0])
                    return false;
            }

            return true;
        }
    }

    /// <summary>Whether a parameter decides one of them.</summary>
    public bool IsOpen => Sizes.Any(size => size.IsOpen);

    public SymInt Product
    {
        get
        {
            SymInt product = 1;
            foreach (var size in Sizes)
                product *= size;
            return product;
        }
    }

    public static Axes Uniform(SymInt size, int count) => new(Enumerable.Repeat(size, count).ToEquatableArray());

    public bool All(SymInt size) => IsUniform && Sizes[0] == size;

    /// <summary>The sizes as a person would say them: <c>5×5</c>.</summary>
    public override string ToString() => string.Join("×", Sizes.Select(size => size.IsSum ? $"({size})" : $"{size}"));

    /// <summary>The sizes as an attribute's argument: <c>5</c>, or <c>new[] { 1, 7 }</c>.</summary>
    public string AsArgument => IsUniform ? $"{Sizes[0]}" : $"new[] {{ {string.Join(", ", Sizes)} }}";
}
