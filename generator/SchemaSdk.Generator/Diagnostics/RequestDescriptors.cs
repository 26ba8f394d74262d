using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaSdk.Checks;

namespace SchemaSdk.Generator.Diagnostics;

/// <summary>The descriptors of the diagnostics for requests in code.</summary>
internal static class RequestDescriptors
{
    private const string Category = "SchemaSdk";

    private static readonly DiagnosticDescriptor s_range = new(
        RequestCodes.Range,
        "A value is outside its range",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.Range + ".md");
    private static readonly DiagnosticDescriptor s_length = new(
        RequestCodes.Length,
        "A text is too short or too long",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.Length + ".md");
    private static readonly DiagnosticDescriptor s_option = new(
        RequestCodes.Option,
        "A value is not one of the options",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.Option + ".md");
    private static readonly DiagnosticDescriptor s_required = new(
        RequestCodes.Required,
        "A required value is empty",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.Required + ".md");
    private static readonly DiagnosticDescriptor s_count = new(
        RequestCodes.Count,
        "There are too many items",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.Count + ".md");
    private static readonly DiagnosticDescriptor s_scenes = new(
        RequestCodes.Scenes,
        "A scene is not valid",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.Scenes + ".md");
    private static readonly DiagnosticDescriptor s_ruleError = new(
        RequestCodes.RuleError,
        "Parameters break a rule of the model",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.RuleError + ".md");
    private static readonly DiagnosticDescriptor s_ruleWarning = new(
        RequestCodes.RuleWarning,
        "Parameters break a rule that only warns",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.RuleWarning + ".md");
    private static readonly DiagnosticDescriptor s_noEffect = new(
        RequestCodes.NoEffect,
        "A parameter has no effect",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.NoEffect + ".md");
    private static readonly DiagnosticDescriptor s_unreadable = new(
        RequestCodes.Unreadable,
        "A model comes from another version of SchemaSdk",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Pages + RequestCodes.Unreadable + ".md");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        ImmutableArray.Create(
            s_range,
            s_length,
            s_option,
            s_required,
            s_count,
            s_scenes,
            s_ruleError,
            s_ruleWarning,
            s_noEffect,
            s_unreadable);

    public static DiagnosticDescriptor Of(string code)
    {
        foreach (DiagnosticDescriptor descriptor in All)
        {
            if (descriptor.Id == code)
                return descriptor;
        }

        throw new InvalidOperationException($"{code} has no descriptor.");
    }
}
