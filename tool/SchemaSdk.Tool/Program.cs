using SchemaSdk.Tool.CommandLine;

return await ToolApp.RunAsync(args, ToolContext.OfProcess());
