using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>
/// The hooks of registered layers. A hook may keep what it is given, so that must neither be overwritten nor disposed.
/// TorchSharp has no public way to ask for hooks, so the collections that hold them are looked up once, when a layer is registered.
/// </summary>
internal sealed class Hooks
{
    private static readonly ConditionalWeakTable<nn.Module, Hooks> Watched = [];
    private static readonly string[] Names = ["pre_hooks", "post_hooks", "module_pre_hooks", "module_post_hooks"];

    private readonly ICollection[] all;

    private Hooks(ICollection[] all) => this.all = all;

    /// <summary>Watches a layer, and the modules inside of one that was written by hand, for those may return what an inner one gave them.</summary>
    public static void Watch(nn.Module layer) =>
        Watched.AddOrUpdate(layer, new([.. layer.modules().Prepend(layer).SelectMany(Collections)]));

    /// <summary>Whether a layer has a hook.</summary>
    public static bool AreOn(nn.Module layer) => Watched.TryGetValue(layer, out var hooks) && hooks.Any();

    /// <summary>Calls a layer that has hooks, which get tensors that are theirs to keep. Of a call that fails nothing is left.</summary>
    public static Tensor Call<TLayer>(TLayer layer, Tensor input, Func<TLayer, Tensor, Tensor> call) =>
        Call(layer, [input], (hooked, own) => call(hooked, own[0]));

    /// <summary>Calls a layer that has hooks and takes several values.</summary>
    public static Tensor Call<TLayer>(TLayer layer, Tensor[] inputs, Func<TLayer, Tensor[], Tensor> call)
    {
        using var scope = NewDisposeScope();
        var result = call(layer, Array.ConvertAll(inputs, input => input.clone())).clone();
        scope.MoveToOuter(scope.DisposablesView);
        return result;
    }

    private bool Any()
    {
        foreach (var hooks in all)
        {
            if (hooks.Count > 0)
                return true;
        }

        return false;
    }

    [DynamicDependency(DynamicallyAccessedMemberTypes.NonPublicFields, typeof(nn.HookableModule<,>))]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The fields are kept by the dependency above.")]
    private static IEnumerable<ICollection> Collections(nn.Module module)
    {
        for (var type = module.GetType(); type is not null; type = type.BaseType)
        {
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(nn.HookableModule<,>))
                continue;
            foreach (var name in Names)
            {
                if (type.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(module) is ICollection hooks)
                    yield return hooks;
            }
        }
    }
}
