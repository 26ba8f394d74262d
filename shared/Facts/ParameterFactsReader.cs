using SchemaSdk.Rules;

namespace SchemaSdk.Facts;

/// <summary>Reads <c>number duration Duration default=5 min=3 max=15 about="…"</c>.</summary>
internal static class ParameterFactsReader
{
    public static void TryRead(ModelFacts model, string keyword, FactsLine line)
    {
        if (ParseKind(keyword) is not { } kind)
        {
            return;
        }

        var parameter = new ParameterFacts(line.Text(), line.Text(), kind);
        model.Parameters.Add(parameter);
        while (line.Next(out FactsToken token))
        {
            ReadToken(parameter, token);
        }

        if (parameter.Default is { } value)
        {
            parameter.DefaultOption = parameter.OptionIndex(value);
        }
    }

    private static void ReadToken(ParameterFacts parameter, FactsToken token)
    {
        switch (token.Name)
        {
            case "": parameter.Required |= token.Text == "required"; break;
            case "enum": parameter.EnumType = token.Text; break;
            case "default": parameter.Default = token.Values[0]; break;
            case "default-json": parameter.Default = new FactLiteral(FactLiteralKind.Json, token.Text); break;
            case "min": parameter.Minimum = new Bound(token.Text); break;
            case "max": parameter.Maximum = new Bound(token.Text); break;
            case "step": parameter.Step = new Bound(token.Text); break;
            case "options": parameter.Options = token.Values; break;
            case "format": parameter.Format = ParseFormat(token.Text); break;
            case "items": parameter.MaxItems = (int)FactNumbers.ToDecimal(token.Text); break;
            case "about": parameter.Description = token.Text; break;
        }
    }

    /// <summary>Reads <c>each Prompt Duration</c>: which parameter is the default duration of another's scenes.</summary>
    public static void ReadSceneDuration(ModelFacts model, FactsLine line)
    {
        int scenes = model.IndexOfProperty(line.Text());
        int duration = model.IndexOfProperty(line.Text());
        if (scenes >= 0 && duration >= 0)
        {
            model.Parameters[scenes].SceneDuration = model.Parameters[duration];
        }
    }

    private static TextFormat ParseFormat(string word) => word switch
    {
        "url" => TextFormat.Url,
        "media" => TextFormat.Media,
        "url-list" => TextFormat.UrlList,
        "scenes" => TextFormat.Scenes,
        _ => TextFormat.None,
    };

    private static FactKind? ParseKind(string keyword) => keyword switch
    {
        "text" => FactKind.Text,
        "option" => FactKind.Option,
        "number" => FactKind.Number,
        "integer" => FactKind.Integer,
        "flag" => FactKind.Flag,
        "array" => FactKind.Array,
        "object" => FactKind.Object,
        _ => null,
    };
}
