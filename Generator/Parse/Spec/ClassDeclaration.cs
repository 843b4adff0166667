namespace TorchDsl.Generator.Parse.Spec;

/// <summary>What the declaration of a class lacks to be a network; each is a mistake of its own.</summary>
internal sealed record ClassDeclaration
{
    /// <summary>Whether all its parts say that there are others.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The class around it that is not partial; null where all are.</summary>
    public string? OuterNotPartial { get; init; }

    /// <summary>What it is instead of an ordinary class, such as <c>a record</c>; null for an ordinary one.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether it, or a class around it, has type parameters.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>The base class that the user gave it; null where there is none.</summary>
    public string? BaseClass { get; init; }

    /// <summary>Whether it hides a namespace that generated code names.</summary>
    public bool HidesNamespace { get; init; }

    /// <summary>Whether layers stand on two of its parts.</summary>
    public bool OnTwoParts { get; init; }

    /// <summary>The version of C#, where that is too old; else null.</summary>
    public string? LanguageVersion { get; init; }

    /// <summary>Whether C# itself reports an error in the attributes, so that what they say is not known.</summary>
    public bool IsRefusedByCSharp { get; init; }

    /// <summary>Whether what is refused may be right once other generated code is there, which generators do not see of each other.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Whether it lacks a name that other generated code may have: where no analyzer runs, nobody will know.</summary>
    public bool MayBeUnseen { get; init; }

    /// <summary>Whether the project references TorchDsl without TorchSharp.</summary>
    public bool LacksTorchSharp { get; init; }

    /// <summary>The class of an attribute that reads like a layer but is not TorchDsl's; null where there is none.</summary>
    public string? NotOurs { get; init; }

    /// <summary>A library that the project references under an alias alone; null where there is none.</summary>
    public string? OnlyByAlias { get; init; }

    /// <summary>With what exception reading the class failed; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether a second part of the class can be generated at all.</summary>
    public bool CanBeExtended => IsPartial && OuterNotPartial is null && Kind is null && !IsGeneric && BaseClass is null && !HidesNamespace
        && LanguageVersion is null && !LacksTorchSharp && OnlyByAlias is null;
}
