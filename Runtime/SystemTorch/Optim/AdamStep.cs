namespace TorchSharp.Modules;

/// <summary>The update that Adam and AdamW share; they differ in how weights decay.</summary>
internal static class AdamStep
{
    internal static void Check(double lr, double beta1, double beta2, double eps, double weight_decay)
    {
        if (lr < 0) throw new ArgumentException($"Invalid learning rate: {lr}");
        if (eps < 0) throw new ArgumentException($"Invalid eps: {eps}");
        if (beta1 is < 0 or >= 1) throw new ArgumentException($"Invalid beta1: {beta1}");
        if (beta2 is < 0 or >= 1) throw new ArgumentException($"Invalid beta2: {beta2}");
        if (weight_decay < 0) throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");
    }

    internal static void Update(
        Parameter parameter, Tensor grad, Tensor mean, Tensor square, Tensor maxSquare,
        long step, double lr, double beta1, double beta2, double eps)
    {
        mean.mul_(beta1).add_(grad, 1 - beta1);
        square.mul_(beta2).addcmul_(grad, grad, 1 - beta2);
        if (maxSquare is not null) maxSquare.copy_(maxSquare.maximum(square));
        var denominator = (maxSquare ?? square).sqrt().div_(Math.Sqrt(1 - Math.Pow(beta2, step))).add_(eps);
        parameter.addcdiv_(mean, denominator, -lr / (1 - Math.Pow(beta1, step)));
    }
}
