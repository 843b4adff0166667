using TorchSharp.Native;

namespace TorchSharp;

/// <summary>The short names by which everything below calls libtorch's operators.</summary>
public static partial class torch
{
    internal static Tensor Op(string name, params ReadOnlySpan<Arg> args) => Operators.Call(name, args);

    internal static (Tensor, Tensor) Op2(string name, params ReadOnlySpan<Arg> args) => Operators.Call2(name, args);

    internal static (Tensor, Tensor, Tensor) Op3(string name, params ReadOnlySpan<Arg> args) => Operators.Call3(name, args);

    internal static Tensor[] OpList(string name, params ReadOnlySpan<Arg> args) => Operators.CallList(name, args);

    internal static bool OpBool(string name, params ReadOnlySpan<Arg> args) => Operators.CallValue(name, args).Bits != 0;

    /// <summary>Calls an operator that changes its first argument, and returns that same object.</summary>
    internal static Tensor InPlace(string name, params ReadOnlySpan<Arg> args)
    {
        Operators.CallInPlace(name, args);
        return (Tensor)args[0].Reference;
    }
}
