using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>
/// Collects every problem of a case's content, so that a person sees all at once.
/// </summary>
sealed class ContentProblems(DateOnly today, Rule rule)
{
    readonly List<Problem> found = [];

    public IReadOnlyList<Problem> Found => found;

    public void Add(string field, string message, Rule? ofRule = null) =>
        found.Add(new(field, message, ofRule ?? rule));

    public void Check(CaseContent content)
    {
        switch (content)
        {
            case SetUpContent c:
                CheckSetUp(c);
                break;
            case ChangeContent c:
                CheckChange(c);
                break;
            case TerminationContent c:
                CheckTermination(c);
                break;
            case ReissueContent c:
                CheckReissue(c);
                break;
            case BusinessStartContent c:
                CheckBusinessStart(c);
                break;
            case LapseExtensionContent c:
                CheckExtension(c);
                break;
        }
    }

    void CheckSetUp(SetUpContent c)
    {
        if (c.AgencyKind is not { } kind || !Enum.IsDefined(kind))
        {
            Add("agencyKind", "请选择代办处类别。", AgencyRules.KnownKind);
        }
        ShortName("shortName", c.ShortName);
        Text("sponsorUnion", "本级工会名称", c.SponsorUnion, 100);
        if (
            c.AreaCode is null or ""
                ? c.AgencyKind == AgencyKind.District
                : !AgencyKinds.Areas.ContainsKey(c.AreaCode)
        )
        {
            Add("areaCode", "请选择所在区。", AgencyRules.KnownKind);
        }
        Text("address", "办公地址", c.Address, 200);
        Text("premises", "活动场所", c.Premises, 500);
        Text("equipment", "必要设备", c.Equipment, 500);
        Scale("scaleUnits", "预期单位数", c.ScaleUnits);
        Scale("scaleMembers", "预期会员人数", c.ScaleMembers);
        Person("contactName", "联系人姓名", c.ContactName);
        Phone("contactPhone", c.ContactPhone);
        Holder("chair", "管委会主任", c.Chair, UnionPost.Chair, "本级主席");
        Holder("director", "代办处主任", c.Director, UnionPost.ViceChairInCharge, "主管副主席");
        Committee(c);
        Staff(c.Staff);
    }

    /// <summary>
    /// GV-1, and that the list and the intended posts name the same people (GV-2).
    /// </summary>
    void Committee(SetUpContent c)
    {
        if (!CaseRequirements.HasCommittee(c))
        {
            Add(
                "committee",
                "管委会名单至少要有本级主席、主管副主席和一名部门负责人，且为三名不同的人。",
                AgencyRules.CommitteeFromDayOne
            );
        }
        Limit("committee", c.Committee.Count, 100);
        for (var i = 0; i < c.Committee.Count; i++)
        {
            Person($"committee[{i}].name", "委员姓名", c.Committee[i].Name);
            if (c.Committee[i].Role is not { } role || !Enum.IsDefined(role))
            {
                Add($"committee[{i}].role", "请选择委员身份。", AgencyRules.CommitteeFromDayOne);
            }
            else if (
                role == CommitteeRole.Representative
                && !CaseRequirements.TakesRepresentatives(c.AgencyKind)
            )
            {
                Add(
                    $"committee[{i}].role",
                    "只有区县和产业代办处可以吸收工会负责人代表，请改选其他身份。",
                    AgencyRules.CommitteeFromDayOne
                );
            }
            Text($"committee[{i}].title", "职务", c.Committee[i].Title, 100);
        }
        if (
            CaseRequirements.IsOnePerson(c.Chair, c.Director)
            && string.IsNullOrWhiteSpace(c.Director!.ExceptionReason)
        )
        {
            Add(
                "director.exceptionReason",
                "管委会主任和代办处主任不应为同一人；确需一人兼任的，请写明理由。",
                AgencyRules.ExOfficioPosts
            );
        }
        Listed("chair.name", c.Chair, UnionPost.Chair, CommitteeRole.UnionChair);
        Listed(
            "director.name",
            c.Director,
            UnionPost.ViceChairInCharge,
            CommitteeRole.ViceChairInCharge
        );

        void Listed(string field, PostHolder? holder, UnionPost post, CommitteeRole role)
        {
            var inRole = c.Committee.Where(m => m.Role == role).ToList();
            if (
                holder?.UnionPost == post
                && inRole.Count > 0
                && inRole.All(m => m.Name?.Trim() != holder.Name?.Trim())
            )
            {
                Add(
                    field,
                    $"与管委会名单中的{role.Label()}不是同一人，请核对。",
                    AgencyRules.ExOfficioPosts
                );
            }
        }
    }

    void Staff(IReadOnlyList<StaffEntry> staff)
    {
        if (staff.All(s => s.Duty != StaffDuty.Clerk))
        {
            Add("staff", "人员名单至少要有一名经办人员。");
        }
        Limit("staff", staff.Count, 200);
        for (var i = 0; i < staff.Count; i++)
        {
            Person($"staff[{i}].name", "姓名", staff[i].Name);
            Phone($"staff[{i}].phone", staff[i].Phone);
            if (staff[i].Duty is not { } duty || !Enum.IsDefined(duty))
            {
                Add($"staff[{i}].duty", "请选择岗位。");
            }
            if (staff[i].FullTime is null)
            {
                Add($"staff[{i}].fullTime", "请选择专职或者兼职。");
            }
        }
    }

