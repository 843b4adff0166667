using System.Collections.Immutable;

namespace TorchDsl.Tests.Unchanged;

/// <summary>A program: a network, and the blocks and modules that it is made of.</summary>
/// <param name="Name">What it is called in snapshots.</param>
/// <param name="Declarations">Its types.</param>
internal sealed record Source(string Name, ImmutableArray<Declaration> Declarations)
{
    private const int MostAttempts = 200;

    /// <summary>Whether it is a program with changes.</summary>
    public bool IsMutant { get; private init; }

    // Expect after a Repeat may stop the generator by an exception, so that nothing is said of any program.
    private bool MayStop => Declarations.Any(type => type.Attributes.SkipWhile(attribute => !attribute.StartsWith("Repeat", StringComparison.Ordinal))
        .Any(attribute => attribute.StartsWith("Expect", StringComparison.Ordinal)));

    private int Layers => Declarations.Sum(declaration => declaration.Attributes.Length);

    /// <summary>The program itself, and programs with a mistake in them, mostly: always the same ones.</summary>
    public IEnumerable<Source> Mutants(int most)
    {
        var draw = Draw.For(ToString());
        return Enumerable.Range(0, 1 + Math.Min(most, 3 + (Layers / 2))).Select(i => i == 0 ? this : Mutant(draw, i)).Where(mutant => !mutant.MayStop);
    }

    public override string ToString() => string.Join('\n', Declarations);

    private Source Mutant(Draw draw, int index)
    {
        var mutant = this with { Name = $"{Name} #{index}", IsMutant = true };
        var changes = draw.Below(3) == 0 ? 2 : 1;

        // Most changes apply to some attributes only, and where all are gone, none does.
        for (var attempts = 0; changes > 0 && attempts < MostAttempts; attempts++)
        {
            var place = draw.Below(Declarations.Length);
            if (mutant.Declarations[place].Attributes.IsEmpty || Mutations.Draw(mutant.Declarations[place], draw) is not { } changed)
                continue;
            mutant = mutant with { Declarations = mutant.Declarations.SetItem(place, changed) };
            changes--;
        }

        return mutant;
    }
}
