using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Sink: C# text chosen by the generator itself; it never contains a document's text.</summary>
internal readonly struct Keyword
{
    private Keyword(string text) => Text = text;

    public static Keyword Public { get; } = new("public");

    public static Keyword Internal { get; } = new("internal");

    public static Keyword True { get; } = new("true");

    public static Keyword False { get; } = new("false");

    public static Keyword Required { get; } = new("required ");

    public static Keyword Nullable { get; } = new("?");

    public static Keyword None { get; } = new("");

    public string Text { get; }

    /// <summary>Returns the property type of a text with the given format.</summary>
    public static Keyword TextType(TextFormat format) => new(format switch
    {
        TextFormat.Scenes => "global::SchemaSdk.Scenes",
        TextFormat.Media => "global::SchemaSdk.MediaInput",
        TextFormat.UrlList => "global::SchemaSdk.UrlList",
        _ => "string",
    });

    /// <summary>Returns the name of the runtime's method that reads or writes a value.</summary>
    public static Keyword ValueMethod(ParameterKind kind, TextFormat format) => new((kind, format) switch
    {
        (ParameterKind.Option, _) => "Option",
        (ParameterKind.Number, _) => "Number",
        (ParameterKind.Integer, _) => "Integer",
        (ParameterKind.Flag, _) => "Flag",
        (_, TextFormat.UrlList) => "UrlList",
        (ParameterKind.Array or ParameterKind.Object, _) => "Element",
        (_, TextFormat.Scenes) => "Scenes",
        (_, TextFormat.Media) => "Media",
        _ => "Text",
    });

    /// <summary>Returns the fallback for a required property whose value is mistyped; a missing value is reported before that.</summary>
    public static Keyword OrEmpty(ParameterKind kind, TextFormat format) => new(ValueMethod(kind, format).Text switch
    {
        "Text" or "Scenes" or "Media" or "UrlList" => " ?? \"\"",
        _ => ".GetValueOrDefault()",
    });
}
