using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => index(AsIndices(indices));
            set => index_put_(value, AsIndices(indices));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, AsIndices(i1));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => index(AsIndices(i1, i2));
            set => index_put_(value, AsIndices(i1, i2));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(AsIndices(i1, i2, i3));
            set => index_put_(value, AsIndices(i1, i2, i3));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(AsIndices(i1, i2, i3, i4));
            set => index_put_(value, AsIndices(i1, i2, i3, i4));
        }

        public Tensor index(params Tensor[] indices) => Op("index.Tensor", this, Arg.Indices(indices));

        public Tensor index(params TensorIndex[] indices)
        {
            using var indexing = new Indexing(this, indices);
            return indexing.Gather.Length == 0 ? indexing.View.alias() : indexing.View.index(indexing.Gather);
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            InPlace("index_put_", this, Arg.Indices(indices), value, accumulate);

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            using var indexing = new Indexing(this, indices);
            var (view, gather) = (indexing.View, indexing.Gather);
            if (gather.Length > 0) view.index_put_(value, gather, accumulate);
            else if (accumulate) view.add_(value);
            else view.copy_(value);
            return this;
        }

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using Tensor number = full([], value, dtype);
            return index_put_(number, indices);
        }

        public Tensor index_put_(Scalar value, params Tensor[] indices)
        {
            using Tensor number = full([], value, dtype);
            return index_put_(number, indices);
        }

        private static TensorIndex[] AsIndices(params long[] indices) => Array.ConvertAll(indices, i => (TensorIndex)i);
    }
}
