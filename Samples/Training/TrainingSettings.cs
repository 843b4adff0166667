using static TorchSharp.torch;

namespace TorchDsl.Samples.Training;

/// <summary>How a network is trained.</summary>
internal sealed record TrainingSettings
{
    /// <summary>How often the training set is gone through.</summary>
    public int Epochs { get; init; } = 3;

    /// <summary>How many images make one step.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>Adam's learning rate in the first epoch.</summary>
    public double LearningRate { get; init; } = 0.002;

    /// <summary>By what the learning rate is multiplied after each epoch.</summary>
    public double Decay { get; init; } = 0.25;

    /// <summary>Where the random numbers start: initial weights and the order of the images.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Where to compute.</summary>
    public Device Device { get; init; } = CPU;
}
