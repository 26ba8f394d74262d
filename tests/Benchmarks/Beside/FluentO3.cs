using FluentValidation;

namespace SchemaSdk.Benchmarks.Beside;

/// <summary>The same checks with FluentValidation.</summary>
internal sealed class FluentO3 : AbstractValidator<PlainO3>
{
    public FluentO3()
    {
        RuleFor(r => r.Prompt).NotEmpty().Must(HaveScenes);
        RuleFor(r => r.ModelTier).IsInEnum();
        RuleFor(r => r.Workflow).IsInEnum();
        RuleFor(r => r.AspectRatio).IsInEnum();
        RuleFor(r => r.Duration).InclusiveBetween(3, 15);
        When(r => r.ModelTier == PlainTier._4k, () =>
        {
            RuleFor(r => r.Video).Null();
            RuleFor(r => r.ReferenceVideos).Null();
        });
        When(r => r.Workflow == PlainWorkflow.T2v, () =>
        {
            RuleFor(r => r.Image).Null();
            RuleFor(r => r.ImageEnd).Null();
            RuleFor(r => r.Video).Null();
            RuleFor(r => r.ReferenceImages).Null();
            RuleFor(r => r.ReferenceVideos).Null();
        });
        RuleFor(r => r.Image).NotNull().When(r => r.Workflow == PlainWorkflow.I2v);
        RuleFor(r => r.Image).NotNull().When(r => r.ImageEnd is not null);
        RuleFor(r => r.Video).NotNull().When(r => r.Workflow == PlainWorkflow.VideoEdit);
        RuleFor(r => r.ReferenceImages ?? r.ReferenceVideos).NotNull().When(r => r.Workflow == PlainWorkflow.Reference);
        RuleFor(r => r.KeepOriginalSound).Null().WithSeverity(Severity.Warning)
            .When(r => r.Workflow != PlainWorkflow.VideoEdit && r.Video is null);
        RuleFor(r => r.KeepOriginalSound).Null().WithSeverity(Severity.Warning)
            .When(r => r.Workflow is PlainWorkflow.I2v or PlainWorkflow.Reference && r.Video is not null);
    }

    private static bool HaveScenes(string prompt) => HandChecks.Check(new PlainO3 { Prompt = prompt }) is null;
}
