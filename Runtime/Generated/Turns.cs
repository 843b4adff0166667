using System.ComponentModel;

namespace TorchDsl.Generated;

/// <summary>The layers of a repetition that a block's parameters decide.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Turns
{
    /// <summary>A layer for each turn.</summary>
    /// <typeparam name="T">The type of the layers.</typeparam>
    /// <param name="count">How many turns there are.</param>
    /// <param name="make">Makes the layer of a turn, of which the first is 0.</param>
    /// <returns>The layers in the order of their turns.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static T[] Make<T>(long count, Func<int, T> make)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var layers = new T[count];
        for (var turn = 0; turn < layers.Length; turn++)
            layers[turn] = make(turn);
        return layers;
    }
}
