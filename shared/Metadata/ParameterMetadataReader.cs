namespace SchemaSdk.Metadata;

/// <summary>Reads <c>number duration Duration default=5 min=3 max=15 about="…"</c>.</summary>
internal static class ParameterMetadataReader
{
    public static ParameterMetadata Read(string keyword, MetadataScanner line)
    {
        ParameterKind kind = ParseKind(keyword);
        var parameter = new ParameterMetadata(Representable(line.Text("a parameter's name")), line.Text("a parameter's property"), kind);
        while (line.Next(out MetadataToken token))
            ReadToken(parameter, token);

        if (parameter.Default is { } value)
            parameter.DefaultOption = parameter.OptionIndex(value);

        return parameter;
    }

    private static void ReadToken(ParameterMetadata parameter, MetadataToken token)
    {
        switch (token.Name)
        {
            case "" when token.Text == "required": parameter.Required = true; break;
            case "enum": parameter.EnumType = token.Text; break;
            case "default": parameter.Default = Representable(token.Value); break;
            case "default-json": parameter.Default = new Literal(LiteralKind.Json, Representable(token.Text)); break;
            case "min": parameter.Minimum = token.Bound(); break;
            case "max": parameter.Maximum = token.Bound(); break;
            case "step": parameter.Step = token.Bound(); break;
            case "options": parameter.Options = Array.ConvertAll(token.Values, Representable); break;
            case "format": parameter.Format = ParseFormat(token); break;
            case "items": parameter.MaxItems = (int)MetadataNumbers.ToDecimal(token.Text); break;
            case "about": parameter.Description = token.Text; break;
            default: throw token.Unknown();
        }
    }

    /// <summary>Reads <c>each Prompt Duration</c>: which parameter gives the default duration of another's scenes.</summary>
    public static void ReadSceneDuration(ModelMetadata model, MetadataScanner line)
    {
        int scenes = model.PlaceOf(line.Text("the parameter of the scenes"));
        model.Parameters[scenes].SceneDuration = model.Parameters[model.PlaceOf(line.Text("the scenes' duration"))];
    }

    private static Literal Representable(Literal option)
    {
        _ = Representable(option.Text);
        return option;
    }

    /// <summary>Rejects lone surrogates, which can't be sent.</summary>
    public static string Representable(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
                throw new MetadataException("a name or option has an unpaired surrogate");
        }

        return text;
    }

    private static TextFormat ParseFormat(MetadataToken token) => token.Text switch
    {
        "url" => TextFormat.Url,
        "media" => TextFormat.Media,
        "url-list" => TextFormat.UrlList,
        "scenes" => TextFormat.Scenes,
        var other => throw new MetadataException($"the format `{other}` is not known"),
    };

    private static ParameterKind ParseKind(string keyword) => keyword switch
    {
        "text" => ParameterKind.Text,
        "option" => ParameterKind.Option,
        "number" => ParameterKind.Number,
        "integer" => ParameterKind.Integer,
        "flag" => ParameterKind.Flag,
        "array" => ParameterKind.Array,
        "object" => ParameterKind.Object,
        _ => throw new MetadataException($"`{keyword}` is not known"),
    };
}
