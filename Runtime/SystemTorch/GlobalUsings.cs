global using System.Runtime.InteropServices;
global using TorchSharp.Modules;
global using TorchSharp.Utils;
global using static TorchSharp.torch;
