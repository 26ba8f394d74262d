using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Commands;

/// <summary>Models in the folder that the source does not refresh, because their hosts publish no catalog.</summary>
internal static class LeftOut
{
    /// <summary>Returns the other models, and tells why these are left as they are.</summary>
    public static IReadOnlyList<string> Without(ToolContext context, IModelSource origin, IEnumerable<string> ids)
    {
        var taken = new List<string>();
        foreach (string id in ids)
        {
            string? why = origin.WhyLeft(id);
            if (why is null)
                taken.Add(id);
            else if (why.Length > 0)
                context.Error.WriteLine($"left       {Shown.Text(id)}: {why}");
        }

        return taken;
    }
}
