using System.Text.RegularExpressions;
using TorchDsl.Samples.Lectures;
using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Zoo;

namespace TorchDsl.Tests.Samples;

[Collection(nameof(Alone))]
public sealed partial class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Summary_prints_the_compilers_table()
    {
        var run = SampleProgram.Run("summary", "lenet5");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(LeNet5.Summary.ToString(), run.Output);
    }

    [Fact]
    public void Summary_without_a_network_lists_all()
    {
        var run = SampleProgram.Run("summary");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Summaries.Names.Prepend("network"), lines.Select(line => line.Split(' ')[0]));
        Assert.Contains(lines, line => Regex.IsMatch(line, "^resnet50 +3×224×224 +1000 +[0-9]+ +25,557,032 +4,089,184,256$"));
        Assert.Single(lines.Select(line => line.Length).Distinct());
    }

    [Fact]
    public void Audit_prints_the_lectures_figures()
    {
        var run = SampleProgram.Run("audit");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Audit.Text(), run.Output);
        Assert.Contains("B1  conv1, parameters                                           208             608  ≠\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_lists_the_commands_and_networks()
    {
        var help = SampleProgram.Run("--help").Output;
        Assert.All(["summary", "train", "evaluate", "memory", "audit"], command => Assert.Contains(command, help, StringComparison.Ordinal));
        Assert.Contains("lenet5, first-dnn, homework, tutorial-net", SampleProgram.Run("train", "--help").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lenet", "Did you mean lenet5?")]
    [InlineData("tutorialnet", "Did you mean tutorial-net?")]
    [InlineData("resnet-152", "The networks are lenet5, first-dnn, homework, tutorial-net, ")]
    public void A_misspelt_network_is_refused_with_the_names(string name, string part) =>
        SampleProgram.Run("summary", name).Refuses($"There is no network '{name}'.", part);

    [Theory]
    [InlineData("--epochs expects a whole number from 1", "--epochs", "0")]
    [InlineData("--epochs expects a whole number from 1 to 2147483647, but got 'three'", "--epochs", "three")]
    [InlineData("--epochs", "--epochs")]
    [InlineData("--batch expects a whole number from 1", "--batch", "-1")]
    [InlineData("but got '99999999999'", "--batch", "99999999999")]
    [InlineData("--lr expects a number above 0", "--lr", "0")]
    [InlineData("at most 1, such as 0.002, but got '1.5'", "--lr", "1.5")]
    [InlineData("--decay expects a number above 0", "--decay", "2")]
    [InlineData("but got 'NaN'", "--lr", "NaN")]
    [InlineData("but got '1e999'", "--lr", "1e999")]
    [InlineData("--seed expects a whole number from 0", "--seed", "-1")]
    [InlineData("--device expects cpu, cuda or cuda:n with a number n, but got 'gpu'.", "--device", "gpu")]
    [InlineData("but got 'cuda:-1'", "--device", "cuda:-1")]
    [InlineData("--sed", "--sed", "1")]
    public void Bad_options_are_refused(string part, params string[] options) =>
        SampleProgram.Run(["train", "lenet5", .. options]).Refuses(part);

    [Theory]
    [InlineData("Required argument 'NETWORK' missing", "train")]
    [InlineData("--weights", "evaluate", "lenet5")]
    [InlineData("'trian'", "trian", "lenet5")]
    public void Incomplete_or_unknown_commands_are_refused(string part, params string[] arguments) =>
        SampleProgram.Run(arguments).Refuses(part, "--help");

    [Fact]
    public void Only_two_networks_memory_is_measured() =>
        SampleProgram.Run("memory", "by-foot").Refuses("There is no network 'by-foot' to measure. There are torchvision and generated.");

    [Fact]
    public void A_missing_data_folder_is_refused()
    {
        SampleProgram.Run("train", "lenet5", "--data", folder["nowhere"]).Refuses(folder["nowhere"], "does not exist");
        SampleProgram.RunWith(folder["nowhere"], "train", "lenet5").Refuses("$MNIST_DIR", "does not exist");
    }

    [Fact]
    public void A_network_that_takes_other_images_is_refused()
    {
        MnistFiles.Write(folder, 10, 10);
        SampleProgram.Run("train", "homework", "--data", folder.Path).Refuses("Homework takes 3×32×32, but the digits are 1×28×28");
    }

    [Fact]
    public void A_save_that_cannot_work_is_refused_before_the_training()
    {
        MnistFiles.Write(folder, 10, 10);
        var run = SampleProgram.Run("train", "lenet5", "--data", folder.Path, "--save", folder["nowhere/weights"]);

        run.Refuses("the folder", "does not exist");
        Assert.Equal("", run.Output);
        SampleProgram.Run("train", "lenet5", "--data", folder.Path, "--save", folder.Path).Refuses("is a folder");
        SampleProgram.Run("train", "lenet5", "--data", folder.Path, "--save", "").Refuses("empty name");
    }

    [Fact]
    public void A_training_without_a_terminal_prints_a_few_plain_lines()
    {
        var run = Train("lenet5", "weights");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\x1b', run.Output);
        Assert.InRange(run.Output.Split('\n').Length, 10, 60);
        Assert.Contains($"data: MNIST from {folder.Path}: 300 images to train, 100 to test", run.Output, StringComparison.Ordinal);
        Assert.Contains("epoch 2/2      300 of 300 images  loss ", run.Output, StringComparison.Ordinal);
        Assert.Contains(" images/s", run.Output, StringComparison.Ordinal);
        Assert.Contains("peak memory", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lenet5")]
    [InlineData("first-dnn")]
    [InlineData("tutorial-net")]
    public void Evaluate_gives_the_accuracy_that_train_gave(string network)
    {
        var trained = Train(network, "weights");
        var evaluated = SampleProgram.Run("evaluate", network, "--weights", folder["weights"], "--data", folder.Path);

        Assert.Equal(0, evaluated.ExitCode);
        Assert.Equal(Accuracy(trained.Output), Accuracy(evaluated.Output));
    }

    [Fact]
    public void A_seed_makes_the_saved_weights_the_same_file()
    {
        Train("lenet5", "once", "--seed", "7");
        Train("lenet5", "again", "--seed", "7");

        Assert.Equal(File.ReadAllBytes(folder["once"]), File.ReadAllBytes(folder["again"]));
    }

    [Fact]
    public void Weights_of_another_network_are_refused()
    {
        Train("lenet5", "weights");
        SampleProgram.Run("evaluate", "first-dnn", "--weights", folder["weights"], "--data", folder.Path)
            .Refuses("does not hold the weights of FirstDnn", "conv3.weight");
    }

    [Fact]
    public void Missing_weights_are_refused() =>
        SampleProgram.Run("evaluate", "lenet5", "--weights", folder["nothing"]).Refuses("does not exist");

    private SampleProgram Train(string network, string weights, params string[] options)
    {
        MnistFiles.Write(folder, 300, 100);
        return SampleProgram.Run(["train", network, "--data", folder.Path, "--epochs", "2", "--batch", "20", "--save", folder[weights], .. options]);
    }

    private static string Accuracy(string output) => AccuracyPattern().Matches(output)[^1].Value;

    [GeneratedRegex(@"test accuracy .* of 100\)")]
    private static partial Regex AccuracyPattern();
}
