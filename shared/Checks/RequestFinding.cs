using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Checks;

/// <summary>A finding about a request: the parameter, the diagnostic id and the message for developers.</summary>
internal sealed class RequestFinding
{
    private readonly string? _modelId;
    private readonly string _before;
    private readonly string _after;

    private RequestFinding(ModelMetadata model, ParameterMetadata parameter, string code, string after, string before = "")
        : this(parameter, parameter.Name, code, before, after) => _modelId = model.Id;

    private RequestFinding(ParameterMetadata parameter, string path, string code, string before, string after)
    {
        Parameter = parameter;
        Path = path;
        Code = code;
        _before = before;
        _after = after;
    }

    /// <summary>The parameter of the request, however deep the value is inside it.</summary>
    public ParameterMetadata Parameter { get; }

    /// <summary>The place of the value, such as <c>loras[0].scale</c>.</summary>
    public string Path { get; }

    public string Code { get; }

    public string Message => _modelId is null ? Text : $"{Text} ({_modelId})";

    /// <summary>The message without the model.</summary>
    public string Text => Rule is null ? $"{_before}{Path}{_after}" : _after;

    /// <summary>The broken rule; null if the value itself is invalid.</summary>
    public RuleMetadata? Rule { get; private init; }

    /// <summary>For a broken rule, the value that breaks it.</summary>
    public ValueReference? Target { get; private init; }

    /// <summary>The indexes of the items that the target is in.</summary>
    public int[] Items { get; private init; } = [];

    public bool IsWarning => Rule is { IsWarning: true };

    /// <summary>True for a value of the wrong type, which no parameter could hold.</summary>
    public bool IsMisfit { get; private init; }

    /// <summary>Returns the finding as seen from outside: inside a parameter, and in one of its items if there is an index.</summary>
    public RequestFinding Within(ParameterMetadata parameter, int item = -1)
    {
        string holder = item < 0 ? parameter.Name : $"{parameter.Name}[{MetadataNumbers.ToText(item)}]";
        string dot = holder.Length == 0 || Path.Length == 0 || Path[0] == '[' ? "" : ".";
        return new RequestFinding(this, parameter, holder + dot + Path);
    }

    private RequestFinding(RequestFinding inner, ParameterMetadata parameter, string path)
        : this(parameter, path, inner.Code, inner._before, inner._after)
    {
        _modelId = inner._modelId;
        Rule = inner.Rule;
        Target = inner.Target;
        Items = inner.Items;
        IsMisfit = inner.IsMisfit;
    }

    /// <summary>Creates the finding for a broken rule, at the extra or missing value.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="target">The value.</param>
    /// <param name="items">The indexes of the items that the value is in; null for none.</param>
    public static RequestFinding Broken(RuleMetadata rule, ValueReference target, int[]? items = null) =>
        new(target.Way[0], target.NameIn(items ?? []), CodeOf(rule), "", $"{RuleSentence.Of(rule)} [{rule.Id}]")
        {
            Rule = rule,
            Target = target,
            Items = items ?? [],
        };

    public static RequestFinding Missing(ModelMetadata model, ParameterMetadata parameter) =>
        new(model, parameter, RequestCodes.Required, " is required and must not be empty");

    /// <summary>Creates the finding for a member that an object lacks; unlike a parameter, it may be empty.</summary>
    public static RequestFinding Absent(ModelMetadata model, ParameterMetadata member) =>
        new(model, member, RequestCodes.Required, " is required");

    /// <summary>Creates the finding for a name that is not in the document.</summary>
    public static RequestFinding Unknown(ModelMetadata model, string name, string suggestion = "") =>
        new(Named(name), name, RequestCodes.Unchecked, "", $" is not a parameter of {model.Id}{suggestion}");

    public static RequestFinding Range(ModelMetadata model, ParameterMetadata parameter, string value) =>
        new(model, parameter, RequestCodes.Range, $" is {value}, {Outside(parameter)}");

    public static RequestFinding Step(ModelMetadata model, ParameterMetadata parameter, string value) =>
        new(model, parameter, RequestCodes.Range, $" is {value}, {OffStep(parameter)}");

    public static RequestFinding NotANumber(ModelMetadata model, ParameterMetadata parameter, double value) =>
        new(model, parameter, RequestCodes.Range, $" is {MetadataNumbers.ToText(value)}, which is not a number in JSON");

    public static RequestFinding Length(ModelMetadata model, ParameterMetadata parameter, int length) =>
        new(
            model,
            parameter,
            RequestCodes.Length,
            $" has {MetadataNumbers.ToText(length)} characters, {Outside(parameter)}");

    public static RequestFinding NotAnOption(ModelMetadata model, ParameterMetadata parameter, string value) =>
        new(model, parameter, RequestCodes.Option, $" is {Excerpt.Of(value)}, not one of {Choices(parameter)}");

