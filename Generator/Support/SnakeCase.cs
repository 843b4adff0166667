namespace TorchDsl.Generator.Support;

/// <summary>Names as Python has them.</summary>
internal static class SnakeCase
{
    /// <summary><c>num_layers</c> for <c>NumLayers</c>.</summary>
    public static string Of(string name)
    {
        var (text, length) = (new char[2 * name.Length], 0);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
                text[length++] = '_';
            text[length++] = char.ToLowerInvariant(name[i]);
        }

        return new string(text, 0, length);
    }
}
