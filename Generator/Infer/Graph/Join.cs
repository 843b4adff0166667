using TorchDsl.Generator.Infer.Fields;
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

    /// <summary>Whether its values lie one after another along an axis of the input.</summary>
    public virtual bool IsAlong(ReceptiveField field, int axis) => false;
}
