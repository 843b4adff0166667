namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>What parameters decide to be true or false.</summary>
internal abstract record Test
{
    /// <summary>The parameters that decide it.</summary>
    public abstract IEnumerable<string> Parameters { get; }

    /// <summary>Whether it holds for given parameters, of which a flag that is on is 1.</summary>
    public abstract bool At(Func<string, long> size);

    /// <summary>The test as text.</summary>
    /// <param name="size">A size in it.</param>
    /// <param name="real">A number in it that need not be whole.</param>
    /// <param name="flag">A parameter that is a flag.</param>
    public abstract string Write(Func<SymInt, string> size, Func<SymFloat, string> real, Func<string, string> flag);

    public sealed override string ToString() => Write(size => $"{size}", real => $"{real}", flag => flag);

    /// <summary>A parameter that is a flag.</summary>
    public sealed record Flag(string Name) : Test
    {
        public override IEnumerable<string> Parameters => [Name];

        public override bool At(Func<string, long> size) => size(Name) != 0;

        public override string Write(Func<SymInt, string> size, Func<SymFloat, string> real, Func<string, string> flag) => flag(Name);
    }

    /// <summary>What another test is not.</summary>
    public sealed record Not(Test Other) : Test
    {
        public override IEnumerable<string> Parameters => Other.Parameters;

        public override bool At(Func<string, long> size) => !Other.At(size);

        public override string Write(Func<SymInt, string> size, Func<SymFloat, string> real, Func<string, string> flag) =>
            Other is Flag ? $"!{Other.Write(size, real, flag)}" : $"!({Other.Write(size, real, flag)})";
    }

    /// <summary>Two tests, of which both must hold, or one.</summary>
    public sealed record Pair(Test Left, Test Right, bool AreBoth) : Test
    {
        public override IEnumerable<string> Parameters => Left.Parameters.Concat(Right.Parameters);

        public override bool At(Func<string, long> size) => AreBoth ? Left.At(size) && Right.At(size) : Left.At(size) || Right.At(size);

        public override string Write(Func<SymInt, string> size, Func<SymFloat, string> real, Func<string, string> flag)
        {
            return $"{Operand(Left)} {(AreBoth ? "&&" : "||")} {Operand(Right)}";

            string Operand(Test test) => test is Pair pair && pair.AreBoth != AreBoth ? $"({test.Write(size, real, flag)})" : test.Write(size, real, flag);
        }
    }

    /// <summary>Two sizes, compared.</summary>
    /// <param name="Sign">C#'s operator.</param>
    public sealed record Comparison(SymInt Left, string Sign, SymInt Right) : Test
    {
        public override IEnumerable<string> Parameters => Left.Parameters.Concat(Right.Parameters);

        public override bool At(Func<string, long> size) => Holds(Left.At(size), Sign, Right.At(size));

        public override string Write(Func<SymInt, string> size, Func<SymFloat, string> real, Func<string, string> flag) => $"{size(Left)} {Sign} {size(Right)}";

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

        public override string Write(Func<SymInt, string> size, Func<SymFloat, string> real, Func<string, string> flag) =>
            $"{real(Left)} {Sign} {real(Right)}";
    }
}
