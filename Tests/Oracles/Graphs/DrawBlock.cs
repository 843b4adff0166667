using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Draws blocks and uses of them.</summary>
internal static class DrawBlock
{
    private static readonly string[] Settable = ["OutChannels", "OutFeatures", "Stride", "Padding", "UpscaleFactor", "Kernel"];

    /// <summary>A block of these layers, with some of their numbers as parameters, and its use that stands for them.</summary>
    public static Gen<DrawnLayer> Of(int[] input, DrawnLayer[] layers) =>
        from count in Gen.Choose(0, 3)
        from formulas in Gen.ArrayOf(
            from place in Gen.Choose(0, 1000)
            from times in Gen.Choose(1, 2)
            from plus in Gen.Choose(0, 1)
            select (place, times, plus), count)
        from named in Gen.Elements(Pattern.Numbers, Pattern.Channels, Pattern.Free, Pattern.ChannelsFree)
        from isInferred in Gen.Elements(true, false)
        select Use(input, layers, formulas, named, isInferred);

    /// <summary>A block once more, mostly with one argument changed.</summary>
    public static Gen<DrawnLayer> Again(DrawnLayer use)
    {
        var (block, arguments) = (use.Get<DrawnBlock>("Block", null!), use.Get("Arguments", Array.Empty<int>()));
        return
            from place in Gen.Choose(0, arguments.Length)
            from value in place < arguments.Length && block.IsSize(block.Parameters[^(arguments.Length - place)]) ? Gen.Elements(1, 2, 4, 8) : Gen.Choose(0, 3)
            select use with
            {
                Arguments =
                [
                    .. use.Arguments.Select(argument => argument.Value is int[] values
                        ? (argument.Name, values.Select((old, i) => i == place ? value : old).ToArray())
                        : argument),
                ],
            };
    }

    private static DrawnLayer Use(int[] input, DrawnLayer[] layers, (int Place, int Times, int Plus)[] formulas, Pattern pattern, bool isInferred)
    {
        var (block, arguments) = (new DrawnBlock("", [], [.. input.Select(size => (object)size)], layers), new List<int>());
        foreach (var (place, times, plus) in formulas)
            block = Parametrised(block, place, times, plus, arguments);
        if (pattern is Pattern.Channels or Pattern.ChannelsFree)
        {
            block = block with { Parameters = ["channels", .. block.Parameters], Input = [new Formula("channels"), .. block.Input[1..]] };
            if (!isInferred)
                arguments.Insert(0, input[0]);
        }

        // What needs a number is a mistake in a block with free sizes.
        var free = block with { Input = [block.Input[0], .. input.Skip(1).Select((_, i) => (object)$"n{i}")] };
        if (pattern is Pattern.Free or Pattern.ChannelsFree && Inference.Infer(free.ToSpec()).Problems.Count == 0)
            block = free;

        // So is what is only right for some numbers, where that is seen in the block itself.
        var isMistake = Inference.Infer(block.ToSpec()).Problems.Count > 0;
        return isMistake
            ? new("Use", ("Block", new DrawnBlock("", [], [.. input.Select(size => (object)size)], layers).Named()), ("Arguments", Array.Empty<int>()))
            : new("Use", ("Block", block.Named()), ("Arguments", arguments.ToArray()));
    }

    // One number of one layer becomes a parameter, or depends on it.
    private static DrawnBlock Parametrised(DrawnBlock block, int place, int times, int plus, List<int> arguments)
    {
        var places = block.Layers.SelectMany((layer, i) => layer.Arguments.Select((argument, j) => (i, j, argument)))
            .Where(each => each.argument.Value is int && Settable.Contains(each.argument.Name)).ToArray();
        if (places.Length == 0)
            return block;
        var (i, j, (name, value)) = places[place % places.Length];
        var number = (int)value;
        if (number < plus + times || (number - plus) % times != 0)
            (times, plus) = (1, 0);
        arguments.Add((number - plus) / times);
        var parameter = $"p{block.Parameters.Length}";
        var replaced = block.Layers[i].Arguments.Select((argument, k) => k == j ? (name, new Formula(parameter, times, plus)) : argument);
        var changed = block.Layers[i] with { Arguments = [.. replaced] };
        return block with { Parameters = [.. block.Parameters, parameter], Layers = [.. block.Layers.Select((layer, k) => k == i ? changed : layer)] };
    }

    // How a block's input is written: its channels and its sizes.
    private enum Pattern
    {
        Numbers,
        Channels,
        Free,
        ChannelsFree,
    }
}
