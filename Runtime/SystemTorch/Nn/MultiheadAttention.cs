namespace TorchSharp.Modules
{
    /// <summary>Attention of queries to keys and values, all of steps × batch × features.</summary>
    public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor, bool, Tensor, Tuple<Tensor, Tensor>>
    {
        private readonly long heads;
        private readonly double dropout;
        private readonly Linear out_proj;

        internal MultiheadAttention(long features, long heads, double dropout, bool bias)
            : base(nameof(MultiheadAttention))
        {
            if (features % heads != 0) throw new ArgumentException("embed_dim must be divisible by num_heads");
            (this.heads, this.dropout) = (heads, dropout);
            var weight = Register("in_proj_weight", 3 * features, features);
            var shift = bias ? Register("in_proj_bias", 3 * features) : null;
            out_proj = nn.Linear(features, features, bias);
            register_module(nameof(out_proj), out_proj);
            nn.init.xavier_uniform_(weight);
            if (shift is null) return;
            nn.init.zeros_(shift);
            nn.init.zeros_(out_proj.bias);
        }

        public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value, Tensor key_padding_mask = null, bool need_weights = true, Tensor attn_mask = null) =>
            base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

        public override Tuple<Tensor, Tensor> forward(Tensor query, Tensor key, Tensor value, Tensor key_padding_mask, bool need_weights, Tensor attn_mask)
        {
            var features = out_proj.in_features;
            if (query.dim() != 3 || query.size(2) != features)
                throw new ArgumentException($"expected a query of steps x batch x {features}, got [{string.Join(", ", query.shape)}]");
            using var scope = NewDisposeScope();
            var (steps, batch, keys) = (query.size(0), query.size(1), key.size(0));
            var q = Heads(Project(query, 0).mul(1 / Math.Sqrt(features / heads)));
            var (k, v) = (Heads(Project(key, 1)), Heads(Project(value, 2)));
            var scores = q.bmm(k.transpose(1, 2));
            if (attn_mask is not null) scores = Masked(scores, attn_mask);
            if (key_padding_mask is not null)
                scores = Masked(scores.view(batch, heads, steps, keys), key_padding_mask.unsqueeze(1).unsqueeze(2)).view(batch * heads, steps, keys);
            var attention = nn.functional.dropout(scores.softmax(-1), dropout, training);
            var joined = attention.bmm(v).transpose(0, 1).reshape(steps, batch, features);
            var result = out_proj.call(joined).MoveToOuterDisposeScope();
            var weights = need_weights ? attention.view(batch, heads, steps, keys).mean([1]).MoveToOuterDisposeScope() : null;
            return Tuple.Create(result, weights);
        }

        // The three maps lie one below the other in one matrix.
        private Tensor Project(Tensor input, int part)
        {
            var features = out_proj.in_features;
            var weight = get_parameter("in_proj_weight").narrow(0, part * features, features);
            return nn.functional.linear(input, weight, get_parameter("in_proj_bias")?.narrow(0, part * features, features));
        }

        private Tensor Heads(Tensor projected) =>
            projected.reshape(projected.size(0), projected.size(1) * heads, projected.size(2) / heads).transpose(0, 1);

        private static Tensor Masked(Tensor scores, Tensor mask) =>
            mask.dtype is ScalarType.Bool or ScalarType.Byte ? scores.masked_fill(mask.to(ScalarType.Bool), double.NegativeInfinity) : scores + mask;

        private Parameter Register(string name, params long[] shape)
        {
            var parameter = empty(shape).AsParameter();
            parameter.DetachFromDisposeScope();
            register_parameter(name, parameter);
            return parameter;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Attention whose keys and values have as many features as its queries, the only kind there is here.</summary>
            public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0, bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null)
            {
                if (add_bias_kv || add_zero_attn || (kdim ?? embedded_dim) != embedded_dim || (vdim ?? embedded_dim) != embedded_dim)
                    throw new NotSupportedException("Attention with added keys, or with keys and values of other sizes, needs TorchSharp's own native code.");
                return new(embedded_dim, num_heads, dropout, bias);
            }
        }
    }
}
