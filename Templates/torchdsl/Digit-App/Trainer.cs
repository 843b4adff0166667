using static TorchSharp.torch;

namespace Digit_App;

/// <summary>Trains a network to say which digit an image shows.</summary>
public sealed class Trainer(LeNet5 network) : IDisposable
{
    private const int Batch = 32;

    private readonly optim.Optimizer optimizer = optim.Adam(network.parameters(), lr: 0.002);

    /// <summary>Goes through the digits once, in random order; the mean loss.</summary>
    public double RunEpoch(Digits digits)
    {
        network.train();
        using var order = randperm(digits.Count);
        var total = 0.0;
        for (var start = 0L; start < digits.Count; start += Batch)
        {
            // Disposes all tensors that are made in it.
            using var scope = NewDisposeScope();
            var chosen = order.narrow(0, start, Math.Min(Batch, digits.Count - start));
            var output = network.call(digits.Images.index_select(0, chosen));
            var loss = nn.functional.cross_entropy(output, digits.Labels.index_select(0, chosen));
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            total += loss.item<float>() * chosen.shape[0];
        }

        return total / digits.Count;
    }

    /// <summary>The share of digits that the network recognises.</summary>
    public double Accuracy(Digits digits)
    {
        network.eval();
        using var mode = inference_mode();
        using var scope = NewDisposeScope();
        return network.call(digits.Images).argmax(1).eq(digits.Labels).to_type(ScalarType.Float64).mean().item<double>();
    }

    public void Dispose() => optimizer.Dispose();
}
