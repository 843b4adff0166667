using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// What a network knows of the layers that it has registered. It stands in a class of its own, for TorchSharp registers whatever module or
/// tensor it finds in a module's fields.
/// </summary>
internal sealed class RegisteredLayers
{
    private readonly List<string> fields = [];
    private Parameter? first;

    /// <summary>The fields that hold the layers.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <summary>The layers of one tensor.</summary>
    public LearnedTensors Learned { get; } = new();

    /// <summary>Whether the first layer is a module that was written by hand, which may take what it likes.</summary>
    public bool BeginByHand { get; private set; }

    public void Add(nn.Module layer, string field)
    {
        if (fields.Count == 0)
            BeginByHand = layer.GetType().Assembly != typeof(nn.Module).Assembly && layer is not (IHasLearnedTensors or TensorModule or SelfAttention);
        fields.Add(field);
    }

    /// <summary>The first parameter of a network, by whose type and place the door checks an input; null where there is none.</summary>
    public Parameter? FirstParameterOf(nn.Module network) =>
        first is { IsInvalid: false } ? first : first = network.parameters().FirstOrDefault(parameter => parameter.is_floating_point());
}
