namespace TorchDsl.Generator.Infer.Fields;

/// <summary>
/// Which inputs an output of a transposed convolution sees along one axis: those j with i + padding = j·stride + dilation·t for a t inside
/// the kernel.
/// </summary>
internal readonly record struct TransposedWindow
{
    private readonly long kernel;
    private readonly long stride;
    private readonly long padding;
    private readonly long dilation;
    private readonly long common;       // what stride and dilation have in common,
    private readonly long inverse;      // and the inverse of the rest of the dilation modulo the rest of the stride

    public TransposedWindow(long kernel, long stride, long padding, long dilation)
    {
        (this.kernel, this.stride, this.padding, this.dilation) = (kernel, stride, padding, dilation);
        (common, inverse) = Euclid(dilation, stride);
    }

    /// <summary>The first, the last and the step between them; none where the last is before the first.</summary>
    public (long First, long Last, long Step) Of(long output)
    {
        // dilation·t ≡ place (mod stride): solvable where the common divisor divides the place, and then every period-th t solves it.
        var (place, period) = (output + padding, stride / common);
        var least = place / common % period * inverse % period;
        if (place % common != 0 || least >= kernel)
            return (0, -1, 1);
        var most = least + ((kernel - 1 - least) / period * period);
        return ((place - (dilation * most)) / stride, (place - (dilation * least)) / stride, dilation / common);
    }

    // The greatest common divisor of two numbers, and x with number·x ≡ divisor (mod modulus), from 0 to modulus/divisor.
    private static (long Divisor, long Inverse) Euclid(long number, long modulus)
    {
        var (divisor, rest, x, next) = (modulus, number % modulus, 0L, 1L);
        while (rest != 0)
        {
            var quotient = divisor / rest;
            (divisor, rest) = (rest, divisor % rest);
            (x, next) = (next, x - (quotient * next));
        }

        var period = modulus / divisor;
        return (divisor, ((x % period) + period) % period);
    }
}
