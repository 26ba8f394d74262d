using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Model;

/// <summary>
/// The records and closed types that a model needs: one for each definition, however often it is used, and each after those it uses.
/// </summary>
internal sealed class ModelTypes
{
    private readonly Dictionary<Parameter, int> _places = [];
    private readonly List<Parameter> _types = [];

    public ModelTypes(EquatableArray<Parameter> parameters)
    {
        foreach (Parameter parameter in parameters)
            Add(parameter.Element);
    }

    /// <summary>The first value of each type.</summary>
    public IReadOnlyList<Parameter> All => _types;

    /// <summary>Returns the index of the type of a record or union.</summary>
    public int IndexOf(Parameter value) => _places[value.Definition];

    /// <summary>True for a value that has a type of its own: a record or union.</summary>
    public static bool IsTyped(Parameter value) => value.IsRecord || value.Kind == ParameterKind.Union;

    /// <summary>Returns the values inside a type: a record's members, a union's alternatives.</summary>
    public static EquatableArray<Parameter> Inside(Parameter type) => type.Kind == ParameterKind.Union ? type.Alternatives : type.Members;

    /// <summary>
    /// Returns where the options of a value are named: the index of a type, or -1 for the request, and that of the value inside it. The
    /// options of a union are those of its alternative.
    /// </summary>
    public (int Type, int Member) OwnerOf(EquatableArray<Parameter> parameters, OverlayPlace place)
    {
        (int Type, int Member) owner = (-1, place.Parameter);
        Parameter value = parameters[place.Parameter];
        foreach (int step in place.Inside)
        {
            if (step != OverlayPlace.EachItem)
                owner = (IndexOf(value), step);

            value = step == OverlayPlace.EachItem ? value.Items! : Inside(value)[step];
        }

        return value.Kind == ParameterKind.Union ? (IndexOf(value), OptionsOf(value)) : owner;
    }

    /// <summary>Returns the index of the alternative of a union that has options; -1 for none.</summary>
    public static int OptionsOf(Parameter union)
    {
        int place = union.Alternatives.Count - 1;
        while (place >= 0 && union.Alternatives[place].Kind != ParameterKind.Option)
            place--;

        return place;
    }

    private void Add(Parameter value)
    {
        if (!IsTyped(value))
            return;

        Parameter definition = value.Definition;
        if (_places.ContainsKey(definition))
            return;

        foreach (Parameter inside in Inside(value))
            Add(inside.Element);

        _places.Add(definition, _types.Count);
        _types.Add(value);
    }
}
