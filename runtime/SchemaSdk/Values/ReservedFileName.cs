namespace SchemaSdk;

/// <summary>The file names that Windows reserves for devices.</summary>
internal static class ReservedFileName
{
    private static readonly string[] s_devices = ["con", "prn", "aux", "nul"];
    private static readonly string[] s_numberedDevices = ["com", "lpt"];

    /// <summary>True for a reserved name, with any number of extensions, in any letter case.</summary>
    public static bool Is(string fileName)
    {
        string name = fileName.Split('.')[0];
        return IsOneOf(s_devices, name)
            || (name.Length == 4 && char.IsAsciiDigit(name[3]) && IsOneOf(s_numberedDevices, name[..3]));
    }

    private static bool IsOneOf(string[] devices, string name) =>
        Array.Exists(devices, device => device.Equals(name, StringComparison.OrdinalIgnoreCase));
}
