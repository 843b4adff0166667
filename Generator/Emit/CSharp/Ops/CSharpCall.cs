using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>A call, which knows the parameters of a block that it reads.</summary>
/// <param name="callee">What is called.</param>
internal sealed class CSharpCall(string callee)
{
    private readonly List<string> arguments = [];
    private readonly List<string> parameters = [];

    /// <summary>The parameters of the block that its arguments read.</summary>
    public IReadOnlyList<string> Parameters => parameters;

    public CSharpCall Add(string code)
    {
        arguments.Add(code);
        return this;
    }

    public CSharpCall Add(string code, IEnumerable<string> reads)
    {
        parameters.AddRange(reads);
        return Add(code);
    }

    public CSharpCall Add(SettingValue value, AxesForm form = AxesForm.Array) => Add(CSharpValue.Of(value, form), value.Parameters);

    public CSharpCall Add(string name, SettingValue value, AxesForm form = AxesForm.Array) =>
        Add($"{name}: {CSharpValue.Of(value, form)}", value.Parameters);

    public override string ToString() => $"{callee}({string.Join(", ", arguments)})";
}
