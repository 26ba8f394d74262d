namespace SchemaSdk.Metadata;

/// <summary>Reads <c>number duration Duration default=5 min=3 max=15 about="…"</c>.</summary>
internal static class ParameterMetadataReader
{
    /// <param name="model">The model, for its types and what it says about null.</param>
    /// <param name="keyword">The kind.</param>
    /// <param name="line">The rest of the line.</param>
    /// <param name="isNamed">False for an item or an alternative, which has no names.</param>
    public static ParameterMetadata Read(ModelMetadata model, string keyword, MetadataScanner line, bool isNamed = true)
    {
        ParameterKind kind = ParseKind(keyword);
        ParameterMetadata parameter = isNamed
            ? new(Representable(line.Text("a parameter's name")), line.Text("a parameter's property"), kind)
            : new("", "", kind);
        return ReadRest(model, parameter, line);
    }

    /// <summary>Reads what follows the names.</summary>
    public static ParameterMetadata ReadRest(ModelMetadata model, ParameterMetadata parameter, MetadataScanner line)
    {
        parameter.RefusesNull = model.RefusesNull;
        while (line.Next(out MetadataToken token))
            ReadToken(model, parameter, token);

        if (parameter.Default is { } value)
            parameter.DefaultOption = parameter.OptionIndex(value);

        return parameter.Kind != ParameterKind.Union || parameter.Type is not null
            ? parameter
            : throw new MetadataException("a union has no type");
    }

    private static void ReadToken(ModelMetadata model, ParameterMetadata parameter, MetadataToken token)
    {
        switch (token.Name)
        {
            case "" when token.Text == "required": parameter.Required = true; break;
            case "" when token.Text == "in-path": parameter.InPath = true; break;
            case "enum": parameter.EnumType = token.Text; break;
            case "default": parameter.Default = Representable(token.Value); break;
            case "default-json": parameter.Default = new Literal(LiteralKind.Json, Representable(token.Text)); break;
            case "min": parameter.Minimum = token.Bound(); break;
            case "max": parameter.Maximum = token.Bound(); break;
            case "step": parameter.Step = token.Bound(); break;
            case "options": parameter.Options = Array.ConvertAll(token.Values, Representable); break;
            case "format": parameter.Format = ParseFormat(token); break;
            case "items": parameter.MaxItems = (int)MetadataNumbers.ToDecimal(token.Text); break;
            case "xmin": parameter.ExclusiveMinimum = token.Bound(); break;
            case "xmax": parameter.ExclusiveMaximum = token.Bound(); break;
            case "min-items": parameter.MinItems = (int)MetadataNumbers.ToDecimal(token.Text); break;
            case "pattern": parameter.Pattern = token.Text; break;
            case "deprecated": parameter.Deprecated = token.Text; break;
            case "type": parameter.Type = TypeOf(model, parameter, token.Text); break;
            case "" when token.Text == "unique": parameter.HasUniqueItems = true; break;
            case "" when token.Text == "uri": parameter.IsUri = true; break;
            case "" when token.Text == "nullable": parameter.IsNullable = true; parameter.RefusesNull = false; break;
            case "" when token.Text == "not-null": parameter.RefusesNull = true; break;
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

    private static TypeMetadata TypeOf(ModelMetadata model, ParameterMetadata parameter, string name)
    {
        TypeMetadata? type = model.FindType(name);
        bool fits = type is not null
            && parameter.Kind == (type.IsUnion ? ParameterKind.Union : ParameterKind.Object);
        return fits ? type! : throw new MetadataException($"there is no type `{name}` before its use");
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
        "union" => ParameterKind.Union,
        _ => throw new MetadataException($"`{keyword}` is not known"),
    };
}
