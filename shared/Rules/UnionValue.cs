namespace SchemaSdk.Rules;

/// <summary>A value of a union: the index of its alternative, and the value as that alternative describes it.</summary>
internal class UnionValue(int alternative, ParameterValue value)
{
    public int Alternative { get; } = alternative;

    public ParameterValue Value { get; } = value;

    /// <summary>Compares content; two alternatives may have the same.</summary>
    public virtual bool IsSame(UnionValue other) => Alternative == other.Alternative && ValueEquality.Same(Value, other.Value);

    /// <summary>Returns a hash that does not depend on the alternative.</summary>
    public int ContentHash() => Value.Kind switch
    {
        ParameterValueKind.Text => ValueEquality.HashCode(Value),
        ParameterValueKind.Number or ParameterValueKind.Integer => Value.Number.GetHashCode(),
        ParameterValueKind.Flag => Value.Flag ? 1 : 0,
        ParameterValueKind.List => Value.Count,
        _ => 0,
    };
}
