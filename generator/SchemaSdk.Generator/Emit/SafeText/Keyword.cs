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

    public static Keyword MinimumIsExclusive { get; } = new(", MinimumIsExclusive = true");

    public static Keyword MaximumIsExclusive { get; } = new(", MaximumIsExclusive = true");

    public static Keyword Nullable { get; } = new("?");

    /// <summary>The methods that read a model, without and with what checks patterns.</summary>
    public static Keyword Load { get; } = new("Load");

    public static Keyword LoadWithPatterns { get; } = new("LoadWithPatterns");

    public static Keyword None { get; } = new("");

    /// <summary>The names of parameters in emitted code.</summary>
    public static Keyword Reader { get; } = new("reader");

    public static Keyword Values { get; } = new("values");

    public static Keyword Item { get; } = new("item");

    /// <summary>The methods for what is inside a value, beside those of <see cref="ValueMethod"/>.</summary>
    public static Keyword Object { get; } = new("Object");

    public static Keyword List { get; } = new("List");

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
        (ParameterKind.Union, _) => "Union",
        (_, TextFormat.UrlList) => "UrlList",
        (ParameterKind.Array or ParameterKind.Object, _) => "Element",
        (_, TextFormat.Scenes) => "Scenes",
        (_, TextFormat.Media) => "Media",
        _ => "Text",
    });

    /// <summary>Returns the fallback for a required value that is mistyped; a missing value is reported before that.</summary>
    public static Keyword OrEmpty(Keyword method) => new(method.Text switch
    {
        "Text" or "Scenes" or "Media" or "UrlList" => " ?? \"\"",
        "Object" or "Union" or "List" => "!",
        _ => ".GetValueOrDefault()",
    });
}
