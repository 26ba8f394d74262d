using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Hosts;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads a list of parameters: their number and names. <see cref="ParameterReader"/> reads the rest.</summary>
internal sealed class ParameterListReader(DocumentSource source, ParameterReader values)
{
    /// <param name="source">The document.</param>
    /// <param name="model">The model in it.</param>
    /// <param name="host">Says which key of a body the host itself defines, on every request.</param>
    public static EquatableArray<Parameter>? Read(DocumentSource source, JsonObject model, HostPlacement host)
    {
        string? reserved = host.In == ModelPlacement.Body ? host.Name : null;
        string field = DocumentFields.Parameters.Name;
        if (!DocumentFields.Parameters.TryFind(model, out JsonMember member))
        {
            source.Report(Findings.NoParameter, model, $"the document has no {field}");
            return null;
        }

        if (member.Value is not JsonArray list)
        {
            source.Report(Findings.NoParameter, member.Value, $"{field} is {member.Value.KindName}; a list is expected");
            return null;
        }

        var values = new ParameterReader(source);
        return new ParameterListReader(source, values)
            .Read(
                field,
                list,
                isReserved: name => name == reserved,
                (obj, name) => values.Read(new FieldReader(source, obj, Shown.Text(name)), name))
            .ToEquatableArray();
    }

    /// <summary>Reads the members of an object.</summary>
    public IEnumerable<Parameter> ReadMembers(FieldReader owner, JsonMember field)
    {
        if (field.Value is JsonArray list)
        {
            return Read(
                $"{field.Key} of {owner.Owner}",
                list,
                isReserved: _ => false,
                (obj, name) => values.ReadInside(owner.Within(obj, $"{owner.Owner}.{Shown.Text(name)}"), name));
        }

        owner.Wrong(field, "a list of parameters");
        return [];
    }

    private List<Parameter> Read(string field, JsonArray list, Func<string, bool> isReserved, Func<JsonObject, string, Parameter?> read)
    {
        if (list.Items.Length > Limits.Parameters)
        {
            source.Report(
                Findings.TooManyParameters,
                list.Items[Limits.Parameters],
                $"{field} has {list.Items.Length} parameters; the maximum is {Limits.Parameters}");
        }

        var parameters = new List<Parameter>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode item in list.Items.Take(Limits.Parameters))
        {
            if (item is not JsonObject obj)
                source.Report(Findings.WrongValue, item, $"{field} holds {item.KindName}; an object with a name and a type is expected");
            else if (ReadName(obj, names, isReserved) is { } name && read(obj, name) is { } parameter)
                parameters.Add(parameter);
        }

        return parameters;
    }

    private string? ReadName(JsonObject obj, HashSet<string> names, Func<string, bool> isReserved)
    {
        if (!ParameterFields.Name.TryFind(obj, out JsonMember member))
        {
            source.Report(Findings.NoParameter, obj, "the parameter has no name");
            return null;
        }

        if (member.Value is not JsonString { Value: var name } || string.IsNullOrWhiteSpace(name) || JsonEscape.HasLoneSurrogate(name))
        {
            source.Report(
                Findings.NoParameter,
                member.Value,
                $"{Shown.Text(CompactJson.Write(member.Value))} can't be the name of a parameter");
            return null;
        }

        if (name.Length > Limits.NameLength)
        {
            source.Report(Findings.NameTooLong, member.Value, $"the name has {name.Length} characters; the maximum is {Limits.NameLength}");
            return null;
        }

        if (isReserved(name))
        {
            source.Report(
                Findings.ReservedParameter,
                member.Value,
                $"the parameter {name} gets no property, because every request already has a key of this name for the model's id");
            return null;
        }

        if (!names.Add(name))
        {
            source.Report(Findings.DuplicateParameter, member.Value, $"the parameter {Shown.Text(name)} is duplicated");
            return null;
        }

        return name;
    }
}
