using Microsoft.Extensions.Logging;

namespace SchemaSdk;

/// <summary>The log of a worker.</summary>
internal static partial class WorkerLog
{
    public const string Category = "SchemaSdk.Workers";

    public static void Write(ILogger logger, JobWorkerNotice notice)
    {
        switch (notice.Kind)
        {
            case JobWorkerNoticeKind.Problem:
                Problem(logger, notice.Message, notice.Exception);
                break;
            case JobWorkerNoticeKind.UnknownModel or JobWorkerNoticeKind.Swept:
                Warn(logger, notice.Message);
                break;
            default:
                Detail(logger, notice.Kind, notice.Message);
                break;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void Problem(ILogger logger, string problem, Exception? exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Notice}")]
    private static partial void Warn(ILogger logger, string notice);

    [LoggerMessage(EventId = 3, Level = LogLevel.Debug, Message = "{Kind}: {Notice}")]
    private static partial void Detail(ILogger logger, JobWorkerNoticeKind kind, string notice);
}
