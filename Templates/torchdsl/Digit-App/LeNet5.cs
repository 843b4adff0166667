using TorchDsl;

namespace Digit_App;

/// <summary>The network of LeCun, Bottou, Bengio and Haffner, 1998. Change a number, and the compiler says what no longer fits.</summary>
[Input(1, 28, 28)]
[Conv(1, 6, 5, Padding = 2), Tanh, AvgPool(2)]
[Conv(6, 16, 5), Tanh, AvgPool(2)]
[Flatten, Linear(400, 120), Tanh, Linear(120, 84), Tanh, Linear(84, 10)]
public partial class LeNet5;
