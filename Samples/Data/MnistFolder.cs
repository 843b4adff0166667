namespace TorchDsl.Samples.Data;

/// <summary>The four files of MNIST in a folder.</summary>
internal static class MnistFolder
{
    private static readonly string[] Files =
        ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];

    /// <summary>Reads the files, plain or .gz.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="origin">What named the folder, for messages.</param>
    /// <exception cref="UserException">Something is missing or is not what was expected.</exception>
    public static Digits Read(string folder, string origin)
    {
        if (!Directory.Exists(folder))
            throw new UserException(
                $"The data folder '{folder}' ({origin}) does not exist. " +
                $"Name a folder with {string.Join(", ", Files)} (plain or .gz), " +
                "or leave it out to use digits that the program draws.");
        var paths = Array.ConvertAll(Files, file => Find(folder, origin, file));
        var train = Combine(IdxFile.Read(paths[0], 3), IdxFile.Read(paths[1], 1));
        var test = Combine(IdxFile.Read(paths[2], 3), IdxFile.Read(paths[3], 1));
        if ((test.Height, test.Width) != (train.Height, train.Width))
            throw new UserException(
                $"'{paths[2]}' holds images of {test.Height}×{test.Width}, " +
                $"but '{paths[0]}' of {train.Height}×{train.Width}. Use files of one data set.");
        return new($"MNIST from {folder}: {train.Count:N0} images to train, {test.Count:N0} to test", train, test) { IsMnist = true };
    }

    private static string Find(string folder, string origin, string file)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path))
            return path;
        if (File.Exists(path + ".gz"))
            return path + ".gz";
        throw new UserException($"The data folder '{folder}' ({origin}) has neither {file} nor {file}.gz. It must hold all of {string.Join(", ", Files)}.");
    }

    private static ImageSet Combine(IdxFile images, IdxFile labels)
    {
        if (images.Sizes[0] != labels.Sizes[0])
            throw new UserException(
                $"'{images.Path}' holds {images.Sizes[0]:N0} images, but '{labels.Path}' {labels.Sizes[0]:N0} labels. " +
                "Use files of one data set.");
        var wrong = labels.Values.AsSpan().IndexOfAnyExceptInRange<byte>(0, 9);
        if (wrong >= 0)
            throw new UserException($"'{labels.Path}' must hold the digits 0 to 9, but label {wrong:N0} is {labels.Values[wrong]}. Use MNIST's own files.");
        return new(images.Values, labels.Values, images.Sizes[1], images.Sizes[2]);
    }
}
