using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Naming;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Walks the objects of a host file along the table of fields.</summary>
internal sealed class HostObjects
{
    private readonly Dictionary<string, JsonMember> _present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _values = new(StringComparer.Ordinal);

    private HostObjects(JsonObject root) => Root = root;

    public JsonObject Root { get; }

    /// <summary>The settings that could be read, in format order.</summary>
    public List<(string Path, string[] Values)> Settings { get; } = [];

    public static HostObjects Read(FieldReader fields)
    {
        var objects = new HostObjects(fields.Object);
        objects.Take(fields, path: "", HostFields.All);
        return objects;
    }

    /// <summary>Returns true if the file has the field, whether or not it could be read.</summary>
    public bool Has(string path) => _present.ContainsKey(path);

    public JsonMember At(string path) => _present[path];

    /// <summary>Returns the values of a field; none if it is absent or could not be read.</summary>
    public string[] Values(string path) => _values.TryGetValue(path, out string[]? values) ? values : [];

    /// <summary>Returns the value of a field; null if it is absent or could not be read.</summary>
    public string? Value(string path) => Values(path).FirstOrDefault();

    /// <summary>Reports fields that are not known; a field that starts with a dollar sign is a comment.</summary>
    public static void ReportUnknown(FieldReader fields, HostField[] known)
    {
        var nearest = new NearestName();
        foreach (JsonMember member in fields.Object.Members)
        {
            string name = member.Key;
            if (name.StartsWith("$", StringComparison.Ordinal) || known.Any(field => field.Name == name))
                continue;

            string? meant = name.Length > Limits.NameLength
                ? null
                : nearest.Find(name, known.Select(field => field.Name), Math.Max(1, name.Length / 3));
            string remedy = meant is null ? "remove it" : $"did you mean `{meant}`?";
            fields.Report(Findings.UnknownHostField, member, $"`{Shown.Text(name)}` is not known here, so it has no effect; {remedy}");
        }
    }

    private void Take(FieldReader fields, string path, HostField[] known)
    {
        foreach (HostField field in known)
        {
            if (!fields.Object.TryFind(field.Name, out JsonMember member) || member.Value is JsonNull)
                continue;

            string name = path.Length == 0 ? field.Name : path + "." + field.Name;
            _present[name] = member;
            if (field.Read is null && member.Value is JsonObject section)
                Take(fields.Within(section, name), name, field.Members);
            else if (field.Read is null)
                fields.Wrong(member, "an object with " + string.Join(", ", field.Members.Select(inner => inner.Name)));
            else if (field.Read(fields, member) is { } values)
                Add(name, values);
        }

        ReportUnknown(fields, known);
    }

    private void Add(string path, string[] values)
    {
        _values[path] = values;
        Settings.Add((path, values));
    }
}
