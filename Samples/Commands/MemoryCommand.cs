using System.CommandLine;
using TorchDsl.Samples.Measuring;

namespace TorchDsl.Samples.Commands;

/// <summary><c>memory [NETWORK]</c>.</summary>
internal static class MemoryCommand
{
    public static Command Create(Session session)
    {
        var network = new Argument<string?>("NETWORK")
        {
            Description = $"Only this one, in bytes: {string.Join(" or ", StepMemory.Networks.Keys)}.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        network.Validators.Add(result =>
        {
            if (result.GetValue(network) is { } one && !StepMemory.Networks.ContainsKey(one))
                result.AddError($"There is no network '{one}' to measure. There are {string.Join(" and ", StepMemory.Networks.Keys)}.");
        });
        var batch = Arguments.Whole("--batch", 1, 4, "How many images a step takes.");
        var command = new Command("memory", "Measures the peak memory of training ResNet-50, generated and TorchVision's.") { network, batch };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(network) is { } one)
            {
                session.Output.WriteLine(StepMemory.Measure(one, parsed.GetValue(batch)));
                return;
            }

            foreach (var name in StepMemory.Networks.Keys)
                session.Output.WriteLine($"ResNet-50 {name,-11}  {StepMemory.MeasureApart(name, parsed.GetValue(batch)) / 1e6,8:N1} MB");
        });
        return command;
    }
}
