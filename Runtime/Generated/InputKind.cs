namespace TorchDsl.Generated;

/// <summary>What an input is made of, for the words of the message.</summary>
public enum InputKind
{
    /// <summary>Channels and spatial sizes, or features alone.</summary>
    Map,

    /// <summary>Steps of features.</summary>
    Sequence,

    /// <summary>Ids that Embedding looks up.</summary>
    Ids,

    /// <summary>Bools that say what attention ignores.</summary>
    Mask,

    /// <summary>What a module that was written by hand makes of it.</summary>
    Any,
}
