using System.Globalization;
using SchemaSdk.Facts;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Checks;

/// <summary>Something wrong with a request: which parameter, which diagnostic id, and the sentence that a developer reads.</summary>
internal sealed class Fault
{
    private Fault(ModelFacts model, ParameterFacts parameter, string code, string text)
    {
        Parameter = parameter;
        Code = code;
        Text = text;
        Message = $"{text} ({model.Id})";
    }

    private Fault(ParameterFacts parameter, RuleFacts rule, string text)
    {
        Parameter = parameter;
        Code = CodeOf(rule);
        Text = text;
        Message = text;
        Rule = rule;
    }

    public ParameterFacts Parameter { get; }

    public string Code { get; }

    public string Message { get; }

    /// <summary>The sentence for one who knows which model it is about.</summary>
    public string Text { get; }

    /// <summary>The rule that is broken; none for a value that is wrong by itself.</summary>
    public RuleFacts? Rule { get; }

    public bool IsWarning => Rule is { IsWarning: true };

    /// <summary>A broken rule, at the parameter that breaks it: the one too many, or the one that is missing.</summary>
    public static Fault Broken(ModelFacts model, RuleFacts rule, int parameter) =>
        new(model.Parameters[parameter], rule, $"{RuleSentence.Of(model, rule)} [{rule.Id}]");

    public static Fault Missing(ModelFacts model, ParameterFacts parameter) =>
        new(model, parameter, RequestCodes.Required, $"{parameter.Name} is required and must not be empty");

    public static Fault Range(ModelFacts model, ParameterFacts parameter, string value) =>
        new(model, parameter, RequestCodes.Range, $"{parameter.Name} is {value}, {Outside(parameter)}");

    public static Fault Step(ModelFacts model, ParameterFacts parameter, string value) =>
        new(model, parameter, RequestCodes.Range, $"{parameter.Name} is {value}, {OffStep(parameter)}");

    public static Fault NotANumber(ModelFacts model, ParameterFacts parameter, double value) =>
        new(model, parameter, RequestCodes.Range, $"{parameter.Name} is {FactNumbers.ToText(value)}, which JSON has no number for");

    public static Fault Length(ModelFacts model, ParameterFacts parameter, int length) =>
        new(model, parameter, RequestCodes.Length, $"{parameter.Name} has {FactNumbers.ToText(length)} characters, {Outside(parameter)}");

    public static Fault NotAnOption(ModelFacts model, ParameterFacts parameter, string value) =>
        new(model, parameter, RequestCodes.Option, $"{parameter.Name} is {Excerpt.Of(value)}, not one of {Choices(parameter)}");

    /// <summary>JSON of another kind than the parameter's.</summary>
    public static Fault Shape(ModelFacts model, ParameterFacts parameter, FactShape shape)
    {
        string what = shape switch { FactShape.Array => "an array", FactShape.Object => "an object", _ => "neither an array nor an object" };
        string expected = parameter.Kind == ParameterKind.Array ? "an array" : "an object";
        return new(model, parameter, RequestCodes.Option, $"{parameter.Name} is {what}; {expected} is expected");
    }

    public static Fault Count(ModelFacts model, ParameterFacts parameter, int count, string what) =>
        new(model, parameter, RequestCodes.Count, $"{parameter.Name} has {FactNumbers.ToText(count)} {what}, more than {FactNumbers.ToText(parameter.MaxItems ?? 0)}");

    public static Fault EmptyScene(ModelFacts model, ParameterFacts parameter, int scene) =>
        new(model, parameter, RequestCodes.Scenes, $"scene {FactNumbers.ToText(scene)} of {parameter.Name} has no text");

    public static Fault SceneDuration(ModelFacts model, ParameterFacts parameter, int scene, decimal seconds) => new(
        model,
        parameter,
        RequestCodes.Scenes,
        $"scene {FactNumbers.ToText(scene)} of {parameter.Name} lasts {seconds.ToString(CultureInfo.InvariantCulture)} s, {NotAllowed(parameter.SceneDuration!, seconds)}");

    private static string CodeOf(RuleFacts rule) => rule switch
    {
        { Kind: RuleKind.Ignore, IsWarning: true } => RequestCodes.NoEffect,
        { IsWarning: true } => RequestCodes.RuleWarning,
        _ => RequestCodes.RuleError,
    };

    private static string NotAllowed(ParameterFacts parameter, decimal value) =>
        Steps.IsOn(parameter, value) ? Outside(parameter) : OffStep(parameter);

    private static string OffStep(ParameterFacts parameter) => parameter.Minimum is { } minimum
        ? $"not in steps of {parameter.Step?.Digits} from {minimum.Digits}"
        : $"not a multiple of {parameter.Step?.Digits}";

    private static string Outside(ParameterFacts parameter) => (parameter.Minimum, parameter.Maximum) switch
    {
        ({ } minimum, { } maximum) => $"outside {minimum.Digits} to {maximum.Digits}",
        ({ } minimum, null) => $"below the least, {minimum.Digits}",
        (_, { } maximum) => $"above the most, {maximum.Digits}",
        _ => "",
    };

    private static string Choices(ParameterFacts parameter)
    {
        const int Most = 20;
        string[] options = Array.ConvertAll(parameter.Options, o => o.Text.Length == 0 ? "\"\"" : o.Text);
        string list = string.Join(", ", options, 0, Math.Min(options.Length, Most));
        return options.Length > Most ? $"{list} … ({FactNumbers.ToText(options.Length)} in all)" : list;
    }
}
