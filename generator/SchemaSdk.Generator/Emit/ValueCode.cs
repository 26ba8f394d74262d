using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>
/// The C# of one value of a type, for itself and for the items of lists: its type, and the expressions that read it and that hand it to
/// the runtime.
/// </summary>
internal readonly struct ValueCode
{
    private readonly EmittedType _owner;
    private readonly Parameter _value;
    private readonly int _index;
    private readonly TextFormat _format;

    public ValueCode(EmittedType owner, int index)
        : this(owner, index, owner.Values[index], owner.FormatOf(index))
    {
    }

    private ValueCode(EmittedType owner, int index, Parameter value, TextFormat format)
    {
        _owner = owner;
        _index = index;
        _value = value;
        _format = format;
    }

    /// <summary>The type, without a question mark.</summary>
    public CSharpCode Type => (_value.Kind, _format) switch
    {
        (ParameterKind.Option, _) => new($"{_owner.EnumOf(_index)}"),
        (ParameterKind.Number, _) => new($"double"),
        (ParameterKind.Integer, _) => new($"long"),
        (ParameterKind.Flag, _) => new($"bool"),
        (ParameterKind.Union, _) => new($"{_owner.TypeOf(_value)}"),
        (ParameterKind.Object, TextFormat.None) when _value.IsRecord => new($"{_owner.TypeOf(_value)}"),
        (ParameterKind.Array, TextFormat.None) when _value.IsList => new($"global::SchemaSdk.ModelList<{Item.Type}>"),
        (ParameterKind.Array or ParameterKind.Object, TextFormat.None) => new($"global::System.Text.Json.JsonElement"),
        _ => new($"{Keyword.TextType(_format)}"),
    };

    /// <summary>The type of a constant with such a value: a text of any format is a string.</summary>
    public CSharpCode ConstantType => _value.Kind == ParameterKind.Text ? new($"string") : Type;

    /// <summary>The type of an array with the items of the list.</summary>
    public CSharpCode ArrayType => new($"{Item.Type}[]");

    private ValueCode Item => new(_owner, _index, _value.Items!, TextFormat.None);

    /// <summary>The name of the runtime's method that reads or writes the value.</summary>
    private Keyword Method => _format != TextFormat.None ? Keyword.ValueMethod(_value.Kind, _format)
        : _value.IsRecord ? Keyword.Object
        : _value.IsList ? Keyword.List
        : Keyword.ValueMethod(_value.Kind, _format);

    /// <summary>Returns the expression that reads the value; one that has to be there is not null.</summary>
    public CSharpCode Read(Keyword reader, bool isRequired)
    {
        Keyword nullable = isRequired ? Keyword.None : Keyword.Nullable;
        CSharpCode call = Method.Text switch
        {
            "Option" => new($"({Type}{nullable}){reader}.Option()"),
            "Object" or "Union" => new($"{reader}.{Method}<{Type}>()"),
            "List" => new(
                $"{reader}.List(static (ref global::SchemaSdk.Generated.RequestReader item)"
                + $" => {Item.Read(Keyword.Item, isRequired: true)})"),
            _ => new($"{reader}.{Method}()"),
        };
        return isRequired ? new($"{call}{Keyword.OrEmpty(Method)}") : call;
    }

    /// <summary>Returns the call that hands the value to the runtime.</summary>
    public CSharpCode Write(Keyword values, CSharpCode value, bool isRequired)
    {
        Keyword nullable = isRequired ? Keyword.None : Keyword.Nullable;
        return Method.Text switch
        {
            "Option" => new($"{values}.Option((int{nullable}){value})"),
            "List" => new(
                $"{values}.List({value}, static (ref global::SchemaSdk.Generated.ParameterValues item, {Item.Type} value)"
                + $" => {Item.Write(Keyword.Item, new($"value"), isRequired: true)})"),
            _ => new($"{values}.{Method}({value})"),
        };
    }
}
