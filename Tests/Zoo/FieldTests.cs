using System.Text.Json;
using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Zoo;

/// <summary>Receptive fields beside those that were measured by gradients in torchvision's networks, where the input was large enough to hold them.</summary>
public class FieldTests
{
    [Theory]
    [InlineData("alexnet", "alexnet")]
    [InlineData("vgg16", "vgg16")]
    [InlineData("googlenet", "googlenet_eval")]
    [InlineData("resnet18", "resnet18")]
    [InlineData("resnet34", "resnet34")]
    [InlineData("resnet50", "resnet50")]
    [InlineData("densenet121", "densenet121")]
    public void Receptive_fields_are_those_measured_by_gradients(string network, string file)
    {
        var rows = Catalogue.Find(network)!.Summary.Rows.Where(row => !row.TrainingOnly).ToList();
        var trace = new Trace(file);
        foreach (var endpoint in Trace.Read("receptive_fields").GetProperty(network).GetProperty("endpoints").EnumerateArray())
        {
            var row = rows[1 + trace.IndexOfResult(endpoint.GetProperty("module").GetString()!)];
            foreach (var axis in endpoint.GetProperty("axes").EnumerateArray().Where(axis => !axis.GetProperty("clipped").GetBoolean()))
                Check(axis, row);
        }
    }

    // The networks were measured on wide images, so the stride and the start along the width alone.
    private static void Check(JsonElement axis, SummaryRow row)
    {
        var isWidth = axis.GetProperty("axis").GetString() == "W";
        var field = row.ReceptiveField[isWidth ? 1 : 0];
        Assert.Equal((row.Name, axis.GetProperty("size").GetInt64()), (row.Name, (long)field.Size));
        if (isWidth)
        {
            Assert.Equal(
                (row.Name, axis.GetProperty("stride").GetInt64(), axis.GetProperty("start0").GetInt64()),
                (row.Name, (long)field.Stride!.Value, field.Offset!.Value));
        }
    }
}
