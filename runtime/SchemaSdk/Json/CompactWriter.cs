using System.Text.Json;
using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Json;

/// <summary>
/// Writes a request in one piece, of names and options that were encoded once. For the plain case, which nearly every request is: no
/// white space, no encoder of the caller's, nothing in Extra, no arrays and objects, nothing that JSON can't say.
/// </summary>
internal static class CompactWriter
{
    private const int UsualLength = 512;

    public static bool TryWrite(Utf8JsonWriter writer, ModelInfo model, ref RequestValues values)
    {
        if (writer.Options is { Indented: true } or { Encoder: not null })
        {
            return false;
        }

        var text = new CompactText(stackalloc byte[UsualLength]);
        bool isPlain = TryWrite(ref text, model, ref values);
        if (isPlain)
        {
            writer.WriteRawValue(text.Written, skipInputValidation: true);
        }

        text.Dispose();
        return isPlain;
    }

    /// <summary>The request as a text of its own; none where it is not plain.</summary>
    public static byte[]? ToUtf8(ModelInfo model, ref RequestValues values)
    {
        var text = new CompactText(stackalloc byte[UsualLength]);
        byte[]? json = TryWrite(ref text, model, ref values) ? text.Written.ToArray() : null;
        text.Dispose();
        return json;
    }

    private static bool TryWrite(ref CompactText text, ModelInfo model, ref RequestValues values)
    {
        WireNames wire = model.Wire;
        text.Append(wire.Opening);
        for (int i = 0; i < wire.Parameters.Length; i++)
        {
            FactValue value = values[i];
            if (!value.IsSet)
            {
                continue;
            }

            text.Append(wire.NextParameters[i]);
            switch (value.Kind)
            {
                case FactValueKind.Text:
                    text.AppendQuoted(value.Text);
                    break;
                case FactValueKind.Option when (uint)value.OptionIndex < (uint)wire.Options[i].Length:
                    text.Append(wire.Options[i][value.OptionIndex].Json);
                    break;
                case FactValueKind.Number when double.IsFinite(value.Number):
                    text.Append(value.Number);
                    break;
                case FactValueKind.Integer:
                    text.Append(value.Integer);
                    break;
                case FactValueKind.Flag:
                    text.Append(value.Flag ? "true"u8 : "false"u8);
                    break;
                case FactValueKind.Items when model.Facts.Parameters[i].Kind == FactKind.Text:
                    text.AppendQuoted(value.Content!.ToString()!);
                    break;
                default:
                    return false;
            }
        }

        text.Append("}"u8);
        return true;
    }
}
