namespace TorchDsl.Tests.Fuzzing;

/// <summary>A part of what <c>dotnet run --project Tests/Fuzz</c> tries: always the same one.</summary>
public class FuzzTests
{
    /// <summary>How long an answer may take where other tests run at the same time; the command waits two seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Of every fourth program, one mutant.
    [Fact]
    public void Whatever_is_written_is_answered()
    {
        var wrong = Fuzzer.Mutants(each: 1, seed: 2026).Where((_, i) => i % 4 == 0).Select(mutant => (mutant, Judged: Fuzzer.Judge(mutant.Text, Patience)))
            .Where(one => one.Judged.Verdict > Verdict.CompilerFault)
            .Select(one => $"{one.Judged}: {one.mutant.Program}, {one.mutant.Change}\n{one.mutant.Text}");
        Assert.Equal("", string.Join("\n\n", wrong));
    }
}
