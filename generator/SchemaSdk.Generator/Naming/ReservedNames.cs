namespace SchemaSdk.Generator.Naming;

/// <summary>Names that a generated member can't have; they get the suffix <c>Value</c>.</summary>
internal static class ReservedNames
{
    /// <summary>The members that <see cref="object"/> declares.</summary>
    private static readonly HashSet<string> s_object = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>The members that records and the request types declare.</summary>
    private static readonly HashSet<string> s_request = new(StringComparer.Ordinal)
    {
        "Clone", "EqualityContract", "PrintMembers",
        "Collect", "Defaults", "Describe", "EstimatePrice", "Extra", "Model", "ModelId", "Read", "ToJson", "Validate", "WriteTo",
    };

    public static bool InRequest(string name) => s_object.Contains(name) || s_request.Contains(name);

    public static bool InConstants(string name) => s_object.Contains(name);
}
