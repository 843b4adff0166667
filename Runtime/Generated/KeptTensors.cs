using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>The tensors that a module written by hand keeps in its fields, such as a cache. They are not the network's to dispose.</summary>
internal sealed class KeptTensors
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConditionalWeakTable<nn.Module, KeptTensors> All = [];

    private readonly (nn.Module Module, FieldInfo[] Fields)[] owners;

    private KeptTensors(nn.Module module) => owners = [.. module.modules().Prepend(module).Select(owner => (owner, Fields(owner.GetType())))];

    /// <summary>The tensors of a module and of those inside it.</summary>
    public static KeptTensors Of(nn.Module module) => All.GetValue(module, static key => new(key));

    /// <summary>Calls a module that may return its input, a parameter of its own or a tensor that it keeps.</summary>
    /// <returns>Its result, where the call made it and the module does not keep it; else another tensor on the same memory.</returns>
    public static Tensor Call<TModule, TInputs>(TModule module, TInputs inputs, Func<TModule, TInputs, Tensor> call)
        where TModule : nn.Module
    {
        // The scope only tells what the call made: when that is disposed is for the module and for scopes of the user's.
        using var scope = NewDisposeScope();
        var kept = Of(module);
        try
        {
            var result = call(module, inputs);
            var isNew = scope.Contains(result) && !kept.Contain(result);
            scope.MoveToOuter(scope.DisposablesView);
            return isNew ? result : result.alias().MoveToOuterDisposeScope();
        }
        catch
        {
            scope.MoveToOuter(scope.DisposablesView.Where(made => made is Tensor tensor && kept.Contain(tensor)));
            throw;
        }
    }

    /// <summary>Whether a tensor is one of them.</summary>
    public bool Contain(Tensor tensor)
    {
        foreach (var (module, fields) in owners)
        {
            foreach (var field in fields)
            {
                if (Holds(field.GetValue(module), tensor))
                    return true;
            }
        }

        return false;
    }

    private static bool Holds(object? value, Tensor tensor) => value switch
    {
        Tensor kept => ReferenceEquals(kept, tensor),
        IReadOnlyCollection<Tensor> kept => kept.Contains(tensor, ReferenceEqualityComparer.Instance),
        IDictionary kept => Holds(kept.Values, tensor),
        ITuple kept => Items(kept).Contains(tensor, ReferenceEqualityComparer.Instance),
        Lazy<Tensor> kept => kept.IsValueCreated && ReferenceEquals(kept.Value, tensor),
        _ => false,
    };

    private static IEnumerable<object?> Items(ITuple tuple) => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);

    private static bool MayHold(Type type) =>
        type.IsAssignableTo(typeof(Tensor)) || (type.GetElementType() is { } element && MayHold(element)) || type.GetGenericArguments().Any(MayHold);

    // Of the classes that were written by hand: TorchSharp's own keep their parameters alone, which no call makes.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Generated code keeps the fields of the modules that it calls.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Generated code keeps the fields of the modules that it calls.")]
    private static FieldInfo[] Fields(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var owner = type; owner is not null && owner.Assembly != typeof(nn.Module).Assembly; owner = owner.BaseType)
            fields.AddRange(owner.GetFields(Own).Where(field => MayHold(field.FieldType)));
        return [.. fields];
    }
}
