using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>The values of a document as constants of C#.</summary>
internal static class Constants
{
    /// <summary>Returns a value of the kinds that have constants: options, numbers, flags and texts.</summary>
    public static CSharpCode Of(EmittedType type, int index, Literal value) => type.Values[index].Kind switch
    {
        ParameterKind.Option => new(
            $"{type.Qualified(type.EnumOf(index))}.{type.OptionOf(index, OptionIndex(type.Values[index], value))}"),
        ParameterKind.Number => new($"{NumberLiteral.Double(double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture))}"),
        ParameterKind.Integer => new(
            $"{NumberLiteral.Int64((long)decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture))}"),
        ParameterKind.Flag => new($"{(value.IsTrue ? Keyword.True : Keyword.False)}"),
        _ => new($"{new TextLiteral(value.Text)}"),
    };

    private static int OptionIndex(Parameter parameter, Literal value)
    {
        for (int i = 0; i < parameter.Options.Count; i++)
        {
            if (parameter.Options[i] == value)
                return i;
        }

        throw new InvalidOperationException("A usable value is one of the options.");
    }
}
