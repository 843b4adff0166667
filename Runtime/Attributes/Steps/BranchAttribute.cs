namespace TorchDsl;

/// <summary>
/// Begins a branch from the value that was current at the first open <c>Branch</c>. A branch without layers is the identity.
/// <c>Add</c>, <c>Mul</c> or <c>Concat</c> without names joins all open branches.
/// </summary>
public sealed class BranchAttribute : GraphAttribute
{
    /// <summary>Whether the layers of the branch are there, as <see cref="LayerAttribute.When"/> says it of one; else the branch is the identity.</summary>
    public object When { get; set; } = true;
}
