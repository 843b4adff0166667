namespace TorchDsl.Tests.Zoo;

/// <summary>The modules with tensors that torchvision's networks have, as shells write lists: <c>layer{1,2}.conv</c>.</summary>
internal static class TorchvisionKeys
{
    private const string Mobile = "layers.{0,1,3,4,6,7}";
    private const string Y = "{f.a.0,f.a.1,f.b.0,f.b.1,f.se.fc1,f.se.fc2,f.c.0,f.c.1}";
    private const string Efficient = "block.{0.0,0.1,1.0,1.1,2.fc1,2.fc2,3.0,3.1}";
    private const string Next = "{block.0,block.2,block.3,block.5,layer_scale}";
    private const string Shuffle = "branch2.{0,1,3,4,5,6}";
    private const string Bottleneck = "{conv1,bn1,conv2,bn2,conv3,bn3}";

    private const string Dilated = "backbone.{conv1,bn1} backbone.layer{1,2,3,4}.0.downsample.{0,1} aux_classifier.{0,1,4} " +
        $"backbone.layer{{1,4}}.{{0,1,2}}.{Bottleneck} backbone.layer2.{{0,1,2,3}}.{Bottleneck} backbone.layer3.{{0,1,2,3,4,5}}.{Bottleneck} ";

    private static readonly Dictionary<string, string> Written = new()
    {
        ["MNASNet"] = $"layers.{{0,1,3,4,6,7,14,15}} layers.{{8,9,10}}.{{0,1,2}}.{Mobile} layers.11.{{0,1}}.{Mobile} layers.12.{{0,1,2,3}}.{Mobile} " +
            $"layers.13.0.{Mobile} classifier.1",
        ["RegNetY400MF"] = "stem.{0,1} trunk_output.{block1.block1,block2.block2,block3.block3,block4.block4}-0.proj.{0,1} " +
            $"trunk_output.block1.block1-0.{Y} trunk_output.block2.block2-{{0,1,2}}.{Y} " +
            $"trunk_output.{{block3.block3,block4.block4}}-{{0,1,2,3,4,5}}.{Y} fc",
        ["ShuffleNetV2"] = "conv1.{0,1} stage{2,3,4}.0.branch1.{0,1,2,3} " +
            $"stage{{2,4}}.{{0,1,2,3}}.{Shuffle} stage3.{{0,1,2,3,4,5,6,7}}.{Shuffle} conv5.{{0,1}} fc",
        ["EfficientNetB0"] = "features.{0,8}.{0,1} features.1.0.block.{0.0,0.1,1.fc1,1.fc2,2.0,2.1} classifier.1 " +
            $"features.{{2,3}}.{{0,1}}.{Efficient} features.{{4,5}}.{{0,1,2}}.{Efficient} features.6.{{0,1,2,3}}.{Efficient} features.7.0.{Efficient}",
        ["ConvNeXtTiny"] = "features.{0,2,4,6}.{0,1} classifier.{0,2} " +
            $"features.{{1,3,7}}.{{0,1,2}}.{Next} features.5.{{0,1,2,3,4,5,6,7,8}}.{Next}",
        ["FCNResNet50"] = Dilated + "classifier.{0,1,4}",
        ["DeepLabV3ResNet50"] = Dilated + "classifier.{1,2,4} classifier.0.convs.{0,1,2,3}.{0,1} classifier.0.convs.4.{1,2} classifier.0.project.{0,1}",
        ["FPN"] = "body.{conv1,bn1} body.layer{1,2,3,4}.{0,1}.{conv1,bn1,conv2,bn2} body.layer{2,3,4}.0.downsample.{0,1} " +
            "fpn.{inner_blocks,layer_blocks}.{0,1,2}.0",
    };

    /// <summary>The networks whose modules are written here.</summary>
    public static IEnumerable<string> Networks => Written.Keys;

    /// <summary>The modules of a network.</summary>
    public static IEnumerable<string> Of(string network) => Written[network].Split(' ').SelectMany(Expand);

    private static IEnumerable<string> Expand(string text)
    {
        var (open, close) = (text.IndexOf('{', StringComparison.Ordinal), text.IndexOf('}', StringComparison.Ordinal));
        return open < 0 ? [text] : text[(open + 1)..close].Split(',').SelectMany(each => Expand(text[..open] + each + text[(close + 1)..]));
    }
}
