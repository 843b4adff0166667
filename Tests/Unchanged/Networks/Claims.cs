namespace TorchDsl.Tests.Unchanged.Networks;

[Input(3, "h", "w")]
[Conv(16, Padding = "same"), Expect(16, "h", "w"), Conv(8, Kernel = 1), ReLU, Expect(8, "h", "w"), AdaptiveAvgPool(3), Expect(8, 3, 3), Flatten, Expect(72)]
internal sealed partial class Claimed;

[Input(nameof(c), "t"), Conv($"2*{nameof(c)}", Padding = 1), Expect($"2*{nameof(c)}", "t"), Conv(nameof(c), Padding = 1), Expect(nameof(c), "t")]
internal sealed partial class ClaimingBlock(int c);

[Input(5, 30), Use<ClaimingBlock>(5), Expect(5, 30), MaxPool(3), Expect(5, 10)]
internal sealed partial class ClaimsAround;
