namespace TorchDsl.Tests;

/// <summary>Tests that count live tensors, or that seed torch's one random generator, run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
