namespace TorchDsl.Generator.Infer.Fields;

/// <summary>Some of the spatial axes of a network's input. Beyond 64, more than libtorch's tensors have, they are not told apart.</summary>
internal readonly record struct AxisSet
{
    private readonly ulong bits;

    private AxisSet(ulong bits) => this.bits = bits;

    public static AxisSet None => default;

    public static AxisSet All => new(ulong.MaxValue);

    public static AxisSet Of(int axis) => new(1UL << (axis % 64));

    public bool Has(int axis) => (bits & Of(axis).bits) != 0;

    public AxisSet Union(AxisSet other) => new(bits | other.bits);
}
