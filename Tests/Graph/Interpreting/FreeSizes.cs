using System.Globalization;
using System.Text.RegularExpressions;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>What a graph's expressions are for an input: sums, products, floor(a/b), min(a, b) and max(a, b) of numbers and free sizes.</summary>
internal sealed partial class FreeSizes
{
    private readonly Dictionary<string, long> values = new(StringComparer.Ordinal);

    private FreeSizes(IEnumerable<(SymInt Size, long Value)> sizes)
    {
        foreach (var (size, value) in sizes.Where(pair => pair.Size.Value is null))
        {
            var multiple = Multiple().Match(size.ToString());
            var offset = multiple.Groups["plus"] is { Success: true, Value: var plus } ? Number(plus) : 0;
            var step = multiple.Groups["times"] is { Success: true, Value: var times } ? Number(times) : 1;
            values[multiple.Groups["name"].Value] = (value - offset) / step;
        }

        static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    }

    // 16·h+3, for one.
    [GeneratedRegex(@"^((?<times>\d+)·)?(?<name>\w+)(?<plus>[+-]\d+)?$")]
    private static partial Regex Multiple();

    /// <summary>The free sizes of a graph, of which some inputs are a batch.</summary>
    public static FreeSizes Of(NetworkGraph graph, TorchSharp.torch.Tensor[] inputs) =>
        new(graph.Inputs.Zip(inputs).SelectMany(pair => pair.First.Shape.Zip(pair.Second.shape[1..])));

    /// <summary>A size as a number.</summary>
    public long At(SymInt size) => size.Value ?? new Reader(size.ToString(), values).Read();

    /// <summary>A shape as numbers.</summary>
    public long[] At(IEnumerable<SymInt> sizes) => [.. sizes.Select(At)];

    private sealed class Reader(string text, Dictionary<string, long> values)
    {
        private int position;

        private char Next => position < text.Length ? text[position] : '\0';

        public long Read()
        {
            var value = Sum();
            return Next == '\0' ? value : throw Unread();
        }

        private long Sum()
        {
            var sum = Product();
            while (Next is '+' or '-')
                sum = Take() == '+' ? sum + Product() : sum - Product();
            return sum;
        }

        // A slash stands in floor alone, and there it is rounded down.
        private long Product()
        {
            var product = Factor();
            while (Next is '·' or '/')
                product = Take() == '·' ? product * Factor() : (long)Math.Floor((double)product / Factor());
            return product;
        }

        private long Factor() => Next switch
        {
            '-' when Take() == '-' => -Factor(),
            '(' => Bracket()[0],
            >= '0' and <= '9' => long.Parse(Word(), CultureInfo.InvariantCulture),
            _ => Named(Word()),
        };

        private long Named(string word) => (Next, word) switch
        {
            ('(', "floor") => Bracket()[0],
            ('(', "min") => Bracket().Min(),
            ('(', "max") => Bracket().Max(),
            _ => values.TryGetValue(word, out var value) ? value : throw Unread(),
        };

        private List<long> Bracket()
        {
            List<long> all = [];
            do
            {
                position++;
                while (Next == ' ')
                    position++;
                all.Add(Sum());
            }
            while (Next == ',');
            return Take() == ')' ? all : throw Unread();
        }

        private string Word()
        {
            var start = position;
            while (char.IsLetterOrDigit(Next) || Next == '_')
                position++;
            return text[start..position];
        }

        private char Take() => position < text.Length ? text[position++] : throw Unread();

        private FormatException Unread() => new($"{text} cannot be read at character {position + 1}.");
    }
}
