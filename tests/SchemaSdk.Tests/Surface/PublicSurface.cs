using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace SchemaSdk.Tests;

/// <summary>Writes what other assemblies can see of one, in an order that does not change.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(TypeText.Head(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name)):D3}");
        if (type.IsSubclassOf(typeof(Delegate)))
            return [MemberText.Of(type.GetMethod("Invoke")!)];
        return
        [
            .. type.GetFields(Declared).Where(field => IsSeen(field.Attributes) && !IsMadeByCompiler(field)).Select(MemberText.Of),
            .. type.GetConstructors(Declared).Where(IsSeen).Select(MemberText.Of),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsSeen) && !IsMadeByCompiler(property)).Select(MemberText.Of),
            .. type.GetEvents(Declared).Where(happening => IsSeen(happening.AddMethod!)).Select(MemberText.Of),
            .. type.GetMethods(Declared).Where(method => IsSeen(method) && !IsAccessor(method) && !IsMadeByCompiler(method)).Select(MemberText.Of),
        ];
    }

    public static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsSeen(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    // What a record brings with it changes with the compiler, not with us.
    private static bool IsMadeByCompiler(MemberInfo member) =>
        member.Name.Contains('<') || member.Name is "EqualityContract" || member.IsDefined(typeof(CompilerGeneratedAttribute));
}
