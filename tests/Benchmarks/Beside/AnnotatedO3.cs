using System.ComponentModel.DataAnnotations;

namespace SchemaSdk.Benchmarks.Beside;

/// <summary>The same checks with DataAnnotations: attributes for values, <see cref="IValidatableObject"/> for the rules.</summary>
internal sealed class AnnotatedO3(PlainO3 request) : IValidatableObject
{
    [Required]
    [RegularExpression(@"\s*\S[\s\S]*")]
    public string Prompt => request.Prompt;

    [EnumDataType(typeof(PlainTier))]
    public PlainTier? ModelTier => request.ModelTier;

    [EnumDataType(typeof(PlainWorkflow))]
    public PlainWorkflow? Workflow => request.Workflow;

    [EnumDataType(typeof(PlainAspectRatio))]
    public PlainAspectRatio? AspectRatio => request.AspectRatio;

    [Range(3d, 15d)]
    public double? Duration => request.Duration;

    public bool? Sound => request.Sound;

    public bool? KeepOriginalSound => request.KeepOriginalSound;

    public string? Image => request.Image;

    public string? ImageEnd => request.ImageEnd;

    public string? Video => request.Video;

    public string? ReferenceImages => request.ReferenceImages;

    public string? ReferenceVideos => request.ReferenceVideos;

    public bool IsValid() => Validator.TryValidateObject(this, new ValidationContext(this), [], validateAllProperties: true);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        foreach (string fault in HandChecks.Check(request) ?? [])
            yield return new ValidationResult(fault);
    }
}
