using System.CommandLine;
using System.Diagnostics;
using TorchDsl.Samples.Data;
using TorchDsl.Samples.Training;
using TorchSharp;

namespace TorchDsl.Samples.Commands;

/// <summary><c>evaluate NETWORK --weights FILE</c>.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Session session)
    {
        var network = Arguments.Network();
        var weights = new Option<string>("--weights") { HelpName = "FILE", Description = "The weights, as train --save wrote them.", Required = true };
        var data = Arguments.Data();
        var device = Arguments.Device();
        var command = new Command("evaluate", "Tests a network with saved weights.") { network, weights, data, device };
        command.SetAction(parsed =>
        {
            var entry = parsed.GetRequiredValue(network);
            using var module = entry.Create();
            WeightsFile.Load(module, parsed.GetRequiredValue(weights));
            var place = parsed.GetValue(device) ?? Placement.Auto;
            module.to(place);
            var digits = Digits.Open(parsed.GetValue(data), session.MnistFolder);
            session.Output.WriteLine($"data: {digits.Name}");
            using var test = new Batches(digits.Fit(entry.Summary).Test, place);
            var watch = Stopwatch.StartNew();
            Report.Write(session, Evaluation.Run(entry, module, test), watch.Elapsed);
        });
        return command;
    }
}
