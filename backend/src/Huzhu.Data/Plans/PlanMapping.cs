using System.Text.Json;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huzhu.Data.Plans;

/// <summary>The office's catalogue of plans, and its register of start-up loans.</summary>
static class PlanMapping
{
    public static void Map(ModelBuilder model)
    {
        var plan = model.Entity<PlanVersion>().ToTable("plan_versions");
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.HasIndex(p => new { p.Code, p.EffectiveFrom }).IsUnique();
        AsJson(plan.Property(p => p.Benefits));
        AsJson(plan.Property(p => p.Examples));
        AsJson(plan.Property(p => p.FiledHere));
        AsJson(plan.Property(p => p.FiledAbove));
        AsJson(plan.Property(p => p.LongTermDecision));
        var loan = model.Entity<StartUpLoan>().ToTable("start_up_loans");
        loan.Property(l => l.Id).ValueGeneratedNever();
        loan.HasIndex(l => l.AppliedOn);
    }

    /// <summary>Kept as JSON text: it is read whole and never searched.</summary>
    static void AsJson<T>(PropertyBuilder<T> property) =>
        property.HasConversion(
            new ValueConverter<T, string>(
                value => JsonSerializer.Serialize(value, Benefit.Json),
                stored => JsonSerializer.Deserialize<T>(stored, Benefit.Json)!
            ),
            new ValueComparer<T>(
                (a, b) =>
                    JsonSerializer.Serialize(a, Benefit.Json)
                    == JsonSerializer.Serialize(b, Benefit.Json),
                value => JsonSerializer.Serialize(value, Benefit.Json).GetHashCode()
            )
        );
}
