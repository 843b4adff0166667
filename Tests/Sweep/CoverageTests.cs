namespace TorchDsl.Tests.Sweep;

public class CoverageTests
{
    [Fact]
    public void Every_kind_of_layer_is_swept()
    {
        var kinds = typeof(LayerAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract)
            .Select(type => type.Name.Split('`')[0][..^nameof(Attribute).Length]);
        // Activate is the layer that it names.
        Assert.Empty(kinds.Except(Swept.Kinds).Except(["Activate"]));
    }
}
