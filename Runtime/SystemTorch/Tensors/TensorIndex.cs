namespace TorchSharp;

public static partial class torch
{
    /// <summary>One index of an indexing expression.</summary>
    public readonly struct TensorIndex
    {
        internal enum Kind
        {
            Null, Ellipsis, Single, Slice, Bool, Tensor
        }

        public static readonly TensorIndex Null = new(Kind.Null);
        public static readonly TensorIndex None = new(Kind.Null);
        public static readonly TensorIndex Ellipsis = new(Kind.Ellipsis);
        public static readonly TensorIndex Colon = new(Kind.Slice);

        private TensorIndex(Kind kind, long? start = null, long? stop = null, long? step = null, Tensor tensor = null)
        {
            KindOf = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Indices = tensor;
        }

        internal Kind KindOf { get; }

        /// <summary>The start of a slice; a single index; 1 for true.</summary>
        internal long? Start { get; }

        internal long? Stop { get; }

        internal long? Step { get; }

        internal Tensor Indices { get; }

        public static TensorIndex Single(long? index) => index is null ? Null : new(Kind.Single, index);

        public static TensorIndex Bool(bool value) => new(Kind.Bool, value ? 1 : 0);

        public static TensorIndex Tensor(Tensor tensor) => new(Kind.Tensor, tensor: tensor);

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kind.Slice, start, stop, step);

        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        public static TensorIndex Slice(Range range)
        {
            // Counted from the end, 0 is the end itself, which as a number would be the start.
            long? start = !range.Start.IsFromEnd ? range.Start.Value : range.Start.Value == 0 ? long.MaxValue : -range.Start.Value;
            long? stop = !range.End.IsFromEnd ? range.End.Value : range.End.Value == 0 ? null : -range.End.Value;
            return Slice(start, stop);
        }

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);
    }
}
