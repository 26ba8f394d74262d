using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

internal sealed record EndpointList(EquatableArray<Endpoint> All, Endpoint Submit);

/// <summary>Reads endpoints such as <c>POST /v1/videos/generations</c>, single or in a list.</summary>
internal static class EndpointReader
{
    /// <param name="fields">The document.</param>
    /// <param name="parameters">Its parameters, some of which may fill a placeholder.</param>
    /// <param name="host">The host; one with a path for all models takes requests there, whatever the document says.</param>
    public static EndpointList? Read(FieldReader fields, EquatableArray<Parameter> parameters, HostPlacement host)
    {
        Endpoint? ofHost = host.SubmitPath is { } path ? new Endpoint("POST", path) : null;
        bool isListed = DocumentFields.Endpoints.TryFind(fields.Object, out JsonMember member);
        if (!isListed && ofHost is null)
        {
            fields.Report(Findings.NoEndpoint, fields.Object, "the document has no supported_endpoints");
            return null;
        }

        List<Endpoint> endpoints = isListed ? ReadList(fields, member, isNeeded: ofHost is null) : [];
        Endpoint? submit = ofHost ?? endpoints.Find(e => e.Method == "POST" && PathParameters.Unfilled(e, parameters) is null);
        if (submit is null)
        {
            fields.Report(
                Findings.NoEndpoint,
                member.Value,
                $"{member.Key} has no endpoint to send a request to, such as `POST /v1/videos/generations`"
                + PathParameters.Advice(endpoints, parameters));
            return null;
        }

        PathParameters.CheckUse(fields, parameters, submit, isOfHost: ofHost is not null);
        return new EndpointList(endpoints.Append(submit).Distinct().ToEquatableArray(), submit);
    }

    /// <summary>Reads the endpoints. A single one that is needed and can't be used is not reported here: there is none then.</summary>
    private static List<Endpoint> ReadList(FieldReader fields, JsonMember member, bool isNeeded)
    {
        var endpoints = new List<Endpoint>();
        JsonNode[] written = member.Value is JsonArray list ? list.Items : [member.Value];
        foreach (JsonNode item in written)
        {
            if (Parse(item) is { } endpoint)
            {
                endpoints.Add(endpoint);
            }
            else if (written.Length > 1 || !isNeeded)
            {
                fields.Report(
                    Findings.WrongValue,
                    item,
                    $"{member.Key} holds {Shown.Text(CompactJson.Write(item))};"
                    + " an endpoint such as `POST /v1/videos/generations` is expected");
            }
        }

        return endpoints;
    }

    private static Endpoint? Parse(JsonNode node)
    {
        if (node is not JsonString { Value: var text } || text.Length > Limits.LabelLength)
            return null;

        string[] words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && words[0].All(IsLetter) && IsPath(words[1])
            ? new Endpoint(words[0].ToUpperInvariant(), words[1])
            : null;
    }

    /// <summary>
    /// Accepts only paths on the configured host: <c>//other.host</c>, <c>..</c>, a query or an escape could send the key elsewhere.
    /// </summary>
    private static bool IsPath(string path)
    {
        string[] segments = path.Split('/');
        int last = segments.Length - 1;
        return last > 0
            && segments[0].Length == 0
            && path.All(c => IsLetter(c) || c is (>= '0' and <= '9') or '/' or '.' or '-' or '_' or '~' or ':' or '{' or '}')
            && segments.Skip(1).Take(last - 1).All(segment => segment is not ("" or "." or ".."))
            && segments[last] is not ("." or "..")
            && path.Length > 1;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
