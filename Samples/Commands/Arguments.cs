using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TorchDsl.Generator.Support;
using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Training;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Commands;

/// <summary>The arguments and options of the commands, each with its own check and message.</summary>
internal static class Arguments
{
    public static Argument<CatalogueEntry> Network() => new("NETWORK")
    {
        Description = $"One of {string.Join(", ", Catalogue.Names)}.",
        CustomParser = result => Parse(result, Catalogue.Find, typed => NoNetwork(typed, Catalogue.Names)),
    };

    public static Argument<SummaryEntry> Summary() => new("NETWORK")
    {
        Description = $"One of {string.Join(", ", Summaries.Names)}.",
        CustomParser = result => Parse(result, Summaries.Find, typed => NoNetwork(typed, Summaries.Names)),
    };

    public static Option<SummaryEntry?> Against() => new("--against")
    {
        HelpName = "NETWORK",
        Description = "Another network, to put side by side with the first, with what differs marked.",
        CustomParser = result => Parse(result, Summaries.Find, typed => NoNetwork(typed, Summaries.Names)),
    };

    public static Option<Rendering> Format() => new("--format")
    {
        HelpName = string.Join('|', Rendering.Names),
        Description = "What to write: a table for people (text, markdown) or programs (csv), the graph (json), or a drawing (mermaid, svg, html).",
        DefaultValueFactory = _ => Rendering.Text,
        CustomParser = result =>
            Parse(result, Rendering.Find, typed => $"--format expects one of {string.Join(", ", Rendering.Names)}, but got '{typed}'.") ?? Rendering.Text,
    };

    public static Option<Shape[]?> At() => new("--at")
    {
        HelpName = "SHAPE",
        Description = "The input for which a network with free sizes is written, such as 3x512x512; of several inputs one for each, with commas between.",
        CustomParser = result => Parse(
            result,
            text => text.Split(',').Select(ShapeOf).ToArray() is var shapes && shapes.All(shape => shape is not null) ? shapes : null,
            text => $"--at expects sizes such as 3x512x512, but got '{text}'.")!,
    };

    public static Option<string?> Out() => new("--out")
    {
        HelpName = "FILE",
        Description = "The file to write to, in UTF-8. By default the output.",
    };

    public static Option<string> Data() => new("--data")
    {
        HelpName = "DIR",
        Description = "The folder with MNIST's four idx files, plain or .gz. By default $MNIST_DIR, and where that is not set, digits that the program draws.",
    };

    public static Option<Device?> Device() => new("--device")
    {
        HelpName = "cpu|cuda[:n]",
        Description = "Where to compute. By default the first GPU that libtorch can use, and the processor where there is none.",
        CustomParser = result =>
        {
            var device = Parse(result, Placement.Parse, text => $"--device expects cpu, cuda or cuda:n with a number n, but got '{text}'.");
            if (device is not null && Placement.Fault(device, Placement.CudaDevices) is { } fault)
                result.AddError(fault);
            return device;
        },
    };

    public static Option<int> Whole(string name, int lowest, int value, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => value,
        CustomParser = result => Parse(
            result,
            text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= lowest ? number : (int?)null,
            text => $"{name} expects a whole number from {lowest} to {int.MaxValue}, but got '{text}'.") ?? value,
    };

    public static Option<double> Rate(string name, double value, string description) => new(name)
    {
        HelpName = "X",
        Description = description,
        DefaultValueFactory = _ => value,
        CustomParser = result => Parse(
            result,
            text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1 ? number : (double?)null,
            text => $"{name} expects a number above 0 and at most 1, such as {value}, but got '{text}'.") ?? value,
    };

    private static Shape? ShapeOf(string text)
    {
        var sizes = text.Split('x', '×').Select(size =>
            long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 0).ToList();
        return sizes.Contains(0) ? null : new([.. sizes.Select(size => (SymInt)size)]);
    }

    private static string NoNetwork(string typed, IEnumerable<string> names)
    {
        var meant = NearestName.Of(typed, names) is { } nearest ? $" Did you mean {nearest}?" : "";
        return $"There is no network '{typed}'. The networks are {string.Join(", ", names)}.{meant}";
    }

    private static T? Parse<T>(ArgumentResult result, Func<string, T?> parse, Func<string, string> message)
    {
        var text = result.Tokens[0].Value;
        var value = parse(text);
        if (value is null)
            result.AddError(message(text));
        return value;
    }
}
