using System.Reflection;
using TorchDsl.Generator.Infer.Reading;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Input(3, 8, 8)]
[Conv(3, 4, Name = "layer1.0.conv1"), BatchNorm(Name = "layer1.0.bn1"), ReLU]
[Conv(4, 4, Name = "layer1.1.conv1"), ReLU]
[Flatten, Linear(2, Name = "class")]
internal sealed partial class Dotted;

public class NameTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void A_dot_means_nested_modules()
    {
        using var network = new Dotted();
        Assert.Equal(
            [
                "layer1.0.conv1.weight", "layer1.0.conv1.bias",
                "layer1.0.bn1.weight", "layer1.0.bn1.bias",
                "layer1.1.conv1.weight", "layer1.1.conv1.bias",
                "class.weight", "class.bias",
                "layer1.0.bn1.running_mean", "layer1.0.bn1.running_var", "layer1.0.bn1.num_batches_tracked",
            ],
            network.state_dict().Keys);
        Assert.Equal(["layer1", "class"], network.named_children().Select(child => child.name));
    }

    [Fact]
    public void A_network_in_another_module_keeps_its_names()
    {
        using var network = nn.Sequential(("net", new Dotted()));
        Assert.Equal(new Dotted().state_dict().Keys.Select(key => "net." + key), network.state_dict().Keys);
    }

    [Fact]
    public void A_network_is_called_by_its_class()
    {
        using var network = new Dotted();
        Assert.Equal("Dotted", network.GetName());
    }

    [Fact]
    public void Modes_and_buffers_reach_nested_modules()
    {
        using var network = new Dotted();
        network.eval();
        Assert.All(network.modules(), module => Assert.False(module.training));
        Assert.Equal(Dotted.Summary.Buffers, network.buffers().Sum(buffer => buffer.numel()));
    }

    [Fact]
    public void No_field_can_hide_an_inherited_member()
    {
        var inherited = new HashSet<string>();
        for (var type = typeof(Dotted).BaseType; type is not null; type = type.BaseType)
        {
            inherited.UnionWith(type.GetMembers(Declared)
                .Where(member => member is not ConstructorInfo and not Type && IsSeen(member) && !IsAccessor(member))
                .Select(member => member.Name));
        }

        inherited.ExceptWith(MemberNames.Inherited);
        inherited.ExceptWith(MemberNames.Generated);
        Assert.Empty(inherited);
    }

    private static bool IsAccessor(MemberInfo member) =>
        member.Name.StartsWith("get_", StringComparison.Ordinal) || member.Name.StartsWith("set_", StringComparison.Ordinal);

    private static bool IsSeen(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => IsSeen(property.GetMethod ?? property.SetMethod!),
        _ => false,
    };
}
