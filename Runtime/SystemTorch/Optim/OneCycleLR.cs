namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Up to the greatest rate and down to far below the first, the momentum the other way round.</summary>
                public class OneCycleLR : LRScheduler
                {
                    private readonly Phase[] phases;
                    private readonly int totalSteps;
                    private readonly AnnealStrategy strategy;
                    private readonly bool cycleMomentum;

                    public OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (total_steps <= 0 && (epochs <= 0 || steps_per_epoch <= 0))
                            throw new ArgumentException("You must define either total_steps OR (epochs AND steps_per_epoch)");
                        if (pct_start is < 0 or > 1) throw new ArgumentException($"Expected float between 0 and 1 for pct_start, but got {pct_start}");
                        if (cycle_momentum && Groups.Exists(group => group is not (IMomentum or IBetas)))
                            throw new ArgumentException("optimizer must support momentum or beta with `cycle_momentum` option enabled");

                        strategy = anneal_strategy;
                        cycleMomentum = cycle_momentum;
                        totalSteps = total_steps > 0 ? total_steps : epochs * steps_per_epoch;
                        var (first, last) = (max_lr / div_factor, max_lr / div_factor / final_div_factor);
                        var up = new Phase(pct_start * totalSteps - 1, first, max_lr, max_momentum, base_momentum);
                        phases = three_phase
                            ? [up, new(2 * pct_start * totalSteps - 2, max_lr, first, base_momentum, max_momentum), new(totalSteps - 1, first, last, max_momentum, max_momentum)]
                            : [up, new(totalSteps - 1, max_lr, last, base_momentum, max_momentum)];
                        if (last_epoch == -1)
                            foreach (var group in Groups) group.InitialLearningRate = first;
                        step();
                    }

                    public enum AnnealStrategy
                    {
                        Cos, Linear
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (LastEpoch > totalSteps)
                            throw new InvalidOperationException($"Tried to step {LastEpoch} times. The specified number of total steps is {totalSteps}");
                        var i = Array.FindIndex(phases, phase => LastEpoch <= phase.End);
                        if (i < 0) i = phases.Length - 1;
                        var start = i == 0 ? 0 : phases[i - 1].End;
                        var done = (LastEpoch - start) / (phases[i].End - start);
                        if (cycleMomentum) SetMomentum(Anneal(phases[i].Momentum, phases[i].NextMomentum, done));
                        return Groups.Select(_ => Anneal(phases[i].Rate, phases[i].NextRate, done));
                    }

                    private double Anneal(double from, double to, double done) => strategy == AnnealStrategy.Cos
                        ? to + (from - to) / 2 * (1 + Math.Cos(Math.PI * done))
                        : from + (to - from) * done;

                    private void SetMomentum(double momentum)
                    {
                        foreach (var group in Groups)
                        {
                            if (group is IBetas betas) betas.Betas = (momentum, betas.Betas.Item2);
                            else ((IMomentum)group).Momentum = momentum;
                        }
                    }

                    /// <summary>Rate and momentum run from the first values to the next ones, which they reach at the end.</summary>
                    private sealed record Phase(double End, double Rate, double NextRate, double Momentum, double NextMomentum);
                }
            }
        }
    }
}
