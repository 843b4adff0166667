using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of libtorch. It owns one native reference, which Dispose, a dispose scope or the finalizer frees.</summary>
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;

        internal nint handle;

        internal Tensor(nint handle)
        {
            this.handle = handle;
            Count();
            OwningDisposeScope = DisposeScopeManager.ThreadSingleton.Register(this);
        }

        /// <summary>Takes over the native half of another tensor, and its place in a dispose scope.</summary>
        internal Tensor(Tensor original)
        {
            handle = original.DecoupleFromNativeHandle();
            Count();
            DisposeScope.Replace(original, this);
        }

        ~Tensor() => Dispose(false);

        public static long TotalCount => Interlocked.Read(ref totalCount);

        public static long PeakCount => Interlocked.Read(ref peakCount);

        public nint Handle => handle != 0 ? handle : throw new InvalidOperationException("Tensor invalid -- empty handle.");

        public bool IsInvalid => handle == 0;

        public string name { get; set; }

        internal DisposeScope OwningDisposeScope { get; set; }

        public static Tensor UnsafeCreateTensor(nint handle) => new(handle);

        /// <summary>Gives the native reference away: the caller owns it now, and this tensor is invalid.</summary>
        public nint DecoupleFromNativeHandle()
        {
            var native = Handle;
            Interlocked.Decrement(ref totalCount);
            handle = 0;
            GC.SuppressFinalize(this);
            return native;
        }

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(DisposeScope other)
        {
            if (OwningDisposeScope is null) other?.Attach(this);
            else OwningDisposeScope.MoveToOther(other, this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public void Dispose()
        {
            if (!IsInvalid)
            {
                var statistics = DisposeScopeManager.Statistics.TensorStatistics;
                if (OwningDisposeScope is null) statistics.DisposedOutsideScopeCount++;
                else statistics.DisposedInScopeCount++;
            }
            OwningDisposeScope?.MarkAsDisposed(this);
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (handle == 0) return;
            Interlocked.Decrement(ref totalCount);
            Shim.torch_free(handle);
            handle = 0;
        }

        private static void Count()
        {
            var count = Interlocked.Increment(ref totalCount);
            for (var peak = PeakCount; count > peak; peak = PeakCount)
                Interlocked.CompareExchange(ref peakCount, count, peak);
        }
    }
}
