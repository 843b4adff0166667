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

    /// <summary>Whether the first value may not change places with another.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>Whether its code looks, where parameters decide shapes, if the first value has room for the result.</summary>
    public virtual bool LooksForRoom => false;

    /// <summary>What it is to one value: nothing.</summary>
    public sealed override Shape Output(Shape input) => input;

    public sealed override Features FeaturesAt(IReadOnlyList<Operand> inputs, Shape output) =>
        new(Only(inputs, value => value.Features.Stated), Only(inputs, value => value.Features.Known));

    /// <summary>Whether its values lie one after another along an axis of the input.</summary>
    public virtual bool IsAlong(ReceptiveField field, int axis) => false;

    /// <summary>The one place of the features that values state; null where they state none, or several.</summary>
    protected static int? StatedBy(IReadOnlyList<Operand> values) => Only(values, value => value.Features.Stated);

    /// <summary>Whether values state different places of their features.</summary>
    protected static bool StateSeveral(IReadOnlyList<Operand> values) => Places(values, value => value.Features.Stated).Count > 1;

    private static int? Only(IReadOnlyList<Operand> values, Func<Operand, int?> place)
    {
        var places = Places(values, place);
        return places.Count == 1 ? places[0] : null;
    }

    private static List<int> Places(IReadOnlyList<Operand> values, Func<Operand, int?> place) =>
        [.. values.Select(place).Where(one => one is not null).Select(one => one!.Value).Distinct()];
}
