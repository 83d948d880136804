using System.Text.Encodings.Web;
using System.Text.Json;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;

namespace Huzhu.Api.Pipeline;

/// <summary>What the audit entry of this request will say. Every write leaves one entry in its own
/// transaction; a handler may add what it is about, without personal data.</summary>
public sealed class AuditTrail(TimeProvider clock)
{
    /// <summary>The action of an entry about a custody act that was refused.</summary>
    public const string CustodyConflict = "RefuseCustodyConflict";

    /// <summary>Chinese as it was typed, so that the log can be searched for it.</summary>
    static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    string subject = "";
    object? data;
    bool unnamed;

    /// <summary>Names the thing that was acted on, and facts worth keeping.</summary>
    public void About(string subject, object? data = null) =>
        (this.subject, this.data) = (subject, data);

    /// <summary>Keeps the name of who acts out of the log: it says that, and when, it was
    /// done.</summary>
    public void Unnamed() => unnamed = true;

    /// <summary>Adds the entry to the unit of work.</summary>
    public void Write(HuzhuDb db, string action, Acting acting) =>
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = clock.NewId(),
                At = clock.Now(),
                ActorPersonId = unnamed ? null : acting.Session?.PersonId,
                ActorName = unnamed ? "不具名" : acting.Name,
                AgencyId = acting.Agency?.AgencyId,
                Action = action,
                Subject = subject,
                Data = data is null ? "{}" : JsonSerializer.Serialize(data, Readable),
            }
        );
}
