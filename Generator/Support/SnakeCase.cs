using System.Text;

namespace TorchDsl.Generator.Support;

/// <summary>Names as Python has them.</summary>
internal static class SnakeCase
{
    /// <summary><c>num_layers</c> for <c>NumLayers</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
