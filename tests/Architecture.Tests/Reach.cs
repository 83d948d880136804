using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Architecture.Tests;

/// <summary>
/// What of the domain the product reaches, followed through the compiled code from every method of
/// Huzhu.Data and Huzhu.Api: what nobody reaches is used by tests at most.
/// </summary>
sealed class Reach
{
    readonly HashSet<(Module, int)> seen = [];
    readonly Queue<MethodBase> open = new();
    readonly Assembly domain;

    public Reach(Assembly domain, params Assembly[] product)
    {
        this.domain = domain;
        foreach (var method in product.SelectMany(a => a.GetTypes()).SelectMany(Methods))
            Follow(method);
        foreach (var start in domain.GetTypes().SelectMany(Methods).Where(StartsByItself))
            Add(start);
        while (open.TryDequeue(out var method))
            Follow(method);
    }

    public bool Has(MemberInfo member) => seen.Contains((member.Module, member.MetadataToken));

    /// <summary>Public methods of the domain that are written by somebody: no accessors, operators
    /// or constructors, nothing that the compiler adds or a base type asks for.</summary>
    public static IEnumerable<MethodInfo> PublicMethods(Assembly domain) =>
        domain
            .GetTypes()
            .Where(t => t.IsVisible && !t.IsInterface)
            .SelectMany(t => t.GetMethods(Declared & ~BindingFlags.NonPublic))
            .Where(m => !m.IsSpecialName && !IsCompilers(m) && !m.IsVirtual);

    const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    static bool IsCompilers(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), false) || member.Name.Contains('<');

    /// <summary>Called by the runtime, or through a base type or an interface.</summary>
    static bool StartsByItself(MethodBase method) =>
        method is { IsVirtual: true } or { IsConstructor: true, IsStatic: true }
        && !IsIterator(method.DeclaringType!);

    /// <summary>The machine of an iterator runs when its method is called, not by itself.</summary>
    static bool IsIterator(Type type) => type.Name.StartsWith('<') && type.Name.Contains(">d__");

    void Add(MemberInfo member)
    {
        if (
            member.Module.Assembly == domain
            && seen.Add((member.Module, member.MetadataToken))
            && member is MethodBase method
        )
        {
            open.Enqueue(method);
            if (method.IsConstructor && IsIterator(method.DeclaringType!))
                foreach (var step in method.DeclaringType!.GetMethods(Declared))
                    Add(step);
        }
    }

    /// <summary>Adds what a method's code names: methods that it calls or hands on, fields that it
    /// reads.</summary>
    void Follow(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            return;
        var ofType = method.DeclaringType is { IsGenericType: true } type
            ? type.GetGenericArguments()
            : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length; )
        {
            var op = code[at] == 0xFE ? Two[code[at + 1]] : One[code[at]];
            at += op.Size;
            if (
                op.OperandType is OperandType.InlineMethod or OperandType.InlineField
                || op.OperandType == OperandType.InlineTok
            )
            {
                var token = BitConverter.ToInt32(code, at);
                if (op != OpCodes.Stsfld && op != OpCodes.Stfld)
                    Add(Named(method.Module.ResolveMember(token, ofType, ofMethod)!));
            }
            at +=
                op.OperandType == OperandType.InlineSwitch
                    ? 4 + 4 * BitConverter.ToInt32(code, at)
                    : SizeOf(op.OperandType);
        }
    }

    /// <summary>The member as it is declared, without type arguments.</summary>
    static MemberInfo Named(MemberInfo member) =>
        member is MethodInfo { IsGenericMethod: true } method
            ? method.GetGenericMethodDefinition()
            : member;

    static int SizeOf(OperandType operand) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget
            or OperandType.ShortInlineI
            or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };

    static readonly OpCode[] One = Codes(size: 1);
    static readonly OpCode[] Two = Codes(size: 2);

    static OpCode[] Codes(int size)
    {
        var codes = new OpCode[256];
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
            if (field.GetValue(null) is OpCode code && code.Size == size)
                codes[code.Value & 0xFF] = code;
        return codes;
    }
}
