using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the endpoints.</summary>
internal static class EndpointComparer
{
    private const string Field = "supported_endpoints";

    public static void Compare(ChangeList changes, ModelDocument old, ModelDocument @new)
    {
        foreach (Endpoint endpoint in old.Endpoints.Except(@new.Endpoints))
        {
            string where = old.Submit == endpoint
                ? $": programs that are already compiled send their requests there, not to {@new.Submit}"
                : "";
            changes.Add(
                ChangeSeverity.BreaksCalls,
                NamePath.Of(Field, endpoint.ToString()),
                $"the endpoint {endpoint} was removed{where}",
                JsonText.Of(endpoint.ToString()),
                null);
        }

        foreach (Endpoint endpoint in @new.Endpoints.Except(old.Endpoints))
        {
            changes.Add(
                ChangeSeverity.Adds,
                NamePath.Of(Field, endpoint.ToString()),
                $"requests can also be sent to {endpoint}",
                null,
                JsonText.Of(endpoint.ToString()));
        }

        if (old.Submit != @new.Submit && @new.Endpoints.Contains(old.Submit))
        {
            changes.Add(
                ChangeSeverity.ChangesBehavior,
                NamePath.Of(Field),
                $"requests are sent to {@new.Submit} by default; it was {old.Submit}",
                JsonText.Of(old.Submit.ToString()),
                JsonText.Of(@new.Submit.ToString()));
        }
    }
}
