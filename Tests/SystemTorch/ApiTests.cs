using System.Globalization;
using System.Reflection;
using System.Text;
using TorchSharp;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>What SystemTorch offers, TorchSharp offers too: checked against the list of TorchSharp's public API.</summary>
public sealed class ApiTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void EveryMemberStandsInTheList()
    {
        var known = ReadList();
        var unknown = typeof(torch).Assembly.GetTypes().Where(IsVisible).SelectMany(Lines).Where(line => !known.Contains(line)).ToList();
        Assert.True(unknown.Count == 0, $"{unknown.Count} members are not in TorchSharp:\n" + string.Join("\n", unknown));
    }

    private static HashSet<string> ReadList()
    {
        using var stream = typeof(ApiTests).Assembly.GetManifestResourceStream("torchsharp-api.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n')];
    }

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"T {Name(type)} : {(type.BaseType is { } parent ? Name(parent) : "")}{(type.IsAbstract ? " abstract" : "")}{(type.IsSealed ? " sealed" : "")}";
        foreach (var field in type.GetFields(Declared).Where(field => IsVisible(field.Attributes) && !field.IsSpecialName))
        {
            yield return type.IsEnum
                ? $"E {Name(type)}.{field.Name}={Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
                : $"F {Name(type)}.{field.Name} : {Name(field.FieldType)}";
        }
        if (type.IsEnum) yield break;
        foreach (var constructor in type.GetConstructors(Declared).Where(constructor => !constructor.IsStatic && IsVisible(constructor.Attributes)))
            yield return $"C {Name(type)}.ctor({Parameters(constructor)}){Protected(constructor)}";
        foreach (var method in type.GetMethods(Declared).Where(method => IsVisible(method.Attributes)))
        {
            var generic = method.IsGenericMethod ? Arguments(method.GetGenericArguments()) : "";
            yield return $"M {Name(type)}.{method.Name}{generic}({Parameters(method)}) -> {Name(method.ReturnType)}{Protected(method)}"
                + (method.IsStatic ? " static" : "")
                + (method.IsAbstract ? " abstract" : method.IsVirtual && !method.IsFinal ? " virtual" : "");
        }
    }

    private static bool IsVisible(Type type) => type.IsNested
        ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
        : type.IsPublic;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsVisible(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static string Protected(MethodBase method) => method.IsPublic ? "" : " protected";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "") + $"{Name(parameter.ParameterType)} {parameter.Name}" + Default(parameter)));

    private static string Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue) return "";
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return "=" + parameter.DefaultValue switch
        {
            null => "null",
            string text => $"\"{text}\"",
            var value when type.IsEnum => Enum.ToObject(type, value).ToString(),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    private static string Name(Type type)
    {
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return Name(value) + "?";
        if (type.IsGenericParameter) return type.Name;
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;

        var name = new StringBuilder(type.Name.Split('`')[0]);
        for (var outer = type.DeclaringType; outer is not null && outer != typeof(torch); outer = outer.DeclaringType)
            name.Insert(0, outer.Name.Split('`')[0] + ".");
        foreach (var root in (string[])["TorchSharp", "System"])
        {
            if (type.Namespace is { } space && space.StartsWith(root + ".", StringComparison.Ordinal)) name.Insert(0, space[(root.Length + 1)..] + ".");
        }
        return name + (type.IsGenericType ? Arguments(type.GetGenericArguments()) : "");
    }

    private static string Arguments(Type[] arguments) => "<" + string.Join(",", arguments.Select(Name)) + ">";

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
    };
}
