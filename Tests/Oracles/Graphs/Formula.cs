namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>An argument that depends on a parameter.</summary>
internal sealed record Formula(string Parameter, int Times = 1, int Plus = 0)
{
    public string Expression => $"{(Times == 1 ? "" : $"{Times}*")}{Parameter}{(Plus == 0 ? "" : $"+{Plus}")}";

    public int For(IReadOnlyDictionary<string, int> values) => (Times * values[Parameter]) + Plus;

    /// <summary>The argument as C#.</summary>
    public override string ToString() => Times == 1 && Plus == 0
        ? $"nameof({Parameter})"
        : $"$\"{(Times == 1 ? "" : $"{Times}*")}{{nameof({Parameter})}}{(Plus == 0 ? "" : $"+{Plus}")}\"";
}

/// <summary>Whether something is there, which depends on a parameter.</summary>
internal sealed record Condition(string Parameter, string Comparison, int Than)
{
    public static readonly string[] Comparisons = [">", "<=", "==", "!=", "<", ">="];

    public string Expression => $"{Parameter} {Comparison} {Than}";

    public bool For(IReadOnlyDictionary<string, int> values) => values[Parameter].CompareTo(Than) is var order && Comparison switch
    {
        ">" => order > 0,
        "<=" => order <= 0,
        "==" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        _ => order >= 0,
    };

    /// <summary>The argument as C#.</summary>
    public override string ToString() => $"$\"{{nameof({Parameter})}} {Comparison} {Than}\"";
}
