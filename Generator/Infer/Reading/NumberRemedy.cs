using System.Globalization;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Which number, or flag, a person means who writes one that an argument does not take.</summary>
internal static class NumberRemedy
{
    private const double LeastPercent = 5;
    private const double LeastMomentum = 0.005;
    private const double MostPercent = 100;

    private static readonly Remedy Other = Remedy.Choose("give one");

    /// <summary>For what is no whole number.</summary>
    public static Remedy[] OfKind(Arguments arguments, string argument, Value value, long least, int element) => value switch
    {
        Value.Real { Number: var number } when argument == "Features" && Math.Abs(number) < 1 => [OfNorm(arguments, number)],
        Value.Text { Content: "same" } when argument == "Padding" && arguments.Kind is "MaxPool" or "AvgPool" => [arguments.Use("Padding", "\"same_upper\"")],
        Value.Text { Content: "same" or "valid" } when PaddingOf(arguments, argument, value) is { } padding => [padding],
        Value.Real { Number: var number } when Math.Abs(number) is >= 1 and < int.MaxValue => [.. new[] { Math.Floor(number), Math.Ceiling(number) }.Distinct()
            .Select(near => (long)near).Where(near => near >= least).Select(near => arguments.Use(argument, $"{near}", element)).DefaultIfEmpty(Other)],
        Value.Text { Content: var text } when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least =>
            [arguments.Use(argument, $"{number}", element)],
        Value.List { Items: { Count: 1 } one } when one[0] is Value.Integer { Number: var number } && number >= least && element < 0 =>
            [arguments.Use(argument, $"{number}")],
        _ => [Other],
    };

    /// <summary>For a whole number that is too small.</summary>
    public static Remedy AtLeast(Arguments arguments, string argument, long number, long least, long? byDefault, int element) =>
        number < 0 && least >= 0 && -number >= least && number != long.MinValue ? arguments.Use(argument, $"{-number}", element)
        : byDefault is { } usual ? arguments.Use(argument, $"{usual}", element)
        : Remedy.Choose("give the number that is meant");

    /// <summary>For a number out of a range.</summary>
    public static Remedy InRange(Arguments arguments, string argument, double number, double least, double most)
    {
        var meant = number < 0 ? -number : most == 1 && number is >= LeastPercent and <= MostPercent ? number / MostPercent : double.NaN;
        return meant >= least && meant <= most && !double.IsInfinity(meant) ? arguments.Use(argument, Literal.Of(meant)) : Other;
    }

    /// <summary>For what is no number.</summary>
    public static Remedy OfNumber(Arguments arguments, string argument, Value value, int element) =>
        value is Value.Text { Content: var text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? arguments.Use(argument, Literal.Of(number), element)
            : Other;

    /// <summary>For what is no flag.</summary>
    public static Remedy OfFlag(Arguments arguments, string argument, Value value, int element)
    {
        bool? meant = value switch
        {
            Value.Integer { Number: 0 } => false,
            Value.Integer { Number: 1 } => true,
            Value.Text { Content: var text } when bool.TryParse(text, out var flag) => flag,
            _ => null,
        };
        return meant is { } on ? arguments.Use(argument, Literal.Of(on), element) : Remedy.Choose("give one of them");
    }

    // Keras's first argument of a normalisation; its momentum is what stays of the old, PyTorch's what comes of the new.
    private static Remedy OfNorm(Arguments arguments, double number)
    {
        var setting = number < LeastMomentum ? $"Eps = {Literal.Of(number)}" : $"Momentum = {Literal.Of(number < 0.5 ? number : Math.Round(1 - number, 12))}";
        return arguments.Replace($"{arguments.Kind}({setting}{arguments.Spec.Settings})");
    }

    // Keras's padding by position.
    private static Remedy? PaddingOf(Arguments arguments, string argument, Value value)
    {
        var isLast = arguments.Spec.Arguments.Where(one => one.Place == Place.Position).Select(one => one.Name).LastOrDefault() == argument;
        if (arguments.Kind != "Conv" || !isLast || arguments.IsWritten("Padding"))
            return null;
        var rest = arguments.Spec.Without(argument);
        var padding = new Argument("Padding", value, Place.Name);
        return arguments.Replace($"{rest with { Arguments = rest.Arguments.Append(padding).ToEquatableArray() }}");
    }
}
