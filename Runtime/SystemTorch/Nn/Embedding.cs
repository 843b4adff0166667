namespace TorchSharp.Modules
{
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))] private Parameter _weight;
        private readonly long paddingIndex;
        private readonly double? maxNorm;
        private readonly double normType;
        private readonly bool scaleByFrequency;
        private readonly bool sparse;

        internal Embedding(long count, long size, long? paddingIndex, double? maxNorm, double normType, bool scaleByFrequency, bool sparse, Device device, ScalarType? dtype)
            : base(nameof(Embedding))
        {
            if (paddingIndex < -count || paddingIndex >= count)
                throw new ArgumentException("Padding_idx must be within num_embeddings");
            this.paddingIndex = paddingIndex < 0 ? paddingIndex.Value + count : paddingIndex ?? -1;
            (this.maxNorm, this.normType, this.scaleByFrequency, this.sparse) = (maxNorm, normType, scaleByFrequency, sparse);
            weight = empty(count, size, dtype, device).AsParameter();
            nn.init.normal_(weight);
            if (paddingIndex is null) return;
            using var values = weight.detach();
            using var row = values.select(0, this.paddingIndex);
            row.zero_();
        }

        public Parameter weight
        {
            get => _weight;
            set => SetParameter(ref _weight, nameof(weight), value);
        }

        public override Tensor forward(Tensor input)
        {
            using (no_grad())
                if (maxNorm is { } most) InPlace("embedding_renorm_", _weight, input, most, normType);
            return Op("embedding", _weight, input, paddingIndex, scaleByFrequency, sparse);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, Device device = null, ScalarType? dtype = null) =>
                new(num_embeddings, embedding_dims, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse, device, dtype);
        }
    }
}
