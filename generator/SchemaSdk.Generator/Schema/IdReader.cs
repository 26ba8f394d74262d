using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads a model's id, which appears in requests, URLs, file names and, converted, in C#.</summary>
internal static class IdReader
{
    public static string? Read(FieldReader fields)
    {
        if (!fields.Object.TryFind(DocumentFields.Id.Name, out JsonMember member))
        {
            fields.Report(Findings.NoId, fields.Object, "the document has no id");
            return null;
        }

        if (member.Value is not JsonString { Value: var id })
        {
            fields.Report(Findings.NoId, member.Value, $"the id is {member.Value.KindName}; a string is expected");
            return null;
        }

        if (id.Length > Limits.NameLength)
        {
            fields.Report(Findings.NameTooLong, member.Value, $"the id has {id.Length} characters; the maximum is {Limits.NameLength}");
            return null;
        }

        if (!id.All(IsAllowed) || !id.Any(IsLetterOrDigit))
        {
            fields.Report(
                Findings.NoId,
                member.Value,
                $"the id `{Shown.Text(id)}` can't be used; letters, digits and . - _ : / are allowed, and it needs a letter or digit");
            return null;
        }

        return id;
    }

    /// <summary>Creates a finding at the id of a valid document, for problems that show only in relation to other files.</summary>
    public static Finding FindingAtId(string text, FindingKind kind, string message)
    {
        DocumentSource source = DocumentSource.Open(text);
        var model = (JsonObject)Envelope.Open(source.Root!)!;
        model.TryFind(DocumentFields.Id.Name, out JsonMember id);
        source.Report(kind, id.Value, message);
        return source.Reported.Last(p => p.Kind == kind);
    }

    private static bool IsAllowed(char c) => IsLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '/';

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
