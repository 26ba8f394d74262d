using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// Considers that a value whose type in C# belongs to one alternative of a choice is sent as JSON, which another may accept. What is not
/// known is accepted.
/// </summary>
internal static class OtherAlternatives
{
    /// <summary>Returns the findings of the alternative that fits a value best; none if one accepts it.</summary>
    public static List<RequestFinding> Judge(ModelMetadata model, TypeMetadata union, ParameterValue value)
    {
        List<RequestFinding>? best = null;
        foreach (ParameterMetadata alternative in union.Parameters)
        {
            if (!HasKind(value.Kind, alternative))
                continue;

            List<RequestFinding>? found = null;
            Check(model, alternative, value, ref found);
            if (best is null || (found?.Count ?? 0) < best.Count)
                best = found ?? [];
        }

        return best ?? [];
    }

    /// <summary>
    /// Returns true if an object is converted to a choice where it is created, and is not surely refused by another alternative.
    /// </summary>
    public static bool MayAccept(RequestInitializer request, KnownTypes types)
    {
        if (request.Type.IsRequest || UnionAround(request.Whole) is not { } union || types.Find(union) is not { IsReadable: true } choice)
            return false;

        return choice.Parameters.Exists(alternative =>
            alternative is { Kind: ParameterKind.Object }
            && (alternative.Type is not { } type || (type.Name != request.Type.Type.Name && MayBe(request, type))));
    }

    private static INamedTypeSymbol? UnionAround(IOperation value)
    {
        for (IOperation? around = value.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case IConversionOperation conversion when RequestTypes.UnionOf(conversion) is { } union:
                    return union;
                case IConversionOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool MayBe(RequestInitializer request, TypeMetadata other)
    {
        TypeMetadata own = request.Type.Type;
        foreach (ParameterMetadata member in other.Parameters)
        {
            int place = own.Find(member.Name);
            ParameterValue value = place < 0 ? ParameterValue.Unset : request.Given(place);
            if (place < 0 && !member.Required)
                continue;

            List<RequestFinding>? found = null;
            if (!value.IsSet && member.Required)
                return false;

            if (HasKind(value.Kind, member) || value.Kind == ParameterValueKind.Option)
                Check(request.Type.Model, member, Scalar(own.Parameters[place], value), ref found);

            if (found is not null)
                return false;
        }

        return !other.IsClosed || own.Parameters.TrueForAll(member =>
            other.Find(member.Name) >= 0 || !request.Values[own.Parameters.IndexOf(member)].IsSet);
    }

    private static ParameterValue Scalar(ParameterMetadata parameter, ParameterValue value) =>
        value.Kind == ParameterValueKind.Option && (uint)value.OptionIndex < (uint)parameter.Options.Length
            ? Scalar(parameter.Options[value.OptionIndex])
            : value;

    private static ParameterValue Scalar(Literal literal) => literal.Kind switch
    {
        LiteralKind.Number => ParameterValue.Of(literal.Number),
        LiteralKind.Boolean => ParameterValue.Of(literal.IsTrue),
        _ => ParameterValue.Of(literal.Text),
    };

    private static void Check(ModelMetadata model, ParameterMetadata alternative, ParameterValue value, ref List<RequestFinding>? findings)
    {
        if (value.Kind == ParameterValueKind.Option && alternative.Kind != ParameterKind.Option)
            return;

        string? text = Text(value);
        if (text is not null && !HasKind(value.Kind, alternative))
        {
            ParameterCheck.Add(ref findings, RequestFinding.Misfit(model, alternative, "a value of another kind", text));
        }
        else if (alternative.Kind == ParameterKind.Option && text is not null)
        {
            if (!Array.Exists(alternative.Options, option => IsSame(option, value)))
                ParameterCheck.Add(ref findings, RequestFinding.NotAnOption(model, alternative, text));
        }
        else if (alternative.Kind == ParameterKind.Integer && value.Kind == ParameterValueKind.Number && value.Number % 1 != 0)
        {
            ParameterCheck.Add(ref findings, RequestFinding.Misfit(model, alternative, "a whole number", text!));
        }
        else if (value.Kind == ParameterValueKind.List && alternative.Item is { } item)
        {
            ParameterCheck.Add(ref findings, ListCheck.CheckCount(model, alternative, value.Count));
            if (alternative.HasUniqueItems && EqualItems.Find(in value) is { } equal)
                ParameterCheck.Add(ref findings, RequestFinding.EqualItems(model, alternative, equal.First, equal.Second));

            foreach (ParameterValue one in value.ItemsOfList)
                Check(model, item, one, ref findings);
        }
        else if (value.Kind != ParameterValueKind.List)
        {
            ParameterCheck.CheckContent(model, alternative, in value, ref findings);
        }
    }

    private static bool HasKind(ParameterValueKind kind, ParameterMetadata value) => (kind, value.Kind) switch
    {
        (ParameterValueKind.Text, ParameterKind.Text) => true,
        (ParameterValueKind.Number or ParameterValueKind.Integer, ParameterKind.Number or ParameterKind.Integer) => true,
        (ParameterValueKind.Flag, ParameterKind.Flag) => true,
        (ParameterValueKind.List, ParameterKind.Array) => true,
        (ParameterValueKind.Text, ParameterKind.Option) => HasOption(value, LiteralKind.Text),
        (ParameterValueKind.Number or ParameterValueKind.Integer, ParameterKind.Option) => HasOption(value, LiteralKind.Number),
        (ParameterValueKind.Flag, ParameterKind.Option) => HasOption(value, LiteralKind.Boolean),
        _ => false,
    };

    private static bool HasOption(ParameterMetadata value, LiteralKind kind) => Array.Exists(value.Options, option => option.Kind == kind);

    private static bool IsSame(Literal option, ParameterValue value) => value.Kind switch
    {
        ParameterValueKind.Text => option.Kind == LiteralKind.Text && option.Text == value.Text,
        ParameterValueKind.Flag => option.Kind == LiteralKind.Boolean && option.IsTrue == value.Flag,
        _ => option.Kind == LiteralKind.Number && option.Number == value.Number,
    };

    private static string? Text(ParameterValue value) => value.Kind switch
    {
        ParameterValueKind.Text => value.Text,
        ParameterValueKind.Number => MetadataNumbers.ToText(value.Number),
        ParameterValueKind.Integer => MetadataNumbers.ToText(value.Integer),
        ParameterValueKind.Flag => value.Flag ? "true" : "false",
        _ => null,
    };
}
