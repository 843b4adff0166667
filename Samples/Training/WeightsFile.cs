using static TorchSharp.torch;

namespace TorchDsl.Samples.Training;

/// <summary>Weights on disk, in TorchSharp's format: a count, then each tensor's name, type, shape and bytes.</summary>
internal static class WeightsFile
{
    private const int Listed = 4;

    /// <summary>Says early what would keep weights from being saved late.</summary>
    /// <exception cref="UserException">Nothing can be written there.</exception>
    public static void CheckTarget(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new UserException("--save expects a file, but got an empty name.");
        if (Directory.Exists(path))
            throw new UserException($"--save expects a file, but '{path}' is a folder. Add a file name.");
        var folder = FolderOf(path);
        if (!Directory.Exists(folder))
            throw new UserException($"--save cannot write '{path}': the folder '{folder}' does not exist. Create it first.");
        Guard(path, () => File.Create(TemporaryBeside(path), 1, FileOptions.DeleteOnClose).Dispose());
    }

    /// <summary>Saves a network's weights: all of them or, if that fails, nothing.</summary>
    public static void Save(nn.Module network, string path)
    {
        var temporary = TemporaryBeside(path);
        Guard(path, () =>
        {
            try
            {
                network.save(temporary);
                File.Move(temporary, path, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        });
    }

    /// <summary>Loads weights into a network that nobody uses yet, after a check that the file holds exactly its weights.</summary>
    /// <exception cref="UserException">It does not: what was expected, what there is, what to do.</exception>
    public static void Load(nn.Module network, string path)
    {
        if (!File.Exists(path))
            throw new UserException($"The weights file '{path}' does not exist. Make one with: train NETWORK --save {path}");
        try
        {
            Check(network, path, WeightsHeader.Read(path));
            network.load(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read: {e.Message}");
        }
    }

    private static void Check(nn.Module network, string path, Dictionary<string, string> found)
    {
        var expected = network.state_dict().ToDictionary(pair => pair.Key, pair => WeightsHeader.Describe(pair.Value.dtype, pair.Value.shape));
        string[] differences =
        [
            .. List("missing", expected.Where(pair => !found.ContainsKey(pair.Key)).Select(pair => $"{pair.Key} ({pair.Value})")),
            .. List("unexpected", found.Where(pair => !expected.ContainsKey(pair.Key)).Select(pair => $"{pair.Key} ({pair.Value})")),
            .. List("different", expected.Where(pair => found.TryGetValue(pair.Key, out var other) && other != pair.Value)
                .Select(pair => $"{pair.Key} (expected {pair.Value}, found {found[pair.Key]})")),
        ];
        if (differences.Length > 0)
            throw new UserException(
                $"'{path}' does not hold the weights of {network.GetName()}: {string.Join("; ", differences)}. " +
                "Name the network that they were saved from.");
    }

    private static IEnumerable<string> List(string title, IEnumerable<string> items)
    {
        var all = items.ToArray();
        if (all.Length > 0)
            yield return $"{title}: {string.Join(", ", all.Take(Listed))}{(all.Length > Listed ? $" and {all.Length - Listed} more" : "")}";
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;

    private static string TemporaryBeside(string path) =>
        Path.Combine(FolderOf(path), $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");

    private static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"--save cannot write '{path}': {e.Message}");
        }
    }
}
