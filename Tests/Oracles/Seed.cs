using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace TorchDsl.Tests.Oracles;

/// <summary>The seed of everything that is drawn: always the same, so that a run can be repeated, unless TORCHDSL_SEED says otherwise.</summary>
internal static class Seed
{
    public static ulong Value { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("TORCHDSL_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    /// <summary>How often a property is tried, from the seed on.</summary>
    public static Config Config(int tests) =>
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(new Replay(new Rnd(Value), FSharpOption<int>.None));

    /// <summary>Draws values, from the seed on.</summary>
    public static T[] Sample<T>(this Gen<T> values, int count)
    {
        var drawn = new List<T>();
        Prop.ForAll(values.ToArbitrary(), value => drawn.Add(value)).Check(Config(count));
        return [.. drawn];
    }
}
