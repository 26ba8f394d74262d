using SchemaSdk.Tool;
using SchemaSdk.Tool.Context;

return await ToolApp.RunAsync(args, ToolContext.OfProcess());
