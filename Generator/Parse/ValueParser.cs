using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Parse;

/// <summary>Turns Roslyn's constants into plain values.</summary>
internal static class ValueParser
{
    public static Value Parse(TypedConstant constant) => constant.Kind switch
    {
        _ when constant.IsNull => new Value.Null(),
        TypedConstantKind.Array => new Value.List(constant.Values.Select(Parse).ToEquatableArray()),
        TypedConstantKind.Enum => new Value.Member(MemberName(constant.Type!, constant.Value!), TypeParser.FullName(constant.Type!), Number(constant.Value!)),
        TypedConstantKind.Primitive => Primitive(constant.Value!),
        TypedConstantKind.Type => TypeParser.Class((ITypeSymbol)constant.Value!),
        _ => new Value.Other(constant.Type?.Name ?? "?"),
    };

    /// <summary>A constant that Roslyn gives as an object.</summary>
    public static Value Constant(ITypeSymbol type, object? value) => value is null ? new Value.Null()
        : type.TypeKind == TypeKind.Enum ? new Value.Member(MemberName(type, value), TypeParser.FullName(type), Number(value))
        : Primitive(value);

    /// <summary>A setting whose texts are marked as expressions where they name a parameter, or count turns.</summary>
    public static Value WithExpressions(Value value, EquatableArray<BlockParameter> parameters) => value switch
    {
        Value.Text text when parameters.Select(parameter => parameter.Name).Append(Turn.Name).Any(name => Identifier.IndexIn(text.Content, name) >= 0) =>
            text with { IsExpression = true },
        Value.List list => new Value.List(list.Items.Select(item => WithExpressions(item, parameters)).ToEquatableArray()),
        _ => value,
    };

    private static Value Primitive(object value) => value switch
    {
        sbyte or byte or short or ushort or int or uint or long => new Value.Integer(Convert.ToInt64(value)),
        ulong and <= long.MaxValue => new Value.Integer(Convert.ToInt64(value)),
        float or double => new Value.Real(Convert.ToDouble(value)),
        bool flag => new Value.Flag(flag),
        string text => new Value.Text(text),
        _ => new Value.Other(value.GetType().Name),
    };

    private static long Number(object value) => value is ulong large ? unchecked((long)large) : Convert.ToInt64(value);

    private static string MemberName(ITypeSymbol type, object value)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && field.ConstantValue.Equals(value))
                return $"{type.Name}.{field.Name}";
        }

        return $"({type.Name}){value}";
    }
}
