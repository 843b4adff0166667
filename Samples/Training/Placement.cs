using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Training;

/// <summary>Where a network runs, by the words of <c>--device</c>.</summary>
internal static class Placement
{
    /// <summary>The first GPU, where there is one.</summary>
    public static Device Auto => Choose(CudaDevices);

    /// <summary>How many GPUs this build of libtorch can use.</summary>
    public static int CudaDevices => cuda.is_available() ? cuda.device_count() : 0;

    public static Device Choose(int cudaDevices) => cudaDevices > 0 ? new Device(DeviceType.CUDA, 0) : CPU;

    /// <summary>The device that a text names; null where it names none.</summary>
    public static Device? Parse(string text) => text.Split(':') switch
    {
        ["cpu"] => CPU,
        ["cuda"] => new Device(DeviceType.CUDA, 0),
        ["cuda", var index] when int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new Device(DeviceType.CUDA, number),
        _ => null,
    };

    /// <summary>What keeps a device from being used; null where nothing does.</summary>
    public static string? Fault(Device device, int cudaDevices) =>
        device.type != DeviceType.CUDA || device.index < cudaDevices ? null
        : cudaDevices == 0
            ? $"--device {device}: libtorch finds no GPU. It takes one of NVIDIA's, and the package TorchSharp-cuda-windows or TorchSharp-cuda-linux "
                + "in place of TorchSharp-cpu. Use --device cpu."
            : $"--device {device}: there {(cudaDevices == 1 ? "is one GPU, cuda:0" : $"are {cudaDevices} GPUs, cuda:0 to cuda:{cudaDevices - 1}")}.";
}
