using System.CommandLine;
using TorchDsl.Samples.Data;
using TorchDsl.Samples.Training;

namespace TorchDsl.Samples.Commands;

/// <summary><c>train NETWORK</c>.</summary>
internal static class TrainCommand
{
    public static Command Create(Session session)
    {
        var defaults = new TrainingSettings();
        var network = Arguments.Network();
        var data = Arguments.Data();
        var epochs = Arguments.Whole("--epochs", 1, defaults.Epochs, "How often to go through the training set.");
        var batch = Arguments.Whole("--batch", 1, defaults.Batch, "How many images make one step.");
        var rate = Arguments.Rate("--lr", defaults.LearningRate, "Adam's learning rate in the first epoch.");
        var decay = Arguments.Rate("--decay", defaults.Decay, "By what the learning rate is multiplied after each epoch.");
        var seed = Arguments.Whole("--seed", 0, defaults.Seed, "Where the random numbers start: the same seed gives the same weights.");
        var device = Arguments.Device();
        var save = new Option<string>("--save") { HelpName = "FILE", Description = "Where to save the weights, in TorchSharp's format." };
        var command = new Command("train", "Trains a network on digits and tests it.") { network, data, epochs, batch, rate, decay, seed, device, save };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(save);
            if (target is not null)
                WeightsFile.CheckTarget(target);
            var settings = new TrainingSettings
            {
                Epochs = parsed.GetValue(epochs),
                Batch = parsed.GetValue(batch),
                LearningRate = parsed.GetValue(rate),
                Decay = parsed.GetValue(decay),
                Seed = parsed.GetValue(seed),
                Device = parsed.GetValue(device) ?? Placement.Auto,
            };
            var digits = Digits.Open(parsed.GetValue(data), session.MnistFolder);
            using var run = new TrainingRun(session, parsed.GetRequiredValue(network), digits, settings);
            run.Train();
            if (target is not null)
            {
                WeightsFile.Save(run.Network, target);
                session.Output.WriteLine($"weights saved to {target}");
            }
        });
        return command;
    }
}
