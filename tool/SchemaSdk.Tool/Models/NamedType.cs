using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;

namespace SchemaSdk.Tool.Models;

/// <summary>A generated type with the values in it: the request, the record of an object, or the closed type of a union.</summary>
internal sealed class NamedType
{
    private readonly ModelNames _model;
    private readonly ModelTypes _types;

    private NamedType(ModelNames model, ModelTypes types, string name, EquatableArray<Parameter> values, MemberNames names, bool isRequest)
    {
        _model = model;
        _types = types;
        Name = name;
        Values = values;
        Names = names;
        IsRequest = isRequest;
    }

    public string Name { get; }

    /// <summary>The parameters, members or alternatives, in document order.</summary>
    public EquatableArray<Parameter> Values { get; }

    /// <summary>The names of what belongs to each value.</summary>
    public MemberNames Names { get; }

    public bool IsRequest { get; }

    /// <summary>The prefix of all type names of the model.</summary>
    public string Prefix => _model.Prefix;

    public static NamedType Request(ModelDocument model, ModelNames names) =>
        new(names, new ModelTypes(model.Parameters), names.Request, model.Parameters, names.Values, isRequest: true);

    /// <summary>Returns the type of a value that has one of its own: a record or union.</summary>
    public NamedType TypeOf(Parameter value)
    {
        TypeNames names = _model.Types[_types.IndexOf(value)];
        return new(_model, _types, names.Name, ModelTypes.Inside(value), names.Values, isRequest: false);
    }

    /// <summary>Returns the C# type named after a value or, for a list, its items; null if it has no type of its own.</summary>
    public string? NameOfType(int place)
    {
        Parameter element = Values[place].Element;
        return ModelTypes.IsTyped(element) ? _model.Types[_types.IndexOf(element)].Name
            : Names.Enums[place] is { Length: > 0 } name ? name
            : null;
    }

    /// <summary>Returns how code says the property of a value; an alternative has none, and its type stands for it.</summary>
    public string PropertyOf(int place) => IsRequest ? Names.Properties[place]
        : Names.Properties.Count == 0 ? Name
        : $"{Name}.{Names.Properties[place]}";

    /// <summary>Returns how code says an option; those of a union are its own.</summary>
    public string OptionOf(int place, int option) =>
        $"{(Names.Enums[place] is { Length: > 0 } name ? name : Name)}.{Names.Members[place][option]}";

    /// <summary>Returns the index of the value with a name on the wire; -1 for none.</summary>
    public int PlaceOf(string name)
    {
        for (int i = 0; i < Values.Count; i++)
        {
            if (Values[i].Name == name)
                return i;
        }

        return -1;
    }
}
