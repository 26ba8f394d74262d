using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>
/// Reports request types that several assemblies define because each was built with the document. The compiler reports CS0433 or CS0436
/// wherever such a name is used, but not how to fix it.
/// </summary>
internal static class RepeatedRequests
{
    private const int MostNames = 5;

    /// <summary>Returns one finding for each group of assemblies that define the same types. It belongs to no file.</summary>
    public static FileFindings Find(TypeNameTable own, ReferencedRequests referenced)
    {
        IEnumerable<ReferencedRequest> all = referenced.Requests
            .Concat(own.Requests.Select(name => new ReferencedRequest(name, referenced.Project)));
        IEnumerable<string> messages =
            from request in all
            group request.Assembly by request.Name into name
            where name.Count() > 1
            group name.Key by Join([.. name]) into types
            select Message(types.Key, [.. types.OrderBy(type => type, StringComparer.Ordinal)]);
        return new FileFindings(
            "",
            messages.Select(message => new Finding(SetUpFindings.RepeatedRequest, default, message)).ToEquatableArray());
    }

    private static string Message(string assemblies, string[] types)
    {
        string shown = types.Length <= MostNames
            ? Join(types)
            : $"{string.Join(", ", types.Take(MostNames))} and {types.Length - MostNames} more";
        return $"{assemblies} define the same requests, because each was built with the same documents: {shown};"
            + " keep each document in one project and reference that project from the others,"
            + " or set a different SchemaSdkNamespace in each";
    }

    private static string Join(string[] names) => names.Length == 1
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";
}