    void CheckChange(ChangeContent c)
    {
        if (c.Whats.Count == 0 || !c.Whats.All(Enum.IsDefined))
        {
            Add("whats", "请选择要变更的事项。");
        }
        if (c.Whats.Contains(ChangeWhat.Name))
        {
            ShortName("newShortName", c.NewShortName);
        }
        if (c.Whats.Contains(ChangeWhat.Premises))
        {
            Text("newAddress", "新办公地址", c.NewAddress, 200);
        }
        if (c.Whats.Contains(ChangeWhat.Chair))
        {
            Holder("newChair", "新任管委会主任", c.NewChair, UnionPost.Chair, "本级主席");
        }
        if (c.Whats.Contains(ChangeWhat.Director))
        {
            Holder(
                "newDirector",
                "新任代办处主任",
                c.NewDirector,
                UnionPost.ViceChairInCharge,
                "主管副主席"
            );
        }
        if (c.Whats.Contains(ChangeWhat.Other))
        {
            Text("other", "其他变更事项", c.Other, 1000);
        }
        Resolved(c, "变更代办处");
    }

    void CheckTermination(TerminationContent c)
    {
        if (c.Ground != TerminationGround.CannotFulfil && c.Ground != TerminationGround.Ordered)
        {
            Add("ground", "请选择终止情形。");
        }
        Text("reason", "终止原因", c.Reason, 1000);
        Resolved(c, "终止代办处");
        if (c.Successor is { Length: > 0 } successor)
        {
            Text("successor", "承接单位", successor, 100);
        }
    }

    void CheckReissue(ReissueContent c)
    {
        Text("certificateNumber", "登记证或者聘书编号", c.CertificateNumber, 30);
        if (c.Cause is not { } cause || !Enum.IsDefined(cause))
        {
            Add("cause", "请选择遗失或者损毁。");
        }
        Past("declaredVoidOn", "声明作废日期", c.DeclaredVoidOn);
        Text("declaration", "作废声明", c.Declaration, 1000);
    }

    void CheckBusinessStart(BusinessStartContent c)
    {
        Past("startedOn", "开业日期", c.StartedOn);
        Text("description", "开展业务情况", c.Description, 1000);
    }

    void CheckExtension(LapseExtensionContent c)
    {
        Text("cause", "事由", c.Cause, 1000);
        if (c.AskedUntil is not { } until || until <= today || until > today.AddYears(1))
        {
            Add("askedUntil", "请填写今日以后、一年以内的日期。");
        }
    }

    /// <summary>A paper instead of the resolution isn't enough (GV-6).</summary>
    void Resolved(CaseContent c, string motion)
    {
        if (c.RestsOn is null)
        {
            Add(
                "resolutionId",
                $"请选择管委会通过的决议；没有的，请将“{motion}”列入下次会议议程。",
                AgencyRules.NeedsResolution
            );
        }
    }

    void ShortName(string field, string? value)
    {
        if (AgencyName.ProblemOf(value) is { } problem)
        {
            Add(field, problem, AgencyRules.FullName);
        }
    }

    void Holder(string field, string post, PostHolder? holder, UnionPost expected, string who)
    {
        Person($"{field}.name", $"{post}姓名", holder?.Name);
        if (ResidentId.TryParse(holder?.IdentityNumber) is null)
        {
            Add($"{field}.identityNumber", $"{post}身份证号不正确，请核对。");
        }
        if (holder?.UnionPost is not { } held || !Enum.IsDefined(held))
        {
            Add($"{field}.unionPost", $"请选择{post}在工会的职务。");
        }
        else if (held != expected && string.IsNullOrWhiteSpace(holder.ExceptionReason))
        {
            Add(
                $"{field}.exceptionReason",
                $"{post}原则上由{who}担任，另选他人请写明理由。",
                AgencyRules.ExOfficioPosts
            );
        }
        if (holder?.ExceptionReason is { Length: > 0 } reason)
        {
            Text($"{field}.exceptionReason", "理由", reason, 500);
        }
    }

    void Text(string field, string label, string? value, int longest)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, $"请填写{label}。");
        }
        else if (Wellformed.Length(value) > longest)
        {
            Add(field, $"{label}不得超过{longest}个字。");
        }
        else if (!Wellformed.IsText(value))
        {
            Add(field, $"{label}含有无法识别的字符，请重新输入。");
        }
    }

    void Person(string field, string label, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, $"请填写{label}。");
        }
        else if (!Wellformed.IsPersonName(value))
        {
            Add(field, $"{label}须为1至50个字，不含数字和符号。");
        }
    }

    void Phone(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || !Wellformed.IsPhone(value))
        {
            Add(field, "请填写正确的电话号码。");
        }
    }

    void Scale(string field, string label, int? value)
    {
        if (value is not (>= 1 and <= 10_000_000))
        {
            Add(field, $"{label}须为1至10000000的整数。");
        }
    }

    void Past(string field, string label, DateOnly? value)
    {
        if (value is not { } date || date > today || date.Year < 1949)
        {
            Add(field, $"请填写{label}，不得晚于今日。");
        }
    }

    void Limit(string field, int count, int most)
    {
        if (count > most)
        {
            Add(field, $"最多填写{most}人。");
        }
    }
}
