namespace SchemaSdk.Checks;

/// <summary>The diagnostic ids for requests, used by the compiler and by validation at run time.</summary>
internal static class RequestCodes
{
    public const string Range = "SSDK1001";
    public const string Length = "SSDK1002";
    public const string Option = "SSDK1003";
    public const string Required = "SSDK1004";
    public const string Count = "SSDK1005";
    public const string Scenes = "SSDK1006";
    public const string RuleError = "SSDK1010";
    public const string RuleWarning = "SSDK1011";
    public const string NoEffect = "SSDK1020";

    /// <summary>A run-time warning only: the value of a known parameter comes from <c>Extra</c> and is not checked.</summary>
    public const string Unchecked = "SSDK1030";

    /// <summary>Reported by the compiler only; at run time it is an exception.</summary>
    public const string Unreadable = "SSDK2007";
}
