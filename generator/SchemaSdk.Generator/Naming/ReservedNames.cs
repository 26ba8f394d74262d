namespace SchemaSdk.Generator.Naming;

/// <summary>Names that a generated member can't have; they get the suffix <c>Value</c>.</summary>
internal static class ReservedNames
{
    /// <summary>The members that <see cref="object"/> declares.</summary>
    private static readonly HashSet<string> s_object = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>The members that records with JSON declare: nested ones and requests.</summary>
    private static readonly HashSet<string> s_record = new(StringComparer.Ordinal)
    {
        "Clone", "EqualityContract", "PrintMembers", "Collect", "Defaults", "DescribeObject", "Extra", "Read", "ToJson", "WriteTo",
    };

    /// <summary>The members that only requests declare.</summary>
    private static readonly HashSet<string> s_request = new(StringComparer.Ordinal)
    {
        "Describe", "EstimatePrice", "Model", "ModelId", "Validate",
    };

    /// <summary>The members that the closed types of unions declare.</summary>
    private static readonly HashSet<string> s_union = new(StringComparer.Ordinal)
    {
        "Alternative", "Collect", "DescribeObject", "Value",
    };

    public static bool InRecord(string name) => s_object.Contains(name) || s_record.Contains(name);

    public static bool InRequest(string name) => InRecord(name) || s_request.Contains(name);

    public static bool InUnion(string name) => s_object.Contains(name) || s_union.Contains(name);

    public static bool InConstants(string name) => s_object.Contains(name);

    /// <summary>Returns the name of a constant after a label: an option or a price.</summary>
    public static string Constant(string label, Func<string, bool>? isReserved = null)
    {
        string name = Identifier.OfLabel(label);
        return (isReserved ?? InConstants)(name) ? name + "Value" : name;
    }
}
