using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>
/// The files of the page, which are part of the tool. They are found in a dictionary of their names, so there is no path to leave.
/// </summary>
internal static class StudioFiles
{
    private const string Prefix = "studio/";
    private const string First = "index.html";

    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
    };

    private static readonly Lazy<Dictionary<string, byte[]>> s_files = new(Read);

    public static void Map(WebApplication application)
    {
        application.MapGet("/", context => WriteAsync(context, First));
        foreach (string name in s_files.Value.Keys)
            application.MapGet("/" + name, context => WriteAsync(context, name));
    }

    private static async Task WriteAsync(HttpContext context, string name)
    {
        byte[] file = s_files.Value[name];
        context.Response.ContentType = s_types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
        context.Response.ContentLength = file.Length;
        await context.Response.Body.WriteAsync(file, context.RequestAborted);
    }

    private static Dictionary<string, byte[]> Read()
    {
        System.Reflection.Assembly tool = typeof(StudioFiles).Assembly;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string name in tool.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using Stream resource = tool.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            resource.CopyTo(content);
            files[name[Prefix.Length..]] = content.ToArray();
        }

        return files;
    }
}
