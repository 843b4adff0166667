using System.Collections.Concurrent;
using System.Text;

namespace TorchSharp.Native;

/// <summary>Calls operators of libtorch by their schema name, "add.Tensor" for aten::add.Tensor.</summary>
internal static unsafe class Operators
{
    private const int StackWords = 64;

    private static readonly ConcurrentDictionary<string, nint> Known = new();

    internal static Tensor Call(string name, ReadOnlySpan<Arg> args)
    {
        Value result;
        Call(name, args, &result, 1);
        return AsTensor(result);
    }

    internal static (Tensor, Tensor) Call2(string name, ReadOnlySpan<Arg> args)
    {
        var results = stackalloc Value[2];
        Call(name, args, results, 2);
        return (AsTensor(results[0]), AsTensor(results[1]));
    }

    internal static (Tensor, Tensor, Tensor) Call3(string name, ReadOnlySpan<Arg> args)
    {
        var results = stackalloc Value[3];
        Call(name, args, results, 3);
        return (AsTensor(results[0]), AsTensor(results[1]), AsTensor(results[2]));
    }

    internal static Tensor[] CallList(string name, ReadOnlySpan<Arg> args)
    {
        Value result;
        Call(name, args, &result, 1);
        var handles = (nint*)result.Bits;
        var tensors = new Tensor[result.Count];
        for (var i = 0; i < tensors.Length; i++) tensors[i] = new Tensor(handles[i]);
        Shim.torch_free_handles(handles);
        return tensors;
    }

    internal static Value CallValue(string name, ReadOnlySpan<Arg> args)
    {
        Value result;
        Call(name, args, &result, 1);
        return result;
    }

    internal static void CallInPlace(string name, ReadOnlySpan<Arg> args) => Call(name, args, null, 0);

    private static Tensor AsTensor(Value value) => value.Tag == Tag.Tensor ? new Tensor((nint)value.Bits) : null;

    // The span lies in the caller's frame, and so keeps the tensors in it alive until the call is over.
    private static void Call(string name, ReadOnlySpan<Arg> args, Value* results, int capacity)
    {
        var words = 0;
        foreach (ref readonly var arg in args) words += WordsOf(arg);
        var lists = words <= StackWords ? stackalloc long[words] : new long[words];

        fixed (long* start = lists)
        {
            var values = stackalloc Value[args.Length];
            var free = start;
            for (var i = 0; i < args.Length; i++)
            {
                values[i] = Marshal(args[i], free);
                free += WordsOf(args[i]);
            }
            Shim.Check(Shim.torch_call(Find(name), values, args.Length, results, capacity));
        }
    }

    private static int WordsOf(in Arg arg) => arg.Reference switch
    {
        Array list => list.Length,
        string text => text.Length,
        _ => 0,
    };

    /// <summary>Writes an argument for the shim; the items of a list go to <paramref name="free"/>.</summary>
    private static Value Marshal(in Arg arg, long* free)
    {
        var value = new Value { Tag = arg.Tag, Bits = arg.Bits };
        switch (arg.Reference)
        {
            case null:
                return value;
            case Tensor tensor:
                value.Bits = tensor.Handle;
                return value;
            case Device device:
                value.Bits = (long)device.type;
                value.Count = device.index;
                return value;
            case Generator generator:
                value.Bits = generator.Handle;
                return value;
            case long[] ints:
                value.Count = ints.Length;
                ints.CopyTo(new Span<long>(free, ints.Length));
                break;
            case double[] doubles:
                value.Count = doubles.Length;
                doubles.CopyTo(new Span<double>(free, doubles.Length));
                break;
            case Tensor[] tensors:
                value.Count = tensors.Length;
                for (var i = 0; i < tensors.Length; i++) free[i] = tensors[i]?.Handle ?? 0;
                break;
            case string text:
                value.Count = Encoding.UTF8.GetBytes(text, new Span<byte>(free, text.Length * sizeof(long)));
                break;
        }
        value.Bits = (long)free;
        return value;
    }

    private static nint Find(string name) => Known.TryGetValue(name, out var op) ? op : Known.GetOrAdd(name, Resolve);

    private static nint Resolve(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (op, overload) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        Shim.Check(Shim.torch_operator("aten::" + op, overload, out var handle));
        return handle;
    }
}
