using TorchSharp;

namespace Digit_App;

/// <summary>Trains on digits that it draws or, if its argument names a folder, on the files of MNIST there.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        Console.WriteLine(LeNet5.Summary);
        torch.random.manual_seed(1);
        using var train = arguments is [var folder] ? Digits.ReadMnist(folder, "train") : Digits.Draw(5_000, seed: 1);
        using var test = arguments is [var same] ? Digits.ReadMnist(same, "t10k") : Digits.Draw(1_000, seed: 2);
        using var network = new LeNet5();
        using var trainer = new Trainer(network);
        for (var epoch = 1; epoch <= 3; epoch++)
        {
            var loss = trainer.RunEpoch(train);
            Console.WriteLine($"Epoch {epoch}: loss {loss:F3}, {trainer.Accuracy(test):P1} of the test digits right");
        }
    }
}
