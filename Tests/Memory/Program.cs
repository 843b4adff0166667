using System.Globalization;
using TorchDsl.Samples.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Memory;

/// <summary>
/// What runs under the counting allocator: for each network and batch what is kept of a pass in training, counted and computed, and the most in
/// one for inference, with what kernels allocate and without.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        set_num_threads(1);
        var batches = arguments[0].Split(',').Select(batch => long.Parse(batch, CultureInfo.InvariantCulture)).ToList();
        foreach (var name in arguments[1..])
        {
            manual_seed(1);
            using var measured = Measured.Find(name);
            foreach (var batch in batches)
            {
                var memory = measured.Graph.Memory(batch);
                var unknown = memory.Unknown.Count == 0 ? "" : $" without {string.Join(", ", memory.Unknown)}";
                Console.WriteLine($"{name} {batch} {measured.Kept(batch)} {memory.Kept} {measured.Peak(batch)} {memory.Peak}{unknown}");
            }
        }

        return 0;
    }
}
