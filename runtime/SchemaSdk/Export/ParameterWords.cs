using SchemaSdk.Checks;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>Describes what a parameter's schema can't express: its purpose, its text format and the rules that only warn.</summary>
internal static class ParameterWords
{
    public static IEnumerable<string?> Of(ModelMetadata model, int parameter)
    {
        ParameterMetadata metadata = model.Parameters[parameter];
        IEnumerable<string> broken = model.Rules
            .FindAll(rule => rule.IsWarning && Array.Exists(rule.Targets, target => target.Parameter == parameter))
            .ConvertAll(RuleSentence.Of);
        return Unsaid(metadata.Description, [.. Beside(metadata), .. broken]);
    }

    /// <summary>Describes a value without the rules, which are about parameters.</summary>
    public static IEnumerable<string?> OfValue(ParameterMetadata metadata) => Unsaid(metadata.Description, Beside(metadata));

    /// <summary>Returns the description, and the sentences that it does not say: a document that was made of an export says them.</summary>
    private static IEnumerable<string?> Unsaid(string? description, IEnumerable<string?> sentences)
    {
        yield return description;
        foreach (string? sentence in sentences)
        {
            if (sentence is not null && description?.Contains(sentence, StringComparison.Ordinal) != true)
                yield return sentence;
        }
    }

    private static IEnumerable<string?> Beside(ParameterMetadata metadata)
    {
        yield return Grammar(metadata);
        if (metadata.Step is { } step)
        {
            yield return metadata.Minimum is { } start
                ? $"In steps of {step.Digits} from {start.Digits}."
                : $"A multiple of {step.Digits}.";
        }

        if (metadata.Deprecated is { } reason)
            yield return $"Deprecated: {reason}";
    }

    private static string? Grammar(ParameterMetadata parameter) =>
        (parameter.Kind, parameter.Format) switch
        {
            (_, TextFormat.Scenes) =>
                $"{AtMost(parameter, "scenes")}, separated by | or a line break; a scene may begin with its duration, as in 5s: text.",
            (ParameterKind.Text, TextFormat.UrlList) => $"{AtMost(parameter, "addresses")}, separated by commas.",
            (_, TextFormat.Url) => "An absolute URL.",
            (_, TextFormat.Media) => "An absolute URL, or a data: URL with the bytes in base64.",
            _ => null,
        };

    private static string AtMost(ParameterMetadata parameter, string items) =>
        parameter.MaxItems is { } most ? $"At most {MetadataNumbers.ToText(most)} {items}" : $"One or more {items}";
}
