using System.Globalization;
using System.Reflection;

namespace SchemaSdk.Tests;

/// <summary>Writes types as C# does, with what is said about null.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(string)] = "string", [typeof(object)] = "object",
    };

    public static string Head(Type type)
    {
        string kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : type.IsValueType ? (type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute)) ? "readonly struct" : "struct")
            : type.GetMethod("<Clone>$") is not null ? "record" : "class";
        string modifier = type is { IsClass: true, IsAbstract: true, IsSealed: true } ? "static "
            : type is { IsClass: true, IsAbstract: true } ? "abstract "
            : type is { IsClass: true, IsSealed: true } && kind != "delegate" ? "sealed " : "";
        IEnumerable<Type> bases = type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType && kind != "delegate" ? [parent] : [];
        Type[] interfaces = type.GetInterfaces();
        string[] from =
        [
            .. bases.Select(Of),
            .. interfaces.Where(i => i.IsVisible && !type.IsEnum && (type.BaseType is null || !i.IsAssignableFrom(type.BaseType)))
                .Select(Of).Order(StringComparer.Ordinal),
        ];
        return $"{type.Namespace}: {modifier}{kind} {Of(type)}{(from.Length == 0 ? "" : " : " + string.Join(", ", from))}";
    }

    public static string Of(Type type)
    {
        if (s_keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner) + "?";
        string name = type.IsNested && !type.IsGenericParameter ? $"{Of(type.DeclaringType!)}.{NameOf(type)}" : NameOf(type);
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    public static string Of(NullabilityInfo info)
    {
        string text = info.Type.IsByRef ? Of(info.Type)
            : info.Type.IsArray && info.ElementType is { } element ? Of(element) + "[]"
            : info.GenericTypeArguments.Length > 0 && Nullable.GetUnderlyingType(info.Type) is null
                ? $"{NameOf(info.Type)}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>"
            : Of(info.Type);
        bool mayBeNull = !info.Type.IsValueType && NullabilityState.Nullable is var nullable && (info.ReadState == nullable || info.WriteState == nullable);
        return mayBeNull ? text + "?" : text;
    }

    public static string NameOf(Type type) => type.Name.Split('`')[0];

    public static string Parameter(Type type)
    {
        string[] limits = [.. type.GetGenericParameterConstraints().Select(Of)];
        return limits.Length == 0 ? Of(type) : $"{Of(type)}: {string.Join(", ", limits)}";
    }

    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
