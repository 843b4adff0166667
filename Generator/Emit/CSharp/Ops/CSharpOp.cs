using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says an op: as a module that holds its weights, as a plain call, or as either.</summary>
internal sealed record CSharpOp
{
    /// <summary>The type of the module. In a name, # stands for the number of spatial axes.</summary>
    public Func<Op, string> Type { get; init; } = op => throw new InvalidOperationException($"{op.Name} is no module.");

    /// <summary>What creates the module.</summary>
    public Func<Op, CSharpCall> Construct { get; init; } = op => throw new InvalidOperationException($"{op.Name} is no module.");

    /// <summary>The call of the module on a value.</summary>
    public Func<Op, string, IReadOnlyList<string>, Shape, CSharpCall> CallModule { get; init; } =
        (_, module, values, _) => CallLayer(module, values[0]);

    /// <summary>The plain call on values.</summary>
    public Func<Op, IReadOnlyList<string>, CSharpCall> Call { get; init; } =
        (op, _) => throw new InvalidOperationException($"{op.Name} is called through its module.");

    /// <summary>The call that puts the result into the memory of the first value; null where TorchSharp or the gradient does not allow it.</summary>
    public Func<Op, IReadOnlyList<string>, string>? CallInPlace { get; init; }

    /// <summary>A method that puts the result into the first value's memory where that has room for it; null where there is none.</summary>
    public string? IntoFirst { get; init; }

    /// <summary>The call of a module that takes a value and gives one.</summary>
    public static CSharpCall CallLayer(string module, string x) => new CSharpCall($"{module}.{TypeSpec.CallLayer}").Add(x);

    /// <summary>A module of TorchSharp's.</summary>
    public static CSharpOp Module(string name, Func<string, string?>? rename = null) => new()
    {
        Type = op => TorchNames.Modules + Ranked(name, op),
        Construct = op => new CSharpCall(TorchNames.Nn + Ranked(name, op)).Add(op, rename, form: UniformOrTuple(op)),
    };

    /// <summary>A module of ours.</summary>
    public static CSharpOp New(string name) => new()
    {
        Type = _ => TorchNames.Runtime + name,
        Construct = op => new CSharpCall("new").Add(op, withInferred: true),
    };

    /// <summary>A method of the tensor; with an underscore it overwrites the tensor.</summary>
    public static CSharpOp Method(string name, bool inPlace = false) => new()
    {
        Call = (op, values) => new CSharpCall($"{values[0]}.{name}").Add(op, setting => setting.ToLowerInvariant()),
        CallInPlace = inPlace ? (op, values) => new CSharpCall($"{values[0]}.{name}_").Add(op).ToString() : null,
    };

    /// <summary>A function of TorchSharp's.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="then">What comes after the settings.</param>
    /// <param name="settings">The settings that it takes; all, where none is named.</param>
    public static CSharpOp Function(string name, string? then = null, params string[] settings) =>
        Static(TorchNames.Functional + name, then, settings);

    /// <summary>A function of ours.</summary>
    public static CSharpOp Ours(string name, string? then = null, params string[] settings) => Static(TorchNames.Generated + name, then, settings);

    /// <summary>A name with the number of spatial axes for #.</summary>
    public static string Ranked(string name, Op op) => name.Replace("#", $"{op.Rank}");

    /// <summary>How the functions of 1-D and 2-D take settings: numbers where all settings are uniform, else tuples.</summary>
    public static AxesForm UniformOrTuple(Op op) =>
        op.Settings.All(setting => setting.Value is not SettingValue.PerAxis { Axes.IsUniform: false }) ? AxesForm.Number : AxesForm.Tuple;

    private static CSharpOp Static(string name, string? then, params string[] settings) => new()
    {
        Call = (op, values) =>
        {
            var call = new CSharpCall(Ranked(name, op)).Add(values[0]).Add(op, only: settings);
            return then is null ? call : call.Add(then);
        },
    };
}
