using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>A request in source: what is known about each value, and where it is assigned.</summary>
internal sealed class RequestInitializer
{
    private readonly ISimpleAssignmentOperation?[] _assignments;
    private readonly IReadOnlyList<InitializerArm>[] _arms;

    private RequestInitializer(RequestType type, IOperation whole, ParameterValue unassigned)
    {
        Type = type;
        Whole = whole;
        Values = new ParameterValue[type.Parameters.Count];
        _assignments = new ISimpleAssignmentOperation?[Values.Length];
        _arms = new IReadOnlyList<InitializerArm>[Values.Length];
        for (int i = 0; i < Values.Length; i++)
        {
            Values[i] = unassigned;
            _arms[i] = [];
        }
    }

    public RequestType Type { get; }

    /// <summary>The creation or <c>with</c> expression.</summary>
    public IOperation Whole { get; }

    /// <summary>What is known about each parameter, whichever arm of its expression is taken.</summary>
    public ParameterValue[] Values { get; }

    /// <summary>Reads <c>new R { … }</c>: members that are not assigned are unset.</summary>
    public static RequestInitializer Created(RequestType type, IObjectCreationOperation creation)
    {
        // A constructor with arguments may set anything.
        ParameterValue unassigned = creation.Arguments.IsEmpty ? ParameterValue.Unset : ParameterValue.Unknown;
        return new RequestInitializer(type, creation, unassigned).Take(creation.Initializer);
    }

    /// <summary>Reads <c>r with { … }</c>: members that are not assigned come from another request and are unknown.</summary>
    public static RequestInitializer Changed(RequestType type, IWithOperation with) =>
        new RequestInitializer(type, with, ParameterValue.Unknown).Take(with.Initializer);

    /// <summary>Returns the values that a parameter can get, with their places; none if it is not assigned.</summary>
    public IReadOnlyList<InitializerArm> ArmsOf(int parameter) => _arms[parameter];

    /// <summary>
    /// Returns what is known of a member. A required one with a single option, which a record has without being told, has it unless it is
    /// assigned.
    /// </summary>
    public ParameterValue Given(int parameter) =>
        !Values[parameter].IsSet
        && MemberOf(parameter) is null
        && !Type.IsRequest
        && Type.Parameters[parameter] is { Required: true, Options.Length: 1 } constant
        && constant.Kind is not (ParameterKind.Text or ParameterKind.Union)
            ? ParameterValue.OfOption(constant, 0)
            : Values[parameter];

    /// <summary>Returns the syntax of the member's name, or <see langword="null"/> if it is not assigned.</summary>
    public SyntaxNode? MemberOf(int parameter) => _assignments[parameter]?.Target.Syntax;

    /// <summary>Returns the type of a parameter's property.</summary>
    public ITypeSymbol? PropertyTypeOf(int parameter) =>
        Whole.Type?.GetMembers(Type.Parameters[parameter].Property).OfType<IPropertySymbol>().FirstOrDefault()?.Type;

    private RequestInitializer Take(IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return this;

        bool hasExtra = false;
        foreach (IOperation operation in initializer.Initializers)
        {
            hasExtra |=
                operation is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: "Extra" } };
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
            {
                hasExtra |= target.Property.Name == "Extra";
                Take(assignment, Type.PlaceOf(target.Property.Name));
            }
        }

        if (hasExtra)
            ForgetWhatExtraMayReplace();

        return this;
    }

    private void Take(ISimpleAssignmentOperation assignment, int parameter)
    {
        if (parameter >= 0)
        {
            _assignments[parameter] = assignment;
            SyntaxNode syntax = assignment.Syntax is AssignmentExpressionSyntax { Right: var right } ? right : assignment.Value.Syntax;
            IReadOnlyList<InitializerArm> arms = InitializerValue.Of(assignment.Value, syntax, Type.Parameters[parameter]);
            _arms[parameter] = arms;
            Values[parameter] = arms.Count == 1 ? arms[0].Known : ParameterValue.Unknown;
        }
    }

    /// <summary>Extra can hold a value under any parameter's name, which is then sent instead.</summary>
    private void ForgetWhatExtraMayReplace()
    {
        for (int i = 0; i < Values.Length; i++)
        {
            Values[i] = ParameterValue.Unknown;
            _arms[i] = [];
        }
    }
}
