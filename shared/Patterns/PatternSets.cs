namespace SchemaSdk.Patterns;

/// <summary>The classes of ECMA-262, as the inside of a set in brackets.</summary>
internal static class PatternSets
{
    private const string Digits = "0-9";
    private const string Words = "0-9A-Z_a-z";
    private const string Spaces = @"\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    /// <summary>Returns the set that an escaped letter stands for, or the opposite of; null for any other character.</summary>
    public static string? Of(char letter) => letter switch
    {
        'd' or 'D' => Digits,
        'w' or 'W' => Words,
        's' or 'S' => Spaces,
        _ => null,
    };

    /// <summary>Returns everything but the set, without surrogates.</summary>
    public static string ComplementOf(char letter) => letter switch
    {
        'D' => @"\u0000-\u002f\u003a-\ud7ff\ue000-\uffff",
        'W' => @"\u0000-\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\ud7ff\ue000-\uffff",
        _ => @"\u0000-\u0008\u000e-\u001f\u0021-\u009f\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff"
            + @"\u3001-\ud7ff\ue000-\ufefe\uff00-\uffff",
    };
}
