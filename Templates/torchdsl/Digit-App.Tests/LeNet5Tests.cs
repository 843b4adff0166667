using TorchSharp;

namespace Digit_App.Tests;

public class LeNet5Tests
{
    [Fact]
    public void It_gives_ten_numbers_for_each_image()
    {
        using var network = new LeNet5();
        using var images = torch.zeros(2, 1, 28, 28);
        using var output = network.call(images);
        Assert.Equal([2, 10], output.shape);
    }

    [Fact]
    public void It_has_as_many_parameters_as_in_the_paper() => Assert.Equal(61_706, LeNet5.ParameterCount);

    [Fact]
    public void It_learns()
    {
        torch.random.manual_seed(1);
        using var digits = Digits.Draw(500, seed: 1);
        using var network = new LeNet5();
        using var trainer = new Trainer(network);
        var first = trainer.RunEpoch(digits);
        Assert.True(trainer.RunEpoch(digits) < first);
    }
}
