namespace SchemaSdk.Rules;

/// <summary>A value of a union: the index of its alternative, and the value as that alternative describes it.</summary>
internal class UnionValue(int alternative, ParameterValue value)
{
    public int Alternative { get; } = alternative;

    public ParameterValue Value { get; } = value;
}
