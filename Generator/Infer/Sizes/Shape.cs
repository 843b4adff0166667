using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>The shape of a value without the batch: channels first, then the spatial sizes; or features alone.</summary>
internal readonly record struct Shape(EquatableArray<SymInt> Dims)
{
    public Shape(params SymInt[] dims)
        : this(new EquatableArray<SymInt>(dims))
    {
    }

    public int Rank => Dims.Count;

    public SymInt this[int index] => Dims[index];

    /// <summary>The first size: the channels of a map, or the features.</summary>
    public SymInt Channels => Dims[0];

    /// <summary>The number of spatial axes.</summary>
    public int SpatialRank => Rank - 1;

    /// <summary>Whether every size is a number.</summary>
    public bool IsFixed
    {
        get
        {
            foreach (var dim in Dims)
            {
                if (!dim.IsFixed)
                    return false;
            }

            return true;
        }
    }

    public SymInt Elements
    {
        get
        {
            SymInt product = 1;
            foreach (var dim in Dims)
                product *= dim;
            return product;
        }
    }

    /// <summary>The number of a dimension, as PyTorch and Keras count them: the batch, which no shape has, is 0.</summary>
    public static int NumberOf(int place) => place + 1;

    /// <summary>A map with other channels and spatial sizes.</summary>
    public static Shape Map(SymInt channels, SymInt[] spatial) => new([channels, .. spatial]);

    /// <summary>The shape with one size replaced.</summary>
    public Shape With(int index, SymInt dim)
    {
        var dims = Dims.ToArray();
        dims[index] = dim;
        return new(dims);
    }

    public override string ToString()
    {
        var isOne = Rank == 1;
        return string.Join("×", Dims.Select(dim => dim.IsSum && !isOne ? $"({dim})" : $"{dim}"));
    }
}
