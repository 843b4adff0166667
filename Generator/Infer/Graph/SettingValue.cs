using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>The value of a setting. As text it is what stands in an attribute.</summary>
internal abstract record SettingValue
{
    /// <summary>The parameters of a block that decide it.</summary>
    public virtual IEnumerable<string> Parameters => [];

    public static implicit operator SettingValue(SymInt size) => new Size(size);

    public static implicit operator SettingValue(long size) => new Size(size);

    public static implicit operator SettingValue(SymFloat number) => new Real(number);

    public static implicit operator SettingValue(double number) => new Real(number);

    public static implicit operator SettingValue(SymBool flag) => flag.IsOpen ? new Flag(flag) : flag.IsOn;

    public static implicit operator SettingValue(bool flag) => flag ? Flag.Yes : Flag.No;

    public static implicit operator SettingValue(Axes axes) => new PerAxis(axes);

    public static implicit operator SettingValue(string word) => new Word(word);

    public abstract override string ToString();

    protected static string List(IEnumerable<object> items) => string.Join(", ", items);

    protected static string Array(IEnumerable<object> items) => $"new[] {{ {List(items)} }}";

    /// <summary>A whole number.</summary>
    public sealed record Size(SymInt Number) : SettingValue
    {
        public override IEnumerable<string> Parameters => Number.Parameters;

        public override string ToString() => Number.ToString();
    }

    /// <summary>A number.</summary>
    public sealed record Real(SymFloat Number) : SettingValue
    {
        public override IEnumerable<string> Parameters => Number.Parameters;

        public override string ToString() => Number.ToString();
    }

    /// <summary>On or off.</summary>
    public sealed record Flag(SymBool On) : SettingValue
    {
        public static readonly Flag Yes = new(true), No = new(false);

        public override IEnumerable<string> Parameters => On.Parameters;

        public override string ToString() => On.ToString();
    }

    /// <summary>A whole number for each spatial axis.</summary>
    public sealed record PerAxis(Axes Axes) : SettingValue
    {
        public override IEnumerable<string> Parameters => Axes.Sizes.SelectMany(size => size.Parameters);

        public override string ToString() => Axes.AsArgument;
    }

    /// <summary>A number for each spatial axis.</summary>
    public sealed record RealPerAxis(EquatableArray<SymFloat> Numbers) : SettingValue
    {
        public override IEnumerable<string> Parameters => Numbers.SelectMany(number => number.Parameters);

        public override string ToString() => Numbers.Distinct().Count() == 1 ? $"{Numbers[0]}" : Array(Numbers.Cast<object>());
    }

    /// <summary>Sizes one by one.</summary>
    public sealed record Sizes(EquatableArray<SymInt> Items) : SettingValue
    {
        public override IEnumerable<string> Parameters => Items.SelectMany(size => size.Parameters);

        public override string ToString() => List(Items.Cast<object>());
    }

    /// <summary>The sizes of a shape one by one. What was inferred from a free size is inferred again when the network runs.</summary>
    public sealed record Layout(EquatableArray<SymInt> Items) : SettingValue
    {
        public override IEnumerable<string> Parameters => Items.SelectMany(size => size.Parameters);

        public override string ToString() => List(Items.Select(size => size.IsKnownToWeights ? $"{size}" : "-1"));
    }

    /// <summary>What is added to the axes of a map at both ends: PyTorch's order, the last axis first.</summary>
    /// <param name="IsWhole">Whether the first of them are the channels, so that both ends are always said.</param>
    public sealed record Borders(Axes Before, Axes After, bool IsWhole = false) : SettingValue
    {
        /// <summary>Before and after each axis, the last axis first.</summary>
        public IEnumerable<SymInt> LastFirst
        {
            get
            {
                for (var axis = Before.Count - 1; axis >= 0; axis--)
                {
                    yield return Before[axis];
                    yield return After[axis];
                }
            }
        }

        public override IEnumerable<string> Parameters => LastFirst.SelectMany(size => size.Parameters);

        public override string ToString() => Before == After && !IsWhole ? Before.AsArgument : Array(LastFirst.Cast<object>());
    }

    /// <summary>Dimensions by their numbers, where the batch is 0.</summary>
    /// <param name="IsArray">Whether several stand in an array, and not one by one.</param>
    public sealed record Dimensions(EquatableArray<int> Items, bool IsArray = false) : SettingValue
    {
        /// <summary>Dimensions by their places in shapes.</summary>
        public static Dimensions At(IEnumerable<int> places, bool isArray = false) => new(places.Select(Shape.NumberOf).ToEquatableArray(), isArray);

        public override string ToString() => IsArray && Items.Count > 1 ? Array(Items.Cast<object>()) : List(Items.Cast<object>());
    }

    /// <summary>A dimension by its number, where the batch is 0.</summary>
    public sealed record Dimension(int Number) : SettingValue
    {
        /// <summary>A dimension by its place in shapes.</summary>
        public static Dimension At(int place) => new(Shape.NumberOf(place));

        public override string ToString() => Literal.Of(Number);
    }

    /// <summary>A text.</summary>
    public sealed record Word(string Content) : SettingValue
    {
        public override string ToString() => Literal.Of(Content);
    }

    /// <summary>A member of one of TorchSharp's enums.</summary>
    public sealed record Member(string Enum, string Name) : SettingValue
    {
        public override string ToString() => $"{Enum}.{Name}";
    }

    /// <summary>A member of an enum of the user's.</summary>
    /// <param name="Written">How it was written.</param>
    public sealed record Enumerated(string Written, long Number) : SettingValue
    {
        public override string ToString() => Written;
    }

    /// <summary>An activation.</summary>
    public sealed record Function(SymActivation Name) : SettingValue
    {
        public override IEnumerable<string> Parameters => Name.Parameter is { } parameter ? [parameter] : [];

        public override string ToString() => Name.ToString();
    }

    /// <summary>Texts one by one.</summary>
    public sealed record Names(EquatableArray<string> Items) : SettingValue
    {
        public override string ToString() => List(Items.Select(Literal.Of));
    }

    /// <summary>A class of the user's.</summary>
    public sealed record Class(TypeSpec Type) : SettingValue
    {
        public override string ToString() => Type.Name;
    }

    /// <summary>The arguments of a constructor one by one.</summary>
    public sealed record Arguments(EquatableArray<ConstructorArgument> Items) : SettingValue
    {
        public override IEnumerable<string> Parameters => Items.SelectMany(item => item.Value.Parameters);

        public override string ToString() => List(Items);
    }
}

/// <summary>An argument of a module's constructor.</summary>
/// <param name="Cast">The C# type that it must be brought to; null where it needs no cast.</param>
internal sealed record ConstructorArgument(SettingValue Value, string? Cast = null)
{
    public override string ToString() => $"{Value}";
}
