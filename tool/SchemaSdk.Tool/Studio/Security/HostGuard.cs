using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SchemaSdk.Tool.Studio.Security;

/// <summary>
/// Serves the two names of this machine only, with the port: a foreign name that resolves to this machine would make a foreign page one of
/// the same origin.
/// </summary>
internal sealed class HostGuard : StudioGuard
{
    public override void Check(HttpRequest request)
    {
        // The address in an absolute request line would count in place of the header.
        string target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        string port = request.HttpContext.Connection.LocalPort.ToString(CultureInfo.InvariantCulture);
        bool isOwn = target.StartsWith('/')
            && request.Headers.Host is [{ } host]
            && (host == $"127.0.0.1:{port}" || host.Equals($"localhost:{port}", StringComparison.OrdinalIgnoreCase));
        if (!isOwn)
            throw new StudioException(421, "wrong_host", $"The studio is at http://127.0.0.1:{port}/ and answers under no other name.");
    }
}
