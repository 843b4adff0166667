using System.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace TorchDsl.Samples.Training;

/// <summary>Shows an epoch while it runs: a bar on a terminal, a few lines elsewhere.</summary>
internal static class EpochProgress
{
    private const int LinesPerEpoch = 5;

    /// <summary>Runs an epoch.</summary>
    /// <param name="session">Where to show it.</param>
    /// <param name="title">Which epoch it is.</param>
    /// <param name="images">How many images it goes through.</param>
    /// <param name="epoch">The work, which reports each step.</param>
    public static void Show(Session session, string title, int images, Action<Action<Step>> epoch)
    {
        if (session.IsTerminal)
            ShowBar(session.Console, title, images, epoch);
        else
            ShowLines(session.Output, title, images, epoch);
    }

    private static void ShowBar(IAnsiConsole console, string title, int images, Action<Action<Step>> epoch) =>
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn())
            .Start(context =>
            {
                var task = context.AddTask(title, maxValue: images);
                epoch(step =>
                {
                    task.Description = $"{title}  loss {step.Loss:F4}";
                    task.Value = step.Images;
                });
            });

    private static void ShowLines(TextWriter output, string title, int images, Action<Action<Step>> epoch)
    {
        var watch = Stopwatch.StartNew();
        var lines = 0;
        epoch(step =>
        {
            if ((long)step.Images * LinesPerEpoch < (lines + 1L) * images)
                return;
            lines = (int)((long)step.Images * LinesPerEpoch / images);
            var speed = step.Images / watch.Elapsed.TotalSeconds;
            output.WriteLine($"{title}  {step.Images,7:N0} of {images:N0} images  loss {step.Loss:F4}  {speed,7:N0} images/s");
        });
    }

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text($"{task.Speed ?? 0:N0} images/s").RightJustified();
    }
}
