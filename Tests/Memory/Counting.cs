using System.Diagnostics;
using System.Runtime.InteropServices;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Memory;

/// <summary>What an allocator counts that stands between libtorch and the C library: it must be there when a process begins.</summary>
internal static class Counting
{
    private const string Library = "TORCHDSL_COUNTING";

    private static readonly nint Loaded = NativeLibrary.Load(Environment.GetEnvironmentVariable(Library) ?? "counting is off");

    /// <summary>The bytes of tensors now.</summary>
    public static long Bytes => Call("counted_bytes");

    /// <summary>The most bytes since <see cref="Restart"/>.</summary>
    public static long Peak => Call("counted_peak");

    public static void Restart() => Marshal.GetDelegateForFunctionPointer<Action>(NativeLibrary.GetExport(Loaded, "counted_restart"))();

    /// <summary>Runs this program under the allocator.</summary>
    /// <returns>What it writes, line by line.</returns>
    public static string[] Run(params string[] arguments)
    {
        var library = Path.Combine(Directory.CreateTempSubdirectory().FullName, "counting.so");
        try
        {
            Start("cc", ["-O2", "-shared", "-fPIC", "-o", library, Path.Combine(Repository.Root, "Tests/Memory/counting.c"), "-ldl"], []);
            return Start(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
                ["exec", typeof(Counting).Assembly.Location, .. arguments],
                [(Library, library), ("LD_PRELOAD", library)]);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(library)!, recursive: true);
        }
    }

    private static string[] Start(string program, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {error.Result}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static long Call(string name) => Marshal.GetDelegateForFunctionPointer<Count>(NativeLibrary.GetExport(Loaded, name))();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint Count();
}
