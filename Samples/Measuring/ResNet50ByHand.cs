using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Measuring;

/// <summary>ResNet-50 as a TorchSharp expert writes it by hand, with Sequential and a residual module: the yardstick for the generated class.</summary>
internal static class ResNet50ByHand
{
    public static nn.Module<Tensor, Tensor> Create() => nn.Sequential(
        nn.Conv2d(3, 64, 7, stride: 2, padding: 3, bias: false), nn.BatchNorm2d(64), nn.ReLU(inplace: true), nn.MaxPool2d(3, 2, 1),
        Stage(3, 64, 64, 1),
        Stage(4, 256, 128, 2),
        Stage(6, 512, 256, 2),
        Stage(3, 1024, 512, 2),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(2048, 1000));

    private static Sequential Stage(int count, int channels, int width, int stride)
    {
        var blocks = Enumerable.Range(0, count).Select(i => i == 0 ? new Bottleneck(channels, width, stride) : new Bottleneck(4 * width, width, 1));
        return nn.Sequential([.. blocks]);
    }

    private sealed class Bottleneck : nn.Module<Tensor, Tensor>
    {
        private readonly Sequential body;
        private readonly Sequential? shortcut;

        public Bottleneck(int channels, int width, int stride)
            : base(nameof(Bottleneck))
        {
            body = nn.Sequential(
                nn.Conv2d(channels, width, 1, bias: false), nn.BatchNorm2d(width), nn.ReLU(inplace: true),
                nn.Conv2d(width, width, 3, stride: stride, padding: 1, bias: false), nn.BatchNorm2d(width), nn.ReLU(inplace: true),
                nn.Conv2d(width, 4 * width, 1, bias: false), nn.BatchNorm2d(4 * width));
            if (stride > 1 || channels != 4 * width)
                shortcut = nn.Sequential(nn.Conv2d(channels, 4 * width, 1, stride: stride, bias: false), nn.BatchNorm2d(4 * width));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var sum = body.call(input) + (shortcut?.call(input) ?? input);
            return sum.relu_().MoveToOuterDisposeScope();
        }
    }
}
