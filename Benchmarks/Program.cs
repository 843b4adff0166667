using BenchmarkDotNet.Running;

// In this process: the projects that BenchmarkDotNet would make do not know the targets that let TorchSharp load on older Linux.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(["--inProcess", .. args]);
