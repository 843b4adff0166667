using System.Text;

namespace TorchDsl.Layout;

/// <summary>The files that are in the assembly.</summary>
internal static class Resource
{
    public static string Read(string file)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is missing in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
