using SchemaSdk.Checks;
using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Validation;

/// <summary>One parameter of a <see cref="QuickCheck"/>: its own check, and the bit that its value sets for the rules.</summary>
internal readonly struct QuickValue
{
    private readonly int _place;
    private readonly FactValueKind _kind;
    private readonly int _shift;
    private readonly int _options;
    private readonly ulong _defaultBit;
    private readonly double _least;
    private readonly double _most;

    public QuickValue(ModelFacts model, int place, StateLayout layout)
    {
        ParameterFacts parameter = model.Parameters[place];
        _place = place;
        _kind = KindOf(parameter);
        _options = parameter.Options.Length;
        _least = parameter.Minimum?.Value ?? double.MinValue;
        _most = parameter.Maximum?.Value ?? double.MaxValue;
        _shift = -1;
        if (layout.Has(place))
        {
            _shift = layout.Shift(place);
            _defaultBit = FactValue.DefaultOf(parameter) switch
            {
                { Kind: FactValueKind.Option } value => 1UL << _shift + value.OptionIndex,
                { Kind: FactValueKind.Flag } value => 1UL << _shift + (value.Flag ? 1 : 0),
                _ => 0,
            };
        }
    }

    /// <summary>False for a parameter that is right whatever it is set to.</summary>
    public static bool IsNeeded(ParameterFacts parameter) => parameter.Kind switch
    {
        FactKind.Flag => false,
        FactKind.Text => parameter.Required || parameter.Options.Length > 0
            || parameter is { Minimum: not null } or { Maximum: not null } or { Format: TextFormat.Scenes or TextFormat.UrlList },
        _ => true,
    };

    public bool Passes(ModelFacts model, ReadOnlySpan<FactValue> values, ref ulong state)
    {
        ref readonly FactValue value = ref values[_place];
        if (!value.IsSet)
        {
            state |= _defaultBit;
            return true;
        }

        switch (_kind)
        {
            case FactValueKind.Option:
                state |= _shift < 0 ? 0 : 1UL << _shift + value.OptionIndex;
                return (uint)value.OptionIndex < (uint)_options;
            case FactValueKind.Flag:
                state |= 1UL << _shift + (value.Flag ? 1 : 0);
                return true;
            case FactValueKind.Number:
                return value.Number >= _least && value.Number <= _most;
            default:
                return ParameterCheck.CheckContent(model, model.Parameters[_place], value) is null;
        }
    }

    /// <summary>What is checked here; anything else is for the check of parameters.</summary>
    private static FactValueKind KindOf(ParameterFacts parameter) => parameter.Kind switch
    {
        FactKind.Option => FactValueKind.Option,
        FactKind.Flag => FactValueKind.Flag,
        FactKind.Number or FactKind.Integer when parameter is { Options.Length: 0, Step: null, Minimum: not { Large: not null }, Maximum: not { Large: not null } } => FactValueKind.Number,
        _ => FactValueKind.Unknown,
    };
}
