namespace TorchDsl.Samples.Training;

/// <summary>What a reader wants to know at the end.</summary>
internal static class Report
{
    public static void Write(Session session, ConfusionMatrix result, TimeSpan time)
    {
        session.Console.Write(result.ToTable());
        var accuracy = $"test accuracy {result.Accuracy:P2} ({result.Correct:N0} of {result.Count:N0})";
        session.Output.WriteLine($"{accuracy}, time {time.TotalSeconds:N1} s, peak memory {Memory.Peak}");
    }
}
