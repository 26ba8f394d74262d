using System.CommandLine;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>Options shared by several commands.</summary>
internal static class CommonOptions
{
    public static Option<string> Schemas() => new("--schemas")
    {
        Description = "The folder of the model documents.",
        HelpName = "folder",
        DefaultValueFactory = _ => "schemas",
    };

    public static Option<string> Ledger() => new("--ledger")
    {
        Description = "The ledger: a SQLite file, or the address of a PostgreSQL database.",
        HelpName = "file|postgres://...",
        Required = true,
    };

    public static Option<string?> BatchName(string description) => new("--name") { Description = description, HelpName = "name" };

    public static Option<string?> From() => new("--from")
    {
        Description = "The source of the documents: the address of a host, a folder, or a file of one or several documents."
            + " The default is the host of each model.",
        HelpName = "url|folder|file",
    };

    public static Option<string?> Host(string description) => new("--host") { Description = description, HelpName = "id" };

    public static Option<bool> IgnoreRateLimit() => new("--ignore-rate-limit")
    {
        Description = "Don't limit the requests per minute. For a host of your own.",
    };

    public static Option<Uri?> BaseAddress(string description) => new("--base-address")
    {
        Description = description,
        HelpName = "url",
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https"))
                return address;

            result.AddError($"--base-address must be an http or https address; it is {Shown.Text(text)}");
            return null;
        },
    };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON." };

    public static Argument<string[]> Ids(ArgumentArity arity, string description) => new("id")
    {
        Description = description,
        Arity = arity,
    };

    public static Argument<string> Id() => new("id") { Description = "The model's id, such as kling-o3." };
}
