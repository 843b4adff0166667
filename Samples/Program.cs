using System.Text;
using TorchDsl.Samples;
using TorchDsl.Samples.Commands;
using TorchSharp;

Console.OutputEncoding = Encoding.UTF8;
// Networks this small gain nothing from more threads, and one gives the same numbers on every machine.
torch.set_num_threads(1);
return CommandLine.Run(args, new Session(Console.Out, Console.Error, !Console.IsOutputRedirected, Environment.GetEnvironmentVariable("MNIST_DIR")));
