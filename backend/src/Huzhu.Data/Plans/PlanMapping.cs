using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Plans;

/// <summary>The office's catalogue of plans.</summary>
static class PlanMapping
{
    public static void Map(ModelBuilder model)
    {
        var plan = model.Entity<PlanVersion>().ToTable("plan_versions");
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.HasIndex(p => new { p.Code, p.EffectiveFrom }).IsUnique();
    }
}
