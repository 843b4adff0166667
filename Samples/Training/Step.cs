namespace TorchDsl.Samples.Training;

/// <summary>How far an epoch has come.</summary>
/// <param name="Images">How many images have been learned from.</param>
/// <param name="Loss">The mean loss, over them or, for it is not read at each step, over most of them.</param>
internal readonly record struct Step(int Images, double Loss);
