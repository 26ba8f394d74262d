namespace SchemaSdk.Benchmarks.Beside;

/// <summary>The checks of Kling O3, document and overlay, as a careful person writes them by hand: one <c>if</c> after another.</summary>
internal static class HandChecks
{
    /// <summary>What is wrong, warnings included; nothing is allocated where nothing is.</summary>
    public static List<string>? Check(PlainO3 r)
    {
        List<string>? faults = null;
        if (string.IsNullOrWhiteSpace(r.Prompt))
            Add(ref faults, "prompt is required");
        else
            CheckScenes(r.Prompt, ref faults);

        if (r.ModelTier is { } tier && (uint)tier > (uint)PlainTier._4k)
            Add(ref faults, "model_tier is no option");
        if (r.Workflow is { } set && (uint)set > (uint)PlainWorkflow.Reference)
            Add(ref faults, "workflow is no option");
        if (r.AspectRatio is { } shape && (uint)shape > (uint)PlainAspectRatio.Portrait)
            Add(ref faults, "aspect_ratio is no option");
        if (r.Duration is { } duration && !(duration >= 3 && duration <= 15))
            Add(ref faults, "duration is outside 3 to 15");
        CheckRules(r, r.Workflow ?? PlainWorkflow.Auto, ref faults);
        return faults;
    }

    private static void CheckRules(PlainO3 r, PlainWorkflow workflow, ref List<string>? faults)
    {
        if (r.ModelTier == PlainTier._4k)
        {
            if (r.Video is not null)
                Add(ref faults, "4K takes no video");
            if (r.ReferenceVideos is not null)
                Add(ref faults, "4K takes no reference_videos");
        }

        if (workflow == PlainWorkflow.T2v)
        {
            if (r.Image is not null)
                Add(ref faults, "t2v takes no image");
            if (r.ImageEnd is not null)
                Add(ref faults, "t2v takes no image_end");
            if (r.Video is not null)
                Add(ref faults, "t2v takes no video");
            if (r.ReferenceImages is not null)
                Add(ref faults, "t2v takes no reference_images");
            if (r.ReferenceVideos is not null)
                Add(ref faults, "t2v takes no reference_videos");
        }

        if (workflow == PlainWorkflow.I2v && r.Image is null)
            Add(ref faults, "i2v needs image");
        if (r.ImageEnd is not null && r.Image is null)
            Add(ref faults, "image_end needs image");
        if (workflow == PlainWorkflow.VideoEdit && r.Video is null)
            Add(ref faults, "video_edit needs video");
        if (workflow == PlainWorkflow.Reference && r.ReferenceImages is null && r.ReferenceVideos is null)
            Add(ref faults, "reference needs references");
        if (workflow != PlainWorkflow.VideoEdit && r.Video is null && r.KeepOriginalSound is not null)
            Add(ref faults, "keep_original_sound has no effect");
        if (workflow is PlainWorkflow.I2v or PlainWorkflow.Reference && r.Video is not null && r.KeepOriginalSound is not null)
            Add(ref faults, "keep_original_sound has no effect");
    }

    /// <summary>Scenes are separated by pipes and line ends; each has text, and a duration before it is 3 to 15 seconds.</summary>
    private static void CheckScenes(string prompt, ref List<string>? faults)
    {
        int count = 0;
        ReadOnlySpan<char> rest = prompt;
        while (true)
        {
            int end = rest.IndexOfAny('|', '\n', '\r');
            CheckScene(end < 0 ? rest : rest[..end], ref faults);
            count++;
            if (end < 0)
                break;
            rest = rest[(rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? end + 2 : end + 1)..];
        }

        if (count > 6)
            Add(ref faults, "more than 6 scenes");
    }

    private static void CheckScene(ReadOnlySpan<char> scene, ref List<string>? faults)
    {
        scene = scene.Trim();
        int digits = 0;
        while (digits < scene.Length && (char.IsAsciiDigit(scene[digits]) || (scene[digits] == '.' && digits > 0)))
            digits++;
        if (digits > 0 && scene[digits..].TrimStart() is ['s', .. var afterUnit] && afterUnit.TrimStart() is [':', .. var text])
        {
            if (!decimal.TryParse(scene[..digits], out decimal seconds) || seconds < 3 || seconds > 15)
                Add(ref faults, "a scene's duration is outside 3 to 15");
            scene = text.TrimStart();
        }

        if (scene.IsEmpty)
            Add(ref faults, "a scene has no text");
    }

    private static void Add(ref List<string>? faults, string fault) => (faults ??= []).Add(fault);
}
