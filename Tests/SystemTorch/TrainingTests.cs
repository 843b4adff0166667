using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>Everything together: a small network learns.</summary>
[Collection(nameof(Alone))]
public sealed class TrainingTests
{
    [Theory]
    [InlineData("SGD")]
    [InlineData("Adam")]
    [InlineData("AdamW")]
    public void ANetworkLearnsToTellStripesApart(string name)
    {
        manual_seed(1);
        using var model = Sequential(
            Conv2d(1, 4, 3, padding: 1), BatchNorm2d(4), ReLU(inplace: true), MaxPool2d(2), Flatten(), Dropout(0.1), Linear(64, 2));
        using optim.Optimizer optimizer = name switch
        {
            "SGD" => optim.SGD(model.parameters(), 0.05, momentum: 0.9, nesterov: true),
            "Adam" => optim.Adam(model.parameters(), 0.01),
            _ => optim.AdamW(model.parameters(), 0.01, weight_decay: 0.01),
        };

        var loss = double.NaN;
        for (var step = 0; step < 60; step++)
        {
            using var scope = NewDisposeScope();
            var (images, labels) = Stripes(32);
            optimizer.zero_grad();
            var error = F.cross_entropy(model.call(images), labels);
            error.backward();
            optimizer.step();
            loss = error.item<float>();
        }
        Assert.InRange(loss, 0, 0.1);

        model.eval();
        using var inference = inference_mode();
        using var testing = NewDisposeScope();
        var (unseen, truth) = Stripes(200);
        Assert.InRange(model.call(unseen).argmax(1).eq(truth).sum().ToInt64(), 198, 200);
    }

    /// <summary>Noisy 8×8 images, striped along rows (0) or columns (1).</summary>
    private static (Tensor Images, Tensor Labels) Stripes(int count)
    {
        var labels = randint(2, [count]);
        var stripes = arange(8).remainder(2).to(float32);
        var rows = stripes.view(1, 1, 8, 1).expand(count, 1, 8, 8);
        var columns = stripes.view(1, 1, 1, 8).expand(count, 1, 8, 8);
        var images = where(labels.view(count, 1, 1, 1).eq(1), columns, rows) + 0.3 * randn(count, 1, 8, 8);
        return (images, labels);
    }
}
