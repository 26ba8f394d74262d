using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Checks;

/// <summary>A finding about a request: the parameter, the diagnostic id and the message for developers.</summary>
internal sealed class RequestFinding
{
    private RequestFinding(ModelMetadata model, ParameterMetadata parameter, string code, string text)
    {
        Parameter = parameter;
        Code = code;
        Text = text;
        Message = $"{text} ({model.Id})";
    }

    private RequestFinding(ParameterMetadata parameter, RuleMetadata rule, string text)
    {
        Parameter = parameter;
        Code = CodeOf(rule);
        Text = text;
        Message = text;
        Rule = rule;
    }

    public ParameterMetadata Parameter { get; }

    public string Code { get; }

    public string Message { get; }

    /// <summary>The message without the model.</summary>
    public string Text { get; }

    /// <summary>The broken rule; null if the value itself is invalid.</summary>
    public RuleMetadata? Rule { get; }

    public bool IsWarning => Rule is { IsWarning: true };

    /// <summary>Creates the finding for a broken rule, at the extra or missing parameter.</summary>
    public static RequestFinding Broken(ModelMetadata model, RuleMetadata rule, int parameter) =>
        new(model.Parameters[parameter], rule, $"{RuleSentence.Of(model, rule)} [{rule.Id}]");

    public static RequestFinding Missing(ModelMetadata model, ParameterMetadata parameter) =>
        new(model, parameter, RequestCodes.Required, $"{parameter.Name} is required and must not be empty");

    public static RequestFinding Range(ModelMetadata model, ParameterMetadata parameter, string value) =>
        new(model, parameter, RequestCodes.Range, $"{parameter.Name} is {value}, {Outside(parameter)}");

    public static RequestFinding Step(ModelMetadata model, ParameterMetadata parameter, string value) =>
        new(model, parameter, RequestCodes.Range, $"{parameter.Name} is {value}, {OffStep(parameter)}");

    public static RequestFinding NotANumber(ModelMetadata model, ParameterMetadata parameter, double value) =>
        new(model, parameter, RequestCodes.Range, $"{parameter.Name} is {MetadataNumbers.ToText(value)}, which is not a number in JSON");

    public static RequestFinding Length(ModelMetadata model, ParameterMetadata parameter, int length) =>
        new(
            model,
            parameter,
            RequestCodes.Length,
            $"{parameter.Name} has {MetadataNumbers.ToText(length)} characters, {Outside(parameter)}");

    public static RequestFinding NotAnOption(ModelMetadata model, ParameterMetadata parameter, string value) =>
        new(model, parameter, RequestCodes.Option, $"{parameter.Name} is {Excerpt.Of(value)}, not one of {Choices(parameter)}");

    /// <summary>Creates the finding for a JSON value of the wrong type.</summary>
    public static RequestFinding Shape(ModelMetadata model, ParameterMetadata parameter, MetadataShape shape)
    {
        string what = shape switch
        {
            MetadataShape.Array => "an array",
            MetadataShape.Object => "an object",
            _ => "neither an array nor an object",
        };
        string expected = parameter.Kind == ParameterKind.Array ? "an array" : "an object";
        return new(model, parameter, RequestCodes.Option, $"{parameter.Name} must be {expected}; it is {what}");
    }

    public static RequestFinding Count(ModelMetadata model, ParameterMetadata parameter, int count, string what) =>
        new(
            model,
            parameter,
            RequestCodes.Count,
            $"{parameter.Name} has {MetadataNumbers.ToText(count)} {what}, more than {MetadataNumbers.ToText(parameter.MaxItems ?? 0)}");

    public static RequestFinding EmptyScene(ModelMetadata model, ParameterMetadata parameter, int scene) =>
        new(model, parameter, RequestCodes.Scenes, $"scene {MetadataNumbers.ToText(scene)} of {parameter.Name} has no text");

    public static RequestFinding SceneDuration(ModelMetadata model, ParameterMetadata parameter, int scene, decimal seconds) => new(
        model,
        parameter,
        RequestCodes.Scenes,
        $"scene {MetadataNumbers.ToText(scene)} of {parameter.Name} lasts {seconds.ToString(CultureInfo.InvariantCulture)} s,"
        + $" {NotAllowed(parameter.SceneDuration!, seconds)}");

    private static string CodeOf(RuleMetadata rule) => rule switch
    {
        { Kind: RuleKind.Ignore, IsWarning: true } => RequestCodes.NoEffect,
        { IsWarning: true } => RequestCodes.RuleWarning,
        _ => RequestCodes.RuleError,
    };

    private static string NotAllowed(ParameterMetadata parameter, decimal value) =>
        Steps.IsOn(parameter, value) ? Outside(parameter) : OffStep(parameter);

    private static string OffStep(ParameterMetadata parameter) => parameter.Minimum is { } minimum
        ? $"not in steps of {parameter.Step?.Digits} from {minimum.Digits}"
        : $"not a multiple of {parameter.Step?.Digits}";

    private static string Outside(ParameterMetadata parameter) => (parameter.Minimum, parameter.Maximum) switch
    {
        ({ } minimum, { } maximum) => $"outside {minimum.Digits} to {maximum.Digits}",
        ({ } minimum, null) => $"below the minimum of {minimum.Digits}",
        (_, { } maximum) => $"above the maximum of {maximum.Digits}",
        _ => "",
    };

    private static string Choices(ParameterMetadata parameter)
    {
        const int Most = 20;
        string[] options = Array.ConvertAll(parameter.Options, o => o.Text.Length == 0 ? "\"\"" : o.Text);
        string list = string.Join(", ", options, 0, Math.Min(options.Length, Most));
        return options.Length > Most ? $"{list} … ({MetadataNumbers.ToText(options.Length)} in total)" : list;
    }
}
