namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>What parameters decide to be true or false.</summary>
internal abstract record Test
{
    /// <summary>The parameters that decide it.</summary>
    public abstract IEnumerable<string> Parameters { get; }

    /// <summary>The tests that must all hold.</summary>
    public IEnumerable<Test> All => this is Pair { AreBoth: true } pair ? pair.Left.All.Concat(pair.Right.All) : [this];

    /// <summary>Whether it holds for given parameters, of which a flag that is on is 1.</summary>
    public abstract bool At(Func<string, long> size);

    /// <summary>The test as text.</summary>
    /// <param name="words">How what is in it is written.</param>
    public abstract string Write(Words words);

    public sealed override string ToString() => Write(Words.Plain);

    /// <summary>A parameter that is a flag.</summary>
    public sealed record Flag(string Name) : Test
    {
        public override IEnumerable<string> Parameters => [Name];

        public override bool At(Func<string, long> size) => size(Name) != 0;

        public override string Write(Words words) => words.Names(Name);
    }

    /// <summary>What another test is not.</summary>
    public sealed record Not(Test Other) : Test
    {
        public override IEnumerable<string> Parameters => Other.Parameters;

        public override bool At(Func<string, long> size) => !Other.At(size);

        public override string Write(Words words) =>
            Other is Flag ? $"!{Other.Write(words)}" : $"!({Other.Write(words)})";
    }

    /// <summary>Two tests, of which both must hold, or one.</summary>
    public sealed record Pair(Test Left, Test Right, bool AreBoth) : Test
    {
        public override IEnumerable<string> Parameters => Left.Parameters.Concat(Right.Parameters);

        public override bool At(Func<string, long> size) => AreBoth ? Left.At(size) && Right.At(size) : Left.At(size) || Right.At(size);

        public override string Write(Words words)
        {
            return $"{Operand(Left)} {(AreBoth ? "&&" : "||")} {Operand(Right)}";

            string Operand(Test test) => test is Pair pair && pair.AreBoth != AreBoth ? $"({test.Write(words)})" : test.Write(words);
        }
    }

    /// <summary>Two sizes, compared.</summary>
    /// <param name="Sign">C#'s operator.</param>
    public sealed record Comparison(SymInt Left, string Sign, SymInt Right) : Test
    {
        public override IEnumerable<string> Parameters => Left.Parameters.Concat(Right.Parameters);

        public override bool At(Func<string, long> size) => Holds(Left.At(size), Sign, Right.At(size));

        public override string Write(Words words) => $"{words.Sizes(Left)} {Sign} {words.Sizes(Right)}";

        /// <summary>Whether two numbers compare so.</summary>
        public static bool Holds(long left, string sign, long right) => sign switch
        {
            "==" => left == right,
            "!=" => left != right,
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            _ => left >= right,
        };
    }

    /// <summary>Two numbers that need not be whole, compared.</summary>
    /// <param name="Sign">C#'s operator.</param>
    public sealed record Order(SymFloat Left, string Sign, SymFloat Right) : Test
    {
        public override IEnumerable<string> Parameters => Left.Parameters.Concat(Right.Parameters);

        public override bool At(Func<string, long> size) => throw new InvalidOperationException($"{this} is about numbers that are not whole.");

        public override string Write(Words words) => $"{Left.Write(words)} {Sign} {Right.Write(words)}";
    }
}
