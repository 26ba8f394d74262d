namespace SchemaSdk.Generator.Model;

/// <summary>
/// A value that an overlay names: a parameter by index, or a value inside one by the steps to it. A step is the index of a member or
/// alternative, or <see cref="EachItem"/>; of alternatives that have the same member, the first one stands for all.
/// </summary>
internal sealed record OverlayPlace(int Parameter, EquatableArray<int> Inside = default)
{
    /// <summary>The step to the items of a list.</summary>
    public const int EachItem = -1;

    /// <summary>True for a value in a list, which has one for each item.</summary>
    public bool IsInList => Inside.Contains(EachItem);

    public static implicit operator OverlayPlace(int parameter) => new(parameter);
}
