using System.Globalization;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Reads the fields of one object as their expected kinds; others are reported and treated as absent, and so is null, without a report.
/// </summary>
internal readonly struct FieldReader(DocumentSource source, JsonObject obj, string owner, FindingKind wrong)
{
    public FieldReader(DocumentSource source, JsonObject obj, string owner)
        : this(source, obj, owner, Findings.WrongValue)
    {
    }

    /// <summary>The same reader for purely informative fields: an unreadable one does not invalidate the model.</summary>
    public FieldReader Informative => new(source, obj, owner, Findings.UnreadableField);

    public JsonObject Object => obj;

    /// <summary>The owner of the fields, for messages: a parameter's name or a row's label.</summary>
    public string Owner => owner;

    /// <summary>A reader of an object within this one.</summary>
    public FieldReader Within(JsonObject inner, string name) => new(source, inner, name, wrong);

    public JsonNode? Value(Field field) => field.TryFind(obj, out JsonMember member) ? member.Value : null;

    /// <summary>Reads a display text. Blank counts as absent.</summary>
    public string? Text(Field field, FindingKind tooLong, int longest)
    {
        if (!field.TryFind(obj, out JsonMember member))
            return null;

        if (member.Value is not JsonString text)
        {
            Wrong(member, "a string");
            return null;
        }

        return Checked(text, member.Key, tooLong, longest);
    }

    /// <summary>Reads a list of texts; a single text is a list of one.</summary>
    public EquatableArray<string> Texts(Field field, FindingKind tooLong, int longest)
    {
        if (!field.TryFind(obj, out JsonMember member))
            return default;

        var texts = new List<string>();
        foreach (JsonNode item in member.Value is JsonArray array ? array.Items : [member.Value])
        {
            if (item is not JsonString text)
                source.Report(wrong, item, $"{Named(member)} holds {item.KindName}; a list of strings is expected");
            else if (Checked(text, member.Key, tooLong, longest) is { } value)
                texts.Add(value);
        }

        return texts.ToEquatableArray();
    }

    /// <summary>Reads a Boolean, which hosts also write as text. Absent counts as false.</summary>
    public bool Flag(Field field) => Choice(field) ?? false;

    /// <summary>Reads a Boolean whose absence means something else than false.</summary>
    public bool? Choice(Field field)
    {
        if (!field.TryFind(obj, out JsonMember member))
            return null;

        switch (member.Value)
        {
            case JsonBoolean flag:
                return flag.Value;
            case JsonString text when bool.TryParse(text.Value, out bool value):
                return value;
            default:
                Wrong(member, "true or false");
                return null;
        }
    }

    /// <summary>Reads a count: a non-negative whole number, also in forms such as <c>100K</c> or <c>128,000</c>.</summary>
    public long? Count(Field field)
    {
        if (!field.TryFind(obj, out JsonMember member))
            return null;

        if (Counts.Read(member.Value) is { } count)
            return count;

        Wrong(member, "a whole number");
        return null;
    }

    /// <summary>Reads a number of items.</summary>
    /// <param name="field">The field.</param>
    /// <param name="least">The smallest number that is possible.</param>
    public int? Items(Field field, int least)
    {
        if (!field.TryFind(obj, out JsonMember member))
            return null;

        if (member.Value is JsonNumber number
            && ExactNumber.Of(number.Raw).TryGetInt64(out long count)
            && count >= least
            && count <= int.MaxValue)
        {
            return (int)count;
        }

        Wrong(member, $"a whole number of {least} or more");
        return null;
    }

    /// <summary>Reads a finite number, as written.</summary>
    public string? Number(Field field)
    {
        if (!field.TryFind(obj, out JsonMember member))
            return null;

        if (Numbers.RawOf(member.Value) is { } raw && Numbers.IsFinite(raw))
            return raw;

        Wrong(member, "a double-precision number");
        return null;
    }

    public void Report(FindingKind kind, JsonNode at, string message) => source.Report(kind, at, message);

    public void Report(FindingKind kind, JsonMember at, string message) => source.Report(kind, at, message);

    /// <summary>Reports a field whose value is of the wrong kind, and the expected kind.</summary>
    public void Wrong(JsonMember member, string expected)
    {
        string found = member.Value switch
        {
            JsonString text => $"`{Shown.Text(text.Value)}`",
            JsonNumber number => Shown.Text(number.Raw),
            _ => member.Value.KindName,
        };
        source.Report(wrong, member.Value, $"{Named(member)} is {found}; {expected} is expected");
    }

    private string? Checked(JsonString text, string key, FindingKind tooLong, int longest)
    {
        if (text.Value.Length > longest)
        {
            string length = text.Value.Length.ToString(CultureInfo.InvariantCulture);
            source.Report(tooLong, text, $"{key} has {length} characters; the maximum is {longest}");
            return null;
        }

        return string.IsNullOrWhiteSpace(text.Value) ? null : ReadableText.Of(text.Value);
    }

    private string Named(JsonMember member) => owner.Length == 0 ? member.Key : $"{member.Key} of {owner}";
}
