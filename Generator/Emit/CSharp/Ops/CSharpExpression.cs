using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>Numbers and flags as C#: expressions where a block's parameters decide them.</summary>
internal static class CSharpExpression
{
    public static string Of(SymInt size) => size.Write(" * ", " ", Of, AsFactor);

    public static string Of(SymFloat number) => number.Write(Words);

    public static string Of(SymBool flag) => flag.Write(Words);

    private static readonly Words Words = new(Of, Identifier.Escape, " * ", " ", "(double)", "global::System.Math.");

    private static string Of(Atom atom) => atom switch
    {
        Atom.Parameter parameter => Identifier.Escape(parameter.Text),
        Atom.Switch flag => $"({Identifier.Escape(flag.Text)} ? 1 : 0)",
        Atom.Product product => string.Join(" * ", product.Factors.Select(AsFactor)),
        Atom.Floor quotient => $"{Bracketed(quotient.Dividend)} / {Literal.Of(quotient.Divisor)}",
        Atom.Quotient { Divisor: var divisor } quotient =>
            $"{Bracketed(quotient.Dividend)} / {(divisor.IsParameter ? Of(divisor) : $"({Of(divisor)})")}",
        Atom.Extreme extreme => $"global::System.Math.{(extreme.IsMost ? "Max" : "Min")}({Of(extreme.Left)}, {Of(extreme.Right)})",
        Atom.Choice choice => $"({Of(choice.If)} ? {Of(choice.Then)} : {Of(choice.Else)})",
        Atom.Scaled scaled => $"(long)global::System.Math.Floor({Bracketed(scaled.Size)} * {Of(scaled.Factor)})",
        _ => throw new InvalidOperationException($"The free size {atom} is not known when a block is made."),
    };

    private static string AsFactor(Atom atom) => atom is Atom.Floor or Atom.Quotient ? $"({Of(atom)})" : Of(atom);

    private static string Bracketed(SymInt size) => size.IsSum ? $"({Of(size)})" : Of(size);
}
