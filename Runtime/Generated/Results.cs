using System.ComponentModel;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>How generated code calls a network of several results.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Results
{
    /// <summary>Calls a network of several results.</summary>
    /// <typeparam name="TNetwork">Its class.</typeparam>
    /// <typeparam name="TResult">The tuple that it returns.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="call">Calls it on inputs.</param>
    /// <returns>Its results in their order. Hooks get tensors that are theirs to keep.</returns>
    public static Tensor[] Call<TNetwork, TResult>(TNetwork network, Tensor[] inputs, Func<TNetwork, Tensor[], TResult> call)
        where TNetwork : nn.Module
        where TResult : ITuple
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!Hooks.AreOn(network))
            return ToArray(call(network, inputs));
        using var scope = NewDisposeScope();
        var results = Array.ConvertAll(ToArray(call(network, Array.ConvertAll(inputs, input => input.clone()))), result => result.clone());
        scope.MoveToOuter(scope.DisposablesView);
        return results;
    }

    private static Tensor[] ToArray(ITuple results)
    {
        var values = new Tensor[results.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (Tensor)results[i]!;
        return values;
    }
}
