namespace TorchDsl.Generator.Infer.Graph;

/// <summary>Says of a layer which dimension it takes for the features, or channels.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFeaturesAttribute(FeatureOrder order) : Attribute
{
    public FeatureOrder Order => order;

    /// <summary>The argument that shows, where it is written, that this dimension is meant.</summary>
    public string? Unless { get; set; }

    /// <summary>The argument without which the layer takes none for the features.</summary>
    public string? If { get; set; }

    /// <summary>The layer that does the same along the steps of a sequence, whose features are last; null where there is none.</summary>
    public string? OfSteps { get; set; }

    /// <summary>Whether it mostly works on features alone, after Flatten.</summary>
    public bool MayBeFlat { get; set; }

    /// <summary>Whether Dim says where the features are.</summary>
    public bool TakesDim { get; set; }
}

/// <summary>Where the features of a value are.</summary>
internal enum FeatureOrder
{
    /// <summary>Straight after the batch, as the channels of a map.</summary>
    First,

    /// <summary>At the end, as the features of a sequence's steps.</summary>
    Last,
}
