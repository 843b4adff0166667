using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        public bool requires_grad
        {
            get
            {
                var required = Shim.torch_requires_grad(Handle);
                GC.KeepAlive(this);
                return required;
            }
            set
            {
                Shim.Check(Shim.torch_set_requires_grad(Handle, value));
                GC.KeepAlive(this);
            }
        }

        /// <summary>The gradient that backward left here, or null. Each read gives a new reference, to be disposed.</summary>
        public Tensor grad
        {
            get
            {
                var native = Shim.torch_grad(Handle);
                GC.KeepAlive(this);
                return native == 0 ? null : new Tensor(native);
            }
            set
            {
                Shim.Check(Shim.torch_set_grad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(this);
                GC.KeepAlive(value);
            }
        }

        public bool is_leaf
        {
            get
            {
                var leaf = Shim.torch_is_leaf(Handle);
                GC.KeepAlive(this);
                return leaf;
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        public void retain_grad()
        {
            Shim.Check(Shim.torch_retain_grad(Handle));
            GC.KeepAlive(this);
        }

        public void backward() => autograd.backward([this]);

        public void backward(IList<Tensor> grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor> inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        public Tensor detach() => Op("detach", this);

        public Tensor detach_() => InPlace("detach_", this);
    }
}
