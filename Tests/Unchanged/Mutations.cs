namespace TorchDsl.Tests.Unchanged;

/// <summary>Changes of one type, each of the kind that a user makes by mistake.</summary>
internal static class Mutations
{
    // Each as often as it stands here.
    private static readonly Func<Declaration, Draw, Declaration?>[] All =
    [
        In(ArgumentMutations.ChangeNumber), In(ArgumentMutations.ChangeNumber), In(ArgumentMutations.ChangeNumber), In(ArgumentMutations.ChangeNumber),
        In(ArgumentMutations.ChangeText), In(ArgumentMutations.ChangeText), In(ArgumentMutations.ChangeText), In(ArgumentMutations.ChangeFlag),
        In(ArgumentMutations.ReplaceValue), In(ArgumentMutations.ReplaceValue), In(ArgumentMutations.DropArgument), In(ArgumentMutations.DropArgument),
        In(ArgumentMutations.AddSetting), In(ArgumentMutations.AddSetting), In(ArgumentMutations.AddSetting), In(ArgumentMutations.AddNumber),
        In(ArgumentMutations.ReplaceKind), In(ArgumentMutations.ReplaceKind),
        ArgumentMutations.ChangeParameter, ArgumentMutations.ChangeParameter,
        LayerMutations.Swap, LayerMutations.Swap, LayerMutations.Delete, LayerMutations.Delete, LayerMutations.Duplicate, LayerMutations.Move,
        LayerMutations.Insert, LayerMutations.Insert, LayerMutations.Insert, LayerMutations.Insert, LayerMutations.Repeat, LayerMutations.Repeat,
        LayerMutations.Branch, LayerMutations.Branch, LayerMutations.Tap, LayerMutations.Tap, LayerMutations.ChangeInput, LayerMutations.ChangeInput,
        ClassMutations.ChangeDeclaration, ClassMutations.ChangeConstructor,
    ];

    /// <summary>A change that is drawn; null where it does not apply.</summary>
    public static Declaration? Draw(Declaration declaration, Draw draw) => draw.Of(All)(declaration, draw);

    private static Func<Declaration, Draw, Declaration?> In(Func<string, Draw, string?> change) => (declaration, draw) =>
    {
        var place = draw.Below(declaration.Attributes.Length);
        return change(declaration.Attributes[place], draw) is { } changed
            ? declaration with { Attributes = declaration.Attributes.SetItem(place, changed) }
            : null;
    };
}
