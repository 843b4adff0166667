using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Running;

public class BlockTests
{
    [Fact]
    public void The_generated_class_reads_as_it_should()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "Tests", "Running", "Blocks.cs"));
        Snapshot.Verify("Narrowing", Assert.Single(Compiler.Compile("using TorchDsl;\n" + source).AssertClean().Generated).Value);
    }
}
