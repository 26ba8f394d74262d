using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Tool.Models;
using SchemaSdk.Wire;

namespace SchemaSdk.Tool.Setup;

/// <summary>
/// Values that a required parameter may have, as JSON: those that pass its checks first, and of these the most likely first. What is inside
/// a value is the first of its own.
/// </summary>
internal sealed class SampleValues(LoadedModel model)
{
    private const int MostItems = 16;

    public IReadOnlyList<string> Of(int index)
    {
        ParameterMetadata metadata = model.Metadata.Parameters[index];
        return Checked(metadata, Values(model.Document.Parameters[index], metadata));
    }

    private string[] Checked(ParameterMetadata metadata, IEnumerable<string> values) =>
        [.. values.OrderBy(value => Passes(metadata, value) ? 0 : 1)];

    private bool Passes(ParameterMetadata metadata, string value)
    {
        List<RequestFinding>? findings = null;
        using JsonDocument json = JsonDocument.Parse(value);
        ParameterValue read = WireValue.Of(model.Metadata, metadata, json.RootElement, ref findings);
        ParameterCheck.CheckContent(model.Metadata, metadata, in read, ref findings);
        return findings is null;
    }

    private IEnumerable<string> Values(Parameter value, ParameterMetadata metadata) => value.Kind switch
    {
        ParameterKind.Option => value.Options.OrderByDescending(option => option.Equals(value.Default)).Select(SampleJson.Quoted),
        ParameterKind.Number or ParameterKind.Integer => SampleScalars.Numbers(value),
        ParameterKind.Flag => ["true", "false"],
        ParameterKind.Text => SampleScalars.Texts(value, Formats.Of(value)),
        ParameterKind.Union => value.Alternatives.SelectMany((alternative, i) =>
            Checked(metadata.Type!.Parameters[i], Values(alternative, metadata.Type.Parameters[i]))),
        ParameterKind.Array when Formats.Of(value) != TextFormat.None =>
            [SampleJson.Array([SampleJson.Quoted(SampleScalars.Address(value.Name))])],
        ParameterKind.Array when value.IsList => Lists(value, metadata),
        ParameterKind.Array => [SampleJson.Array([SampleJson.Quoted(SampleScalars.Prompt)]), "[]", "[1]", "[{}]"],
        _ when value.IsRecord => [Record(value, metadata.Type!)],
        _ => ["{}"],
    };

    /// <summary>Returns lists of one item or, if that must be, several; of none if nothing else passes.</summary>
    private IEnumerable<string> Lists(Parameter value, ParameterMetadata metadata)
    {
        string[] items = Checked(metadata.Item!, Values(value.Items!, metadata.Item!));
        int count = Math.Clamp(value.MinItems ?? 1, 1, MostItems);
        return [List(items[..1], count), List(items, count), "[]"];
    }

    /// <summary>Returns a list that has the items in turn.</summary>
    private static string List(string[] items, int count) =>
        SampleJson.Array(Enumerable.Range(0, count).Select(i => items[i % items.Length]));

    /// <summary>Returns an object with the members that it must have.</summary>
    private string Record(Parameter value, TypeMetadata metadata) => SampleJson.Object(
        Enumerable.Range(0, value.Members.Count)
            .Where(i => value.Members[i].Required)
            .Select(i => (value.Members[i].Name, Checked(metadata.Parameters[i], Values(value.Members[i], metadata.Parameters[i]))[0])));
}
