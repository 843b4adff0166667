using TorchDsl.Samples;
using TorchDsl.Samples.Data;
using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Samples;

public sealed class MnistFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Plain_and_packed_files_are_read()
    {
        MnistFiles.Write(folder, 30, 20);

        var digits = Digits.Open(folder.Path, null);

        Assert.Equal((30, 20), (digits.Train.Count, digits.Test.Count));
        Assert.Equal(DrawnDigits.Draw(30, 20).Test.Pixels, digits.Test.Pixels);
        Assert.Contains(folder.Path, digits.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_wins_over_the_environment()
    {
        MnistFiles.Write(folder, 10, 10);
        Assert.Contains(folder.Path, Digits.Open(folder.Path, "nowhere").Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", null, "'nowhere' (--data) does not exist")]
    [InlineData(null, "nowhere", "'nowhere' ($MNIST_DIR) does not exist")]
    public void A_missing_folder_is_refused(string? option, string? environment, string part)
    {
        var error = Assert.Throws<UserException>(() => Digits.Open(option, environment));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_missing_file_is_named(int missing)
    {
        MnistFiles.Write(folder, 10, 10);
        File.Delete(folder[MnistFiles.Names[missing]]);
        File.Delete(folder[MnistFiles.Names[missing] + ".gz"]);

        Refuses($"has neither {MnistFiles.Names[missing]} nor {MnistFiles.Names[missing]}.gz");
    }

    [Fact]
    public void Images_without_labels_are_refused()
    {
        MnistFiles.Write(folder, 10, 10);
        folder.Write(MnistFiles.Names[1], MnistFiles.Idx(new byte[9], 9));

        Refuses("holds 10 images, but");
        Refuses("9 labels");
    }

    [Fact]
    public void Labels_that_are_no_digits_are_refused()
    {
        MnistFiles.Write(folder, 10, 10);
        folder.Write(MnistFiles.Names[3], MnistFiles.Idx([0, 1, 2, 10, 4, 5, 6, 7, 8, 9], 10));

        Refuses("label 3 is 10");
    }

    [Fact]
    public void A_border_makes_images_fit()
    {
        var digits = DrawnDigits.Draw(10, 10);

        var padded = digits.Fit(TutorialNet.Summary).Train;

        Assert.Equal((32, 32), (padded.Height, padded.Width));
        Assert.Equal(digits.Train.Pixels.Sum(pixel => pixel), padded.Pixels.Sum(pixel => pixel));
        Assert.Equal(digits.Train.Pixels[784 + 5 * 28 + 6], padded.Pixels[1024 + 7 * 32 + 8]);
    }

    [Fact]
    public void Images_without_the_networks_channels_are_refused()
    {
        var error = Assert.Throws<UserException>(() => DrawnDigits.Draw(10, 10).Fit(Homework.Summary));
        Assert.Contains("Homework takes 3×32×32, but the digits are 1×28×28", error.Message, StringComparison.Ordinal);
    }

    private void Refuses(string part)
    {
        var error = Assert.Throws<UserException>(() => Digits.Open(folder.Path, null));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