    public static RequestFinding NoMatch(ModelMetadata model, ParameterMetadata parameter, string value) =>
        new(
            model,
            parameter,
            RequestCodes.Length,
            $" is {Excerpt.Of(value)}, which does not match {Excerpt.Of(parameter.Pattern ?? "")}");

    public static RequestFinding NotAnAddress(ModelMetadata model, ParameterMetadata parameter, string value) =>
        new(model, parameter, RequestCodes.Length, $" is {Excerpt.Of(value)}, not an absolute address such as https://example.com/a");

    /// <summary>Creates the finding for a JSON value of the wrong type.</summary>
    public static RequestFinding Shape(ModelMetadata model, ParameterMetadata parameter, MetadataShape shape)
    {
        string what = shape switch
        {
            MetadataShape.Array => "an array",
            MetadataShape.Object => "an object",
            _ => "neither an array nor an object",
        };
        return Misfit(model, parameter, parameter.Kind == ParameterKind.Array ? "an array" : "an object", what);
    }

    /// <summary>Creates the finding for a value of the wrong type.</summary>
    /// <param name="model">The model.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="expected">What the value must be.</param>
    /// <param name="actual">What it is; not too long.</param>
    public static RequestFinding Misfit(ModelMetadata model, ParameterMetadata parameter, string expected, string actual) =>
        new(model, parameter, RequestCodes.Option, $" must be {expected}; it is {actual}") { IsMisfit = true };

    /// <summary>Creates the finding for a null that the document refuses.</summary>
    public static RequestFinding Null(ModelMetadata model, ParameterMetadata parameter) =>
        new(model, parameter, RequestCodes.Option, " must not be null; leave it out");

    /// <summary>Creates the finding for a name that an object has more than once.</summary>
    public static RequestFinding Duplicate(ModelMetadata model, string name) =>
        new(model, Named(name), RequestCodes.Option, " is duplicated; send it once");

    public static RequestFinding Count(ModelMetadata model, ParameterMetadata parameter, int count, string what)
    {
        string bound = count > parameter.MaxItems
            ? $"more than {MetadataNumbers.ToText(parameter.MaxItems.Value)}"
            : $"fewer than {MetadataNumbers.ToText(parameter.MinItems ?? 0)}";
        return new(model, parameter, RequestCodes.Count, $" has {MetadataNumbers.ToText(count)} {what}, {bound}");
    }

    public static RequestFinding EqualItems(ModelMetadata model, ParameterMetadata parameter, int first, int second) =>
        new(
            model,
            parameter,
            RequestCodes.Count,
            $" has equal items at {MetadataNumbers.ToText(first)} and {MetadataNumbers.ToText(second)}; each must be unique");

    public static RequestFinding EmptyScene(ModelMetadata model, ParameterMetadata parameter, int scene) =>
        new(model, parameter, RequestCodes.Scenes, " has no text", $"scene {MetadataNumbers.ToText(scene)} of ");

    public static RequestFinding SceneDuration(ModelMetadata model, ParameterMetadata parameter, int scene, decimal seconds) => new(
        model,
        parameter,
        RequestCodes.Scenes,
        $" lasts {seconds.ToString(CultureInfo.InvariantCulture)} s, {NotAllowed(parameter.SceneDuration!, seconds)}",
        $"scene {MetadataNumbers.ToText(scene)} of ");

    private static ParameterMetadata Named(string name) => new(name, "", ParameterKind.Text);

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

    private static string Outside(ParameterMetadata parameter)
    {
        string? least = parameter.ExclusiveMinimum is { } above ? $"more than {above.Digits}" : parameter.Minimum?.Digits;
        string? most = parameter.ExclusiveMaximum is { } below ? $"less than {below.Digits}" : parameter.Maximum?.Digits;
        bool isExclusive = parameter.ExclusiveMinimum is not null || parameter.ExclusiveMaximum is not null;
        return (least, most) switch
        {
            ({ }, { }) when isExclusive => $"which must be {AtLeast(parameter, least)} and {AtMost(parameter, most)}",
            ({ }, null) when isExclusive => $"which must be {least}",
            (null, { }) when isExclusive => $"which must be {most}",
            ({ }, { }) => $"outside {least} to {most}",
            ({ }, null) => $"below the minimum of {least}",
            (null, { }) => $"above the maximum of {most}",
            _ => "",
        };
    }

    private static string AtLeast(ParameterMetadata parameter, string least) =>
        parameter.ExclusiveMinimum is null ? $"at least {least}" : least;

    private static string AtMost(ParameterMetadata parameter, string most) =>
        parameter.ExclusiveMaximum is null ? $"at most {most}" : most;

    private static string Choices(ParameterMetadata parameter)
    {
        const int Most = 20;
        string[] options = Array.ConvertAll(parameter.Options, o => o.Text.Length == 0 ? "\"\"" : o.Text);
        string list = string.Join(", ", options, 0, Math.Min(options.Length, Most));
        return options.Length > Most ? $"{list} … ({MetadataNumbers.ToText(options.Length)} in total)" : list;
    }
}
