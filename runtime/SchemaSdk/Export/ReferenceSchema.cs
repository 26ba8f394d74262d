using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Export;

/// <summary>
/// Writes what is said of a value inside a parameter as a schema of requests, with the semantics of <see cref="ReferredValue"/>.
/// </summary>
internal static class ReferenceSchema
{
    /// <summary>Matches no value at all.</summary>
    public static JsonObject Nothing => Clause.Not([]);

    /// <summary>Returns the schema of the requests of which something is true of the value, of each one in lists.</summary>
    /// <param name="reference">The value.</param>
    /// <param name="value">Matches the values of which it is true.</param>
    /// <param name="whenOmitted">True if it is true of a value that is left out of what is around it, whose default then applies.</param>
    /// <param name="whenMissing">True if it is true where that is not there either, or can't hold the value.</param>
    /// <param name="whenUnknown">True for a request whose value is in the default of something that is left out.</param>
    public static JsonObject Of(ValueReference reference, JsonObject value, bool whenOmitted, bool whenMissing, bool whenUnknown)
    {
        JsonObject schema = value;
        int list = LastList(reference);
        for (int i = reference.Inside.Count - 1; i >= 0; i--)
        {
            if (reference.Inside[i] is not { } name)
            {
                schema = new JsonObject { ["items"] = schema };
                continue;
            }

            bool isLast = i == reference.Inside.Count - 1;
            schema = Named(name, schema, isLast ? whenOmitted : MayBeAbsent(i + 1));
            if (whenMissing || i < list)
                schema = Clause.Any(new JsonObject { ["not"] = new JsonObject { ["type"] = "object" } }, schema);
            else
                schema["type"] = "object";
        }

        return Named(reference.Way[0].Name, schema, MayBeAbsent(0));

        // A list that is not there has no items of which it could be false.
        bool MayBeAbsent(int level) =>
            level <= list || (reference.Way[level].Default is { Kind: LiteralKind.Json } ? whenUnknown : whenMissing);
    }

    /// <summary>Returns the last step into the items of a list; -1 for none.</summary>
    private static int LastList(ValueReference reference)
    {
        int last = reference.Inside.Count - 1;
        while (last >= 0 && reference.Inside[last] is not null)
            last--;

        return last;
    }

    private static JsonObject Named(string name, JsonObject value, bool mayBeAbsent) =>
        mayBeAbsent ? Clause.Value(name, value) : Clause.HasValue(name, value);
}
