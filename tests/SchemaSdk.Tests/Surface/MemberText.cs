using System.Reflection;
using System.Runtime.CompilerServices;

namespace SchemaSdk.Tests;

/// <summary>Writes one member much as it is declared.</summary>
internal static class MemberText
{
    public static string Of(FieldInfo field)
    {
        string value = field.IsLiteral ? " = " + TypeText.Value(field.GetRawConstantValue()) : "";
        string kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        return $"{Access(field.IsPublic)}{kind}{TypeText.Of(new NullabilityInfoContext().Create(field))} {field.Name}{value};";
    }

    public static string Of(ConstructorInfo constructor) =>
        $"{Access(constructor.IsPublic)}{TypeText.NameOf(constructor.DeclaringType!)}({Parameters(constructor)});";

    public static string Of(PropertyInfo property)
    {
        MethodInfo first = property.GetAccessors(true).First(PublicSurface.IsSeen);
        string index = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{string.Join(", ", property.GetIndexParameters().Select(Of))}]";
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string accessors = Accessor(property.GetMethod, "get") + Accessor(property.SetMethod, IsInit(property) ? "init" : "set");
        return $"{Access(first.IsPublic)}{Modifiers(first)}{required}{TypeText.Of(new NullabilityInfoContext().Create(property))} {index} {{ {accessors}}}";
    }

    public static string Of(EventInfo happening) => $"event {TypeText.Of(happening.EventHandlerType!)} {happening.Name};";

    public static string Of(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Parameter))}>" : "";
        return $"{Access(method.IsPublic)}{Modifiers(method)}{TypeText.Of(new NullabilityInfoContext().Create(method.ReturnParameter))} "
            + $"{method.Name}{generic}({Parameters(method)});";
    }

    private static string Accessor(MethodInfo? method, string name) => method is not null && PublicSurface.IsSeen(method) ? name + "; " : "";

    private static bool IsInit(PropertyInfo property) => property.SetMethod?.ReturnParameter
        .GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    private static string Parameters(MethodBase method)
    {
        string list = string.Join(", ", method.GetParameters().Select(Of));
        return method.IsDefined(typeof(ExtensionAttribute)) ? "this " + list : list;
    }

    private static string Of(System.Reflection.ParameterInfo parameter)
    {
        string way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        string many = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        string value = !parameter.HasDefaultValue ? ""
            : " = " + (parameter.RawDefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
                ? "default"
                : TypeText.Value(parameter.RawDefaultValue));
        return $"{way}{many}{TypeText.Of(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{value}";
    }

    private static string Access(bool isPublic) => isPublic ? "public " : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? (method.IsAbstract ? "static abstract " : "static ")
        : method.DeclaringType!.IsInterface ? ""
        : method.IsAbstract ? "abstract "
        : method.GetBaseDefinition() != method ? "override "
        : method.IsVirtual && !method.IsFinal ? "virtual "
        : "";
}
