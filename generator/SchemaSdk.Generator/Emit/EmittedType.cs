using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;

namespace SchemaSdk.Generator.Emit;

/// <summary>A type with values that is emitted: the request, a record inside it, or the closed type for a union.</summary>
internal sealed class EmittedType
{
    private readonly ModelTypes _types;

    private EmittedType(EmitModel unit, ModelTypes types, string name, EquatableArray<Parameter> values, MemberNames names, bool isRequest)
    {
        Unit = unit;
        _types = types;
        Name = new CSharpName(name);
        Values = values;
        Names = names;
        IsRequest = isRequest;
    }

    public EmitModel Unit { get; }

    public bool IsRequest { get; }

    public CSharpName Name { get; }

    public EquatableArray<Parameter> Values { get; }

    public MemberNames Names { get; }

    /// <summary>The types of the model that are emitted beside the request, in the order of their indexes.</summary>
    public IEnumerable<(EmittedType Type, Parameter Definition)> Inside => _types.All.Select((definition, i) =>
    {
        TypeNames names = Unit.Names.Types[i];
        return (new EmittedType(Unit, _types, names.Name, ModelTypes.Inside(definition), names.Values, isRequest: false), definition);
    });

    /// <summary>Returns the type of a record or union inside this one.</summary>
    public EmittedType InsideOf(Parameter value)
    {
        TypeNames names = Unit.Names.Types[_types.IndexOf(value)];
        return new EmittedType(Unit, _types, names.Name, ModelTypes.Inside(value), names.Values, isRequest: false);
    }

    public static EmittedType Request(EmitModel unit) =>
        new(unit, new ModelTypes(unit.Model.Parameters), unit.Names.Request, unit.Model.Parameters, unit.Names.Values, isRequest: true);

    /// <summary>Returns the name of the record or closed type for a value.</summary>
    public CSharpName TypeOf(Parameter value) => new(Unit.Names.Types[_types.IndexOf(value)].Name);

    public CSharpName PropertyOf(int index) => new(Names.Properties[index]);

    public CSharpName EnumOf(int index) => new(Names.Enums[index]);

    public CSharpName OptionOf(int index, int option) => new(Names.Members[index][option]);

    public TextFormat FormatOf(int index) => Formats.Of(Values[index]);

    /// <summary>
    /// True for a member that can only have one value and has to be there, so that a record has it without being told. A request says all
    /// that it sends.
    /// </summary>
    public bool IsGiven(int index) => !IsRequest && Values[index] is { Required: true, IsConstant: true };

    /// <summary>
    /// True for a property that can be null: a value that may be left out, and one inside which there may be nothing.
    /// </summary>
    public bool IsNullable(int index) => Values[index] is not { Required: true } value
        || (value.Nullable == true && FormatOf(index) == TextFormat.None && (value.IsList || ModelTypes.IsTyped(value)));

    /// <summary>True if a text in the request, at any depth, is checked with a pattern.</summary>
    public bool HasPatterns
    {
        get
        {
            for (int i = 0; i < Values.Count; i++)
            {
                Parameter value = FormatOf(i) == TextFormat.None ? Values[i].Element : Values[i];
                if (value is { Pattern: not null, PatternIsChecked: true })
                    return true;
            }

            return IsRequest && Inside.Any(inside => inside.Type.HasPatterns);
        }
    }

    /// <summary>Returns a type of the model in a place where a property of the same name would come first.</summary>
    public CSharpCode Qualified(CSharpName type) => new($"global::{new CSharpName(Unit.Namespace)}.{type}");
}
