using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>
/// The effective values of one parameter for which conditions certainly hold: some values, or all but some, and possibly absence. If the
/// parameter's possible values are known, only their number is kept, so that many conditions on many options stay small.
/// </summary>
internal sealed class AllowedValues
{
    private readonly bool _absent;
    private readonly bool _isAllBut;
    private readonly int? _domain;
    private readonly HashSet<Literal> _values;

    private AllowedValues(bool absent, bool isAllBut, int? domain, IEnumerable<Literal> values)
    {
        _absent = absent;
        _isAllBut = isAllBut;
        _domain = domain;
        _values = [.. values];
    }

    public bool IsNone => !_absent && HasNoValue;

    /// <summary><see langword="true"/> if the parameter is certainly present.</summary>
    public bool IsPresent => !_absent;

    /// <summary><see langword="true"/> if the parameter is certainly absent.</summary>
    public bool IsAbsent => HasNoValue;

    private bool HasNoValue => _isAllBut ? _values.Count == _domain : _values.Count == 0;

    /// <summary>Returns all possible values of the parameter, without any condition.</summary>
    public static AllowedValues Any(Parameter parameter) => AllBut(parameter, MayBeAbsent(parameter), []);

    /// <summary>Returns the values that a condition allows.</summary>
    public static AllowedValues Of(Parameter parameter, ModelCondition condition) => condition.Kind switch
    {
        ConditionKind.Is => Only(parameter, absent: false, condition.Values.Select(Literals.Identity)),

            // The host's value for an omitted parameter is unknown unless it is text, so absence may match an excluded value.
            ConditionKind.IsNot => AllBut(
                parameter,
                MayBeAbsent(parameter) && parameter.Kind == ParameterKind.Text,
                condition.Values.Select(Literals.Identity)),
            ConditionKind.Present => AllBut(parameter, absent: false, []),
            _ => Only(parameter, MayBeAbsent(parameter), []),
        };

    public static bool MayBeAbsent(Parameter parameter) =>
        !parameter.Required && !(parameter.DefaultIsUsable && SaysSomething(parameter));

    /// <summary>A default of blank text or an empty list counts as none.</summary>
    private static bool SaysSomething(Parameter parameter) => parameter.Default switch
    {
        null => false,
        { Kind: LiteralKind.Text, Text: var text } when parameter.Kind == ParameterKind.Text => !string.IsNullOrWhiteSpace(text),
        { Kind: LiteralKind.Json, Text: "[]" } => false,
        _ => true,
    };

    public AllowedValues And(AllowedValues other)
    {
        bool absent = _absent && other._absent;
        return (_isAllBut, other._isAllBut) switch
        {
            (true, true) => new(absent, isAllBut: true, _domain, _values.Concat(other._values)),
            (true, false) => new(absent, isAllBut: false, _domain, other._values.Where(v => !_values.Contains(v))),
            (false, true) => new(absent, isAllBut: false, _domain, _values.Where(v => !other._values.Contains(v))),
            _ => new(absent, isAllBut: false, _domain, _values.Where(other._values.Contains)),
        };
    }

    public bool IsWithin(AllowedValues other)
    {
        if (_absent && !other._absent)
            return false;

        return (_isAllBut, other._isAllBut) switch
        {
            (true, true) => other._values.IsSubsetOf(_values),

            // All remaining values have to be among the other's.
            (true, false) => _domain - _values.Count is { } left
                && left <= other._values.Count
                && other._values.Count(v => !_values.Contains(v)) == left,
            (false, true) => !_values.Overlaps(other._values),
            _ => _values.IsSubsetOf(other._values),
        };
    }

    private static AllowedValues Only(Parameter parameter, bool absent, IEnumerable<Literal> values) =>
        new(absent, isAllBut: false, DomainOf(parameter), values);

    private static AllowedValues AllBut(Parameter parameter, bool absent, IEnumerable<Literal> values) =>
        new(absent, isAllBut: true, DomainOf(parameter), values);

    /// <summary>Returns the number of possible values if they are known; conditions use no others.</summary>
    private static int? DomainOf(Parameter parameter) =>
        parameter.Options.Count > 0 ? parameter.Options.Count
        : parameter.Kind == ParameterKind.Flag ? 2
        : null;
}
