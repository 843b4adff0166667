using System.Diagnostics;
using System.Globalization;
using TorchDsl.Samples.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Measuring;

/// <summary>
/// The peak of physical memory while ResNet-50 is trained for two steps; the second has what the first leaves, the gradients.
/// Libtorch itself keeps what the gradient needs, so no program can count those tensors. Each measurement is a process of its own.
/// </summary>
internal static class StepMemory
{
    /// <summary>The networks: the zoo's, and TorchVision's, which is written by hand.</summary>
    public static IReadOnlyDictionary<string, Func<nn.Module<Tensor, Tensor>>> Networks { get; } = new Dictionary<string, Func<nn.Module<Tensor, Tensor>>>
    {
        ["torchvision"] = () => torchvision.models.resnet50(),
        ["generated"] = () => new ResNet50(),
    };

    /// <summary>Trains here and now.</summary>
    /// <returns>The peak in bytes, of all that this process ever did.</returns>
    public static long Measure(string network, int batch)
    {
        using var module = Networks[network]();
        using var optimizer = optim.SGD(module.parameters(), 0.01);
        for (var step = 0; step < 2; step++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var labels = arange(batch, dtype: ScalarType.Int64);
            nn.functional.cross_entropy(module.call(rand(batch, 3, 224, 224)), labels).backward();
            optimizer.step();
        }

        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>Trains in a process of its own.</summary>
    /// <returns>The peak in bytes.</returns>
    /// <exception cref="UserException">The process failed.</exception>
    public static long MeasureApart(string network, int batch)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "TorchDsl.Samples" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var start = new ProcessStartInfo(program, ["memory", network, "--batch", $"{batch}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // glibc then gives memory back as soon as a tensor is freed, so that the peak is of what is in use.
        start.Environment["MALLOC_MMAP_THRESHOLD_"] = "65536";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && long.TryParse(output, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : throw new UserException($"The measurement of '{network}' failed: {error.Result.Trim()}");
    }
}
