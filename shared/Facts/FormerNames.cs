// Until every file has the new names.
global using FactKind = SchemaSdk.Facts.ParameterKind;
global using FactLiteral = SchemaSdk.Facts.Literal;
global using FactLiteralKind = SchemaSdk.Facts.LiteralKind;
