using System.ComponentModel;
using System.Diagnostics;
using System.Net;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>Opens the link in the browser of a desktop.</summary>
internal static class StudioBrowser
{
    /// <param name="link">The link, with the token.</param>
    /// <param name="folder">A folder that only this user can read.</param>
    /// <remarks>All users of a machine can read the arguments of a process, so the browser gets a file that leads to the link.</remarks>
    public static void Open(string link, string folder)
    {
        string file = Path.Combine(folder, "open.html");
        File.WriteAllText(file, $"<!doctype html><meta http-equiv=\"refresh\" content=\"0;url={WebUtility.HtmlEncode(link)}\">");
        try
        {
            using Process? browser = Process.Start(OperatingSystem.IsWindows()
                ? new ProcessStartInfo(file) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [file])
                {
                    RedirectStandardOutput = true, RedirectStandardError = true,
                });
        }
        catch (Win32Exception)
        {
            // The link is printed too.
        }
    }
}
