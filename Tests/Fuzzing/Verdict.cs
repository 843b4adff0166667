namespace TorchDsl.Tests.Fuzzing;

/// <summary>What became of a mutant.</summary>
internal enum Verdict
{
    /// <summary>It is compiled, or there is an error: ours or C#'s.</summary>
    Answered,

    /// <summary>The compiler itself fails, in code of its own, as Roslyn 4.8 does on nameof(parameter =).</summary>
    CompilerFault,

    /// <summary>Generator or analyzer failed.</summary>
    Exception,

    /// <summary>They took longer than one would wait.</summary>
    Hang,

    /// <summary>What is generated does not compile, and we say nothing.</summary>
    Uncompilable,

    /// <summary>All is accepted, and the class throws.</summary>
    Silent,
}
