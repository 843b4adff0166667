using TorchDsl.Samples.Networks;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Unchanged;

/// <summary>Every number of every network.</summary>
public class NumberTests
{
    // Those of today: what is added later is nobody's "before".
    private static readonly string[] Running =
    [
        "AnyLength", "AnySignal", "AnySize", "BadlyNamed", "ConvertingNet", "Dotted", "FailingNet", "GraphNet", "Hooked", "HookedSequence", "KeepsMaskNet",
        "Learned", "Normalised", "OpenNet", "ReturnsCachedBySizeNet", "ReturnsCachedNet", "ReturnsConstantNet", "ReturnsFirstOfPairNet",
        "ReturnsInputNet", "ReturnsLazyNet", "ReturnsNewNet", "ReturnsOfInnerNet", "ReturnsParameterNet", "SequenceNet", "SquareNet", "TallNet", "TextNet",
        "Wide", "WithOwnMembers", "WithSReLU",
    ];

    /// <summary>The networks that are compiled with the tests.</summary>
    internal static IEnumerable<Type> Networks =>
    [
        .. Running.Select(name => typeof(NumberTests).Assembly.GetType($"TorchDsl.Tests.Running.{name}", throwOnError: true)!),
        .. typeof(NumberTests).Assembly.GetTypes().Where(IsOurs).OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    [Fact]
    public Task The_catalogues_numbers_are_what_they_were() => Verify(Text(Catalogue.All.Select(entry => entry.Summary)));

    [Fact]
    public Task The_tests_numbers_are_what_they_were() =>
        Verify(Text(Networks.Select(network => (Summary)network.GetProperty(nameof(Summary))!.GetValue(null)!)));

    private static string Text(IEnumerable<Summary> summaries) => string.Join('\n', summaries.Select(Numbers.Of)).TrimEnd();

    private static bool IsOurs(Type type) => type.Namespace == typeof(Networks.Features).Namespace
        && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(INetwork<>));
}
