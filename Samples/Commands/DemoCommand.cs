using TorchDsl.Samples.Data;
using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Training;

namespace TorchDsl.Samples.Commands;

/// <summary>What the program does without arguments.</summary>
internal static class DemoCommand
{
    // What LeNet-5 promises on MNIST; the drawn digits are another task.
    private const double Promise = 0.985;

    /// <summary>Prints what the compiler knows, trains LeNet-5, and compares the compiler's numbers with the running modules'.</summary>
    /// <exception cref="UserException">A number is not what it should be.</exception>
    public static void Run(Session session)
    {
        var networks = Catalogue.All.Where(network => network.IsSmall).ToArray();
        session.Output.WriteLine("What the compiler knows\n");
        foreach (var network in networks)
            session.Output.WriteLine(network.Summary);

        session.Output.WriteLine("LeNet-5 learns digits\n");
        var digits = Digits.Open(null, session.MnistFolder);
        using var run = new TrainingRun(session, Catalogue.Find("lenet5")!, digits, new TrainingSettings { Device = Placement.Auto });
        var result = run.Train();

        session.Output.WriteLine("\nThe compiler's numbers beside the running modules'\n");
        var comparisons = networks.Select(Comparison.Of).ToArray();
        session.Console.Write(Comparison.ToTable(comparisons));

        if (!comparisons.All(comparison => comparison.IsEqual))
            throw new UserException("The compiler's numbers and the running modules' differ: please report it, with the table above.");
        if (digits.IsMnist && result.Accuracy < Promise)
            throw new UserException($"LeNet-5 should reach {Promise:P1} on MNIST's test set, but reached {result.Accuracy:P2}. Is the data MNIST's own?");
    }
}
