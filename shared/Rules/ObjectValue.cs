using SchemaSdk.Metadata;

namespace SchemaSdk.Rules;

/// <summary>The members of an object in a request.</summary>
internal class ObjectValue(ParameterValue[] members, IExtraMembers? extra)
{
    /// <summary>The values in the order of the type's members.</summary>
    public ParameterValue[] Members { get; } = members;

    /// <summary>What is sent besides the members or instead of one; null for nothing.</summary>
    public IExtraMembers? Extra { get; } = extra;

    /// <summary>Returns the member as checks see it: one that is replaced by something else is unknown.</summary>
    public ParameterValue Sent(TypeMetadata type, int member) =>
        Extra?.ContainsKey(type.Parameters[member].Name) == true ? ParameterValue.Unknown : Members[member];
}

/// <summary>Members that a document does not describe, or whose values do not have the type that it describes.</summary>
internal interface IExtraMembers
{
    IEnumerable<string> Keys { get; }

    bool ContainsKey(string key);
}
