namespace TorchDsl.Tests.Unchanged;

/// <summary>Changes of what is written after the attributes.</summary>
internal static class ClassMutations
{
    private static readonly (string Written, string Instead)[] Words =
    [
        ("partial ", ""), (" class ", " record "), ("partial class", "static partial class"), ("public ", "file "), ("internal sealed ", "file "),
        (";", " { public static int Summary => 1; }"), (";", " { private int forward = 2; }"), (";", " { public int ParameterCount() => 3; }"),
        (";", " : Exception;"),
    ];

    private static readonly string[] Types = ["string", "long", "float", "int[]", "int?", "double", "bool", "int", "ref int", "object"];

    public static Declaration? ChangeDeclaration(Declaration declaration, Draw draw)
    {
        var (written, instead) = draw.Of(Words);
        var at = declaration.Rest.LastIndexOf(written, StringComparison.Ordinal);
        return at < 0 || !declaration.HasInput || (written == ";" && !declaration.Rest.EndsWith(';'))
            ? null
            : declaration with { Rest = declaration.Rest[..at] + instead + declaration.Rest[(at + written.Length)..] };
    }

    public static Declaration? ChangeConstructor(Declaration declaration, Draw draw)
    {
        if (declaration.Syntax.ParameterList is not { Parameters.Count: > 0 } list)
            return null;
        var parameters = list.Parameters.Select(parameter => parameter.ToString()).ToList();
        var at = draw.Below(parameters.Count);
        var words = parameters[at].Split(' ');
        switch (draw.Below(4))
        {
            case 0:
                parameters.Add("int more" + (parameters[^1].Contains('=') ? " = 3" : ""));
                break;
            case 1:
                parameters.Reverse();
                break;
            default:
                parameters[at] = $"{draw.Of(Types)} {words[1]}";
                break;
        }

        var (from, to) = (list.Span.Start - declaration.Syntax.SpanStart, list.Span.End - declaration.Syntax.SpanStart);
        return declaration with { Rest = $"{declaration.Rest[..from]}({string.Join(", ", parameters)}){declaration.Rest[to..]}" };
    }
}
