#pragma warning disable IDE0055
using FsCheck; using FsCheck.Fluent; using Xunit.Abstractions; using static TorchSharp.torch;
namespace TorchDsl.Tests.Oracles.Graphs;
[Collection(nameof(Alone))]
public class Tmp(ITestOutputHelper output)
{
    [Fact] public void Dry()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var all = Seed.Sample(DrawGraph.All, 2000);
        output.WriteLine($"draw {clock.ElapsedMilliseconds}");
        var (ok, bad, bjoin, illf) = (0,0,0,0);
        foreach (var d in all)
        {
            using var scope = NewDisposeScope();
            if (!RandomGraphTests.IsWellFormed(d)) { illf++; continue; }
            try { new Interpreter(d, RandomNetworkTests.Module).Run(zeros([2, .. d.Input.Select(size => (long)size)])); ok++; }
            catch { bad++; if (d.Layers[^1].Kind is "Add" or "Mul" or "Concat") bjoin++; }
        }
        output.WriteLine($"{ok} legal {bad} illegal of which joins {bjoin} ill-formed {illf} {clock.ElapsedMilliseconds}");
        output.WriteLine(string.Join("\n", all.SelectMany(d => d.Layers).GroupBy(l => l.Kind).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}")));
        foreach (var d in all.Skip(100).Take(40)) output.WriteLine(d.ToString());
        foreach (var d in all.Where(x => !RandomGraphTests.IsWellFormed(x)).Take(10)) output.WriteLine("ILL " + d.ToString());
    }
}
