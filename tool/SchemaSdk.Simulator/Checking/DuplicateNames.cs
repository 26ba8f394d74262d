using System.Text.Json;

namespace SchemaSdk.Simulator;

/// <summary>Finds duplicate property names, which .NET 8 can't refuse while it parses.</summary>
internal static class DuplicateNames
{
    /// <summary>Returns the first name that an object has more than once, at any depth; null if there is none.</summary>
    public static string? First(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    if (!names.Add(NameOf(property)))
                        return NameOf(property);

                    if (First(property.Value) is { } inner)
                        return inner;
                }

                return null;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(First).FirstOrDefault(name => name is not null);
            default:
                return null;
        }
    }

    /// <summary>A name with half a surrogate pair is no text; its JSON stands for it.</summary>
    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return property.ToString();
        }
    }
}
