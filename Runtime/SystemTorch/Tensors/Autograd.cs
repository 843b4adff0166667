using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static unsafe class autograd
    {
        /// <summary>Adds the gradients of the tensors to the <see cref="Tensor.grad"/> of the leaves they came from.</summary>
        public static void backward(IList<Tensor> tensors, IList<Tensor> grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor> inputs = null) =>
            Gradients(tensors, grad_tensors, inputs ?? [], retain_graph ?? create_graph, create_graph, false, null);

        public static void backward(Tensor tensor, IList<Tensor> grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor> inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor> inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>The gradients with respect to the inputs; null for one that is unused, where that is allowed.</summary>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor> grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var found = new nint[inputs.Count];
            fixed (nint* results = found)
                Gradients(outputs, grad_outputs, inputs, retain_graph || create_graph, create_graph, allow_unused, results);
            return Array.ConvertAll(found, native => native == 0 ? null : new Tensor(native));
        }

        private static void Gradients(
            IList<Tensor> outputs, IList<Tensor> seeds, IList<Tensor> inputs,
            bool retainGraph, bool createGraph, bool allowUnused, nint* results)
        {
            fixed (nint* roots = Handles(outputs), grads = Handles(seeds), leaves = Handles(inputs))
            {
                Shim.Check(Shim.torch_gradients(
                    roots, outputs.Count, grads, leaves, inputs.Count, retainGraph, createGraph, allowUnused, results));
            }
            GC.KeepAlive(outputs);
            GC.KeepAlive(seeds);
            GC.KeepAlive(inputs);
        }

        private static nint[] Handles(IList<Tensor> tensors)
        {
            if (tensors is null) return null;
            var handles = new nint[tensors.Count];
            for (var i = 0; i < handles.Length; i++) handles[i] = tensors[i]?.Handle ?? 0;
            return handles;
        }
    }
}
