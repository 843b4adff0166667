namespace TorchDsl;

/// <summary>What a network takes.</summary>
/// <param name="Name">The name of the parameter of <c>forward</c>.</param>
/// <param name="Shape">Its shape, without the batch dimension.</param>
/// <param name="Smallest">The smallest shape that every layer can take: the shape itself where no size is free.</param>
public sealed record SummaryInput(string Name, Shape Shape, Shape Smallest);
