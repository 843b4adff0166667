using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.CodeFixes;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.Tests.Fixing;

/// <summary>No exception leaves a fix: what cannot be worked out is not offered.</summary>
public class GuardTests
{
    private const string Wrong = "using TorchDsl;\n[Input(8), Linear(7, 2)]\npublic partial class Net;\n";

    private static readonly CodeFixProvider[] Broken =
    [
        new Provider(() => throw new InvalidOperationException()),
        new Provider(() => Task.FromException<IReadOnlyList<Cure>?>(new NotSupportedException())),
        new Provider(() => Task.FromResult<IReadOnlyList<Cure>?>(null)),
        new Provider(() => Cures(DocumentId.CreateNewId(ProjectId.CreateNewId()), default)),
    ];

    [Fact]
    public void What_throws_is_not_offered()
    {
        using var @fixed = new Fixed(Wrong);
        var (document, _, diagnostic, _) = Assert.Single(@fixed.Fixes());
        foreach (var provider in Broken.Append(new Provider(() => Cures(document.Id, new TextSpan(1000, 1)))))
        {
            Assert.Empty(Fixed.Offered(document, provider, diagnostic));
            Assert.Null(Fixed.All(document, provider, FixAllScope.Solution, "key", Rule.FeaturesDiffer));
        }

        // So it is not for another reason.
        var place = Wrong.IndexOf('7', StringComparison.Ordinal);
        Assert.Single(Fixed.Offered(document, new Provider(() => Cures(document.Id, new TextSpan(place, 1))), diagnostic));
    }

    [Fact]
    public void Who_asks_no_more_is_heard()
    {
        using var @fixed = new Fixed(Wrong);
        var (document, provider, diagnostic, _) = Assert.Single(@fixed.Fixes());
        Assert.ThrowsAny<OperationCanceledException>(() => Fixed.Offered(document, provider, diagnostic, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData(Wrong)]
    [InlineData("using TorchDsl;\n[Input(8), Linear(2)]\npublic class Net;\n")]
    public void A_text_that_has_changed_since_gets_no_fix(string source)
    {
        using var @fixed = new Fixed(source);
        var (document, provider, diagnostic, _) = Assert.Single(@fixed.Fixes());
        for (var length = source.Length - 1; length >= 0; length--)
            _ = Fixed.Offered(document.WithText(SourceText.From(source[..length])), provider, diagnostic);
        Assert.Empty(Fixed.Offered(document.WithText(SourceText.From("")), provider, diagnostic));
    }

    private static Task<IReadOnlyList<Cure>?> Cures(DocumentId file, TextSpan span) =>
        Task.FromResult<IReadOnlyList<Cure>?>([new Cure("title", "key", [(file, new TextChange(span, "8"))])]);

    private sealed class Provider(Func<Task<IReadOnlyList<Cure>?>> cures) : CureProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rule.FeaturesDiffer];

        private protected override Task<IReadOnlyList<Cure>?> CuresAsync(Document document, Diagnostic mistake, CancellationToken cancellation) => cures();
    }
}
