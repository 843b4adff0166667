using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static bool is_grad_enabled() => Shim.torch_grad_enabled();

    public static bool is_inference_mode_enabled() => Shim.torch_inference_enabled();

    /// <summary>Until disposed, nothing on this thread is recorded for backward.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>As <see cref="no_grad"/>, and results can never take part in autograd, which spares their bookkeeping.</summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    private sealed class GradMode : IDisposable
    {
        private readonly bool outer = Shim.torch_grad_enabled();

        internal GradMode(bool enabled) => Shim.torch_set_grad_enabled(enabled);

        public void Dispose() => Shim.torch_set_grad_enabled(outer);
    }

    private sealed class InferenceMode : IDisposable
    {
        private nint mode;

        internal InferenceMode(bool enabled) => mode = Shim.torch_enter_inference(enabled);

        public void Dispose()
        {
            Shim.torch_leave_inference(mode);
            mode = 0;
        }
    }
}
