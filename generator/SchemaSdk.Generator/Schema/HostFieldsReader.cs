using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Hosts;

namespace SchemaSdk.Generator.Schema;

/// <summary>What a document says of its host.</summary>
internal readonly record struct DocumentHost(string? Id, string? Wire, HostPlacement Placement);

/// <summary>Reads the host of a document, and the name by which the host knows the model.</summary>
internal static class HostFieldsReader
{
    public static DocumentHost Read(FieldReader fields, HostPlacements hosts)
    {
        string? wire = ReadWire(fields);
        if (!DocumentFields.Host.TryFind(fields.Object, out JsonMember member))
            return new DocumentHost(null, wire, hosts.Find(HostProfile.FirstId)!);

        if (member.Value is not JsonString { Value: { Length: > 0 and <= Limits.NameLength } id })
        {
            fields.Wrong(member, "the id of a host, such as `replicate`,");
            return new DocumentHost(null, wire, HostPlacement.Usual);
        }

        HostPlacement? placement = hosts.Find(id);
        if (placement is null && hosts.IsComplete)
        {
            string? meant = new NearestName().Find(id, hosts.Ids, Math.Max(1, id.Length / 3));
            string shown = Shown.Text(id);
            string remedy = meant is null
                ? $"add its file with `schema-sdk init --host {shown}`, or write {shown}.host.json"
                : $"did you mean `{meant}`?";
            fields.Report(Findings.AbsentHost, member.Value, $"the project has no host `{shown}`; {remedy}");
        }

        return new DocumentHost(id == HostProfile.FirstId ? null : id, wire, placement ?? HostPlacement.Usual);
    }

    /// <summary>Reports an id that would leave its place in the path.</summary>
    public static void CheckId(FieldReader fields, string id, DocumentHost host)
    {
        if (host is { Wire: null, Placement.In: ModelPlacement.Path } && !AreSegments(id) && fields.Value(DocumentFields.Id) is { } at)
        {
            fields.Report(
                Findings.NoId,
                at,
                $"the id `{id}` can't be part of a path, where the host has it; add the name that it uses as `wire`");
        }
    }

    private static bool AreSegments(string name) => name.Split('/').All(segment => segment is not ("" or "." or ".."));

    /// <summary>Reads a name that may become segments of a path, so that none may leave it.</summary>
    private static string? ReadWire(FieldReader fields)
    {
        if (!DocumentFields.Wire.TryFind(fields.Object, out JsonMember member))
            return null;

        if (member.Value is JsonString { Value: { Length: > 0 and <= Limits.LabelLength } name }
            && name.All(c => c is > ' ' and <= '~' && "\\?#%\"<>{}|^`".IndexOf(c) < 0)
            && AreSegments(name))
        {
            return name;
        }

        fields.Wrong(member, "the name by which the host knows the model, such as `black-forest-labs/flux-dev`,");
        return null;
    }
}
