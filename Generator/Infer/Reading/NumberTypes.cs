namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The types of C#'s numbers, nearest to a whole number that is written first, as C# chooses between them.</summary>
internal static class NumberTypes
{
    private static readonly string[] Nearest = ["int", "sbyte", "byte", "short", "ushort", "uint", "long", "ulong", "float", "double", "decimal"];

    /// <summary>How far a type is from a number that is written without a suffix; 0 for what is no number.</summary>
    public static int Distance(string type) => Math.Max(Array.IndexOf(Nearest, type), 0);

    /// <summary>Whether a type of whole numbers has a number among its values.</summary>
    public static bool Holds(string type, long number) => type switch
    {
        "sbyte" => number is >= sbyte.MinValue and <= sbyte.MaxValue,
        "byte" => number is >= byte.MinValue and <= byte.MaxValue,
        "short" => number is >= short.MinValue and <= short.MaxValue,
        "ushort" => number is >= ushort.MinValue and <= ushort.MaxValue,
        "int" => number is >= int.MinValue and <= int.MaxValue,
        "uint" => number is >= uint.MinValue and <= uint.MaxValue,
        "ulong" => number >= 0,
        _ => true,
    };
}
