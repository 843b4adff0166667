namespace TorchDsl.Generator.Infer;

/// <summary>The shape of a value without the batch: channels first, then the spatial sizes; or features alone.</summary>
internal readonly record struct Shape(EquatableArray<Dim> Dims)
{
    public Shape(params Dim[] dims)
        : this(new EquatableArray<Dim>(dims))
    {
    }

    public int Rank => Dims.Count;

    public Dim this[int index] => Dims[index];

    /// <summary>The first size: the channels of a map, or the features.</summary>
    public Dim Channels => Dims[0];

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

    public Dim Elements
    {
        get
        {
            Dim product = 1;
            foreach (var dim in Dims)
                product *= dim;
            return product;
        }
    }

    /// <summary>A map with other channels and spatial sizes.</summary>
    public static Shape Map(Dim channels, Dim[] spatial) => new([channels, .. spatial]);

    /// <summary>The shape with one size replaced.</summary>
    public Shape With(int index, Dim dim)
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
