using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Hosts;
using SchemaSdk.Rules;
using SchemaSdk.Tool.Models;
using SchemaSdk.Wire;

namespace SchemaSdk.Tool.Requests;

/// <summary>A request as JSON in a file: its values, and the locations of all its findings.</summary>
internal sealed class RequestFile
{
    private static readonly FindingKind s_unchecked = new(RequestCodes.Unchecked, "A parameter is not checked", IsError: false);

    private readonly LoadedModel _model;
    private readonly DocumentSource _source;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _parameters;
    private readonly List<RequestProblem> _problems = [];

    private RequestFile(LoadedModel model, string text)
    {
        _model = model;
        _source = DocumentSource.Open(text);
        _parameters = Enumerable
            .Range(0, model.Metadata.Parameters.Count)
            .ToDictionary(i => model.Metadata.Parameters[i].Name, StringComparer.Ordinal);
        var values = new ParameterValue[model.Metadata.Parameters.Count];
        if (_source.Root is JsonObject request)
        {
            foreach (JsonMember member in request.Members)
                Bind(member, values);

            Values = values;
            Request = new JsonRequest(model.Info, values);
            Check(request, Request.Validate());
        }
        else if (_source.Root is { } root)
        {
            _source.Report(Findings.WrongValue, root, $"a request must be a JSON object; it is {root.KindName}");
        }
    }

    /// <summary>The request; null if the file does not contain one.</summary>
    public ModelRequest? Request { get; }

    /// <summary>The values of the parameters, by index; unknown where the JSON does not fit. Empty if there is no request.</summary>
    public ParameterValue[] Values { get; } = [];

    public EquatableArray<Finding> Reported => _source.Reported;

    /// <summary>What is wrong with the request, each at its path. What is no request is only in <see cref="Reported"/>.</summary>
    public IReadOnlyList<RequestProblem> Problems => _problems;

    /// <summary>The members that are there twice, which any JSON may have.</summary>
    public IEnumerable<RequestProblem> Repeated => _source.Reported
        .Where(finding => finding.Id == Findings.DuplicateKey.Id)
        .Select(finding => new RequestProblem(
            finding.Pointer.TrimStart('/').Replace('/', '.'), Findings.DuplicateKey, finding.Message));

    public static RequestFile Read(LoadedModel model, string text) => new(model, text);

    private void Bind(JsonMember member, ParameterValue[] values)
    {
        if (!_names.Add(member.Key) || (member.Value is JsonNull && PlaceOf(member.Key) < 0))
            return;

        int place = PlaceOf(member.Key);
        if (place >= 0)
        {
            List<RequestFinding>? findings = null;
            values[place] = WireValue.Of(
                _model.Metadata,
                _model.Metadata.Parameters[place],
                JsonDocument.Parse(CompactJson.Write(member.Value)).RootElement,
                ref findings);
            foreach (RequestFinding finding in findings ?? [])
            {
                FindingKind kind = finding.IsMisfit ? Findings.WrongValue : new(finding.Code, finding.Code, IsError: true);
                Report(kind, finding.Path, RequestPlace.Find(_source.Root!, finding.Path), finding.Message);
            }
        }
        else if (_model.Metadata.ModelIn != ModelPlacement.Body || member.Key != _model.Metadata.ModelName)
        {
            bool isError = _model.Metadata.Root.IsClosed;
            FindingKind kind = s_unchecked with { IsError = isError };
            string end = isError ? "" : "; it is sent unchecked";
            string message = $"{Shown.Text(member.Key)} is not a parameter of {_model.Document.Id}{end}";
            _problems.Add(new RequestProblem(member.Key, kind, message));
            _source.Report(kind, member, message);
        }
        else if (member.Value is not JsonString { Value: var id } || id != _model.Document.WireName)
        {
            Report(
                Findings.WrongValue,
                member.Key,
                member.Value,
                $"the request is for {Shown.Text(CompactJson.Write(member.Value))}, not for {_model.Document.WireName}");
        }
    }

    private void Check(JsonObject request, ValidationReport report)
    {
        foreach (
            (Violation violation, bool isError) in report.Errors.Select(v => (v, true)).Concat(report.Warnings.Select(v => (v, false))))
        {
            var kind = new FindingKind(violation.Code, violation.Code, isError);
            Report(kind, violation.Parameter, RequestPlace.Find(request, violation.Parameter), violation.Message);
        }
    }

    private void Report(FindingKind kind, string path, JsonNode at, string message)
    {
        _problems.Add(new RequestProblem(path, kind, message));
        _source.Report(kind, at, message);
    }

    private int PlaceOf(string parameter) => _parameters.GetValueOrDefault(parameter, -1);
}

/// <summary>Something wrong with a request.</summary>
/// <param name="Path">The path in the request, such as <c>loras[0].scale</c>.</param>
/// <param name="Kind">What is wrong, and whether the host would refuse it.</param>
/// <param name="Message">What was found, and what to do.</param>
internal sealed record RequestProblem(string Path, FindingKind Kind, string Message);
