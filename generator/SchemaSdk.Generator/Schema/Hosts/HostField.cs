using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Reads the value of a field as texts; null if it can't be used, which it has reported.</summary>
internal delegate string[]? HostValue(FieldReader fields, JsonMember member);

/// <summary>A field of a host file: either a value with a reader, or an object with fields of its own.</summary>
internal sealed class HostField(string name, HostValue? read, params HostField[] members)
{
    public HostField(string name, params HostField[] members)
        : this(name, null, members)
    {
    }

    public string Name { get; } = name;

    public HostValue? Read { get; } = read;

    public HostField[] Members { get; } = members;

    public static FieldTable TableOf(HostField[] fields) => new([.. fields.Select(field => field.ToField())]);

    private Field ToField()
    {
        FieldTable? members = Members.Length == 0 ? null : TableOf(Members);
        return new(Name) { Nested = members is null ? null : () => members };
    }
}
