using System.Reflection;
using System.Runtime.CompilerServices;

namespace TorchSharp.Native;

/// <summary>The functions of shim.cpp. Those that return a text report an error with it: see <see cref="Check"/>.</summary>
internal static unsafe partial class Shim
{
    private const string Library = "TorchShim";

    static Shim() => NativeLibrary.SetDllImportResolver(typeof(Shim).Assembly, Load);

    private static nint Load(string name, Assembly assembly, DllImportSearchPath? path)
    {
        try
        {
            return NativeLibrary.Load(name, assembly, path);
        }
        catch (DllNotFoundException e)
        {
            throw new DllNotFoundException(
                "libTorchShim.so or the libtorch below it cannot be loaded. Install libtorch (apt-get install libtorch-dev " +
                "libopenblas0-pthread) and build Runtime/SystemTorch again. " + e.Message, e);
        }
    }

    /// <summary>Throws what libtorch reported, as TorchSharp does, and frees the report.</summary>
    internal static void Check(byte* error)
    {
        if (error is null) return;
        var text = Marshal.PtrToStringUTF8((nint)error);
        torch_free_text(error);
        throw new ExternalException(text);
    }

    [LibraryImport(Library)] private static partial void torch_free_text(byte* text);
    [LibraryImport(Library)] internal static partial void torch_free_handles(nint* handles);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte* torch_operator(string name, string overload, out nint result);
    [LibraryImport(Library)] internal static partial byte* torch_call(nint op, Value* arguments, int count, Value* results, int capacity);

    [LibraryImport(Library)] internal static partial void torch_free(nint tensor);
    [LibraryImport(Library)] internal static partial nint torch_alias(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long torch_dim(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long torch_numel(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int torch_dtype(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int torch_device_type(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int torch_device_index(nint tensor);
    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool torch_is_contiguous(nint tensor);
    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool torch_is_leaf(nint tensor);
    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool torch_is_sparse(nint tensor);
    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool torch_requires_grad(nint tensor);
    [LibraryImport(Library)] internal static partial byte* torch_set_requires_grad(nint tensor, [MarshalAs(UnmanagedType.U1)] bool value);
    [LibraryImport(Library)] internal static partial byte* torch_data(nint tensor, out nint result);
    [LibraryImport(Library)] internal static partial byte* torch_storage_offset(nint tensor, out long result);
    [LibraryImport(Library)] internal static partial void torch_sizes(nint tensor, long* sizes);
    [LibraryImport(Library)] internal static partial byte* torch_strides(nint tensor, long* strides);
    [LibraryImport(Library)] internal static partial byte* torch_size(nint tensor, long dim, out long result);
    [LibraryImport(Library)] internal static partial nint torch_grad(nint tensor);
    [LibraryImport(Library)] internal static partial byte* torch_set_grad(nint tensor, nint value);
    [LibraryImport(Library)] internal static partial byte* torch_retain_grad(nint tensor);
    [LibraryImport(Library)]
    internal static partial byte* torch_from_memory(
        nint data, long* sizes, int dim, int dtype, delegate* unmanaged<nint, void> release, nint context, out nint result);

    [LibraryImport(Library)]
    internal static partial byte* torch_gradients(
        nint* outputs, int outputCount, nint* grads, nint* inputs, int inputCount,
        [MarshalAs(UnmanagedType.U1)] bool retainGraph, [MarshalAs(UnmanagedType.U1)] bool createGraph,
        [MarshalAs(UnmanagedType.U1)] bool allowUnused, nint* results);
    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool torch_grad_enabled();
    [LibraryImport(Library)] internal static partial void torch_set_grad_enabled([MarshalAs(UnmanagedType.U1)] bool enabled);
    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool torch_inference_enabled();
    [LibraryImport(Library)] internal static partial nint torch_enter_inference([MarshalAs(UnmanagedType.U1)] bool enabled);
    [LibraryImport(Library)] internal static partial void torch_leave_inference(nint mode);

    [LibraryImport(Library)] internal static partial nint torch_default_generator();
    [LibraryImport(Library)] internal static partial nint torch_new_generator(ulong seed);
    [LibraryImport(Library)] internal static partial void torch_free_generator(nint generator);
    [LibraryImport(Library)] internal static partial void torch_generator_set_seed(nint generator, ulong seed);
    [LibraryImport(Library)] internal static partial ulong torch_generator_seed(nint generator);
    [LibraryImport(Library)] internal static partial ulong torch_generator_reseed(nint generator);
    [LibraryImport(Library)] internal static partial byte* torch_generator_state(nint generator, out nint result);
    [LibraryImport(Library)] internal static partial byte* torch_generator_set_state(nint generator, nint state);

    [LibraryImport(Library)] internal static partial int torch_threads();
    [LibraryImport(Library)] internal static partial int torch_interop_threads();
    [LibraryImport(Library)] internal static partial byte* torch_set_threads(int count);
    [LibraryImport(Library)] internal static partial byte* torch_set_interop_threads(int count);
    [LibraryImport(Library)] internal static partial int torch_default_dtype();
    [LibraryImport(Library)] internal static partial byte* torch_set_default_dtype(int dtype);
}
