using System.Reflection;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Tests.Oracles;
using TorchDsl.Tests.Oracles.Graphs;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep.Zoo;

/// <summary>Reads the attributes of a compiled network, which are in the order of its source, as far as the catalogue's networks go.</summary>
internal static class Attributes
{
    private static readonly string[] Words = ["Name", "Names", "Layer"];

    /// <summary>The layers of a network, or of a block for arguments and what comes in.</summary>
    /// <param name="type">The class.</param>
    /// <param name="arguments">What the use gives its constructor.</param>
    /// <param name="shape">What comes in, the batch included.</param>
    /// <param name="turn">The turn of a repetition that the use is in.</param>
    public static DrawnNetwork Read(Type type, object[] arguments, long[] shape, int turn = 0)
    {
        var values = Bind(type, arguments, shape, turn);
        var layers = Chosen(Data(type).Where(data => !IsNoLayer(data.AttributeType)), values);
        return new([.. shape.Skip(1).Select(size => (int)size)], [.. layers.Select(data => Layer(data, values))]);
    }

    private static bool IsNoLayer(Type attribute) => attribute == typeof(InputAttribute) || attribute.IsSubclassOf(typeof(ClaimAttribute));

    /// <summary>The module of a layer.</summary>
    public static nn.Module<Tensor, Tensor> Make(DrawnLayer layer, long[] shape) => layer.Kind == "Use"
        ? new BlockModule(new(Read(layer.Get<Type>("Block", null!), layer.Get("Arguments", Array.Empty<object>()), shape, layer.Turn), Make))
        : RandomNetworkTests.Module(layer, shape);

    private static IEnumerable<CustomAttributeData> Data(Type type) =>
        type.GetCustomAttributesData().Where(data => data.AttributeType.Assembly == typeof(InputAttribute).Assembly);

    // Those that are there: a branch says it of its layers too.
    private static IEnumerable<CustomAttributeData> Chosen(IEnumerable<CustomAttributeData> layers, Dictionary<string, long> values)
    {
        var isBranchOn = true;
        foreach (var data in layers)
        {
            var isOn = data.NamedArguments.FirstOrDefault(argument => argument.MemberName == "When").TypedValue.Value is not string test
                || Expression.ReadFlag(test, name => values[name], _ => null, _ => null).IsOn;
            var isOfBranch = data.AttributeType == typeof(BranchAttribute);
            isBranchOn = isOfBranch ? isOn : isBranchOn || data.AttributeType == typeof(AddAttribute);
            if (isOfBranch || (isOn && isBranchOn))
                yield return data;
        }
    }

    // Where fewer arguments are given than there must be, those that stand alone in Input are left out.
    private static Dictionary<string, long> Bind(Type type, object[] arguments, long[] shape, int turn)
    {
        var parameters = type.GetConstructors().Single().GetParameters();
        var input = (IEnumerable<CustomAttributeTypedArgument>)Data(type).First().ConstructorArguments[0].Value!;
        var inferred = input.Select((size, i) => (Name: size.Value as string, Size: shape[i + 1]))
            .Where(pair => parameters.Any(parameter => parameter.Name == pair.Name)).ToDictionary(pair => pair.Name!, pair => pair.Size);
        var given = new Queue<int>(arguments.OfType<int>());
        var named = arguments.OfType<string>().Select(text => text.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => (int)Expression.Read(pair[1], name => name == "Turn" ? turn : throw new KeyNotFoundException(name)).Value);
        if (given.Count >= parameters.Count(parameter => !parameter.HasDefaultValue && !named.ContainsKey(parameter.Name!)))
            inferred.Clear();
        return parameters.ToDictionary(parameter => parameter.Name!, parameter => named.TryGetValue(parameter.Name!, out var byName) ? byName :
            inferred.TryGetValue(parameter.Name!, out var size) ? size : given.TryDequeue(out var value) ? value : (int)parameter.DefaultValue!);
    }

    private static DrawnLayer Layer(CustomAttributeData data, Dictionary<string, long> values)
    {
        var positional = data.Constructor.GetParameters()
            .Zip(data.ConstructorArguments, (parameter, argument) => (Name: char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..], argument.Value));
        var named = data.NamedArguments.Where(argument => argument.MemberName != "When")
            .Select(argument => (Name: argument.MemberName, argument.TypedValue.Value));
        var arguments = positional.Concat(named).Select(argument => (argument.Name, Value: Value(argument.Name, argument.Value, values)))
            .Where(argument => argument.Value is not null and not Array { Length: 0 }).Select(argument => (argument.Name, argument.Value!));
        var kind = data.AttributeType.Name.Split('`')[0][..^nameof(Attribute).Length];
        return new(kind, [.. arguments, .. data.AttributeType.GetGenericArguments().Select(block => ("Block", (object)block))]);
    }

    private static object? Value(string name, object? value, Dictionary<string, long> values) => value switch
    {
        IEnumerable<CustomAttributeTypedArgument> list when Words.Contains(name) => list.Select(each => (string)each.Value!).ToArray(),
        IEnumerable<CustomAttributeTypedArgument> list when name == "Arguments" =>
            list.Select(each => IsNamed(each.Value) ? each.Value! : Value(name, each.Value, values)!).ToArray(),
        IEnumerable<CustomAttributeTypedArgument> list => list.Select(each => (int)Value(name, each.Value, values)!).ToArray(),
        string text when !Words.Contains(name) && text is not ("same" or "valid") => (int)Expression.Read(text, parameter => values[parameter]).Value,
        _ => value,
    };

    private static bool IsNamed(object? argument) => argument is string text && text.Contains(": ", StringComparison.Ordinal);
}
