using System.Runtime.CompilerServices;
using TorchSharp;

namespace TorchDsl.Tests;

internal static class OneThread
{
    // libtorch's threads spin, and the tests themselves run side by side.
    [ModuleInitializer]
    internal static void Set() => torch.set_num_threads(1);
}
