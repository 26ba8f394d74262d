namespace SchemaSdk;

internal static class LogCategories
{
    public const string Client = "SchemaSdk.ModelClient";

    public const string Http = "SchemaSdk.ModelClient.Http";
}
