using SchemaSdk.Generator.Model;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>
/// The effective values of one parameter for which conditions surely hold: some values, or all but some, and perhaps absence.
/// </summary>
internal sealed class AdmittedValues
{
    private readonly bool _absent;
    private readonly bool _isAllBut;
    private readonly HashSet<Literal> _values;

    private AdmittedValues(bool absent, bool isAllBut, IEnumerable<Literal> values)
    {
        _absent = absent;
        _isAllBut = isAllBut;
        _values = [.. values.Select(Literals.Identity)];
    }

    public bool IsNone => !_absent && !_isAllBut && _values.Count == 0;

    /// <summary>True where the parameter is surely there.</summary>
    public bool IsPresent => !_absent;

    /// <summary>True where the parameter is surely not there.</summary>
    public bool IsAbsent => !_isAllBut && _values.Count == 0;

    /// <summary>Without a condition: whatever the parameter can be.</summary>
    public static AdmittedValues Any(Parameter parameter) => AllBut(parameter, MayBeAbsent(parameter), []);

    /// <summary>What one condition admits.</summary>
    public static AdmittedValues Of(Parameter parameter, ModelCondition condition) => condition.Kind switch
    {
        ConditionKind.Is => new(absent: false, isAllBut: false, condition.Values),

        // What the host takes for anything but text that was left out is not known, so that it is none of the values is not sure.
        ConditionKind.IsNot => AllBut(parameter, MayBeAbsent(parameter) && parameter.Kind == ParameterKind.Text, condition.Values),
        ConditionKind.Present => AllBut(parameter, absent: false, []),
        _ => new(MayBeAbsent(parameter), isAllBut: false, []),
    };

    public static bool MayBeAbsent(Parameter parameter) =>
        !parameter.Required && !(parameter.DefaultIsUsable && parameter.Default is not null);

    public AdmittedValues And(AdmittedValues other)
    {
        bool absent = _absent && other._absent;
        return (_isAllBut, other._isAllBut) switch
        {
            (true, true) => new(absent, isAllBut: true, _values.Concat(other._values)),
            (true, false) => new(absent, isAllBut: false, other._values.Where(v => !_values.Contains(v))),
            (false, true) => new(absent, isAllBut: false, _values.Where(v => !other._values.Contains(v))),
            _ => new(absent, isAllBut: false, _values.Where(other._values.Contains)),
        };
    }

    public bool IsWithin(AdmittedValues other)
    {
        if (_absent && !other._absent)
        {
            return false;
        }

        return (_isAllBut, other._isAllBut) switch
        {
            (true, true) => other._values.IsSubsetOf(_values),
            (true, false) => false,
            (false, true) => !_values.Overlaps(other._values),
            _ => _values.IsSubsetOf(other._values),
        };
    }

    /// <summary>All values but some. Where the values are known to the last one, those that remain.</summary>
    private static AdmittedValues AllBut(Parameter parameter, bool absent, EquatableArray<Literal> values)
    {
        if (Domain(parameter) is not { } domain)
        {
            return new(absent, isAllBut: true, values);
        }

        var left = new HashSet<Literal>(domain.Select(Literals.Identity));
        left.ExceptWith(values.Select(Literals.Identity));
        return new(absent, isAllBut: false, left);
    }

    private static IEnumerable<Literal>? Domain(Parameter parameter) =>
        parameter.Options.Count > 0 ? parameter.Options
        : parameter.Kind == ParameterKind.Flag ? [new Literal(LiteralKind.Boolean, "true"), new Literal(LiteralKind.Boolean, "false")]
        : null;
}
