using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Fixing;

/// <summary>What people write who mean something else: what is said of it, where, and what the first fix makes of it.</summary>
public class MeantTests
{
    [Theory]
    [Cases]
    public void Dimensions(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Where_the_features_are(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Numbers_that_betray_the_layout(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Positions(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void What_Use_binds(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Names_of_PyTorch_and_Keras(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Remedies_that_made_it_worse(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Silent_losses(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Several_inputs(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Attention(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Sizes_of_named_values(TestCase mistake) => Fixed.FirstGives(mistake, Program);

    [Theory]
    [Cases]
    public void Nothing_is_said(TestCase network) => Compiler.Compile(Program(network.Source)).AssertClean();

    // Attribute lists, or whole classes.
    private static string Program(string source)
    {
        const string usings = "using TorchDsl;\nusing TorchSharp;\nusing static TorchSharp.torch;\n\n";
        return source.Contains("class ", StringComparison.Ordinal) ? $"{usings}{source}\n" : $"{usings}{source}\npublic partial class Net;\n";
    }
}
