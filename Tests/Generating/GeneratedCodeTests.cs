using Microsoft.CodeAnalysis;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

/// <summary>What is generated says so, and the class, which is the user's too, does not.</summary>
public class GeneratedCodeTests
{
    private const string Attribute = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    [Theory]
    [InlineData("[Input(1, 8, 8), Conv(4), BatchNorm, Flatten, Linear(10)] public partial class Net { public int Mine => 1; }")]
    [InlineData("[Input(4), Linear(4), Output(\"o\", TrainingOnly = true), ReLU] public partial class Net { public static int Mine() => 1; }")]
    [InlineData("[Input(nameof(n)), Linear(nameof(n)), Dropout(nameof(p))] public partial class Net(int n, double p) { public const int Mine = 1; }")]
    [InlineData("[Input(4), Linear(5, 4)] public partial class Net { public int Mine => 1; }")]
    public void Members_are_marked_and_the_class_is_not(string source)
    {
        var type = Compiler.Compile("using TorchDsl; " + source).Compilation.GetTypeByMetadataName("Net")!;
        Assert.DoesNotContain(type.GetAttributes(), IsMark);
        foreach (var member in type.GetMembers().Where(member => !member.IsImplicitlyDeclared && IsMarkable(member)))
        {
            var isGenerated = member.DeclaringSyntaxReferences.Single().SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);
            Assert.Equal((member.Name, isGenerated), (member.Name, member.GetAttributes().Any(IsMark)));
        }
    }

    private static bool IsMarkable(ISymbol member) =>
        member is IPropertySymbol or IMethodSymbol { AssociatedSymbol: null } or IFieldSymbol { IsConst: true };

    private static bool IsMark(AttributeData attribute) =>
        attribute.AttributeClass!.ToDisplayString() == Attribute && attribute.ConstructorArguments[0].Value is "TorchDsl";
}
