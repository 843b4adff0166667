using System.ComponentModel;
using System.Reflection;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;
using TorchDsl.Tests.Oracles;
using TorchDsl.Tests.Sweep;

namespace TorchDsl.Tests.House;

/// <summary>What an attribute says of its defaults is what its layer does where they are not written.</summary>
public class DefaultTests
{
    private static readonly string[] OfAllLayers = ["Name", "Repeat", "When", "TypeId"];

    /// <summary>The network of each kind in which the least is written.</summary>
    public static TheoryData<string> Kinds =>
        [.. SweptLayers.All.Select(swept => swept.Kind).Where(kind => AttributeOf(kind) is not null).Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_attributes_defaults_are_its_ops(string kind)
    {
        var (layer, input, op) = Plainest(kind);
        foreach (var setting in op.Settings.Where(setting => setting.Place == SettingPlace.Name && !IsWritten(layer, setting.Name)))
            Assert.True(setting.IsDefault, $"{setting.Name} is {setting.Value}, not {setting.Default}.");
        var attribute = Create(AttributeOf(kind)!);
        foreach (var property in attribute.GetType().GetProperties())
        {
            if (OfAllLayers.Contains(property.Name) || IsWritten(layer, property.Name))
                continue;
            if (property.GetValue(attribute) is { } value && value is not System.Collections.IEnumerable and not 2)
                Assert.Equal((property.Name, Text(value, op[property.Name], input)), (property.Name, op[property.Name]?.ToString()));
        }
    }

    private static (DrawnLayer Layer, int Rank, Op Op) Plainest(string kind)
    {
        var (layer, network) = SweptLayers.All.Where(swept => swept.Kind == kind)
            .SelectMany(swept => swept.Network.Layers.Where(layer => layer.Kind == kind).Select(layer => (layer, swept.Network)))
            .MinBy(pair => pair.layer.Arguments.Length);
        var inferred = Inference.Infer(RandomNetworkTests.ToSpec(network));
        var node = inferred.Nodes.Last(node => node.Layer.GetType().Name == kind);
        return (layer, inferred.Nodes[node.Inputs[0]].Output.Rank, node.Layer.Op);
    }

    // A dimension from the end is known once there is a value.
    private static string Text(object value, SettingValue? setting, int rank) => value switch
    {
        int dimension when setting is SettingValue.Dimension or SettingValue.Dimensions => Literal.Of(dimension < 0 ? dimension + rank + 1 : dimension),
        bool flag => Literal.Of(flag),
        double number => Literal.Of(number),
        string word => Literal.Of(word),
        Enum member => $"{member.GetType().Name}.{member}",
        _ => $"{value}",
    };

    private static bool IsWritten(DrawnLayer layer, string argument) => layer.Arguments.Any(written => written.Name == argument);

    private static Type? AttributeOf(string kind)
    {
        var type = typeof(LayerAttribute).Assembly.GetType($"TorchDsl.{kind}Attribute");
        return type is { IsGenericType: false } && type.IsSubclassOf(typeof(LayerAttribute)) ? type : null;
    }

    // What must be given is 2, which no default is.
    private static object Create(Type attribute)
    {
        var constructor = attribute.GetConstructors().Where(IsShown).MinBy(constructor => constructor.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    private static bool IsShown(ConstructorInfo constructor) => constructor.GetCustomAttribute<EditorBrowsableAttribute>() is null;

    private static object? Argument(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType.IsArray ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0)
        : parameter.ParameterType == typeof(string) ? "" : 2;
}
