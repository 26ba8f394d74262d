namespace SchemaSdk.Simulator;

/// <summary>Routes API requests to their handlers, by the host's paths.</summary>
internal sealed class ApiRoutes
{
    private readonly PlayedHost _host;
    private readonly RequestLimit _requestLimit;
    private readonly ApiKeyGate _keys;
    private readonly SubmitRoute _submit;
    private readonly ApiRoute[] _routes;

    public ApiRoutes(PlayedHost host, RequestLimit requestLimit, ApiKeyGate keys, ModelRoutes models, SubmitRoute submit, JobRoutes jobs)
    {
        (_host, _requestLimit, _keys, _submit) = (host, requestLimit, keys, submit);
        ApiRoute?[] routes =
        [
            ApiRoute.Of("GET", host.Models, (_, _) => models.List()),
            ApiRoute.Of("GET", host.Model, (request, values) => models.Document(request, values["model"])),
            ApiRoute.Of("GET", host.List, (request, _) => keys.Refuse(request) ?? jobs.List()),
            ApiRoute.Of("GET", host.Poll, (request, values) => keys.Refuse(request) ?? jobs.Poll(values["id"])),
            ApiRoute.Of("GET", host.Result, (request, values) => keys.Refuse(request) ?? jobs.Result(values["id"])),
            ApiRoute.Of("GET", host.Content, (request, values) => keys.Refuse(request) ?? jobs.Content(request, values["id"])),
            ApiRoute.Of(
                host.Profile.CancelMethod, host.Cancel, (request, values) => keys.Refuse(request) ?? jobs.Cancel(request, values["id"])),
        ];
        _routes = [.. routes.OfType<ApiRoute>()];
    }

    public SimulatedResponse Response(RecordedRequest request, JobScript? script)
    {
        if (_requestLimit.Refuse() is { } tooMany)
            return tooMany;

        string? path = request.Path.StartsWith(_host.Prefix + "/", StringComparison.Ordinal) ? request.Path[_host.Prefix.Length..] : null;
        return path is null ? Unknown(request) : Response(request, path, script);
    }

    private SimulatedResponse Response(RecordedRequest request, string path, JobScript? script)
    {
        List<string> methods = [];
        foreach (ApiRoute route in _routes)
        {
            if (route.Template.Match(path, request.Query) is not { } values)
                continue;

            if (route.Method == request.Method)
                return route.Respond(request, values);

            methods.Add(route.Method);
        }

        if (_submit.Match(path, request.Query) is { } target)
        {
            if (request.Method == "POST")
                return _keys.Refuse(request) ?? _submit.Submit(request, target, script);

            methods.Add("POST");
        }

        return methods.Count > 0
            ? Refusal.WrongMethod(request.Method, request.UnescapedPath, [.. methods.Distinct()])
            : Unknown(request);
    }

    private SimulatedResponse Unknown(RecordedRequest request)
    {
        string sent = $"{request.Method} {request.UnescapedPath}";
        return _submit.ModelOf(request) is { } entry
            ? Refusal.OtherRoute(sent, entry.Document.Id, entry.Document.Submit.ToString())
            : Refusal.UnknownRoute(sent, _routes.Select(route => route.ToString(_host)).Concat(_submit.Routes));
    }

    private sealed record ApiRoute(
        string Method, RouteTemplate Template, Func<RecordedRequest, Dictionary<string, string>, SimulatedResponse> Respond)
    {
        public static ApiRoute? Of(
            string method, RouteTemplate? template, Func<RecordedRequest, Dictionary<string, string>, SimulatedResponse> respond) =>
            template is null ? null : new ApiRoute(method, template, respond);

        public string ToString(PlayedHost host) => $"{Method} {host.Prefix}{Template.Text}";
    }
}
