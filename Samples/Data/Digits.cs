namespace TorchDsl.Samples.Data;

/// <summary>Digits to train on and digits to test with.</summary>
/// <param name="Name">Where they come from, as a text for the user.</param>
/// <param name="Train">For training.</param>
/// <param name="Test">For testing.</param>
internal sealed record Digits(string Name, ImageSet Train, ImageSet Test)
{
    /// <summary>Whether these are the published images, and not drawn ones.</summary>
    public bool IsMnist { get; init; }

    /// <summary>The digits from a folder, or, where none is given, digits that the program draws.</summary>
    /// <param name="folder">What the user gave, if anything.</param>
    /// <param name="defaultFolder">What the environment gave, if anything.</param>
    public static Digits Open(string? folder, string? defaultFolder)
    {
        if (folder is not null)
            return MnistFolder.Read(folder, "--data");
        return string.IsNullOrEmpty(defaultFolder) ? DrawnDigits.Draw(20_000, 10_000) : MnistFolder.Read(defaultFolder, "$MNIST_DIR");
    }

    /// <summary>The digits in the shape that a network takes.</summary>
    /// <exception cref="UserException">No padding brings them to that shape.</exception>
    public Digits Fit(Summary network)
    {
        if (network.InputShape.Sizes is [1, var height, var width] && IsPadding(height - Train.Height) && IsPadding(width - Train.Width))
            return this with { Train = Train.PadTo((int)height, (int)width), Test = Test.PadTo((int)height, (int)width) };
        throw new UserException(
            $"{network.Network} takes {network.InputShape}, but the digits are 1×{Train.Height}×{Train.Width}, " +
            "and only a border can be added to them. Choose a network for grey images.");
    }

    private static bool IsPadding(long difference) => difference >= 0 && difference % 2 == 0;
}
