using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Requests;

/// <summary>Writes a request as C# would have it: the type that the generator emits, and a member for each value that is set.</summary>
internal static class RequestExpression
{
    private const int LongestLiteral = 200;

    /// <summary>Returns the name of the request's type. Collisions are resolved as the generator does: in the order of the ids.</summary>
    /// <param name="id">The model.</param>
    /// <param name="others">The ids of the other models of the project, whose types come first where the names collide.</param>
    public static string TypeName(string id, IEnumerable<string> others)
    {
        var taken = new UniqueNames("ModelCatalog");
        foreach (string other in others.Append(id).Distinct().Order(StringComparer.Ordinal))
        {
            string prefix = taken.Take(
                ModelNames.ShortenPrefix(Identifier.OfName(other)), ModelNames.ShortenPrefix, name => [name + "Request", name + "Pricing"]);
            if (other == id)
                return Name(prefix + "Request");
        }

        return "";
    }

    /// <summary>Returns the members in document order, such as <c>Duration = 6</c>. What is unknown is left out.</summary>
    public static IReadOnlyList<string> Members(LoadedModel model, ReadOnlySpan<ParameterValue> values) =>
        Members(NamedType.Request(model.Document, model.Unit.Names), model.Metadata.Root, values);

    private static List<string> Members(NamedType type, TypeMetadata metadata, ReadOnlySpan<ParameterValue> values)
    {
        var members = new List<string>();
        for (int i = 0; i < type.Values.Count; i++)
        {
            // A record has its constants without being told.
            bool isGiven = !type.IsRequest && type.Values[i] is { Required: true, IsConstant: true };
            if (!isGiven && Value(type, i, type.Values[i], metadata.Parameters[i], values[i]) is { } code)
                members.Add($"{Name(type.Names.Properties[i])} = {code}");
        }

        return members;
    }

    /// <summary>Returns an expression; null for a value that is not set, or not known.</summary>
    private static string? Value(
        NamedType type, int place, Parameter parameter, ParameterMetadata metadata, ParameterValue value) => value.Kind switch
        {
            ParameterValueKind.Option => Name(type.OptionOf(place, value.OptionIndex)),
            ParameterValueKind.Number => Number(value.Number),
            ParameterValueKind.Integer => Integer(value.Integer),
            ParameterValueKind.Flag => value.Flag ? "true" : "false",
            ParameterValueKind.Text => Text(value.Text),
            ParameterValueKind.Items => Addresses([.. (IEnumerable<string>)value.Content!]),
            ParameterValueKind.List => List(type, place, parameter, metadata, value.ItemsOfList),
            ParameterValueKind.Object => Record(type.TypeOf(parameter), metadata.Type!, value.Members),
            ParameterValueKind.Union => Alternative(type.TypeOf(parameter), metadata.Type!, value.Alternative),
            ParameterValueKind.Opaque when value.Content is RawJson raw =>
                $"System.Text.Json.JsonDocument.Parse({new TextLiteral(raw.Element.GetRawText()).Text}).RootElement",
            _ => null,
        };

    private static string List(NamedType type, int place, Parameter list, ParameterMetadata metadata, ParameterValue[] items)
    {
        IEnumerable<string> codes = items.Select(item => Value(type, place, list.Items!, metadata.Item!, item) ?? "default");
        return $"[{string.Join(", ", codes)}]";
    }

    private static string Record(NamedType type, TypeMetadata metadata, ObjectValue value)
    {
        List<string> members = Members(type, metadata, value.Members);
        return $"new {Name(type.Name)} {(members.Count == 0 ? "{ }" : $"{{ {string.Join(", ", members)} }}")}";
    }

    /// <summary>Returns what is converted to a union. An options' type is the union's own; a list is converted from an array.</summary>
    private static string? Alternative(NamedType union, TypeMetadata metadata, UnionValue value)
    {
        Parameter alternative = union.Values[value.Alternative];
        if (alternative.Kind == ParameterKind.Option && OptionOf(alternative, value.Value) is >= 0 and int option)
            return Name(union.OptionOf(value.Alternative, option));

        string? code = Value(union, value.Alternative, alternative, metadata.Parameters[value.Alternative], value.Value);
        return code is not null && alternative.IsList
            ? $"new {TypeOf(union, value.Alternative, alternative.Items!)}[] {(code == "[]" ? "{ }" : $"{{ {code[1..^1]} }}")}"
            : code;
    }

    /// <summary>Returns the index of the option that a union has as a plain value; -1 for none.</summary>
    private static int OptionOf(Parameter alternative, ParameterValue value)
    {
        for (int i = 0; i < alternative.Options.Count; i++)
        {
            Literal option = alternative.Options[i];
            bool isIt = value.Kind switch
            {
                ParameterValueKind.Option => value.OptionIndex == i,
                ParameterValueKind.Text => option.Kind == LiteralKind.Text && option.Text == value.Text,
                ParameterValueKind.Number or ParameterValueKind.Integer =>
                    option.Kind == LiteralKind.Number && option.Number == value.Number,
                ParameterValueKind.Flag => option.Kind == LiteralKind.Boolean && option.IsTrue == value.Flag,
                _ => false,
            };
            if (isIt)
                return i;
        }

        return -1;
    }

    private static string TypeOf(NamedType type, int place, Parameter value) => value.Kind switch
    {
        ParameterKind.Number => "double",
        ParameterKind.Integer => "long",
        ParameterKind.Flag => "bool",
        ParameterKind.Text => "string",
        ParameterKind.Array when value.IsList => $"SchemaSdk.ModelList<{TypeOf(type, place, value.Items!)}>",
        ParameterKind.Option or ParameterKind.Union => Name(type.NameOfType(place)!),
        ParameterKind.Object when value.IsRecord => Name(type.NameOfType(place)!),
        _ => "System.Text.Json.JsonElement",
    };

    private static string Number(double value) =>
        double.Truncate(value) == value && Math.Abs(value) <= int.MaxValue ? Integer((long)value) : NumberLiteral.Double(value).Text;

    private static string Integer(long value) => value is > int.MinValue and <= int.MaxValue
        ? NumberLiteral.Int32((int)value).Text
        : NumberLiteral.Int64(value).Text;

    private static string Text(string text) => text.Length > LongestLiteral && text.All(c => c == 'x')
        ? $"new string('x', {NumberLiteral.Int32(text.Length).Text})"
        : new TextLiteral(text).Text;

    /// <summary>One address converts by itself; in a text, a comma would separate two.</summary>
    private static string Addresses(string[] addresses) => addresses is [var one] && !one.Contains(',', StringComparison.Ordinal)
        ? new TextLiteral(one).Text
        : $"[{string.Join(", ", addresses.Select(address => new TextLiteral(address).Text))}]";

    private static string Name(string dotted) => string.Join('.', dotted.Split('.').Select(name => new CSharpName(name).Text));
}
