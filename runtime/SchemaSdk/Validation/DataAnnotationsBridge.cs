using System.ComponentModel.DataAnnotations;

namespace SchemaSdk;

/// <summary>Converts the report for <see cref="Validator"/> and frameworks based on it.</summary>
internal static class DataAnnotationsBridge
{
    public static IEnumerable<ValidationResult> Results(ModelRequest request)
    {
        foreach (Violation error in request.Validate().Errors)
        {
            string? property = request.Describe().Metadata.Parameters.Find(p => IsIn(p.Name, error.Parameter))?.Property;
            yield return new ValidationResult($"{error.Code}: {error.Message}", property is null ? null : [property]);
        }
    }

    private static bool IsIn(string parameter, string path) =>
        path.StartsWith(parameter, StringComparison.Ordinal)
        && (path.Length == parameter.Length || path[parameter.Length] is '.' or '[');
}
