using SchemaSdk.Generator.Model;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Emit.Sinks;

/// <summary>Sink: a word of C# that the generator itself chooses between; it never holds a document's text.</summary>
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

    public static Keyword NotNull { get; } = new(" = null!;");

    public static Keyword OrEmptyList { get; } = new(" ?? \"\"");

    public static Keyword OrDefault { get; } = new(".GetValueOrDefault()");

    public string Text { get; }

    /// <summary>The type of a text by its format.</summary>
    public static Keyword TextType(TextFormat format) => new(format switch
    {
        TextFormat.Scenes => "global::SchemaSdk.Scenes",
        TextFormat.Media => "global::SchemaSdk.MediaInput",
        TextFormat.UrlList => "global::SchemaSdk.UrlList",
        _ => "string",
    });

    /// <summary>The method of the runtime's reader for a kind of value.</summary>
    public static Keyword ReaderMethod(ParameterKind kind) => new(kind switch
    {
        ParameterKind.Number => "Number",
        ParameterKind.Integer => "Integer",
        ParameterKind.Flag => "Flag",
        ParameterKind.Array or ParameterKind.Object => "Element",
        _ => throw new InvalidOperationException("Read by a statement of its own."),
    });
}
