using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Tool.Models;
using SchemaSdk.Wire;

namespace SchemaSdk.Tool.Setup;

/// <summary>
/// Values that a required parameter may have: those that pass its checks first, and of these the most likely first. What is inside a value
/// is the first of its own.
/// </summary>
internal sealed class SampleValues(LoadedModel model)
{
    private const int MostItems = 16;

    private readonly NamedType _request = NamedType.Request(model.Document, model.Unit.Names);

    public IReadOnlyList<SampleValue> Of(int index)
    {
        Parameter parameter = _request.Values[index];
        ParameterMetadata metadata = model.Metadata.Parameters[index];
        return Checked(metadata, Values(_request, index, parameter, metadata));
    }

    private SampleValue[] Checked(ParameterMetadata metadata, IEnumerable<SampleValue> values) =>
        [.. values.OrderBy(value => Passes(metadata, value) ? 0 : 1)];

    private bool Passes(ParameterMetadata metadata, SampleValue value)
    {
        List<RequestFinding>? findings = null;
        using JsonDocument json = JsonDocument.Parse(value.Json);
        ParameterValue read = WireValue.Of(model.Metadata, metadata, json.RootElement, ref findings);
        ParameterCheck.CheckContent(model.Metadata, metadata, in read, ref findings);
        return findings is null;
    }

    private IEnumerable<SampleValue> Values(
        NamedType type, int place, Parameter value, ParameterMetadata metadata) => value.Kind switch
        {
            ParameterKind.Option => Options(type, place, value),
            ParameterKind.Number or ParameterKind.Integer => SampleScalars.Numbers(value),
            ParameterKind.Flag => [SampleValue.Flag(true), SampleValue.Flag(false)],
            ParameterKind.Text => SampleScalars.Texts(value, Formats.Of(value)),
            ParameterKind.Union => Alternatives(type.TypeOf(value), metadata.Type!),
            ParameterKind.Array when Formats.Of(value) != TextFormat.None => [UrlList(value)],
            ParameterKind.Array when value.IsList => Lists(type, place, value, metadata),
            ParameterKind.Array =>
            [
                SampleValue.Raw($"[{SampleValue.Quoted(SampleScalars.Prompt)}]"),
                SampleValue.Raw("[]"), SampleValue.Raw("[1]"), SampleValue.Raw("[{}]"),
            ],
            _ when value.IsRecord => [Record(type.TypeOf(value), metadata.Type!)],
            _ => [SampleValue.Raw("{}")],
        };

    private static IEnumerable<SampleValue> Options(NamedType type, int place, Parameter value) =>
        Enumerable.Range(0, value.Options.Count)
            .OrderByDescending(i => value.Options[i].Equals(value.Default))
            .Select(i => new SampleValue(SampleValue.Quoted(value.Options[i]), Name(type.OptionOf(place, i))));

    /// <summary>Returns what each alternative can be. An options' type is the union's own; a list is converted from an array.</summary>
    private IEnumerable<SampleValue> Alternatives(NamedType union, TypeMetadata metadata) =>
        Enumerable.Range(0, union.Values.Count).SelectMany(i =>
        {
            Parameter alternative = union.Values[i];
            IEnumerable<SampleValue> values = Checked(
                metadata.Parameters[i], Values(union, i, alternative, metadata.Parameters[i]));
            return alternative.IsList
                ? values.Select(value => value with { CSharp = $"new {ArrayType(union, i, alternative)} {Braced(value.CSharp)}" })
                : values;
        });

    /// <summary>Returns lists of one item or, if that must be, several; of none if nothing else passes.</summary>
    private IEnumerable<SampleValue> Lists(NamedType type, int place, Parameter value, ParameterMetadata metadata)
    {
        SampleValue[] items = Checked(metadata.Item!, Values(type, place, value.Items!, metadata.Item!));
        int count = Math.Clamp(value.MinItems ?? 1, 1, MostItems);
        return [List(items.Take(1), count), List(items, count), new("[]", "[]")];
    }

    /// <summary>Returns a list that has the items in turn.</summary>
    private static SampleValue List(IEnumerable<SampleValue> items, int count)
    {
        SampleValue[] all = [.. items];
        SampleValue[] taken = [.. Enumerable.Range(0, count).Select(i => all[i % all.Length])];
        return new($"[{string.Join(',', taken.Select(t => t.Json))}]", $"[{string.Join(", ", taken.Select(t => t.CSharp))}]");
    }

    /// <summary>Returns an object with the members that it must have, save those that its record has without being told.</summary>
    private SampleValue Record(NamedType type, TypeMetadata metadata)
    {
        var json = new List<string>();
        var code = new List<string>();
        for (int i = 0; i < type.Values.Count; i++)
        {
            Parameter member = type.Values[i];
            if (!member.Required)
                continue;

            SampleValue value = Checked(metadata.Parameters[i], Values(type, i, member, metadata.Parameters[i]))[0];
            json.Add($"{SampleValue.Quoted(member.Name)}:{value.Json}");
            if (!member.IsConstant)
                code.Add($"{new CSharpName(type.Names.Properties[i]).Text} = {value.CSharp}");
        }

        string members = code.Count == 0 ? "{ }" : $"{{ {string.Join(", ", code)} }}";
        return new($"{{{string.Join(',', json)}}}", $"new {Name(type.Name)} {members}");
    }

    private static SampleValue UrlList(Parameter value)
    {
        string address = SampleScalars.Address(value.Name);
        return new($"[{SampleValue.Quoted(address)}]", new TextLiteral(address).Text);
    }

    private static string Braced(string list) => list == "[]" ? "{ }" : $"{{ {list[1..^1]} }}";

    private static string ArrayType(NamedType type, int place, Parameter list) => $"{TypeName(type, place, list.Items!)}[]";

    private static string TypeName(NamedType type, int place, Parameter value) => value.Kind switch
    {
        ParameterKind.Number => "double",
        ParameterKind.Integer => "long",
        ParameterKind.Flag => "bool",
        ParameterKind.Text => "string",
        ParameterKind.Array when value.IsList => $"SchemaSdk.ModelList<{TypeName(type, place, value.Items!)}>",
        ParameterKind.Option or ParameterKind.Union => Name(type.NameOfType(place)!),
        ParameterKind.Object when value.IsRecord => Name(type.NameOfType(place)!),
        _ => "System.Text.Json.JsonElement",
    };

    private static string Name(string dotted) => string.Join('.', dotted.Split('.').Select(name => new CSharpName(name).Text));
}
