using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>An object inside a request that is created where the request is.</summary>
/// <param name="initializer">Where its members are assigned.</param>
/// <param name="members">What is known of them, at any depth.</param>
internal sealed class WrittenObject(RequestInitializer initializer, ParameterValue[] members) : ObjectValue(members, extra: null)
{
    public RequestInitializer Initializer => initializer;
}
