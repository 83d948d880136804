using System.CommandLine;
using Huzhu.Data.Audit;

namespace Huzhu.Api.Commands;

/// <summary>Checks an exported audit log and proofs against published keys and checkpoints that
/// were kept elsewhere. Needs no database, no settings and no key ring: anyone may run it
/// anywhere (docs/recipes/verify-log.md).</summary>
static class VerifyLog
{
    public static Command Command()
    {
        var keys = Required("--keys", "公布的公钥（/.well-known/huzhu-audit.json）");
        var checkpoint = Required("--checkpoint", "此前留存的检查点，每行一个");
        var log = new Option<string?>("--log") { Description = "导出的日志" };
        var proofs = new Option<string[]>("--proof")
        {
            Description = "证明文件，可以给出多个；一致性证明放在前面",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "verify-log",
            "脱离本系统核对导出的审计日志和证明，只信公布的公钥和留存的检查点"
        )
        {
            keys,
            checkpoint,
            log,
            proofs,
        };
        command.SetAction(call =>
            Run(
                call.GetRequiredValue(keys),
                call.GetRequiredValue(checkpoint),
                call.GetValue(log),
                call.GetValue(proofs) ?? []
            )
        );
        return command;

        static Option<string> Required(string name, string description) =>
            new(name) { Description = description, Required = true };
    }

    /// <returns>0 when everything fits, 1 otherwise.</returns>
    static int Run(string keys, string checkpoint, string? log, string[] proofs)
    {
        if (log is null && proofs.Length == 0)
            throw new CommandFailed("请给出 --log 或 --proof。");
        using var verifier = new LogVerifier(File.ReadAllText(keys), File.ReadLines(checkpoint));
        var fits = true;
        if (log is not null)
            Say(
                log,
                verifier.CheckLog(File.ReadLines(log)),
                $"{verifier.Entries} 条记录、{verifier.Checkpoints} 个签名检查点，没有发现改动。"
            );
        foreach (var proof in proofs)
            Say(proof, verifier.CheckProof(File.ReadAllText(proof)), "证明成立。");
        return fits ? 0 : 1;

        void Say(string file, string? fault, string good)
        {
            fits &= fault is null;
            Console.WriteLine($"{file}：{fault ?? good}");
        }
    }
}
