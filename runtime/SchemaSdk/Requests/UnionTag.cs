using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// Tells objects apart by the members that have one value each. This file is also compiled into the local host and the tool.
/// </summary>
internal static class UnionTag
{
    /// <summary>Returns 0 for an object that says it is of an alternative, 2 for one that says it is not, 1 for neither.</summary>
    public static int Distance(ModelMetadata model, TypeMetadata union, ParameterMetadata alternative, in ParameterValue value)
    {
        if (value.Kind != ParameterValueKind.Object || alternative.Type is not { } type)
            return 1;

        int distance = 1;
        for (int i = 0; i < type.Parameters.Count; i++)
        {
            ParameterMetadata member = type.Parameters[i];
            bool isTag = union.Discriminator is null ? member.Options.Length == 1 : member.Name == union.Discriminator;
            if (!isTag)
                continue;

            ParameterValue tag = value.Members.Members[i];
            if (tag.Kind is ParameterValueKind.Unset or ParameterValueKind.Unknown || !ParameterCheck.Accepts(model, member, in tag))
                return 2;

            distance = 0;
        }

        return distance;
    }
}
