using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Zoo;
using TorchSharp;
using static TorchSharp.torch;
using Five = TorchDsl.Samples.Zoo.LeNet5;

namespace TorchDsl.Tests.Lectures;

/// <summary>The small networks of the lecture notes: their tables row by row, and libtorch's word for every row.</summary>
public class LectureTests
{
    [Fact]
    public void LeNet5() => LectureTable.Check<LeNet5>(
        61_706,
        416_520,
        nn.Sequential(
            nn.Conv2d(1, 6, 5, padding: 2), nn.Tanh(), nn.AvgPool2d(2),
            nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
            nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10)),
        [
            new("input", "1×28×28", 0, 1, 1, 0),
            new("conv1", "6×28×28", 156, 5, 1, -2),
            new("tanh1", "6×28×28", 0, 5, 1, -2),
            new("avgpool1", "6×14×14", 0, 6, 2, -2),
            new("conv2", "16×10×10", 2_416, 14, 2, -2),
            new("tanh2", "16×10×10", 0, 14, 2, -2),
            new("avgpool2", "16×5×5", 0, 16, 4, -2),
            new("flatten1", "400", 0, 16, null, null),
            new("fc1", "120", 48_120, 28, null, null),
            new("tanh3", "120", 0, 28, null, null),
            new("fc2", "84", 10_164, 28, null, null),
            new("tanh4", "84", 0, 28, null, null),
            new("fc3", "10", 850, 28, null, null),
        ]);

    [Fact]
    public void A4_the_first_deep_network() => LectureTable.Check<FirstDnn>(
        68_260,
        (9 * 32 * 26 * 26) + (32 * 10 * 26 * 26) + (10 * 10 * 26 * 26),
        nn.Sequential(nn.Conv2d(1, 32, 3), nn.ReLU(), nn.Conv2d(32, 10, 1), nn.ReLU(), nn.Conv2d(10, 10, 26), nn.Flatten(), nn.Softmax(1)),
        [
            new("input", "1×28×28", 0, 1, 1, 0),
            new("conv1", "32×26×26", 320, 3, 1, 0),
            new("relu1", "32×26×26", 0, 3, 1, 0),
            new("conv2", "10×26×26", 330, 3, 1, 0),
            new("relu2", "10×26×26", 0, 3, 1, 0),
            new("conv3", "10×1×1", 67_610, 28, 1, 0),
            new("flatten1", "10", 0, 28, null, null),
            new("softmax1", "10", 0, 28, null, null),
        ]);

    [Fact]
    public void B1_the_homework() => LectureTable.Check<Homework>(
        62_958,
        (75 * 8 * 28 * 28) + (200 * 16 * 10 * 10) + (400 * 120) + (120 * 84) + (84 * 10),
        nn.Sequential(
            nn.Conv2d(3, 8, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10), nn.Softmax(1)),
        [
            new("input", "3×32×32", 0, 1, 1, 0),
            new("conv1", "8×28×28", 608, 5, 1, 0),
            new("relu1", "8×28×28", 0, 5, 1, 0),
            new("maxpool1", "8×14×14", 0, 6, 2, 0),
            new("conv2", "16×10×10", 3_216, 14, 2, 0),
            new("relu2", "16×10×10", 0, 14, 2, 0),
            new("maxpool2", "16×5×5", 0, 16, 4, 0),
            new("flatten1", "400", 0, 16, null, null),
            new("fc1", "120", 48_120, 32, null, null),
            new("relu3", "120", 0, 32, null, null),
            new("fc2", "84", 10_164, 32, null, null),
            new("relu4", "84", 0, 32, null, null),
            new("fc3", "10", 850, 32, null, null),
            new("softmax1", "10", 0, 32, null, null),
        ]);

    [Fact]
    public void B1_counts_the_activations() => Assert.Equal(
        [3_072, 6_272, 1_568, 1_600, 400, 120, 84, 10],
        Homework.Summary.Rows
            .Where(row => !row.Name.StartsWith("relu", StringComparison.Ordinal) && row.Name is not ("flatten1" or "softmax1"))
            .Select(row => (long)row.ActivationElements));

    [Fact]
    public void B3_the_tutorials_network() => LectureTable.Check<TutorialNet>(
        61_706,
        416_520,
        nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)),
        [
            new("input", "1×32×32", 0, 1, 1, 0),
            new("conv1", "6×28×28", 156, 5, 1, 0),
            new("relu1", "6×28×28", 0, 5, 1, 0),
            new("maxpool1", "6×14×14", 0, 6, 2, 0),
            new("conv2", "16×10×10", 2_416, 14, 2, 0),
            new("relu2", "16×10×10", 0, 14, 2, 0),
            new("maxpool2", "16×5×5", 0, 16, 4, 0),
            new("flatten1", "400", 0, 16, null, null),
            new("fc1", "120", 48_120, 32, null, null),
            new("relu3", "120", 0, 32, null, null),
            new("fc2", "84", 10_164, 32, null, null),
            new("relu4", "84", 0, 32, null, null),
            new("fc3", "10", 850, 32, null, null),
        ]);

    [Fact]
    public void What_is_known_is_known_to_the_compiler()
    {
        const long parameters = Five.ParameterCount;
        const long multiplyAdds = Five.MultiplyAdds;
        const long sees = Five.ReceptiveFieldHeight;
        Assert.Equal((61_706, 416_520, 28), (parameters, multiplyAdds, sees));
        Assert.Equal([1, 28, 28], Five.InputShape.ToArray());
        Assert.Equal([10], Five.OutputShape.ToArray());
    }
}
