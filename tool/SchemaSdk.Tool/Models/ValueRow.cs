using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Models;

/// <summary>A value of a request, at any depth, in a table for people.</summary>
/// <param name="Name">The path in a request, such as <c>loras[].scale</c>.</param>
/// <param name="CSharp">How code says it: a property, for what has none its type, or nothing.</param>
internal sealed record ValueRow(string Name, Parameter Value, string CSharp)
{
    /// <summary>Returns the parameters in document order, each followed by what is inside.</summary>
    public static IEnumerable<ValueRow> Of(LoadedModel model) => Members(NamedType.Request(model.Document, model.Unit.Names), "");

    private static IEnumerable<ValueRow> Members(NamedType type, string within) =>
        type.Values.SelectMany((value, i) =>
            Inside(type, i, value, within + value.Name).Prepend(new(within + value.Name, value, type.PropertyOf(i))));

    private static IEnumerable<ValueRow> Inside(NamedType type, int place, Parameter value, string name) => value switch
    {
        { Items: { } items } => Items(type, place, items, name + "[]"),
        { Kind: ParameterKind.Union } => Alternatives(type.TypeOf(value), name),
        { IsRecord: true } => Members(type.TypeOf(value), name + "."),
        _ => [],
    };

    /// <summary>Items about which there is nothing to say but their type have no row: the list's type says it.</summary>
    private static IEnumerable<ValueRow> Items(NamedType type, int place, Parameter items, string name)
    {
        IEnumerable<ValueRow> inside = Inside(type, place, items, name);
        return ParameterText.Allowed(items).Length > 0 || items.Description is not null
            ? inside.Prepend(new(name, items, type.NameOfType(place) ?? ""))
            : inside;
    }

    /// <summary>Each alternative has the path of the whole; its type tells them apart.</summary>
    private static IEnumerable<ValueRow> Alternatives(NamedType union, string name) =>
        union.Values.SelectMany((alternative, i) =>
            Inside(union, i, alternative, name).Prepend(new(name, alternative, union.NameOfType(i) ?? union.Name)));
}
