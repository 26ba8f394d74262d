using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// Looks into the objects that are created where a request is, for rules about what is inside. What is wrong with them by themselves is
/// found where each is created.
/// </summary>
internal static class WrittenValue
{
    public static ParameterValue Of(InitializerArm arm, ParameterMetadata parameter, KnownTypes types)
    {
        ParameterValue known = arm.Known;
        switch (parameter)
        {
            case { Kind: ParameterKind.Object, Type: { } type } when known.Kind == ParameterValueKind.Opaque:
                return OfObject(arm.Value, type, types) ?? known;
            case { Kind: ParameterKind.Union, Type: { } union } when known is { Kind: ParameterValueKind.Union }:
                return OfUnion(known, union, types);
            case { Item: { } item, Format: TextFormat.None } when InitializerList.Of(arm.Value) is { } items:
                return ParameterValue.List([.. items.Select(one => OfItem(one, item, types))]);
            default:
                return known;
        }
    }

    private static ParameterValue OfUnion(ParameterValue known, TypeMetadata union, KnownTypes types)
    {
        UnionValue chosen = known.Alternative;
        return chosen.Value is { Kind: ParameterValueKind.Opaque, Content: IOperation operand }
            && union.Parameters[chosen.Alternative] is { Kind: ParameterKind.Object, Type: { } type }
            && OfObject(operand, type, types) is { } value
                ? ParameterValue.Union(new UnionValue(chosen.Alternative, value))
                : known;
    }

    private static ParameterValue OfItem(IOperation? value, ParameterMetadata item, KnownTypes types) =>
        value is not null && InitializerValue.Of(value, value.Syntax, item) is { Count: 1 } arms
            ? Of(arms[0], item, types)
            : ParameterValue.Unknown;

    private static ParameterValue? OfObject(IOperation value, TypeMetadata described, KnownTypes types)
    {
        while (value is IConversionOperation { Conversion.IsUserDefined: false } kept)
            value = kept.Operand;

        if (types.Find(value.Type) is not { IsReadable: true } type || type.Type.Name != described.Name)
            return null;

        RequestInitializer? written = value switch
        {
            IObjectCreationOperation creation => RequestInitializer.Created(type, creation),
            IWithOperation with => RequestInitializer.Changed(type, with),
            _ => null,
        };
        return written is null
            ? null
            : ParameterValue.Object(new WrittenObject(written, [.. type.Parameters.Select((_, i) => Member(written, i, types))]));
    }

    private static ParameterValue Member(RequestInitializer written, int place, KnownTypes types) =>
        written.ArmsOf(place) is { Count: 1 } arms
            ? Of(arms[0], written.Type.Parameters[place], types)
            : written.Given(place);
}
