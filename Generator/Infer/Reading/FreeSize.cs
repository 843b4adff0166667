using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>A size that an input leaves free: a name that is no parameter, or a multiple of it, and a number more.</summary>
internal static class FreeSize
{
    /// <summary>The size; null for what names no free size, or is no multiple of one.</summary>
    public static SymInt? Read(string text, Scope scope)
    {
        if (Identifier.IsValid(text))
            return scope[text] is null ? SymInt.Named(text) : null;
        try
        {
            var size = Expression.Read(text, Named);
            return size.AsMultiple is null ? null : size;
        }
        catch (ExpressionException)
        {
            return null;
        }

        // What is nearly a parameter is one that is misspelt.
        SymInt Named(string name) => scope[name] switch
        {
            Binding.Whole whole => whole.Value,
            null when NearestName.Of(name, scope.Names) is null => SymInt.Named(name),
            _ => throw new ExpressionException(""),
        };
    }
}
