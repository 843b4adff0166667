using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers.</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        public Generator(ulong seed = 0, Device device = null)
            : this(Shim.torch_new_generator(seed), InitializeDevice(device))
        {
        }

        private Generator(nint handle, Device device)
        {
            this.handle = handle;
            this.device = device;
        }

        ~Generator() => Dispose(false);

        public static Generator Default { get; } = new(Shim.torch_default_generator(), CPU);

        public nint Handle => handle != 0 ? handle : throw new InvalidOperationException("Generator invalid -- empty handle.");

        public Device device { get; }

        public Generator manual_seed(long seed)
        {
            Shim.torch_generator_set_seed(Handle, (ulong)seed);
            GC.KeepAlive(this);
            return this;
        }

        public long initial_seed()
        {
            var seed = (long)Shim.torch_generator_seed(Handle);
            GC.KeepAlive(this);
            return seed;
        }

        /// <summary>Takes a seed from the system's entropy.</summary>
        public long seed()
        {
            var seed = (long)Shim.torch_generator_reseed(Handle);
            GC.KeepAlive(this);
            return seed;
        }

        public unsafe Tensor state
        {
            get
            {
                Shim.Check(Shim.torch_generator_state(Handle, out var state));
                GC.KeepAlive(this);
                return new Tensor(state);
            }
            set
            {
                Shim.Check(Shim.torch_generator_set_state(Handle, value.Handle));
                GC.KeepAlive(this);
                GC.KeepAlive(value);
            }
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            Shim.torch_free_generator(handle);
            handle = 0;
        }
    }

    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    public static Tensor get_rng_state() => random.get_rng_state();

    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    public static class random
    {
        public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

        public static long initial_seed() => Generator.Default.initial_seed();

        public static long seed() => Generator.Default.seed();

        public static Tensor get_rng_state() => Generator.Default.state;

        public static void set_rng_state(Tensor new_state) => Generator.Default.state = new_state;
    }
}
