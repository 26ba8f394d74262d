using System.CommandLine;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>The option that gives another address of a host.</summary>
internal static class AddressOption
{
    public static Option<string?> Create() => new("--base-address")
    {
        Description = "The address of the host, instead of its own. Only if all requests are for one host.", HelpName = "url",
    };

    /// <exception cref="ToolException">It is no address.</exception>
    public static Uri? Read(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https") ? address
        : throw new ToolException($"--base-address must be an http or https address; it is {text}");
}
