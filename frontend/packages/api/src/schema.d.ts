export interface paths {
    "/.well-known/huzhu-certificates.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCertificateKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/huzhu-audit.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetAuditKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/activations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreviewActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/deadlines/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreviewDeadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StartApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetApplication"];
        put: operations["EditApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/applications/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetApplicationDocument"];
        put: operations["AttachApplicationDocument"];
        post?: never;
        delete: operations["RemoveApplicationDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/applications/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmitSetUpApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/applications/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/certificates/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerifyCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/certificates/{number}/misuse-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportMisuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPublicPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/plans/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SimulateBenefit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/cover/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreviewCover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/claim-forms/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerifyClaimForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/applications/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintApplicationReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/applications/{id}/decision.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintApplicationDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/activations/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PrintInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProveAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["EndSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BeginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BeginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPasskeys"];
        put?: never;
        post: operations["AddPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkeys/{passkey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["RemovePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChallengePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignInByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/jobs/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetJobResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOfficeCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/cases/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOfficeDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOfficeCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/cases/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["RecordFindings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/cases/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReturnForCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/cases/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/cases/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SendBackToReviewer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/cases/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOfficeAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPointsOfAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/committee-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMembersOfAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IssueCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InviteAgencyPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/termination-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderTermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NameSuccessor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServeDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/liquidation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LiquidateByOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SendOfficeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOfficeFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/internal-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListInternalRulesOfAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/yearly-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetYearOfAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMatters"];
        put?: never;
        post: operations["PublishMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/matters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMatter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyBudgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/budgets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBudgetFiling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/budgets/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/budgets/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/budgets/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReturnBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOfficePeople"];
        put?: never;
        post: operations["ProposeOfficePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPeopleOfAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/posts/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmOfficePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/posts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EndOfficePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/posts/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SuspendOfficePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/posts/{id}/restoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeRestoringOfficePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/posts/{id}/restoring/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmRestoringOfficePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/people/{id}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RequestRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/recoveries/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/people/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SuspendPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/people/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/people/{id}/name/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListEngagements"];
        put?: never;
        post: operations["ProposeEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/engagements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AmendEngagement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/engagements/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/engagements/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EndEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPlans"];
        put?: never;
        post: operations["DraftPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPlanVersion"];
        put: operations["AmendPlan"];
        post?: never;
        delete: operations["WithdrawPlan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/plans/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/plans/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReleasePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/plans/{id}/supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPlanSupplements"];
        put?: never;
        post: operations["ProposeSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/plan-supplements/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/plan-supplements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["WithdrawSupplement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/start-up-loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListStartUpLoans"];
        put?: never;
        post: operations["RecordStartUpLoan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/start-up-loans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CorrectStartUpLoan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/joiner-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListJoinerDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/joiner-decisions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DecideJoiners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/late-renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListLateRenewals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/contributions/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/remittances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyRemittances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/unused-sums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyUnusedSums"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOfficeClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOfficeClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReturnClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOfficeClaimDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviseClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SendBackRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}/freezes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FreezeClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claims/{id}/lift/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPayables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/remittances/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AcknowledgeRemittance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/plans/{id}/claim-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListClaimTerms"];
        put?: never;
        post: operations["ProposeClaimTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claim-terms/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmClaimTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/claim-terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["WithdrawClaimTerms"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/overpayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOverpayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/overpayments/{id}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecoverOverpayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/overpayments/{id}/recovery/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmRecoveredSum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListBatchProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListBatches"];
        put?: never;
        post: operations["PrepareBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AddBatchLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}/lines/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["RemoveBatchLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CancelBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReleaseBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DownloadBatchFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}/list.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintBatchList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}/results/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreviewBankResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-batches/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportBankResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-attempts/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerUnknown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-attempts/{id}/answer/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payables/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransferViaAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/transfers/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmTransferViaAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/transfers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawTransferViaAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payment-failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOfficeFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyReconciliations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/settlements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetSettlement"];
        put: operations["ImportSettlement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSettlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/settlements/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrySettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/settlements/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/settlements/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/relief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetReliefOfYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/charts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCharts"];
        put?: never;
        post: operations["ProposeChart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/charts/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmChart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/charts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["WithdrawChart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebate-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRebateRates"];
        put?: never;
        post: operations["ProposeRebateRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebate-rates/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmRebateRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebate-rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["WithdrawRebateRate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyRebates"];
        put?: never;
        post: operations["ComputeRebates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates/quarters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRebateQuarters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetAgencyRebate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyRebateItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates/{id}/computation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComputeRebate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeRebate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmRebate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PayRebate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates/{id}/taking-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TakeBackRebate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rebates/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintAgencyRebate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/statistics/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOfficeEnrolment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/statistics/enrolment/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintOfficeEnrolmentReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/to-dos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOfficeToDos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/deadlines/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDeadlineRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/cases/{id}/decision.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintOfficeDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/certificates/{number}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintOfficeCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/letters/{number}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintOfficeLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/papers.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintAgencyPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/papers.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintChosenPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SearchOffice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCalendarYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/calendar/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SetCalendarDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/calendar/proposals/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmCalendarDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListParameters"];
        put?: never;
        post: operations["ProposeParameter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/parameters/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmParameter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/misuse-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMisuseReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/misuse-reports/{id}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HandleMisuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetSystemState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/oversight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOversight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}/oversight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOversight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExportOfficeList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/security-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/audit/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProveEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/audit/growth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProveGrowth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/audit/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DownloadLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyCases"];
        put?: never;
        post: operations["StartCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetAgencyCase"];
        put: operations["EditCase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/cases/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetDocument"];
        put: operations["AttachDocument"];
        post?: never;
        delete: operations["RemoveDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/cases/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmitCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListNotices"];
        put?: never;
        post: operations["PublishNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/decision-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReceiveDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordSuccession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/successions/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmSuccession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/successions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawSuccession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPoints"];
        put?: never;
        post: operations["OpenPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["EditPoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/points/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClosePoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/committee-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCommitteeMembers"];
        put?: never;
        post: operations["AddCommitteeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/committee-members/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EndCommitteeMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMeetings"];
        put?: never;
        post: operations["InviteMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/rescheduling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RescheduleMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CancelMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/motions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PutOnAgenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/motions/{motionId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TakeOffAgenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/motions/{motionId}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordVotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DraftMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/meetings/{id}/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintMinutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListResolutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SendFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/internal-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListInternalRules"];
        put?: never;
        post: operations["AdoptInternalRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/yearly-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetYear"];
        put?: never;
        post: operations["CompleteYearlyTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/yearly-tasks/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignSeparationReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/office-matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOfficeMatters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/office-matters/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TakeNoteOfMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/office-matters/{id}/passing-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PassMatterOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PrepareBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/budgets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AmendBudget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/budgets/{id}/handing-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HandInBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/early-spendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AllowEarlySpending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/budgets/{id}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyPeople"];
        put?: never;
        post: operations["ProposeAgencyPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/posts/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmAgencyPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/posts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EndAgencyPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/posts/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SuspendAgencyPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/posts/{id}/restoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeRestoringAgencyPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/posts/{id}/restoring/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmRestoringAgencyPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListApiClients"];
        put?: never;
        post: operations["ProposeApiClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/api-clients/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmApiClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/api-clients/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SetApiClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/api-clients/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EndApiClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListHandovers"];
        put?: never;
        post: operations["DraftHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/handovers/things": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SuggestHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetHandover"];
        put: operations["AmendHandover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/handovers/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/handovers/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/handovers/{id}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyEngagements"];
        put?: never;
        post: operations["ProposeAgencyEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/engagements/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmAgencyEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/engagements/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EndAgencyEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/engagement-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListEngagementViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCustody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCustodyAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListTransfers"];
        put?: never;
        post: operations["ProposeTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/cheques": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCheques"];
        put?: never;
        post: operations["WriteCheque"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegisterItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/takeovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeTakeover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/transfers/{id}/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AmendTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/transfers/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/transfers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/transfers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RefuseTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/transfers/{id}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/seal-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSealUses"];
        put?: never;
        post: operations["UseSeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/spoilt-cheques": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SpoilBlankCheque"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/cheques/{id}/stamp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StampCheque"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/cheques/{id}/spoiling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SpoilCheque"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/electronic-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListElectronicPayments"];
        put?: never;
        post: operations["PrepareElectronicPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/electronic-payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AmendElectronicPayment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/electronic-payments/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReleaseElectronicPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/electronic-payments/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawElectronicPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TakeLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/leaves/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReturnFromLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/custody/seals-together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AllowSealsTogether"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPlansOfAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListUnits"];
        put?: never;
        post: operations["AddUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetUnit"];
        put: operations["EditUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/units/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordUnitDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/units/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordUnitReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/units/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListTerms"];
        put?: never;
        post: operations["AcknowledgeTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMembers"];
        put?: never;
        post: operations["AddMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMemberCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SearchMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMember"];
        put: operations["EditMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RevealMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordRetirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MoveMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordMemberDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListContactFaults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contacts/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContactSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/{id}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMemberCover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/{id}/cover-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCoverCertificates"];
        put?: never;
        post: operations["CertifyCover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/cover-certificates/{number}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintCoverCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rosters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRoster"];
        put: operations["ImportRoster"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRosters"];
        put?: never;
        post: operations["EnrolByHand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rosters/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRosterRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rosters/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rosters/{id}/recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecheckRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rosters/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/roster-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRosterTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rosters/{id}/checked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCheckedRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/example-rosters/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetExampleRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRenewals"];
        put?: never;
        post: operations["RenewUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/renewals/{unitId}/{plan}/{expiry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRenewal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rosters/{id}/joiner-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AskForJoiners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListContributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contributions/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContributionTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contributions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contributions/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportContribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contributions/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmContribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contributions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TakeBackContribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contributions/{id}/withdrawal/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contributions/{id}/withdrawal/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DropTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/bank-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListBankLines"];
        put: operations["ImportStatement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/bank-lines/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBankLineTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/bank-lines/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AcceptSureLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/bank-lines/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LinkBankLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/bank-lines/{id}/aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PutLineAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/contributions/receipts.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/remittances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRemittances"];
        put?: never;
        post: operations["PrepareRemittance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/remittances/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListHeldContributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/remittances/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmRemittance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/remittances/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawRemittance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/unused-sums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListUnusedSums"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/unused-sums/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/unused-sums/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/unused-sums/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmUnusedSum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/unused-sums/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawUnusedSum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListClaims"];
        put?: never;
        post: operations["RegisterClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/register.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintClaimRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintClaimNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claim-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListClaimSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreviewClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CorrectEvent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/payee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SetPayee"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["RecordBills"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AttachClaimDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetClaimDocument"];
        put?: never;
        post?: never;
        delete: operations["RemoveClaimDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/documents/{documentId}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SeeOriginal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PrintApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/form.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintClaimForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SendUpClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/claims/{id}/forgery-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freezes the claim at once. Who reported it is kept from the agency: it stands
         *         encrypted with the report, and in no log.
         */
        post: operations["ReportForgery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/payment-failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/payment-failures/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MendAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/account-changes/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/account-changes/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/disbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDisbursements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/disbursements/sheets.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintSignSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/disbursements/{id}/passing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PassOnBenefit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/disbursements/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignForBenefit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListReconciliations"];
        put?: never;
        post: operations["ReconcileMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/reconciliations/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/reconciliations/unit-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordUnitAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/reconciliations/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CloseReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/reconciliations/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/reconciliations/unit.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintUnitSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/settled-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSettledPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/settled-people/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/settled-people/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/settled-shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSettledShares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/members/{id}/settled/{plan}/{year}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintSettled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRelief"];
        put?: never;
        post: operations["DraftRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetReliefCase"];
        put: operations["AmendRelief"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListReliefStandards"];
        put?: never;
        post: operations["PassReliefStandards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AskReliefLeft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmitRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/payee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["MendReliefPayee"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApproveRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RefuseRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/order-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawReliefOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReleaseRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordReliefPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordReliefReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignForRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CompleteRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/register.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintReliefRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/relief-cases/receipts.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintReliefReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCampaigns"];
        put?: never;
        post: operations["DraftCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCampaignYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCampaign"];
        put: operations["AmendCampaign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}/roster.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintCampaignRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCampaignHeads"];
        put: operations["SetCampaignHeads"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmitCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApproveCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RefuseCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VoidCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CompleteCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/campaigns/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SettleCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetAgencyChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListVouchers"];
        put?: never;
        post: operations["PrepareVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/vouchers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetVoucher"];
        put: operations["AmendVoucher"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/vouchers/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmitVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/vouchers/{id}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VoidVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/vouchers/{id}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/vouchers/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReturnVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostManyVouchers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/vouchers/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReverseVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/voucher-sheets.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListBookEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/events/taking-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TakeUpBookEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPeriods"];
        put?: never;
        post: operations["BeginBooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/periods/{year}/{month}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClosePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/periods/{year}/{month}/carrying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CarryYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetTrialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListBankAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/{account}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordBankAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/{account}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ImportBankStatement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBankMatching"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/{account}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MatchBankLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/{account}/plain-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MatchPlainLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/matches/{id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UndoBankMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/{account}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBankSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/{account}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PrepareBankSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/sheets/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignBankSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/bank/{account}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintBankSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/cash-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCashCounts"];
        put?: never;
        post: operations["TakeCashCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/books/cash-counts/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmCashCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rebates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRebates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rebates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRebate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rebates/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRebateItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rebates/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReceiveRebate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/rebates/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintRebate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/statistics/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetAgencyEnrolment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/statistics/enrolment/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintAgencyEnrolmentReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/to-dos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyToDos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/cases/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/cases/{id}/decision.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/papers/certificates/{number}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/papers/letters/{number}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/papers.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrintPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SearchAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExportAgencyList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadAgencyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/audit/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProveAgencyEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAgencyCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{slug}/audit/growth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProveAgencyGrowth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One account of the chart. */
        Account: {
            code: string;
            name: string;
            /** @description 助记码, by which it is found: pinyin initials. */
            initials: string;
            /** @description Code of the account that it belongs to; null: a general one. */
            parent: null | string;
            class: components["schemas"]["AccountClass"];
            /** @description On which its balance stands as a rule. */
            side: components["schemas"]["BalanceSide"];
            line: components["schemas"]["FundLine"];
            /** @description Whether each line names a plan (PL-10). */
            needsPlan: boolean;
            role: null | components["schemas"]["AccountRole"];
            use: null | components["schemas"]["ExpenseUse"];
            /** @description The account of 工会会计制度 that it maps to. */
            union: null | string;
            /** @description The account of 民间非营利组织会计制度 that it maps to. */
            nonProfit: null | string;
            /**
             * @description Whether no new line may use it.
             * @default false
             */
            ended: boolean;
            isOfTheYear?: boolean;
        };
        /**
         * @description Which of the two arrangements of 管19.2 an agency has.
         * @enum {unknown}
         */
        AccountantArrangement: "twoWithLead" | "itemsApart" | "none";
        /** @enum {unknown} */
        AccountClass: "asset" | "liability" | "netAsset" | "income" | "expense";
        AccountRequest: {
            account: string;
            bank: null | string;
            /** @description As the bank has it; null: unchanged. */
            name: null | string;
            /**
             * Format: uuid
             * @description Card photo or signed statement, sent before.
             */
            fileId: string;
        };
        /** @enum {unknown} */
        AccountRole: "cash" | "bank" | "yearResult" | "carriedSurplus" | null;
        AccountView: {
            code: string;
            name: string;
            /** @description With what it belongs to: 其他应收款—其他. */
            fullName: string;
            initials: string;
            parent: null | string;
            class: components["schemas"]["AccountClass"];
            classLabel: string;
            side: components["schemas"]["BalanceSide"];
            line: components["schemas"]["FundLine"];
            lineLabel: string;
            needsPlan: boolean;
            role: null | components["schemas"]["AccountRole"];
            use: null | components["schemas"]["ExpenseUse"];
            union: null | string;
            nonProfit: null | string;
            /** @description Whether lines may name it. */
            leaf: boolean;
            ended: boolean;
        };
        AcknowledgementRequest: {
            /**
             * Format: date
             * @description The day on the office's statement.
             */
            on: string;
            /** @description Its number there. */
            reference: string;
        };
        ActivateRequest: {
            token: string;
            identityNumber: string;
            userName: null | string;
            password: string;
        };
        /** @enum {unknown} */
        ActivityTheme: "protection" | "health" | null;
        AddRequest: {
            name: string;
            credential: string;
            state: string;
        };
        AgencyBooksRow: {
            slug: string;
            fullName: string;
            /**
             * Format: date
             * @description First day of the month; null: no books yet.
             */
            begunWith: null | string;
            /**
             * Format: date
             * @description Last day of the month closed last.
             */
            closedUntil: null | string;
            /**
             * Format: int32
             * @description Months that are over and not closed.
             */
            open: number;
            /** Format: int32 */
            vouchers: number;
            hash: null | string;
        };
        /** @description One agency's budget of a year. Sums are yuan. */
        AgencyBudgetRow: {
            slug: string;
            agency: string;
            /**
             * Format: uuid
             * @description What is open, else the newest; null: nothing was handed in.
             */
            filingId: null | string;
            state: null | components["schemas"]["BudgetState"];
            stateLabel: string;
            /**
             * Format: date
             * @description First.
             */
            handedInOn: null | string;
            /** @description Handed in after the window, or not yet though it has closed. */
            late: boolean;
            /**
             * Format: double
             * @description In the filed version.
             */
            budgeted: number;
            /** Format: double */
            reserved: number;
            /** Format: double */
            used: number;
        };
        AgencyEnrolment: {
            /** Format: int32 */
            year: number;
            years: number[];
            /** Format: date */
            upTo: string;
            /** Format: int64 */
            workers: number;
            total: components["schemas"]["EnrolmentFigures"];
            plans: components["schemas"]["PlanFigures"][];
            months: components["schemas"]["MonthFigures"][];
            units: components["schemas"]["UnitFigures"][];
        };
        AgencyFigures: {
            slug: string;
            name: string;
            kind: components["schemas"]["AgencyKind"];
            kindLabel: string;
            areaCode: null | string;
            area: null | string;
            /** Format: int64 */
            workers: number;
            figures: components["schemas"]["EnrolmentFigures"];
        };
        AgencyHolding: {
            slug: string;
            agency: string;
            planCode: string;
            plan: string;
            /** Format: int32 */
            contributions: number;
            /**
             * Format: double
             * @description In yuan; what waits for its second person is still held.
             */
            amount: number;
            /** Format: date */
            oldest: string;
            /**
             * Format: int32
             * @description Since the oldest receipt.
             */
            days: number;
            /** Format: date */
            passOnBy: string;
            late: boolean;
        };
        /** @enum {unknown} */
        AgencyKind: "district" | "developmentZone" | "enterprise" | "centralUnit" | "industry" | null;
        AgencyMonthRow: {
            slug: string;
            agency: string;
            /** Format: date */
            month: string;
            state: components["schemas"]["ReconciliationState"];
            stateLabel: string;
            /**
             * Format: int32
             * @description Null: the month isn't prepared yet.
             */
            differences: null | number;
            explained: string[];
            /** Format: date */
            due: string;
            late: boolean;
            /** Format: date-time */
            closedAt: null | string;
        };
        AgencyRef: {
            slug: string;
            fullName: string;
        };
        AgencyRemittance: {
            /** Format: uuid */
            id: string;
            slug: string;
            agency: string;
            plan: string;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
            /** Format: date */
            remittedOn: string;
            reference: string;
            /**
             * Format: date-time
             * @description Null: it waits for its second person.
             */
            confirmedAt: null | string;
            /**
             * Format: date
             * @description The day on which the office has it, by its own statement; null:
             *         not yet.
             */
            acknowledgedOn: null | string;
        };
        /** @description An agency in the directory. */
        AgencyRow: {
            /** Format: uuid */
            id: string;
            slug: string;
            fullName: string;
            shortName: string;
            kind: components["schemas"]["AgencyKind"];
            kindLabel: string;
            status: components["schemas"]["AgencyStatus"];
            statusLabel: string;
            areaCode: null | string;
            areaName: null | string;
            sponsorUnion: string;
            chairName: string;
            directorName: string;
            address: string;
            /** Format: date */
            approvedOn: string;
            certificateNumber: null | string;
            /** @description Who holds its cover since it ended (AG-15). */
            takenOverBy: null | string;
        };
        /**
         * @description Where an agency stands; a pure function of its facts, the instant and the rules.
         * @enum {unknown}
         */
        AgencyStatus: "approved" | "collected" | "operating" | "lapsed" | "terminating" | "terminated";
        /** @description An agency as itself and the office see it. */
        AgencyView: {
            /** Format: uuid */
            id: string;
            slug: string;
            fullName: string;
            shortName: string;
            kind: components["schemas"]["AgencyKind"];
            kindLabel: string;
            status: components["schemas"]["AgencyStatus"];
            statusLabel: string;
            readOnly: boolean;
            canDoBusiness: boolean;
            sponsorUnion: string;
            areaCode: null | string;
            areaName: null | string;
            address: string;
            /** Format: int32 */
            scaleUnits: number;
            /** Format: int32 */
            scaleMembers: number;
            chairName: string;
            directorName: string;
            /** Format: date */
            approvedOn: string;
            /** Format: date */
            collectedOn: null | string;
            collectedBy: null | string;
            /** Format: date */
            setUpNoticeOn: null | string;
            /** Format: date */
            businessStartedOn: null | string;
            /** Format: date */
            lapseExtendedTo: null | string;
            /** Format: date-time */
            endsAt: null | string;
            /** Format: date */
            terminationServedOn: null | string;
            /** Format: date */
            terminationReceivedOn: null | string;
            /** Format: date */
            terminationNoticeOn: null | string;
            terminationOrdered: boolean;
            /** Format: date */
            liquidatedByOfficeOn: null | string;
            successor: null | components["schemas"]["AgencyRef"];
            changeNotices: components["schemas"]["ChangeNoticeView"][];
            successions: components["schemas"]["SuccessionView"][];
            coverage: components["schemas"]["CoverageView"];
            accountants: components["schemas"]["ArrangementStatement"];
            duties: components["schemas"]["DutyView"][];
            papers: components["schemas"]["PaperView"][];
            timeline: components["schemas"]["TimelineEntry"][];
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        AmendmentRequest: {
            terms: components["schemas"]["Terms"];
        };
        AmendRequest: {
            lines: components["schemas"]["LineRequest"][];
            basis: string;
        };
        Answer: {
            /** @description What the browser's WebAuthn gave, JSON. */
            credential: string;
            state: string;
        };
        /** @description What is wrong with one line of a bank's answer, in Chinese. */
        AnswerFault: {
            /** Format: int32 */
            line: number;
            problem: string;
        };
        AnswerRequest: {
            approved: boolean;
            answer: string;
        };
        ApiClientRow: {
            /** Format: uuid */
            id: string;
            name: string;
            clientId: string;
            isForeign: boolean;
            permissions: components["schemas"]["Permission"][];
            proposedBy: string;
            confirmedBy: null | string;
            /** Format: date-time */
            secretSetAt: null | string;
            /** Format: date-time */
            endedAt: null | string;
            /** @description What the reader may do with it now. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description Shown this once; only its hash is kept. */
        ApiClientSecret: {
            clientId: string;
            secret: string;
            tokenPath: string;
        };
        ApproveCampaignRequest: {
            /**
             * Format: int32
             * @description The one that was read.
             */
            revision: number;
        };
        ApproveRequest: {
            /**
             * Format: int32
             * @description The one that was read.
             */
            revision: number;
        };
        /** @description Whether and how an agency fulfils 管19.2, in one sentence (CU-4). */
        ArrangementStatement: {
            arrangement: components["schemas"]["AccountantArrangement"];
            fulfilled: boolean;
            sentence: string;
        };
        AskRequest: {
            reason: string;
        };
        /** @enum {unknown} */
        AttemptOutcome: "paid" | "failed" | "unknown" | "dropped" | null;
        AttemptRow: {
            /**
             * Format: uuid
             * @description Where it stands.
             */
            batchId: string;
            batch: string;
            plan: string;
            line: components["schemas"]["LineView"];
        };
        AttendanceRequest: {
            members: components["schemas"]["Attended"][];
            ledByChair: boolean;
        };
        /** @enum {unknown} */
        AttendanceState: "present" | "excused" | "absent" | null;
        Attended: {
            /** Format: uuid */
            memberId: string;
            state: components["schemas"]["AttendanceState"];
        };
        /** @description A member of that day's committee on the attendance list. */
        AttendeeView: {
            /** Format: uuid */
            memberId: string;
            name: string;
            role: string;
            title: string;
            state: null | components["schemas"]["AttendanceState"];
        };
        /** @description A key of the audit log's checkpoints. */
        AuditKey: {
            kid: string;
            alg: string;
            pem: string;
            jwk: components["schemas"]["Jwk"];
        };
        AuditKeySet: {
            issuer: string;
            format: string;
            keys: components["schemas"]["AuditKey"][];
        };
        AuditRow: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            sequence: null | number;
            /** Format: date-time */
            at: string;
            by: string;
            action: string;
            agency: null | string;
            subject: string;
            data: string;
        };
        BackupView: {
            /** Format: date-time */
            at: null | string;
            /** Format: double */
            secondsAgo: null | number;
        };
        /** @enum {unknown} */
        BalanceSide: "debit" | "credit";
        BankAccountRequest: {
            bank: string;
            number: string;
        };
        /** @description An account with what is to be done on it. Sums in yuan. */
        BankAccountRow: {
            account: string;
            name: string;
            bank?: null | string;
            /** @description Null: not recorded, so that no statement can come in. */
            number?: null | string;
            /** Format: double */
            book: number;
            /** Format: double */
            balance?: null | number;
            /**
             * Format: date
             * @description Day of the last line of its statement.
             */
            until?: null | string;
            /**
             * Format: int32
             * @description Lines of both sides that aren't matched.
             */
            open: number;
            /**
             * Format: date
             * @description The oldest month that isn't closed; null: books haven't begun.
             */
            month?: null | string;
            /** @description Of that month. */
            sheet: components["schemas"]["BankSheetState"];
            sheetLabel: string;
            /** @description record, import. */
            actions: string[];
        };
        BankLetterRequest: {
            /** @description What the bank's written answer says. */
            paid: boolean;
            /**
             * Format: uuid
             * @description The answer, sent before.
             */
            fileId: string;
        };
        BankLineRow: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** Format: date */
            on: string;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
            payer: string;
            remark: string;
            state: components["schemas"]["LinePart"];
            setAside: null | string;
            /** @description What an open line may pay, the best first. */
            candidates: components["schemas"]["LineCandidate"][];
            /** @description What it paid: roster number and unit. */
            usedFor: string[];
            /** Format: int32 */
            version: number;
        };
        BankLineView: {
            /**
             * Format: uuid
             * @description Of the bank's line; null: a posted one.
             */
            entryId: null | string;
            /** Format: uuid */
            voucherId: null | string;
            /** Format: int32 */
            line: null | number;
            /** Format: date */
            on: string;
            /**
             * Format: double
             * @description In yuan; below zero: paid.
             */
            amount: number;
            /** @description Whom, what for; of a posted line its voucher first. */
            what: string;
            /** @description The bank's, or the cheque's. */
            number: null | string;
        };
        BankMatchingView: {
            account: string;
            name: string;
            /** @description Open lines of the statement. */
            bank: components["schemas"]["BankLineView"][];
            /** @description Open posted lines. */
            book: components["schemas"]["BankLineView"][];
            /** @description The newest. */
            matches: components["schemas"]["BankMatchView"][];
            /** @description match. */
            actions: string[];
        };
        BankMatchView: {
            /** Format: uuid */
            id: string;
            /** Format: double */
            amount: number;
            because: string;
            lines: components["schemas"]["BankLineView"][];
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            mayUndo: boolean;
            /** Format: int32 */
            version: number;
        };
        BankSheetRequest: {
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            month: number;
            /** @description Of each line that is open and no cheque. */
            reasons: components["schemas"]["OpenReasonRequest"][];
        };
        /** @enum {unknown} */
        BankSheetState: "open" | "prepared" | "signed" | "changed";
        /** @description Sums in yuan. */
        BankSheetView: {
            /**
             * Format: uuid
             * @description Null: nobody has prepared it.
             */
            id?: null | string;
            account: string;
            name: string;
            bank?: null | string;
            number?: null | string;
            /**
             * Format: date
             * @description Its first day.
             */
            month: string;
            state: components["schemas"]["BankSheetState"];
            stateLabel: string;
            /** Format: double */
            book: number;
            /**
             * Format: double
             * @description Null: no statement reaches so far.
             */
            balance?: null | number;
            sums: components["schemas"]["OpenSumView"][];
            /** Format: double */
            adjustedBook: number;
            /** Format: double */
            adjustedBank: number;
            /** Format: double */
            difference: number;
            open: components["schemas"]["OpenItemView"][];
            preparedBy?: null | string;
            /** Format: date-time */
            preparedAt?: null | string;
            signedBy?: null | string;
            /** Format: date-time */
            signedAt?: null | string;
            /** @description prepare, sign. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description What became of the file. */
        BankStatementResult: {
            /**
             * Format: int32
             * @description Lines that are new.
             */
            added: number;
            /**
             * Format: int32
             * @description Lines that had come before.
             */
            known: number;
            /**
             * Format: int32
             * @description How many matches the system found.
             */
            matched: number;
            /**
             * Format: double
             * @description After the last line; null: nothing was kept.
             */
            balance: null | number;
            /** @description Why nothing was kept. */
            faults: components["schemas"]["StatementFault"][];
            /** @description What should be looked at, in Chinese. */
            told: string[];
        };
        /**
         * @description How the bank takes a batch.
         * @enum {unknown}
         */
        BatchFormat: "xlsx" | "csvGb18030" | "csvUtf8" | "pain001";
        BatchLineRequest: {
            /** Format: uuid */
            payableId: string;
        };
        BatchRequest: {
            planCode: string;
            format: components["schemas"]["BatchFormat"];
            /** @description What to pay; null: all that is due. */
            payableIds: null | string[];
        };
        /** @description A batch; its total is in yuan. */
        BatchRow: {
            /** Format: uuid */
            id: string;
            number: string;
            plan: string;
            state: components["schemas"]["BatchState"];
            stateLabel: string;
            /** Format: int32 */
            count: number;
            /** Format: double */
            total: number;
            /** Format: int32 */
            paid: number;
            /** Format: int32 */
            failed: number;
            /** Format: int32 */
            unknown: number;
            preparedBy: string;
            /** Format: date-time */
            preparedAt: string;
            releasedBy: null | string;
            /** Format: date-time */
            releasedAt: null | string;
            bankNumber: null | string;
        };
        /**
         * @description Where a batch stands: a function of what is recorded.
         * @enum {unknown}
         */
        BatchState: "prepared" | "released" | "sent" | "settled" | "cancelled";
        /** @description A batch with everything about it. */
        BatchView: {
            batch: components["schemas"]["BatchRow"];
            planCode: string;
            format: components["schemas"]["BatchFormat"];
            formatLabel: string;
            /** Format: int32 */
            revision: number;
            hash: null | string;
            sentBy: null | string;
            /** Format: date-time */
            sentAt: null | string;
            /**
             * Format: date
             * @description The last working day for the bank's results.
             */
            resultBy: null | string;
            lines: components["schemas"]["LineView"][];
            downloads: components["schemas"]["Fetched"][];
            results: components["schemas"]["ResultRead"][];
            /** @description What its file can't hold, by line: it can't be released so. */
            faults: string[];
            /** @description add, remove, cancel, release, download, send, import. */
            open: string[];
            /** Format: int32 */
            version: number;
        };
        BeginRequest: {
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            month: number;
        };
        /**
         * @description What a plan version pays, in one of six shapes (PL-2). Amounts are yuan with at most two
         *     decimals; a number that the published texts don't give is null, a table empty, until the office
         *     fills it in. In JSON the discriminator is `kind`.
         */
        Benefit: components["schemas"]["BenefitFixedSum"] | components["schemas"]["BenefitDailyAllowance"] | components["schemas"]["BenefitTieredReimbursement"] | components["schemas"]["BenefitGradeTable"] | components["schemas"]["BenefitLossIndemnity"] | components["schemas"]["BenefitBundle"];
        /** @description Plans that are joined together (PL-8). */
        BenefitBundle: {
            /** @enum {string} */
            kind?: "bundle";
            parts?: components["schemas"]["BundlePart"][];
            name?: string;
            /** @description The clause of the plan's own terms that grants it, such as 第五条. */
            clause?: null | string;
            /** @description What is known beside the numbers. */
            note?: null | string;
            /** @description Whether any number in it is a demo value (示例), not one from a text. */
            example?: boolean;
        };
        /** @description So much a day in hospital for each unit, from a day of each stay on (PL-3). */
        BenefitDailyAllowance: {
            /** @enum {string} */
            kind?: "dailyAllowance";
            /**
             * Format: int32
             * @description The first day of a stay that is paid; 1: from admission.
             */
            fromDay?: null | number;
            /** Format: double */
            perDay?: null | number;
            /**
             * Format: double
             * @description Most for one unit within a term of cover.
             */
            maxPerTerm?: null | number;
            /**
             * @description Of a stay over two terms each pays its own days; else all days belong to the term
             *                 of the admission (our own default, for no text says it).
             */
            byDay?: boolean;
            name?: string;
            /** @description The clause of the plan's own terms that grants it, such as 第五条. */
            clause?: null | string;
            /** @description What is known beside the numbers. */
            note?: null | string;
            /** @description Whether any number in it is a demo value (示例), not one from a text. */
            example?: boolean;
        };
        /** @description Claims and benefits of one group over the year (ST-1). Money in yuan. */
        BenefitFigures: {
            /** Format: int64 */
            reported: number;
            /**
             * Format: int64
             * @description Claims sent to the office, each time.
             */
            sentUp: number;
            /** Format: int64 */
            returned: number;
            /** Format: int64 */
            approved: number;
            /** Format: int64 */
            declined: number;
            /**
             * Format: double
             * @description What was confirmed, revisions in the month of their own.
             */
            granted: number;
            /**
             * Format: double
             * @description What the bank has booked, less what came back.
             */
            paid: number;
            /**
             * Format: int64
             * @description 给付人次: how many payments that is.
             */
            payments: number;
            /**
             * Format: int64
             * @description Payments that failed (CL-5).
             */
            failures: number;
        };
        /** @description A fixed sum per event and unit, such as for each group of illnesses (PL-4). */
        BenefitFixedSum: {
            /** @enum {string} */
            kind?: "fixedSum";
            /**
             * Format: int32
             * @description How many kinds of illness or event are covered, where the text says it.
             */
            kinds?: null | number;
            sums?: components["schemas"]["EventSum"][];
            /**
             * Format: double
             * @description Most for one unit.
             */
            cap?: null | number;
            name?: string;
            /** @description The clause of the plan's own terms that grants it, such as 第五条. */
            clause?: null | string;
            /** @description What is known beside the numbers. */
            note?: null | string;
            /** @description Whether any number in it is a demo value (示例), not one from a text. */
            example?: boolean;
        };
        /** @description A share of the sum by grade of disability, for each unit (PL-5). */
        BenefitGradeTable: {
            /** @enum {string} */
            kind?: "gradeTable";
            /**
             * Format: double
             * @description The whole sum of one unit.
             */
            sum?: null | number;
            grades?: components["schemas"]["GradeShare"][];
            /**
             * Format: double
             * @description Most for one person, however many units.
             */
            cap?: null | number;
            name?: string;
            /** @description The clause of the plan's own terms that grants it, such as 第五条. */
            clause?: null | string;
            /** @description What is known beside the numbers. */
            note?: null | string;
            /** @description Whether any number in it is a demo value (示例), not one from a text. */
            example?: boolean;
        };
        /** @description One line of the calculation; amounts in yuan. */
        BenefitLineView: {
            plan: string;
            benefit: null | string;
            clause: null | string;
            /** Format: int32 */
            units: number;
            rule: string;
            citation: string;
            steps: null | components["schemas"]["SimulationLine"][];
            /** Format: double */
            amount: number;
            example: boolean;
        };
        /** @description A loss at home, made good up to a cap (PL-7). Not multiplied by units. */
        BenefitLossIndemnity: {
            /** @enum {string} */
            kind?: "lossIndemnity";
            caps?: components["schemas"]["LossCap"][];
            name?: string;
            /** @description The clause of the plan's own terms that grants it, such as 第五条. */
            clause?: null | string;
            /** @description What is known beside the numbers. */
            note?: null | string;
            /** @description Whether any number in it is a demo value (示例), not one from a text. */
            example?: boolean;
        };
        /**
         * @description Part of a year's bills: after a deductible, by tier, up to a cap (PL-6). Counted over the year,
         *     so that a bill brings what it adds and nobody gains by splitting it. Not multiplied by units.
         */
        BenefitTieredReimbursement: {
            /** @enum {string} */
            kind?: "tieredReimbursement";
            /** Format: double */
            deductible?: null | number;
            /** @description Tiers of what exceeds the deductible; the first begins at 0. */
            tiers?: components["schemas"]["Tier"][];
            /**
             * Format: double
             * @description Most within a calendar year (T-6).
             */
            cap?: null | number;
            name?: string;
            /** @description The clause of the plan's own terms that grants it, such as 第五条. */
            clause?: null | string;
            /** @description What is known beside the numbers. */
            note?: null | string;
            /** @description Whether any number in it is a demo value (示例), not one from a text. */
            example?: boolean;
        };
        BillsRequest: {
            bills: components["schemas"]["BillView"][];
        };
        /** @description A bill; amounts in yuan. */
        BillView: {
            code: null | string;
            number: null | string;
            checkCode: null | string;
            hospital: null | string;
            inpatient: boolean;
            /** Format: date */
            on: string;
            /** Format: double */
            total: number;
            /**
             * Format: double
             * @description 自付一.
             */
            selfPaid: number;
            /**
             * Format: double
             * @description 自费.
             */
            ownPaid: number;
        };
        BlankRequest: {
            /** Format: uuid */
            bookId: string;
            number: string;
            because: string;
        };
        /**
         * @description What happens elsewhere and has to stand in the books.
         * @enum {unknown}
         */
        BookEvent: "contributionReceived" | "remittanceConfirmed" | "paymentReleased" | "chequeStamped" | "rebateReceived";
        BooksView: {
            periods: components["schemas"]["PeriodView"][];
            next: null | components["schemas"]["PeriodView"];
            findings: components["schemas"]["ClosingFindingView"][];
            /** @description begin, close, carry. */
            actions: string[];
        };
        /**
         * @description What limits the spending of a year.
         * @enum {unknown}
         */
        BudgetControl: "filed" | "twelfths" | "nothing";
        /** @description One line of a version. */
        BudgetLineView: {
            purpose: components["schemas"]["SpendingPurpose"];
            label: string;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
            note: null | string;
        };
        BudgetOfYear: {
            /** Format: int32 */
            year: number;
            control: components["schemas"]["BudgetControl"];
            deadline: null | components["schemas"]["DeadlineView"];
            /** @description What may be spent, is held, gone and left. */
            lines: components["schemas"]["SpendingLine"][];
            /** @description What was approved and waits to be paid. */
            reservations: components["schemas"]["ReservationView"][];
            versions: components["schemas"]["BudgetVersionView"][];
            early: components["schemas"]["EarlySpendingView"][];
            /** @description The lines of last year's filed budget, to begin with. */
            before: components["schemas"]["BudgetLineView"][];
            /** @description prepare, allowEarlySpending. */
            actions: string[];
        };
        BudgetReturnRequest: {
            reasons: string;
        };
        /** @enum {unknown} */
        BudgetState: "draft" | "handedIn" | "proposed" | "returned" | "filed" | null;
        BudgetVersionView: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            number: number;
            title: string;
            state: components["schemas"]["BudgetState"];
            stateLabel: string;
            lines: components["schemas"]["BudgetLineView"][];
            /** Format: double */
            total: number;
            basis: string;
            preparedBy: string;
            /** Format: date */
            changedOn: string;
            /** @description The committee's, as papers cite it; null: not handed in. */
            resolution: null | string;
            /** Format: date-time */
            handedInAt: null | string;
            /** @description Of a return. */
            reasons: null | string;
            /** Format: date-time */
            decidedAt: null | string;
            /** @description amend, handIn. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description A plan within a bundle. */
        BundlePart: {
            code: string;
            /** @description The units of it that the bundle may hold; of several the person chooses. */
            units: number[];
            instead?: null | components["schemas"]["Benefit"];
        };
        /**
         * @description What was done in a campaign.
         * @enum {unknown}
         */
        CampaignAct: "written" | "listed" | "submitted" | "approved" | "refused" | "withdrawn" | "completed" | "voided" | "settled";
        /** @description What a campaign is measured by (RE-4). Sums are yuan. */
        CampaignCapsView: {
            /**
             * Format: int32
             * @description Distinct heads of its kind and day.
             */
            occasionHeads: number;
            /**
             * Format: int32
             * @description Distinct recipients of the year, this campaign's among them.
             */
            yearHeads: number;
            /**
             * Format: double
             * @description Of the year's campaigns that count.
             */
            yearTotal: number;
            /**
             * Format: double
             * @description For the year's recipients.
             */
            yearLimit: number;
            /**
             * Format: double
             * @description The largest sum that goes for this campaign.
             */
            most: number;
            /** @description Whether its goods are above that. */
            over: boolean;
        };
        /** @enum {unknown} */
        CampaignGoods: "cooling" | "warming" | "againstSmog" | "againstEpidemic" | "other" | null;
        /**
         * @description What many are given something for at once.
         * @enum {unknown}
         */
        CampaignKind: "heat" | "cold" | "smog" | "epidemic" | "activity";
        /** @description What came of it. */
        CampaignOutcomeRequest: {
            /**
             * Format: date
             * @description The day of the last signature.
             */
            on: string;
            /** @description Of units without names, where the number is another. */
            counts: components["schemas"]["UnitCountRequest"][];
            /** @description Named members who got nothing. */
            absent: string[];
            /**
             * Format: double
             * @description Value of what was given out, in yuan.
             */
            given: number;
            gifts: null | components["schemas"]["GiftsRequest"];
            /**
             * Format: uuid
             * @description The scan of the signed list, sent before.
             */
            fileId: string;
            /** @description 册-页. */
            place: string;
        };
        CampaignRequest: {
            kind: components["schemas"]["CampaignKind"];
            title: string;
            /** Format: date */
            heldOn: string;
            /**
             * Format: double
             * @description In yuan, at most two decimals.
             */
            total: number;
            /** @description The list of goods, or the plan of the activity. */
            goods: string;
            category: null | components["schemas"]["CampaignGoods"];
            theme: null | components["schemas"]["ActivityTheme"];
            gifts: null | components["schemas"]["GiftsRequest"];
        };
        CampaignRow: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CampaignKind"];
            kindLabel: string;
            title: string;
            /** Format: date */
            heldOn: string;
            /** Format: int32 */
            heads: number;
            /**
             * Format: double
             * @description Value of what was given out, or is to be, in yuan.
             */
            given: number;
            stage: components["schemas"]["CampaignStage"];
            stageLabel: string;
            /** Format: int32 */
            version: number;
        };
        /** @description One agency's campaigns or activities of a kind: figures only. Sums are yuan. */
        CampaignsOfAgency: {
            /** Format: uuid */
            agencyId: string;
            slug: string;
            agency: string;
            kind: components["schemas"]["CampaignKind"];
            kindLabel: string;
            /** Format: int32 */
            campaigns: number;
            /**
             * Format: int32
             * @description Of all together, a person in two counted twice.
             */
            heads: number;
            /**
             * Format: double
             * @description Submitted or approved.
             */
            waiting: number;
            /**
             * Format: double
             * @description Value of what was given out.
             */
            given: number;
        };
        /** @enum {unknown} */
        CampaignStage: "draft" | "submitted" | "expired" | "approved" | "completed" | "refused" | "withdrawn" | "voided";
        /** @description One act in a campaign. */
        CampaignStepView: {
            act: components["schemas"]["CampaignAct"];
            label: string;
            by: string;
            /** Format: date-time */
            at: string;
            note: null | string;
        };
        /** @description The heads of one unit in a campaign. */
        CampaignUnit: {
            /** Format: uuid */
            unitId: string;
            name: string;
            /**
             * Format: int32
             * @description Of a list as many as it names there, else as reported.
             */
            heads: number;
            /**
             * Format: int32
             * @description Of them 一线职工.
             */
            frontLine: number;
            /** @description Whether they are named one by one. */
            listed: boolean;
        };
        /** @description A campaign or activity with all that its page shows. Sums are yuan. */
        CampaignView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CampaignKind"];
            kindLabel: string;
            title: string;
            /** Format: date */
            heldOn: string;
            /** Format: double */
            total: number;
            /** Format: double */
            given: number;
            /**
             * Format: double
             * @description Of the total: by payments and cheques that stand.
             */
            ordered: number;
            /**
             * Format: double
             * @description What it still holds of the line of the budget.
             */
            held: number;
            goods: string;
            category: null | components["schemas"]["CampaignGoods"];
            categoryLabel: null | string;
            theme: null | components["schemas"]["ActivityTheme"];
            themeLabel: null | string;
            /** Format: double */
            tokens: number;
            prizes: components["schemas"]["PrizeView"][];
            units: components["schemas"]["CampaignUnit"][];
            /** Format: int32 */
            heads: number;
            /** Format: int32 */
            frontLine: number;
            caps: null | components["schemas"]["CampaignCapsView"];
            stage: components["schemas"]["CampaignStage"];
            stageLabel: string;
            /**
             * Format: date
             * @description The last Beijing day on which it may be approved; null: it waits for nobody.
             */
            approveBy: null | string;
            /** Format: int32 */
            revision: number;
            /** Format: date */
            signedOn: null | string;
            /** Format: uuid */
            fileId: null | string;
            paperPlace: null | string;
            steps: components["schemas"]["CampaignStepView"][];
            /** @description heads, amend, withdraw, submit, complete, settle, pay, approve, refuse, void. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description A year of campaigns. Sums are yuan. */
        CampaignYear: {
            /** Format: int32 */
            year: number;
            /** Format: double */
            total: number;
            /**
             * Format: int32
             * @description Distinct recipients.
             */
            heads: number;
            /**
             * Format: double
             * @description For so many.
             */
            limit: number;
            /**
             * Format: double
             * @description By how much the year's total is above it; 0: it isn't.
             */
            over: number;
        };
        CancellationRequest: {
            because: string;
        };
        CandidateDue: {
            /** Format: uuid */
            id: string;
            rosterNumber: string;
            unitName: string;
            plan: string;
            /**
             * Format: double
             * @description In yuan.
             */
            due: number;
        };
        /**
         * @description What happened in a case; its timeline is made of these.
         * @enum {unknown}
         */
        CaseAct: "created" | "submitted" | "returned" | "findingsRecorded" | "proposed" | "sentBack" | "approved" | "rejected" | "withdrawn";
        /**
         * @description What a case asks for, as the applicant filled it in; every field may be missing in a draft.
         *     In JSON the discriminator is `kind`, so that the agency's own kind is
         *     `agencyKind`.
         */
        CaseContent: components["schemas"]["CaseContentSetUpContent"] | components["schemas"]["CaseContentChangeContent"] | components["schemas"]["CaseContentTerminationContent"] | components["schemas"]["CaseContentReissueContent"] | components["schemas"]["CaseContentBusinessStartContent"] | components["schemas"]["CaseContentLapseExtensionContent"];
        /** @description Report that business has started (AG-6, AG-7). */
        CaseContentBusinessStartContent: {
            /** @enum {string} */
            kind?: "businessStart";
            /** Format: date */
            startedOn?: null | string;
            description?: null | string;
        };
        /** @description Change application (AG-8, 管9.1). */
        CaseContentChangeContent: {
            /** @enum {string} */
            kind?: "change";
            whats?: components["schemas"]["ChangeWhat"][];
            newShortName?: null | string;
            newAddress?: null | string;
            newChair?: null | components["schemas"]["PostHolder"];
            newDirector?: null | components["schemas"]["PostHolder"];
            other?: null | string;
            /**
             * Format: uuid
             * @description The committee's resolution on the change; used up by the submission
             *                 (GV-6).
             */
            resolutionId?: null | string;
        };
        /** @description A stated cause for not having started business yet (AG-7). */
        CaseContentLapseExtensionContent: {
            /** @enum {string} */
            kind?: "lapseExtension";
            cause?: null | string;
            /** Format: date */
            askedUntil?: null | string;
        };
        /** @description Replacement of a lost or damaged certificate or appointment letter (AG-11, 管18.1). */
        CaseContentReissueContent: {
            /** @enum {string} */
            kind?: "reissue";
            /** @description DJZ-2026-0001 of a certificate, PS-2026-0001 of a letter. */
            certificateNumber?: null | string;
            cause?: null | components["schemas"]["ReissueCause"];
            /**
             * Format: date
             * @description Date on which the committee declared it void.
             */
            declaredVoidOn?: null | string;
            /** @description Wording of the declaration. */
            declaration?: null | string;
        };
        /** @description Set-up application (AG-4, 管8.1). */
        CaseContentSetUpContent: {
            /** @enum {string} */
            kind?: "setUp";
            agencyKind?: null | components["schemas"]["AgencyKind"];
            /** @description Name without prefix and 代办处 (AG-2). */
            shortName?: null | string;
            sponsorUnion?: null | string;
            /** @description Code of one of the sixteen districts; a district agency must have it. */
            areaCode?: null | string;
            address?: null | string;
            premises?: null | string;
            equipment?: null | string;
            /**
             * Format: int32
             * @description Member units expected.
             */
            scaleUnits?: null | number;
            /**
             * Format: int32
             * @description Members expected.
             */
            scaleMembers?: null | number;
            contactName?: null | string;
            contactPhone?: null | string;
            chair?: null | components["schemas"]["PostHolder"];
            director?: null | components["schemas"]["PostHolder"];
            committee?: components["schemas"]["CommitteeEntry"][];
            staff?: components["schemas"]["StaffEntry"][];
        };
        /** @description Termination application or order (AG-9, 管10.1). */
        CaseContentTerminationContent: {
            /** @enum {string} */
            kind?: "termination";
            ground?: null | components["schemas"]["TerminationGround"];
            reason?: null | string;
            /**
             * Format: uuid
             * @description The committee's resolution on the end, used up by the submission (GV-6); none in
             *                 an order of the office.
             */
            resolutionId?: null | string;
            /**
             * @description Full name of the agency proposed to take over cover and claims; none means the
             *                 office, which names the successor in the end (AG-15).
             */
            successor?: null | string;
        };
        /**
         * @description The procedures that an agency goes through.
         * @enum {unknown}
         */
        CaseKind: "setUp" | "change" | "termination" | "reissue" | "businessStart" | "lapseExtension";
        /** @description A case in a list. */
        CaseRow: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CaseKind"];
            kindLabel: string;
            status: components["schemas"]["CaseStatus"];
            statusLabel: string;
            receiptNumber: null | string;
            title: string;
            applicant: string;
            agencySlug: null | string;
            /** Format: date-time */
            submittedAt: null | string;
            proposedBy: null | string;
            deadline: null | components["schemas"]["DeadlineView"];
            decisionNumber: null | string;
            /** Format: date-time */
            decidedAt: null | string;
            inTime: null | boolean;
        };
        /** @enum {unknown} */
        CaseStatus: "draft" | "submitted" | "returned" | "proposed" | "approved" | "rejected" | "withdrawn";
        /**
         * @description One case as its applicant, its agency and the office see it. Actions are the names of
         *         the acts that are open to this caller now.
         */
        CaseView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CaseKind"];
            kindLabel: string;
            ordered: boolean;
            status: components["schemas"]["CaseStatus"];
            receiptNumber: null | string;
            title: string;
            agency: null | components["schemas"]["AgencyRef"];
            content: components["schemas"]["CaseContent"];
            documents: components["schemas"]["DocumentView"][];
            requiredDocuments: components["schemas"]["RequiredDocumentView"][];
            problems: components["schemas"]["ProblemView"][];
            findings: components["schemas"]["FindingView"][];
            deadline: null | components["schemas"]["DeadlineView"];
            returnReasons: null | string;
            proposal: null | components["schemas"]["ProposalView"];
            decision: null | components["schemas"]["DecisionView"];
            resolution: null | components["schemas"]["CitedResolution"];
            similar: components["schemas"]["SimilarAgency"][];
            steps: components["schemas"]["StepView"][];
            actions: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            submittedAt: null | string;
            /** Format: int32 */
            version: number;
        };
        CashCountRequest: {
            /** @description Null: the chart's first cash account. */
            account: null | string;
            /** Format: date */
            on: string;
            /**
             * Format: double
             * @description In yuan.
             */
            counted: number;
            /** @description Needed where it isn't what the books say. */
            reason: null | string;
        };
        /** @description Sums in yuan. */
        CashCountView: {
            /** Format: uuid */
            id: string;
            account: string;
            /** Format: date */
            on: string;
            /** Format: double */
            counted: number;
            /** Format: double */
            book: number;
            /** Format: double */
            difference: number;
            reason?: null | string;
            countedBy: string;
            confirmedBy?: null | string;
            /** Format: date-time */
            confirmedAt?: null | string;
            /** @description confirm. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /**
         * @description What the verification page says about a certificate.
         * @enum {unknown}
         */
        CertificateStatus: "valid" | "superseded" | "void" | "revoked";
        ChallengeRequest: {
            /** @description The act that is to be confirmed, from /api on; null: to sign in. */
            path: null | string;
            /**
             * Format: int32
             * @description The version in its If-Match; null when it has none.
             */
            version: null | number;
        };
        ChallengeView: {
            /** @description What the browser's WebAuthn is called with, JSON. */
            options: string;
            /** @description Comes back with the answer. */
            state: string;
        };
        Change: {
            /** Format: int32 */
            line: number;
            number: string;
            /** Format: double */
            amount: number;
            /** @description The outcome before, in Chinese. */
            before: string;
            after: string;
            why: null | string;
        };
        ChangeNoticeView: {
            /** Format: uuid */
            caseId: string;
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            /** Format: date */
            servedOn: null | string;
            /** Format: date */
            receivedOn: null | string;
            /** Format: date */
            noticeOn: null | string;
        };
        ChangeView: {
            /** Format: uuid */
            id: string;
            /** @description Its last four digits. */
            account: string;
            payee: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: uuid */
            fileId: null | string;
            /** Format: int32 */
            version: number;
        };
        /**
         * @description What a change application changes (管9).
         * @enum {unknown}
         */
        ChangeWhat: "name" | "chair" | "director" | "premises" | "other";
        ChartInForce: {
            name: string;
            /** @description Whether it is the 示例 that holds until the office has set its own. */
            example: boolean;
            /** Format: date */
            effectiveFrom: string;
            accounts: components["schemas"]["AccountView"][];
        };
        ChartRequest: {
            name: string;
            /** Format: date */
            effectiveFrom: string;
            accounts: components["schemas"]["Account"][];
            templates: components["schemas"]["PostingTemplate"][];
        };
        ChartView: {
            /**
             * Format: uuid
             * @description The empty one: the example that came with the program.
             */
            id: string;
            name: string;
            example: boolean;
            /** Format: date */
            effectiveFrom: string;
            accounts: components["schemas"]["AccountView"][];
            templates: components["schemas"]["TemplateView"][];
            proposedBy: null | string;
            /** Format: date-time */
            proposedAt: null | string;
            confirmedBy: null | string;
            /** Format: date-time */
            confirmedAt: null | string;
            /** @description confirm, withdraw. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        CheckpointRow: {
            /** Format: int64 */
            treeSize: number;
            /** Format: date-time */
            signedAt: string;
            keyId: string;
            /** @description What to keep: the checkpoint as one line of text. */
            line: string;
        };
        ChequeRequest: {
            /** Format: uuid */
            bookId: string;
            number: string;
            payee: string;
            /**
             * Format: double
             * @description In yuan, at most two decimals.
             */
            amount: number;
            purpose: string;
            /** Format: date */
            date: string;
            line?: null | components["schemas"]["SpendingPurpose"];
            /** Format: uuid */
            resolutionId?: null | string;
            /**
             * Format: uuid
             * @description What was approved and holds the sum already, a campaign say; null:
             *         the line itself pays.
             */
            reservationId?: null | string;
        };
        /** @enum {unknown} */
        ChequeStatus: "written" | "stamped" | "spoilt";
        /** @description A line of the cheque register. */
        ChequeView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bookId: string;
            number: string;
            status: components["schemas"]["ChequeStatus"];
            statusLabel: string;
            /** Format: date */
            date: string;
            payee: string;
            /** Format: double */
            amount: number;
            purpose: string;
            lineLabel: string;
            writtenBy: string;
            financeSealBy: null | string;
            nameSealBy: null | string;
            spoiltBecause: null | string;
            /** @description The seals with which the caller may stamp it now. */
            sealIds: string[];
            actions: string[];
        };
        /** @description The committee's resolution that a case rests on (GV-6). */
        CitedResolution: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            /** Format: date */
            passedOn: string;
        };
        /**
         * @description What the agency did.
         * @enum {unknown}
         */
        ClaimAct: "registered" | "corrected" | "reviewed" | "printed" | "sentUp" | "withdrawn";
        /**
         * @description How the report came.
         * @enum {unknown}
         */
        ClaimChannel: "unit" | "member" | "phone" | "office";
        ClaimDocumentView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ClaimPaper"];
            label: string;
            name: null | string;
            /** Format: int64 */
            size: number;
            originalSeenBy: null | string;
            addedBy: string;
            /** Format: date-time */
            addedAt: string;
        };
        /** @description One line of the claim's history. */
        ClaimEntry: {
            /** Format: date-time */
            at: string;
            label: string;
            by: string;
            /** Format: int32 */
            round: number;
            text: null | string;
        };
        /** @description What happened, as its form shows it. */
        ClaimEventView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["EventKind"];
            kindLabel: string;
            /** Format: date */
            on: string;
            /** Format: date */
            until: null | string;
            /** Format: int32 */
            days: null | number;
            diagnosis: null | string;
            recordNumber: null | string;
            what: null | string;
            stays: components["schemas"]["StayLegView"][];
            loss: null | components["schemas"]["LossKind"];
            /**
             * Format: double
             * @description In yuan.
             */
            lossAmount: null | number;
            address: null | string;
        };
        ClaimFindingView: {
            level: components["schemas"]["FindingLevel"];
            rule: string;
            citation: string;
            /** @description The rule's heading. */
            title: string;
            text: string;
        };
        /**
         * @description What a paper is.
         * @enum {unknown}
         */
        ClaimPaper: "identity" | "account" | "unitStatement" | "dischargeSummary" | "diagnosis" | "receipt" | "settlement" | "costList" | "pathology" | "accidentReport" | "gradeCertificate" | "deathCertificate" | "deregistration" | "heirs" | "relation" | "lossProof" | "title" | "photos" | "lossList" | "stampedForm" | "other";
        /**
         * @description How far the payment of a granted benefit is. The amounts are in yuan, the account its
         *         last four digits.
         */
        ClaimPaymentView: {
            state: components["schemas"]["PaymentState"];
            stateLabel: string;
            /** Format: double */
            amount: number;
            /**
             * Format: double
             * @description What went out: more than the amount where it was paid once too often.
             */
            paid: number;
            account: string;
            /** Format: date */
            paidOn: null | string;
            reason: null | string;
        };
        ClaimPreviewRequest: {
            /** Format: uuid */
            memberId: string;
            event: components["schemas"]["EventRequest"];
        };
        ClaimRequest: {
            /** Format: uuid */
            memberId: string;
            planCode: string;
            event: null | components["schemas"]["EventRequest"];
            /** Format: uuid */
            eventId: null | string;
            channel: components["schemas"]["ClaimChannel"];
            /** @description 报案人. */
            reporter: string;
        };
        ClaimRow: {
            /** Format: uuid */
            id: string;
            number: string;
            memberName: string;
            unit: string;
            planCode: string;
            plan: string;
            /** Format: int32 */
            units: number;
            kind: components["schemas"]["EventKind"];
            kindLabel: string;
            diagnosis: null | string;
            /** Format: date */
            eventOn: string;
            /** Format: date */
            reportedOn: string;
            reportedBy: string;
            /** Format: date */
            sentUpOn: null | string;
            /** Format: date */
            returnedOn: null | string;
            /** Format: int32 */
            round: number;
            state: components["schemas"]["ClaimState"];
            stateLabel: string;
            frozen: boolean;
            /**
             * Format: double
             * @description In yuan: what was granted; null until it is decided.
             */
            amount: null | number;
            /**
             * Format: date
             * @description By when whoever is next has to act.
             */
            due: null | string;
            late: boolean;
            /** Format: int32 */
            version: number;
        };
        /**
         * @description Where a claim stands: a function of what is recorded (ADR 0006).
         * @enum {unknown}
         */
        ClaimState: "reported" | "sentUp" | "returned" | "proposed" | "approved" | "declined" | "withdrawn";
        ClaimTermsRequest: {
            /** Format: date */
            from: string;
            /**
             * Format: int32
             * @description Null: no limit.
             */
            noticeDays: null | number;
            /**
             * Format: int32
             * @description Null: no limit.
             */
            claimMonths: null | number;
            papers: components["schemas"]["ExtraPaper"][];
            decision: components["schemas"]["FilingRecord"];
        };
        ClaimTermsView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            from: string;
            /** Format: int32 */
            noticeDays: null | number;
            /** Format: int32 */
            claimMonths: null | number;
            papers: components["schemas"]["ExtraPaperView"][];
            decision: components["schemas"]["FilingRecord"];
            proposedBy: string;
            confirmedBy: null | string;
            /** @description What binds claims that are reported today. */
            inForce: boolean;
            /** @description confirm, withdraw. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description A claim with everything about it. Amounts in yuan. */
        ClaimView: {
            /** Format: uuid */
            id: string;
            number: string;
            state: components["schemas"]["ClaimState"];
            stateLabel: string;
            /** @description Somebody has reported forged evidence (CL-8). */
            frozen: boolean;
            /** @description 待会费, 待缴办处; null: nothing (EN-7). */
            waits: null | string;
            payment: null | components["schemas"]["ClaimPaymentView"];
            /** Format: int32 */
            round: number;
            /** Format: uuid */
            memberId: string;
            memberName: string;
            identity: string;
            unit: string;
            planCode: string;
            plan: string;
            /** Format: int32 */
            units: number;
            channel: components["schemas"]["ClaimChannel"];
            channelLabel: string;
            reporter: string;
            /** Format: date */
            reportedOn: string;
            reportedBy: string;
            /** Format: date-time */
            reviewedAt: null | string;
            event: components["schemas"]["ClaimEventView"];
            payee: null | components["schemas"]["PayeeView"];
            bills: components["schemas"]["BillView"][];
            documents: components["schemas"]["ClaimDocumentView"][];
            /** @description Papers that are still missing, in Chinese. */
            missing: string[];
            /** @description How the cover stands on the day, a sentence for each part. */
            cover: string[];
            findings: components["schemas"]["ClaimFindingView"][];
            /** @description What was decided is looked at again: nothing is paid meanwhile (CL-13). */
            revising: boolean;
            /**
             * @description Claimed later than the plan version allows: the office says why it is approved all
             *         the same (CL-15).
             */
            pastLimit: boolean;
            lines: components["schemas"]["BenefitLineView"][];
            /** Format: double */
            total: number;
            form: null | components["schemas"]["FormView"];
            others: components["schemas"]["OtherClaim"][];
            /** @description Plans in force that answer to the event and have no claim yet. */
            alsoDue: string[];
            timeline: components["schemas"]["ClaimEntry"][];
            rounds: components["schemas"]["RoundView"][];
            /**
             * Format: date
             * @description By when whoever is next has to act; null: nobody.
             */
            due: null | string;
            late: boolean;
            /** @description The acts that the reader may do now. */
            open: string[];
            /** Format: int32 */
            version: number;
        };
        /**
         * @description What closing a month is checked for.
         * @enum {unknown}
         */
        ClosingCheck: "monthOver" | "earlierClosed" | "nothingUnposted" | "nothingUnbooked" | "numbersComplete" | "cashNotNegative" | "even" | "bankReconciled" | "cashCounted" | "carried";
        ClosingFindingView: {
            check: components["schemas"]["ClosingCheck"];
            done: boolean;
            words: string;
        };
        ClosureRequest: {
            /** Format: date */
            closedOn: string;
        };
        /** @description A line of the committee list. */
        CommitteeEntry: {
            name?: null | string;
            role?: null | components["schemas"]["CommitteeRole"];
            /** @description Position in the union or the unit. */
            title?: null | string;
        };
        /** @enum {unknown} */
        CommitteeRole: "unionChair" | "viceChairInCharge" | "departmentHead" | "representative" | null;
        ConfirmationRequest: {
            /** Format: int32 */
            revision: number;
        };
        Confirmed: {
            invitation: null | components["schemas"]["InvitationView"];
        };
        ConfirmedSuccession: {
            invitation: null | components["schemas"]["InvitationView"];
        };
        ConfirmRosterRequest: {
            /** @description Whether faulty rows are left out. */
            goodRowsOnly: boolean;
            /**
             * @description Who of the units has acknowledged the plan's terms
             *         (EN-14); needed where a unit hasn't yet.
             */
            termsAcknowledgedBy: null | string;
            /**
             * @description Why renewals come after the old term's last day (EN-3, warn); the
             *         office reads it in its list of late renewals.
             */
            lateReason: null | string;
        };
        /** @description Somebody tried what a custody rule refused. */
        ConflictView: {
            /** Format: date-time */
            at: string;
            by: string;
            rule: string;
            /** @description The use case, as the audit log names it. */
            act: string;
        };
        /**
         * @description What keeps an agency from reaching or paying a member.
         * @enum {unknown}
         */
        ContactFault: "phoneMissing" | "phoneImpossible" | "phoneShared" | "cardMissing" | "cardImpossible" | "cardShared";
        /**
         * @description What of a contact can be told from its digits alone; whether others share it is a
         *                 question to the database.
         * @enum {unknown}
         */
        ContactState: "missing" | "usable" | "impossible";
        ContactSummary: {
            /**
             * Format: int32
             * @description All who are with a unit now.
             */
            members: null | number;
            /**
             * Format: int32
             * @description How many of them have no usable phone.
             */
            withoutPhone: null | number;
            /** Format: int32 */
            withoutCard: null | number;
            faults: components["schemas"]["FaultCount"][];
        };
        ContributionRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            rosterId: string;
            rosterNumber: string;
            /** Format: uuid */
            unitId: string;
            unitNumber: string;
            unitName: string;
            planCode: string;
            plan: string;
            /** Format: int32 */
            persons: null | number;
            /** Format: int32 */
            units: number;
            /**
             * Format: double
             * @description In yuan.
             */
            due: number;
            /**
             * Format: double
             * @description Of the due what has to come in cash, in yuan: less what earlier sums pay.
             */
            owed: number;
            /**
             * Format: date
             * @description Money of a later day makes renewals late, and a reason is asked
             *         for.
             */
            renewsUntil: null | string;
            /** Format: date-time */
            dueSince: string;
            state: components["schemas"]["ContributionState"];
            stateLabel: string;
            /** Format: date */
            receivedOn: null | string;
            receiptNumber: null | string;
            /**
             * Format: date
             * @description By when it has to be with the office; null unless the agency holds
             *         it.
             */
            passOnBy: null | string;
            late: boolean;
            /**
             * @description report, confirm, withdraw, confirmWithdrawal, dropWithdrawal,
             *         print.
             */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /**
         * @description How far a contribution has come.
         * @enum {unknown}
         */
        ContributionState: "open" | "reported" | "received" | "takingBack" | "remitting" | "passedOn" | "voided";
        /** @description Sums of the rows that the filter lets through, in yuan. */
        ContributionTotals: {
            /** Format: int32 */
            count: number;
            /** Format: double */
            due: number;
            /** Format: double */
            received: number;
            /** Format: double */
            notPassedOn: number;
        };
        ContributionView: {
            contribution: components["schemas"]["ContributionRow"];
            /** Format: date */
            reportedOn: null | string;
            reportedWay: null | string;
            reportedReference: null | string;
            /** @description Of one received by hand; null of one that the statement shows. */
            reportedBy: null | string;
            confirmedBy: null | string;
            /** @description The statement's line: date, payer, remark. */
            line: null | string;
            /**
             * Format: date
             * @description When it went to the office.
             */
            remittedOn: null | string;
            /** @description Why somebody says that the receipt is a mistake. */
            takeBackReason: null | string;
            takeBackAskedBy: null | string;
            /** Format: date */
            voidedOn: null | string;
            /** @description Why the money of renewals came late. */
            lateReason: null | string;
            /** Format: int32 */
            version: number;
        };
        CorrectionRequest: {
            text: string;
            because: string;
        };
        Count: {
            code: string;
            label: string;
            /** Format: int32 */
            value: number;
        };
        /** @description A rule by which the days were counted, and its article. */
        CountingRule: {
            article: string;
            text: string;
        };
        CoverageView: {
            /** Format: int32 */
            units: number;
            /** Format: int32 */
            points: number;
            /** Format: double */
            share: null | number;
        };
        CoverCertificateRow: {
            number: string;
            /** Format: date */
            on: string;
            /** Format: date-time */
            issuedAt: string;
            issuedBy: string;
            status: components["schemas"]["CoverStatementStatus"];
            /**
             * Format: date
             * @description Beijing date since which it stands so.
             */
            since: string;
        };
        Covered: {
            /** Format: int64 */
            value: number;
            to: string;
            source: string;
        };
        /**
         * @description What a handled roster row turns out to be.
         * @enum {unknown}
         */
        CoverKind: "renewal" | "firstEnrolment" | "tooEarly";
        /** @description Rules are ids of the register; the first day is there when it is too early. */
        CoverPreview: {
            kind: components["schemas"]["CoverKind"];
            segments: components["schemas"]["CoverSegment"][];
            rules: string[];
            /** Format: date */
            firstDay?: null | string;
        };
        /**
         * @description Units that begin and end together. Beijing dates: in force from Effective to
         *     Expiry inclusive; events count from CoveredFrom on, which
         *     lies after the expiry when the waiting period outlasts the term.
         */
        CoverSegment: {
            /** Format: int32 */
            units: number;
            /** Format: date */
            effective: string;
            /** Format: date */
            expiry: string;
            /** Format: date */
            coveredFrom: string;
        };
        /**
         * @description How a segment stands on a day.
         * @enum {unknown}
         */
        CoverState: "notYet" | "waiting" | "counts" | "over" | "cancelled";
        /**
         * @description What the verification of a cover certificate says.
         * @enum {unknown}
         */
        CoverStatementStatus: "valid" | "changed" | "expired";
        /** @description One line of a cover certificate, and how it stands today. */
        CoverToday: {
            plan: string;
            /** Format: int32 */
            units: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            countsFrom: string;
            state: components["schemas"]["CoverState"];
        };
        CreditToDue: {
            /**
             * Format: uuid
             * @description An open due of the same unit and plan.
             */
            dueId: string;
            /** @description Who of the unit agreed. */
            consentBy: string;
            /**
             * @description Why the due's renewals are paid late, where they are
             *         (EN-3).
             */
            lateReason: null | string;
        };
        /** @description Somebody of the agency with what lies in his hands: a column of the matrix. */
        CustodianView: {
            /** Format: uuid */
            id: string;
            name: string;
            posts: string[];
            keptAlone: components["schemas"]["ItemKind"][];
            /** @description Keeps both seals without leave to; may only hand over (CU-3). */
            frozen: boolean;
            onLeave: boolean;
        };
        /** @description Something that custody asks the agency to do. */
        CustodyDutyRow: {
            key: string;
            kind: components["schemas"]["DutyKind"];
            title: string;
            subject: string;
            rule: string;
            article: string;
            deadline: null | components["schemas"]["DeadlineView"];
        };
        /** @description Who keeps what in the agency, and what waits to be confirmed. */
        CustodyView: {
            arrangement: components["schemas"]["ArrangementStatement"];
            people: components["schemas"]["CustodianView"][];
            items: components["schemas"]["ItemView"][];
            transfers: components["schemas"]["TransferView"][];
            unstamped: components["schemas"]["ChequeView"][];
            leaves: components["schemas"]["LeaveView"][];
            sealsTogether: components["schemas"]["SealsTogetherView"][];
            duties: components["schemas"]["CustodyDutyRow"][];
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        DatabaseView: {
            kind: string;
            /**
             * Format: double
             * @description How long the database took to answer.
             */
            milliseconds: number;
        };
        DayRow: {
            /** Format: date */
            date: string;
            dayOff: boolean;
            name: string;
            source: string;
            entered: boolean;
            /** Format: int32 */
            version: number;
        };
        DaySet: {
            /** @description A past day: a second person is still to confirm it. */
            waits: boolean;
        };
        /** @description A rule that some deadline in reach rests on. */
        DeadlineRule: {
            id: string;
            title: string;
        };
        /**
         * @description How near a deadline is; the same words everywhere (余 3 天, 今日到期, 逾期).
         * @enum {unknown}
         */
        DeadlineState: "upcoming" | "dueSoon" | "dueToday" | "overdue";
        /** @description A deadline as every screen shows it: 法定期限, article, days left. */
        DeadlineView: {
            rule: string;
            article: string;
            /** Format: date */
            from: string;
            /** Format: date */
            due: string;
            /** Format: int32 */
            daysLeft: number;
            state: components["schemas"]["DeadlineState"];
            calendarKnown: boolean;
        };
        /** @description The office's decision on a rule for whose date no figure is known (T-0). */
        DecisionInput: {
            number: string;
            /** Format: date */
            on: string;
            /**
             * Format: uuid
             * @description Sent before by SendFile.
             */
            fileId: string;
        };
        DecisionsRow: {
            /** Format: int32 */
            year: number;
            kind: components["schemas"]["CaseKind"];
            label: string;
            /** Format: int32 */
            inTime: number;
            /** Format: int32 */
            late: number;
            /** Format: int32 */
            withoutDeadline: number;
            /** Format: int32 */
            approved: number;
            /** Format: int32 */
            rejected: number;
        };
        DecisionView: {
            number: string;
            paperNumber: string;
            outcome: components["schemas"]["Outcome"];
            reasons: null | string;
            exceptionsGranted: null | string;
            /** Format: date */
            decidedOn: string;
            by: string;
        };
        /** @description One sign-in; `Area` is "office" or an agency's slug. */
        DemoAccount: {
            userName: string;
            password: string;
            name: string;
            area: string;
            areaName: string;
            post: string;
        };
        /** @enum {unknown} */
        DifferenceReason: "inTransit" | "agencyError" | "officeError" | "unitError" | "other" | null;
        DifferenceView: {
            key: string;
            itemLabel: string;
            plan: string;
            number: string;
            /** Format: date */
            on: string;
            /**
             * Format: double
             * @description In yuan; null: it has no such entry.
             */
            agency: null | number;
            /** Format: double */
            office: null | number;
            said: null | string;
            reason: null | components["schemas"]["DifferenceReason"];
            reasonLabel: null | string;
            text: null | string;
        };
        /** @description A sum that came for a member. The amount is in yuan. */
        DisbursementRow: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null: it comes of a settlement.
             */
            claimId: null | string;
            number: string;
            member: string;
            /** Format: double */
            amount: number;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date */
            passedOn: null | string;
            passedBy: null | string;
            bankReference: null | string;
            /** Format: date */
            signedOn: null | string;
            /** Format: uuid */
            fileId: null | string;
            stateLabel: string;
            /** Format: date */
            due: string;
            late: boolean;
            /** @description pass, sign. */
            open: string[];
            /** Format: int32 */
            version: number;
        };
        DiskView: {
            /**
             * Format: int64
             * @description Bytes free on the disk of the data folder.
             */
            free: number;
            /**
             * Format: int64
             * @description Below this, uploads of people without an account stop.
             */
            floor: number;
            /**
             * Format: int64
             * @description Bytes of all stored files.
             */
            files: number;
            /**
             * Format: int64
             * @description Bytes of the files of applications that were never handed in.
             */
            drafts: number;
        };
        DistrictTile: {
            code: string;
            name: string;
            slug: null | string;
            fullName: null | string;
            status: null | components["schemas"]["AgencyStatus"];
            statusLabel: null | string;
            /** Format: int32 */
            overdue: number;
            /** Format: int32 */
            otherAgencies: number;
        };
        /**
         * @description What a document of a case is.
         * @enum {unknown}
         */
        DocumentKind: "sealedReport" | "ownRules" | "staffList" | "chairCv" | "directorCv" | "committeeDecision" | "chairSignedReport" | "liquidationReport" | "noticeEvidence" | "businessEvidence" | "other";
        DocumentOption: {
            code: components["schemas"]["DocumentKind"];
            label: string;
        };
        DocumentView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            name: string;
            contentType: string;
            /** Format: int64 */
            size: number;
            sha256: string;
            /** Format: date-time */
            uploadedAt: string;
        };
        DoubtCount: {
            doubt: components["schemas"]["PersonDoubt"];
            label: string;
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            answered: number;
        };
        DraftRequest: {
            /** @description Null: draft it from the recorded facts. */
            text: null | string;
        };
        /**
         * @description What there can be to do; each kind has its page in DutyAddress.
         * @enum {unknown}
         */
        DutyKind: "reviewCase" | "confirmDecision" | "completeCase" | "issueCertificate" | "collectCertificate" | "publishSetUpNotice" | "startBusiness" | "lapse" | "publishChangeNotice" | "fileSuccession" | "confirmSuccession" | "receiveTermination" | "publishTermination" | "serveTermination" | "closeTermination" | "nameSuccessor" | "handleMisuse" | "holdMeeting" | "signMinutes" | "fillSeat" | "keepInternalRule" | "yearlyTask" | "officeMatter" | "reportHandover" | "signHandover" | "confirmOfficePost" | "confirmAgencyPost" | "confirmRecovery" | "confirmName" | "confirmOfficeRestoring" | "confirmAgencyRestoring" | "confirmOfficeEngagement" | "confirmAgencyEngagement" | "confirmApiClient" | "confirmParameter" | "appointAccountant" | "returnItem" | "handOnItem" | "takeOverItem" | "partSeals" | "confirmTransfer" | "stampCheque" | "releasePayment" | "releasePlan" | "confirmSupplement" | "confirmClaimTerms" | "recoverOverpayment" | "confirmRecoveredSum" | "answerJoiners" | "takeUpAnswer" | "renew" | "confirmReceipts" | "confirmTakeBacks" | "confirmUnusedSums" | "passOnContributions" | "confirmRemittances" | "sendUpClaim" | "completeClaim" | "decideClaims" | "confirmRulings" | "answerReports" | "confirmLifts" | "handInBudget" | "reviewBudget" | "confirmBudget" | "reconcileMonth" | "closeMonth" | "mendAccount" | "confirmAccount" | "confirmTransferViaAgency" | "passOnBenefit" | "signForBenefit" | "releaseBatch" | "confirmSettlement" | "clearUnknown" | "approveRelief" | "orderRelief" | "releaseRelief" | "completeRelief" | "approveCampaign" | "completeCampaign" | "settleCampaign" | "confirmChart" | "reviewVouchers" | "bookEvents" | "prepareBankSheet" | "signBankSheet" | "confirmCashCount" | "closePeriod" | "computeRebates" | "confirmRebate" | "confirmRebateRate" | "payRebate" | "receiveRebate";
        /**
         * @description Who has to do something.
         * @enum {unknown}
         */
        DutyOwner: "office" | "agency";
        /** @description Something to do, as to-do lists and deadline lists show it. */
        DutyView: {
            key: string;
            kind: components["schemas"]["DutyKind"];
            /**
             * Format: uuid
             * @description The case, transfer, unit … that it is about; else the agency.
             */
            subjectId: string;
            /**
             * Format: date
             * @description The first day of its quarter or year, or the last day of its term.
             */
            day: null | string;
            /** @description The page that fulfils it, in the reader's application. */
            address: string;
            owner: components["schemas"]["DutyOwner"];
            title: string;
            subject: string;
            rule: string;
            article: string;
            ruleTitle: string;
            ruleText: string;
            deadline: null | components["schemas"]["DeadlineView"];
            /** Format: date */
            doneOn: null | string;
            doneInTime: null | boolean;
            agencySlug: null | string;
            agencyName: null | string;
            /** @description Whether the reader can do it now. */
            mine: boolean;
        };
        EarlySpendingRequest: {
            /** Format: int32 */
            year: number;
            lines: components["schemas"]["SpendingPurpose"][];
            /**
             * Format: int32
             * @description 1 to 12.
             */
            lastMonth: number;
            /** Format: uuid */
            resolutionId: null | string;
        };
        EarlySpendingView: {
            lines: string[];
            /** Format: int32 */
            lastMonth: number;
            /** @description As papers cite it. */
            resolution: string;
        };
        EndRequest: {
            /** Format: date */
            lastDay: string;
        };
        EngageAuditorsRequest: {
            kind: components["schemas"]["EngagementKind"];
            firm: string;
            purpose: string;
            mandate: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: null | string;
            unmasked: boolean;
            /** @description Slugs; an agency names none: it engages for itself. */
            agencies: null | string[];
            persons: components["schemas"]["EngagedName"][];
        };
        EngagedName: {
            name: string;
            identityNumber: string;
        };
        /** @description A person whom an engagement names. */
        EngagedPersonRow: {
            /** Format: uuid */
            id: string;
            name: string;
            identityTail: string;
            activated: boolean;
        };
        /** @description An agency that the person may read as auditor, inspector or supervisor (GV-11). */
        EngagedView: {
            agency: string;
            agencyName: string;
            kind: components["schemas"]["EngagementKind"];
            firm: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: null | string;
            masked: boolean;
        };
        EngagementConfirmation: {
            /** Format: int32 */
            revision: number;
        };
        /** @description Who has no sign-in yet is invited; each link is shown this once. */
        EngagementConfirmed: {
            invitations: components["schemas"]["InvitationView"][];
        };
        /**
         * @description Who looks into agencies from outside; all of them read only.
         * @enum {unknown}
         */
        EngagementKind: "externalAudit" | "officialInspection" | "federationSupervision";
        /** @description An engagement as lists show it. An agency sees itself alone among the agencies. */
        EngagementRow: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["EngagementKind"];
            firm: string;
            purpose: string;
            mandate: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: null | string;
            unmasked: boolean;
            /** @description Whether an agency engaged its own auditor. */
            byAgency: boolean;
            status: components["schemas"]["EngagementStatus"];
            /** @description Empty for the federation's committee: it reads all. */
            agencies: components["schemas"]["AgencyRef"][];
            persons: components["schemas"]["EngagedPersonRow"][];
            proposedBy: string;
            confirmedBy: null | string;
            /** Format: int32 */
            revision: number;
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /**
         * @description Where an engagement stands today.
         * @enum {unknown}
         */
        EngagementStatus: "proposed" | "upcoming" | "inForce" | "over" | "ended";
        EngagementViewRow: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            firm: string;
            name: string;
            /** @description The use case, a blank, and its address within the agency. */
            page: string;
            masked: boolean;
        };
        EnrolByHandRequest: {
            plan: string;
            /** Format: date */
            askedFor: null | string;
            persons: components["schemas"]["PersonByHand"][];
            /**
             * @description Whether nothing is kept where somebody's details are wrong: the
             *         answer says what, to be mended where it was typed. Joiners who need the office's decision
             *         (EN-5) are kept all the same.
             */
            faultlessOnly?: null | boolean;
        };
        /**
         * @description What is known of one group (a plan, an agency, a unit, a month) in one year: standing
         *         figures at the end of its last month, the others over the year. Money in yuan.
         */
        EnrolmentFigures: {
            /** Format: int64 */
            insured: number;
            /** Format: int64 */
            insuredYearBefore: number;
            /** Format: int64 */
            covered: number;
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            firstEnrolments: number;
            /** Format: int64 */
            renewals: number;
            /** Format: int64 */
            lateRenewals: number;
            /**
             * Format: int64
             * @description Person-terms that a renewal could have followed in the year.
             */
            renewable: number;
            /**
             * Format: double
             * @description Renewals of those, 0 to 1; null: there was nothing to renew.
             */
            renewalRate: null | number;
            /** Format: double */
            due: number;
            /** Format: double */
            received: number;
            /** Format: double */
            passedOn: number;
            /** Format: double */
            notPassedOn: number;
            benefits: null | components["schemas"]["BenefitFigures"];
        };
        /**
         * @description What happened to somebody; it decides which day counts and which papers are asked for.
         * @enum {unknown}
         */
        EventKind: "stay" | "illness" | "accident" | "death" | "loss" | "medical";
        /** @description What happened. Of a stay the legs say when. */
        EventRequest: {
            kind: components["schemas"]["EventKind"];
            /** Format: date */
            on: string;
            diagnosis: null | string;
            recordNumber: null | string;
            what: null | string;
            stays: null | components["schemas"]["StayLegView"][];
            loss: null | components["schemas"]["LossKind"];
            /**
             * Format: double
             * @description In yuan.
             */
            lossAmount: null | number;
            address: null | string;
        };
        EventRow: {
            /** Format: uuid */
            id: string;
            event: components["schemas"]["BookEvent"];
            eventLabel: string;
            /** Format: date */
            on: string;
            /** Format: double */
            amount: number;
            planCode: null | string;
            purpose: null | string;
            about: string;
            /** @description Taken back after it was booked: its voucher is to be reversed. */
            cancelled: boolean;
            /** Format: uuid */
            voucherId: null | string;
        };
        EventsToTake: {
            ids: string[];
        };
        /** @description What one of several events gives for each unit. */
        EventSum: {
            event: string;
            /** Format: double */
            amount: null | number;
        };
        /** @enum {unknown} */
        ExpenseUse: "memberService" | "administration" | null;
        ExplanationRequest: {
            key: string;
            reason: components["schemas"]["DifferenceReason"];
            text: string;
        };
        ExportsRequest: {
            list: string;
            query: null | string;
        };
        /** @description A paper that the office asks for beyond what the kind of event needs. */
        ExtraPaper: {
            /** @description For one benefit of the version; null: for all. */
            benefit: null | string;
            paper: components["schemas"]["ClaimPaper"];
        };
        ExtraPaperView: {
            benefit: null | string;
            paper: components["schemas"]["ClaimPaper"];
            label: string;
        };
        FailedJob: {
            /** Format: uuid */
            id: string;
            kind: string;
            agency: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: null | string;
            /** Format: int32 */
            attempts: number;
            problem: null | string;
            /** Format: int32 */
            version: number;
        };
        /** @description A failure. The amount is in yuan; the account its last four digits. */
        FailureRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            payableId: string;
            /**
             * Format: uuid
             * @description Null: it comes of a settlement.
             */
            claimId: null | string;
            number: string;
            agency: string;
            payee: string;
            account: string;
            /** Format: double */
            amount: number;
            reason: string;
            /** Format: date-time */
            failedAt: string;
            /** Format: date */
            due: string;
            late: boolean;
            viaAgency: boolean;
            change: null | components["schemas"]["ChangeView"];
            /** @description mend, confirm, withdraw; at the office transfer, confirmTransfer. */
            open: string[];
        };
        FaultCount: {
            fault: components["schemas"]["ContactFault"];
            /** Format: int32 */
            members: null | number;
        };
        FaultView: {
            /** Format: int32 */
            row: number;
            text: string;
        };
        Fetched: {
            by: string;
            /** Format: date-time */
            at: string;
            reason: null | string;
        };
        FetchRequest: {
            /** @description Why it is fetched again; of the first fetch null. */
            reason: null | string;
        };
        Figures: {
            /** Format: date-time */
            at: string;
            instance: string;
            /** Format: date-time */
            startedAt: string;
            requests: components["schemas"]["View"];
            lanes: components["schemas"]["LaneView"][];
            /** Format: int32 */
            failedJobs: number;
            sealer: components["schemas"]["SealerView"];
            database: components["schemas"]["DatabaseView"];
            disk: components["schemas"]["DiskView"];
            backup: components["schemas"]["BackupView"];
        };
        FileSent: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            size: number;
            sha256: string;
        };
        /** @description That something was filed or decided: under which number, and on which Beijing date. */
        FilingRecord: {
            document: string;
            /** Format: date */
            on: string;
        };
        /** @description A handed-in budget beside the one that it would replace. */
        FilingView: {
            /** Format: uuid */
            id: string;
            slug: string;
            agency: string;
            title: string;
            state: components["schemas"]["BudgetState"];
            stateLabel: string;
            lines: components["schemas"]["BudgetLineView"][];
            /** Format: double */
            total: number;
            /** @description The lines in force now, else last year's. */
            before: components["schemas"]["BudgetLineView"][];
            basis: string;
            resolution: string;
            handedInBy: string;
            /** Format: date-time */
            handedInAt: string;
            proposedBy: null | string;
            decidedBy: null | string;
            /** Format: date-time */
            decidedAt: null | string;
            reasons: null | string;
            /** @description propose, confirm, return. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description Something that keeps a person's data from being taken. */
        Finding: {
            /** @description One of MemberColumns. */
            column: string;
            /** @description The rule's id, such as EN-8. */
            rule: string;
            /** @description What is wrong and what to do, in Chinese. */
            message: string;
        };
        FindingInput: {
            condition: components["schemas"]["SetUpCondition"];
            met: boolean;
            evidence: null | string;
        };
        /**
         * @description How much a finding weighs.
         * @enum {unknown}
         */
        FindingLevel: "block" | "warn" | "info";
        FindingsRequest: {
            findings: components["schemas"]["FindingInput"][];
        };
        FindingView: {
            condition: components["schemas"]["SetUpCondition"];
            label: string;
            met: null | boolean;
            evidence: string;
        };
        FindRequest: {
            /** @description An identity number, phone or card, exact; or the beginning of a name. */
            text: string;
        };
        ForgeryReport: {
            /** @description What is thought to be forged. */
            what: string;
        };
        FormStanding: {
            status: components["schemas"]["FormStatus"];
            number: null | string;
            agency: null | string;
            /** Format: date-time */
            printedAt: null | string;
            /** Format: date-time */
            checkedAt: string;
        };
        /**
         * @description How a printed application stands.
         * @enum {unknown}
         */
        FormStatus: "valid" | "changed" | "unknown";
        FormView: {
            /** Format: uuid */
            id: string;
            /** @description As it is printed; the QR says later whether the case has changed. */
            code: string;
            /** Format: int32 */
            revision: number;
            /** Format: date-time */
            printedAt: string;
            printedBy: string;
            /** @description Whether the case has changed since it was printed. */
            changed: boolean;
            /** @description Whether its stamped scan is there. */
            scanned: boolean;
        };
        FreezeRequest: {
            /** @description What the letter or the report says. */
            what: string;
        };
        FreezeView: {
            /** Format: uuid */
            id: string;
            what: string;
            reportedBy: string;
            /** Format: date-time */
            reportedAt: string;
            liftReason: null | string;
            liftProposedBy: null | string;
            liftedBy: null | string;
            /** Format: date-time */
            liftedAt: null | string;
        };
        /**
         * @description 收支两条线: whose money an account is about (FI-2, FI-18).
         * @enum {unknown}
         */
        FundLine: "fee" | "contribution";
        /** @description Something that is missing or wrong, of a return. */
        Gap: {
            code: string;
            text: string;
        };
        GiftsRequest: {
            /**
             * Format: double
             * @description All together, in yuan.
             */
            tokens: number;
            prizes: components["schemas"]["PrizeRequest"][];
        };
        /** @enum {unknown} */
        GoodsCategory: "necessities" | "nourishment" | "fruitAndFood" | "other" | null;
        /** @description Which share of the sum, 0 to 1, a grade of disability (or death) gives. */
        GradeShare: {
            grade: string;
            /** Format: double */
            share: null | number;
        };
        GroundView: {
            /** @description Its id. */
            rule: string;
            words: string;
        };
        /**
         * @description All agencies of a kind, or of a district; without a code those that have
         *         none.
         */
        GroupFigures: {
            code: null | string;
            name: string;
            /** Format: int32 */
            agencies: number;
            /** Format: int64 */
            workers: number;
            figures: components["schemas"]["EnrolmentFigures"];
        };
        HandInRequest: {
            /**
             * Format: uuid
             * @description Null: the refusal says which motion is lacking.
             */
            resolutionId: null | string;
        };
        HandleMisuseRequest: {
            handling: null | string;
        };
        /**
         * @description What a line of the handover list is (GV-8).
         * @enum {unknown}
         */
        HandoverEntryKind: "openCase" | "file" | "account" | "custodyItem";
        HandOverRequest: {
            /** Format: uuid */
            leaverId: string;
            /** Format: uuid */
            receiverId: string;
            /** Format: uuid */
            supervisorId: string;
            /** Format: date */
            changesOn: string;
            things: components["schemas"]["HandoverThingView"][];
        };
        HandoverSigner: {
            role: string;
            person: components["schemas"]["PersonRef"];
            /** Format: date-time */
            at: null | string;
        };
        HandoverThingView: {
            kind: components["schemas"]["HandoverEntryKind"];
            subject: string;
            /** Format: uuid */
            id: null | string;
        };
        HandoverView: {
            /** Format: uuid */
            id: string;
            leaver: components["schemas"]["PersonRef"];
            receiver: components["schemas"]["PersonRef"];
            supervisor: components["schemas"]["PersonRef"];
            /** Format: date */
            changesOn: string;
            things: components["schemas"]["HandoverThingView"][];
            signers: components["schemas"]["HandoverSigner"][];
            /** Format: date-time */
            completedAt: null | string;
            /** Format: date */
            reportedOn: null | string;
            deadline: null | components["schemas"]["DeadlineView"];
            /** Format: int32 */
            revision: number;
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description A named head. */
        HeadRow: {
            /** Format: uuid */
            memberId: string;
            name: string;
            unit: string;
            frontLine: boolean;
        };
        /** @description All heads, in place of those before. */
        HeadsRequest: {
            units: components["schemas"]["UnitHeadsRequest"][];
            people: components["schemas"]["PersonHeadRequest"][];
        };
        HeldCoverView: {
            /** Format: uuid */
            id: string;
            planCode: string;
            plan: string;
            kind: components["schemas"]["CoverKind"];
            /** Format: int32 */
            units: number;
            /** Format: date */
            effective: string;
            /** Format: date */
            expiry: string;
            /** Format: date */
            coveredFrom: string;
            state: components["schemas"]["CoverState"];
            /** @description Its id; the article is the rule's citation. */
            rule: string;
            article: string;
            why: string;
        };
        HeldView: {
            /** Format: uuid */
            itemId: string;
            item: string;
            keepers: components["schemas"]["PersonRef"][];
        };
        Hit: {
            /**
             * @description agency, case, certificate, letter, point, person (of the committee),
             *         colleague, unit, member, roster, receipt, claim or plan.
             */
            type: string;
            title: string;
            note: string;
            /** Format: uuid */
            caseId: null | string;
            agencySlug: null | string;
            /**
             * Format: uuid
             * @description Of a unit, member, roster, claim, colleague or plan version.
             */
            id?: null | string;
        };
        /** @enum {unknown} */
        IdentityKind: "residentId" | "passport" | "permit" | "residenceCard";
        /**
         * @description The internal rules that an agency keeps on file (GV-7).
         * @enum {unknown}
         */
        InternalRuleKind: "agencyRules" | "condolenceRules" | "clerkDuties" | "archiveRules" | "informationSecurity" | "handoverRules" | "financeRules" | "meetingRules" | "implementation" | "expenditureRules";
        InternalRuleRow: {
            kind: components["schemas"]["InternalRuleKind"];
            kindLabel: string;
            review: null | components["schemas"]["DeadlineView"];
            /** @description The newest first. */
            versions: components["schemas"]["RuleVersion"][];
        };
        Invitation: {
            /**
             * Format: date-time
             * @description With its offset, or as UTC.
             */
            startsAt: string;
            place: string;
            agenda: string;
        };
        /**
         * @description What an invitation lets its bearer do.
         * @enum {unknown}
         */
        InvitationPurpose: "firstSignIn" | "recovery";
        /** @description An invitation that was just made: the link is shown this once. */
        InvitationView: {
            /** Format: uuid */
            personId: string;
            name: string;
            token: string;
            link: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Invited: {
            invitations: components["schemas"]["InvitationView"][];
        };
        Issued: {
            /** @description Null when only a lost letter was replaced. */
            certificateNumber: null | string;
            letterNumbers: string[];
        };
        /**
         * @description What it takes, all together, to issue a cheque (管19.2).
         * @enum {unknown}
         */
        ItemKind: "financeSeal" | "nameSeal" | "chequeBook";
        /** @description A seal or cheque book with its keeper, or the two key holders of its safe. */
        ItemView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ItemKind"];
            kindLabel: string;
            title: string;
            firstNumber: null | string;
            lastNumber: null | string;
            nextNumber: null | string;
            usedUp: boolean;
            keepers: components["schemas"]["PersonRef"][];
            inSafe: boolean;
            /** Format: date-time */
            keptSince: string;
            actions: string[];
        };
        /** @enum {unknown} */
        JobStatus: "waiting" | "running" | "done" | "failed";
        JobView: {
            /** Format: uuid */
            id: string;
            kind: string;
            status: components["schemas"]["JobStatus"];
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            total: number;
            problem: null | string;
            fileName: null | string;
        };
        JoinerRow: {
            /** Format: uuid */
            id: string;
            agencyName: string;
            agencySlug: string;
            rosterNumber: string;
            planName: string;
            units: string[];
            reason: string;
            /** Format: int32 */
            persons: number;
            /** Format: date-time */
            askedAt: string;
            approved: null | boolean;
            answer: null | string;
            /** Format: date-time */
            decidedAt: null | string;
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        JoinerView: {
            reason: string;
            approved: null | boolean;
            answer: null | string;
            /** Format: date-time */
            askedAt: string;
        };
        JournalAccount: {
            account: string;
            name: string;
        };
        /** @description Sums are yuan. */
        JournalRow: {
            kind: components["schemas"]["JournalRowKind"];
            /** Format: date */
            on: string;
            /**
             * Format: uuid
             * @description Null: a sum.
             */
            voucherId: null | string;
            voucher: null | string;
            summary: string;
            /** Format: double */
            received: number;
            /** Format: double */
            paid: number;
            /** Format: double */
            balance: number;
        };
        /** @enum {unknown} */
        JournalRowKind: "before" | "line" | "day" | "month";
        JournalView: {
            account: string;
            name: string;
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            month: number;
            /** @description Those that have a journal. */
            accounts: components["schemas"]["JournalAccount"][];
            rows: components["schemas"]["JournalRow"][];
        };
        /** @description A public key in the form of RFC 7517; coordinates in base64url. */
        Jwk: {
            kty: string;
            crv: string;
            x: string;
            y: string;
            kid: string;
            use: string;
        };
        KeepApiClientsRequest: {
            name: string;
            permissions: components["schemas"]["Permission"][];
            /** @description The client id at the foreign authority; null: a secret of ours. */
            foreignId: null | string;
        };
        KeepCommitteeRequest: {
            name: string;
            role: components["schemas"]["CommitteeRole"];
            title: string;
            /** Format: date */
            from: string;
        };
        KeepPointsRequest: {
            shortName: string;
            unitName: string;
            address: string;
            contactName: string;
            contactPhone: string;
            /** Format: date */
            openedOn: null | string;
        };
        KeySet: {
            issuer: string;
            format: string;
            keys: components["schemas"]["PublicKey"][];
        };
        KindByStatus: {
            kind: components["schemas"]["AgencyKind"];
            label: string;
            statuses: components["schemas"]["Count"][];
            /** Format: int32 */
            total: number;
        };
        /**
         * @description Jobs of one lane wait for each other; lanes don't: an export never holds up an
         *         enrolment.
         * @enum {unknown}
         */
        Lane: "rosters" | "exports" | "settlements";
        LaneView: {
            lane: components["schemas"]["Lane"];
            /**
             * Format: int32
             * @description Jobs that wait, those that pause after a failure included.
             */
            waiting: number;
            /**
             * Format: int32
             * @description Of these, those that failed at least once.
             */
            retrying: number;
            /** Format: int32 */
            running: number;
            /**
             * Format: double
             * @description How long the oldest that may begin has waited.
             */
            oldestSeconds: number;
        };
        LargestShare: {
            agency: string;
            name: string;
            identity: string;
            /** Format: int32 */
            year: number;
            /** Format: double */
            billedBefore: number;
            /** Format: double */
            billed: number;
            /** Format: double */
            grantedBefore: number;
            /** Format: double */
            amount: number;
        };
        LateRenewal: {
            agency: string;
            slug: string;
            plan: string;
            rosterNumber: string;
            /**
             * @description Null: the roster was late as a whole; else the unit whose money came
             *         late.
             */
            unit: null | string;
            /** Format: int32 */
            persons: number;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        LeaveView: {
            /** Format: uuid */
            id: string;
            person: components["schemas"]["PersonRef"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        /** @description Sums are yuan. */
        LedgerRow: {
            kind: components["schemas"]["LedgerRowKind"];
            /** Format: date */
            date: string;
            /**
             * Format: uuid
             * @description Null: a sum.
             */
            voucherId: null | string;
            voucher: null | string;
            summary: string;
            account: null | string;
            /** Format: double */
            debit: number;
            /** Format: double */
            credit: number;
            /** @description 借, 贷 or 平. */
            side: string;
            /**
             * Format: double
             * @description Never negative but on the side that Side names.
             */
            balance: number;
        };
        /** @enum {unknown} */
        LedgerRowKind: "before" | "line" | "month" | "year";
        LedgerView: {
            account: string;
            name: string;
            /** Format: int32 */
            year: number;
            rows: components["schemas"]["LedgerRow"][];
        };
        LeftRequest: {
            /** Format: uuid */
            memberId: string;
            kind: components["schemas"]["ReliefKind"];
            relation: components["schemas"]["ReliefRelation"];
            /** @description Identity number of whom it concerns, where that isn't the member. */
            concernedNumber: null | string;
            /** Format: date */
            eventOn: string;
        };
        LiftRequest: {
            /** @description What was found. */
            reason: string;
        };
        /**
         * @description A line of the opening balance: of a plan, of the start-up loans (PL-9) or of a
         *                 programme.
         */
        Line: {
            code: string;
            name: string;
            period: null | string;
            /** Format: int64 */
            insured: null | number;
            /** Format: int64 */
            peopleHelped: null | number;
            /**
             * Format: int64
             * @description Times that somebody was helped, sessions, or firms.
             */
            cases: null | number;
            /** Format: int64 */
            amount: null | number;
            source: string;
            /**
             * @description 多, 余 or 约 where the text has it: of its count of people, or of cases
             *                 where it has none.
             */
            mark?: null | string;
        };
        LineAside: {
            /** @description Null: the line is taken up again. */
            reason: null | string;
        };
        LineCandidate: {
            dues: components["schemas"]["CandidateDue"][];
            sure: boolean;
            because: string;
        };
        LineLink: {
            /**
             * @description Dues of one plan, of one unit or of several, that the line adds
             *         up to.
             */
            contributions: string[];
            /** @description Why the money of renewals comes late (EN-3). */
            lateReason: null | string;
        };
        /** @enum {unknown} */
        LinePart: "open" | "used" | "setAside" | "reversed";
        LineRequest: {
            purpose: components["schemas"]["SpendingPurpose"];
            /**
             * Format: double
             * @description In yuan, at most two decimals.
             */
            amount: number;
            note: null | string;
        };
        LinesAccepted: {
            /** Format: int32 */
            lines: number;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
        };
        LineTotals: {
            /** Format: int32 */
            open: number;
            /**
             * Format: int32
             * @description Those that this person may accept.
             */
            sure: number;
            /**
             * Format: double
             * @description In yuan.
             */
            sureAmount: number;
            /**
             * Format: int32
             * @description Sure ones that another person has to accept (GV-9).
             */
            sureOfOthers: number;
        };
        /** @description One line. The amount is in yuan; the account its last four digits. */
        LineView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null: it comes of a settlement.
             */
            claimId: null | string;
            /** Format: int32 */
            line: number;
            number: string;
            payee: string;
            account: string;
            /** Format: double */
            amount: number;
            viaAgency: boolean;
            reference: string;
            outcome: null | components["schemas"]["AttemptOutcome"];
            outcomeLabel: string;
            reason: null | string;
            said: null | string;
            /** Format: date */
            bookedOn: null | string;
            answeredPaid: null | boolean;
            answeredBy: null | string;
            /** Format: uuid */
            answerFileId: null | string;
            /** @description answer, confirmAnswer. */
            open: string[];
            /** Format: int32 */
            version: number;
        };
        LiquidationRequest: {
            /** Format: date */
            on: string;
            found: string;
        };
        /**
         * @description What the lending bank said.
         * @enum {unknown}
         */
        LoanDecision: "pending" | "granted" | "refused";
        LoanRequest: {
            firm: string;
            applicant: string;
            /** Format: date */
            appliedOn: string;
            bank: string;
            decision: components["schemas"]["LoanDecision"];
            /** Format: date */
            decidedOn: null | string;
            /**
             * Format: double
             * @description In yuan, as is the subsidy; null where there is none.
             */
            amount: null | number;
            /** Format: double */
            subsidy: null | number;
            foundedUnion: boolean;
            /** Format: int32 */
            newMembers: number;
            note: null | string;
        };
        LoanRow: {
            /** Format: uuid */
            id: string;
            firm: string;
            applicant: string;
            /** Format: date */
            appliedOn: string;
            bank: string;
            decision: components["schemas"]["LoanDecision"];
            /** Format: date */
            decidedOn: null | string;
            /** Format: double */
            amount: null | number;
            /** Format: double */
            subsidy: null | number;
            foundedUnion: boolean;
            /** Format: int32 */
            newMembers: number;
            note: string;
            /** @description edit. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        Loans: {
            since: string;
            /** Format: int64 */
            applications: number;
            /** Format: int64 */
            firmsFunded: number;
            /** Format: int64 */
            amount: number;
            /** Format: int64 */
            firmsSubsidised: number;
            /** Format: int64 */
            subsidy: number;
            /** Format: int64 */
            unionsFounded: number;
            /** Format: int64 */
            newUnionMembers: number;
            source: string;
            marks: {
                [key: string]: string;
            };
        };
        /** @description Start-up loans applied for in a year (PL-9). Money in yuan. */
        LoansRow: {
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            applications: number;
            /** Format: int32 */
            firmsFunded: number;
            /** Format: double */
            amount: number;
            /** Format: int32 */
            firmsSubsidised: number;
            /** Format: double */
            subsidy: number;
            /** Format: int32 */
            unionsFounded: number;
            /** Format: int32 */
            newMembers: number;
        };
        /** @description Most for one loss of this kind. */
        LossCap: {
            loss: components["schemas"]["LossKind"];
            /** Format: double */
            cap: null | number;
        };
        /** @enum {unknown} */
        LossKind: "fire" | "burstPipe";
        /** @enum {unknown} */
        ManagementPost: "committeeChair" | "agencyDirector" | null;
        MatchRequest: {
            entries: string[];
            lines: components["schemas"]["PostedLineRef"][];
        };
        MatterNote: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OfficeMatterKind"];
            title: string;
            text: string;
            /** Format: date */
            on: string;
            /** Format: uuid */
            fileId: null | string;
            deadline: components["schemas"]["DeadlineView"];
            takenBy: null | string;
            /** Format: date */
            takenOn: null | string;
            /** Format: date */
            passedOnOn: null | string;
            passedOnTo: null | string;
            /** Format: int32 */
            version: number;
        };
        MatterRequest: {
            kind: components["schemas"]["OfficeMatterKind"];
            title: string;
            text: string;
            /**
             * Format: date
             * @description The day of the meeting, or on which the document was sent.
             */
            on: string;
            /**
             * Format: uuid
             * @description Sent before by SendOfficeFile; null: none.
             */
            fileId: null | string;
        };
        MatterRow: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OfficeMatterKind"];
            title: string;
            /** Format: date */
            on: string;
            /** Format: date */
            due: string;
            /**
             * Format: int32
             * @description How many agencies are to take note.
             */
            asked: number;
            /** Format: int32 */
            taken: number;
            /** Format: int32 */
            passedOn: number;
        };
        MatterView: {
            matter: components["schemas"]["MatterRow"];
            text: string;
            /** Format: uuid */
            fileId: null | string;
            publishedBy: string;
            receipts: components["schemas"]["ReceiptRow"][];
        };
        /** @description A meeting in a list. */
        MeetingRow: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["MeetingStatus"];
            statusLabel: string;
            /** Format: date-time */
            startsAt: string;
            place: string;
            /** Format: int32 */
            present: number;
            /** Format: int32 */
            entitled: number;
            /** Format: int32 */
            motions: number;
            /** Format: int32 */
            passed: number;
        };
        /** @enum {unknown} */
        MeetingStatus: "invited" | "held" | "signed" | "cancelled";
        /** @description One meeting with everything that its page and its minutes show. */
        MeetingView: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["MeetingStatus"];
            statusLabel: string;
            /** Format: date-time */
            startsAt: string;
            place: string;
            agenda: string;
            ledByChair: boolean;
            cancelledBecause: null | string;
            quorum: components["schemas"]["QuorumView"];
            attendees: components["schemas"]["AttendeeView"][];
            motions: components["schemas"]["MotionView"][];
            minutes: components["schemas"]["MinutesView"][];
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        MemberCount: {
            /**
             * Format: int32
             * @description Null: too few to be told to who may not see persons.
             */
            total: null | number;
        };
        MemberCover: {
            /** Format: date */
            on: string;
            covered: boolean;
            /** @description What waits for its money, whichever the day. */
            pending: components["schemas"]["PendingCoverView"][];
            plans: components["schemas"]["PlanCoverView"][];
            segments: components["schemas"]["HeldCoverView"][];
        };
        MemberDeparture: {
            /** Format: date */
            leftOn: string;
        };
        /** @description What is to be changed; null: stays as it is, blank: is taken away. */
        MemberEdit: {
            name: null | string;
            identityKind: null | string;
            identityNumber: null | string;
            birthDate: null | string;
            sex: null | string;
            phone: null | string;
            card: null | string;
            jobTitle: null | string;
        };
        MemberLine: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            identity: string;
            phone: null | string;
            phoneState: components["schemas"]["ContactState"];
            card: null | string;
            cardState: components["schemas"]["ContactState"];
            jobTitle: string;
            /** Format: date */
            retiredOn: null | string;
            /** Format: date */
            leftOn: null | string;
            /** Format: int32 */
            version: number;
        };
        MemberPage: {
            items: components["schemas"]["MemberLine"][];
            /**
             * Format: uuid
             * @description Where the next page begins; null: this is the last.
             */
            next: null | string;
        };
        MemberRequest: {
            /** Format: uuid */
            unitId: string;
            name: string;
            /** @description 身份证 (also when missing), 护照, 通行证 or 永久居留身份证. */
            identityKind: null | string;
            identityNumber: string;
            /** @description Needed without a resident ID. */
            birthDate: null | string;
            sex: null | string;
            phone: null | string;
            card: null | string;
            jobTitle: null | string;
        };
        MemberRow: {
            /** Format: uuid */
            id: string;
            name: string;
            role: components["schemas"]["CommitteeRole"];
            roleLabel: string;
            title: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: null | string;
            /** Format: int32 */
            version: number;
        };
        /** @description Masked, as everybody of the agency sees it. */
        MemberView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            identityKind: components["schemas"]["IdentityKind"];
            identity: string;
            /** Format: date */
            birthDate: null | string;
            sex: null | components["schemas"]["Sex"];
            phone: null | string;
            phoneState: components["schemas"]["ContactState"];
            card: null | string;
            cardState: components["schemas"]["ContactState"];
            jobTitle: string;
            /** Format: date */
            retiredOn: null | string;
            /** Format: date */
            leftOn: null | string;
            guardian: null | string;
            /** Format: int32 */
            version: number;
        };
        /** @description Whole, for a task that needs it. */
        MemberWhole: {
            identityNumber: string;
            /** Format: date */
            birthDate: null | string;
            phone: null | string;
            card: null | string;
        };
        MendedName: {
            name: string;
            /** @description On what document it rests. */
            evidence: string;
        };
        MinutesView: {
            /** Format: int32 */
            number: number;
            text: string;
            because: null | string;
            signedBy: null | string;
            /** Format: date-time */
            signedAt: null | string;
        };
        MisuseRow: {
            /** Format: uuid */
            id: string;
            certificateNumber: string;
            agency: null | components["schemas"]["AgencyRef"];
            text: string;
            contact: null | string;
            /** Format: date-time */
            reportedAt: string;
            handling: null | string;
            handledBy: null | string;
            /** Format: date-time */
            handledAt: null | string;
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /**
         * @description A month; several where less than five people would be told of (ST-2), the first of
         *         them being From.
         */
        MonthFigures: {
            /** Format: date */
            month: string;
            /** Format: date */
            from: string;
            figures: components["schemas"]["EnrolmentFigures"];
        };
        MonthRow: {
            /**
             * Format: date
             * @description Its first day.
             */
            month: string;
            state: components["schemas"]["ReconciliationState"];
            stateLabel: string;
            /**
             * Format: int32
             * @description Null: not counted yet.
             */
            differences: null | number;
            /** Format: date */
            due: string;
            late: boolean;
            preparedBy: null | string;
            closedBy: null | string;
            /** Format: date-time */
            closedAt: null | string;
        };
        /**
         * @description What a motion is about; all but the last need a resolution of their kind
         *                 (GV-6).
         * @enum {unknown}
         */
        MotionKind: "developmentPlan" | "annualPlan" | "budget" | "budgetChange" | "earlySpending" | "finalAccounts" | "ownRules" | "appointment" | "change" | "termination" | "largeSum" | "premiumSubsidy" | "reliefStandards" | "cashVisit" | "reliefException" | "sealsTogether" | "other";
        /** @enum {unknown} */
        MotionOutcome: "open" | "passed" | "rejected" | "noQuorum";
        MotionRequest: {
            kind: components["schemas"]["MotionKind"];
            title: string;
            /**
             * Format: uuid
             * @description A person with a post here for appointments and joint keeping of
             *         seals; for a change or termination its draft, or null.
             */
            subjectId: null | string;
            /**
             * Format: int32
             * @description Of a plan, budget or final account.
             */
            year?: null | number;
            /**
             * Format: double
             * @description In yuan: of cash on a visit.
             */
            amount?: null | number;
        };
        MotionView: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            seq: number;
            kind: components["schemas"]["MotionKind"];
            kindLabel: string;
            title: string;
            /** Format: uuid */
            subjectId: null | string;
            /** Format: int32 */
            year: null | number;
            /** Format: double */
            amount: null | number;
            outcome: components["schemas"]["MotionOutcome"];
            outcomeLabel: string;
            /** Format: int32 */
            for: number;
            /** Format: int32 */
            against: number;
            /** Format: int32 */
            abstain: number;
            votes: components["schemas"]["VoteView"][];
        };
        MoveRequest: {
            /** Format: uuid */
            unitId: string;
        };
        NameSuccessorRequest: {
            successorSlug: string;
        };
        NoteTaken: {
            /** Format: date */
            on: string;
        };
        /** @enum {unknown} */
        NoticeKind: "setUp" | "change" | "termination";
        NoticeRow: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NoticeKind"];
            kindLabel: string;
            /** Format: uuid */
            caseId: null | string;
            /** Format: date */
            publishedOn: string;
            place: string;
            text: string;
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        OfficeClaimRow: {
            /** Format: uuid */
            id: string;
            agency: string;
            /** @description The agency's name in addresses. */
            slug: string;
            number: string;
            planCode: string;
            plan: string;
            memberName: string;
            unit: string;
            /** Format: date-time */
            sentUpAt: string;
            /** Format: int32 */
            round: number;
            state: components["schemas"]["ClaimState"];
            stateLabel: string;
            frozen: boolean;
            proposedBy: null | string;
            /**
             * Format: double
             * @description In yuan: proposed or granted.
             */
            amount: null | number;
            /** Format: date */
            due: null | string;
            /** Format: int32 */
            daysLeft: null | number;
            late: boolean;
            /** Format: int32 */
            version: number;
        };
        /** @description A claim with what the office alone sees of it. */
        OfficeClaimView: {
            claim: components["schemas"]["ClaimView"];
            agency: string;
            slug: string;
            proposal: null | components["schemas"]["RulingView"];
            freezes: components["schemas"]["FreezeView"][];
            open: string[];
            /** @description What it may be declined by. */
            grounds: components["schemas"]["GroundView"][];
            /** Format: int32 */
            version: number;
        };
        OfficeEnrolment: {
            /** Format: int32 */
            year: number;
            years: number[];
            /** Format: date */
            upTo: string;
            /** Format: int64 */
            workers: number;
            total: components["schemas"]["EnrolmentFigures"];
            plans: components["schemas"]["PlanFigures"][];
            months: components["schemas"]["MonthFigures"][];
            kinds: components["schemas"]["GroupFigures"][];
            areas: components["schemas"]["GroupFigures"][];
            agencies: components["schemas"]["AgencyFigures"][];
            openingBalance: components["schemas"]["PublishedFigures"];
        };
        /** @enum {unknown} */
        OfficeMatterKind: "meeting" | "document";
        OpenItemView: {
            key: string;
            side: components["schemas"]["OpenSide"];
            /** Format: date */
            on: string;
            /**
             * Format: double
             * @description In yuan; below zero: paid.
             */
            amount: number;
            what: string;
            cheque: null | string;
            /** @description A cheque that wasn't presented in time. */
            late: boolean;
            /** @description Why it is open. */
            reason: null | string;
        };
        OpenReasonRequest: {
            key: string;
            text: string;
        };
        /**
         * @description 未达账项: what one side has and the other hasn't yet.
         * @enum {unknown}
         */
        OpenSide: "bookReceived" | "bookPaid" | "bankReceived" | "bankPaid";
        OpenSumView: {
            side: components["schemas"]["OpenSide"];
            label: string;
            /** Format: double */
            sum: number;
        };
        Option: {
            code: string;
            label: string;
        };
        OrderTerminationRequest: {
            reason: string;
            successorSlug: null | string;
        };
        /** @description Another claim of the same event. */
        OtherClaim: {
            /** Format: uuid */
            id: string;
            number: string;
            plan: string;
            stateLabel: string;
        };
        /**
         * @description Result that a reviewer proposes and an approver confirms.
         * @enum {unknown}
         */
        Outcome: "approve" | "reject";
        /** @description How many rows of a roster come to what. */
        OutcomeCount: {
            outcome: components["schemas"]["RowOutcome"];
            label: string;
            /** Format: int32 */
            rows: null | number;
        };
        /** @description Amounts in yuan. */
        OverpaymentRow: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null: it was paid out of a settlement.
             */
            claimId: null | string;
            number: string;
            agency: string;
            plan: string;
            /** Format: double */
            amount: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            due: string;
            late: boolean;
            /** @description 待收回, 待核准, 已收回. */
            stateLabel: string;
            /** Format: date */
            recoveredOn: null | string;
            reference: null | string;
            proposedBy: null | string;
            confirmedBy: null | string;
            /** @description Payables that it could be set off against. */
            setOffs: components["schemas"]["SetOffView"][];
            /** @description recover, confirm. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        OversightRow: {
            slug: string;
            agency: string;
            /** @description Two full-time ones with a lead; else the figure is a finding. */
            twoAccountants: boolean;
            fulfilled: boolean;
            /** Format: int32 */
            meetings: number;
            /**
             * Format: int32
             * @description Of the last twelve months, as are takeovers.
             */
            conflicts: number;
            /** Format: int32 */
            takeovers: number;
            /** Format: int32 */
            handovers: number;
            /** Format: int32 */
            rules: number;
            /**
             * Format: int32
             * @description Yearly tasks and matters of the office.
             */
            overdue: number;
        };
        OversightView: {
            fulfilled: boolean;
            accountants: string;
            overdue: components["schemas"]["DutyView"][];
            conflicts: components["schemas"]["ConflictView"][];
            takeovers: components["schemas"]["TakeoverView"][];
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfAgencyBooksRow: {
            items: components["schemas"]["AgencyBooksRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfAgencyBudgetRow: {
            items: components["schemas"]["AgencyBudgetRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfAgencyHolding: {
            items: components["schemas"]["AgencyHolding"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfAgencyMonthRow: {
            items: components["schemas"]["AgencyMonthRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfAgencyRemittance: {
            items: components["schemas"]["AgencyRemittance"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfAgencyRow: {
            items: components["schemas"]["AgencyRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfAttemptRow: {
            items: components["schemas"]["AttemptRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfAuditRow: {
            items: components["schemas"]["AuditRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfBankLineRow: {
            items: components["schemas"]["BankLineRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfBatchRow: {
            items: components["schemas"]["BatchRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfCampaignRow: {
            items: components["schemas"]["CampaignRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfCaseRow: {
            items: components["schemas"]["CaseRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfCashCountView: {
            items: components["schemas"]["CashCountView"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfCheckpointRow: {
            items: components["schemas"]["CheckpointRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfChequeView: {
            items: components["schemas"]["ChequeView"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfClaimRow: {
            items: components["schemas"]["ClaimRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfContributionRow: {
            items: components["schemas"]["ContributionRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfDisbursementRow: {
            items: components["schemas"]["DisbursementRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfDutyView: {
            items: components["schemas"]["DutyView"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfEngagementViewRow: {
            items: components["schemas"]["EngagementViewRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfEventRow: {
            items: components["schemas"]["EventRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfFailureRow: {
            items: components["schemas"]["FailureRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfHeadRow: {
            items: components["schemas"]["HeadRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfJoinerRow: {
            items: components["schemas"]["JoinerRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfLateRenewal: {
            items: components["schemas"]["LateRenewal"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfLoanRow: {
            items: components["schemas"]["LoanRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfMatterNote: {
            items: components["schemas"]["MatterNote"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfMatterRow: {
            items: components["schemas"]["MatterRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfMeetingRow: {
            items: components["schemas"]["MeetingRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfMemberLine: {
            items: components["schemas"]["MemberLine"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfMisuseRow: {
            items: components["schemas"]["MisuseRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfMonthRow: {
            items: components["schemas"]["MonthRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfOfficeClaimRow: {
            items: components["schemas"]["OfficeClaimRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfOverpaymentRow: {
            items: components["schemas"]["OverpaymentRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfOversightRow: {
            items: components["schemas"]["OversightRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfPaperRow: {
            items: components["schemas"]["PaperRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfPayableRow: {
            items: components["schemas"]["PayableRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfPaymentView: {
            items: components["schemas"]["PaymentView"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfPointRow: {
            items: components["schemas"]["PointRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfRebateItemView: {
            items: components["schemas"]["RebateItemView"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfRebateRateRow: {
            items: components["schemas"]["RebateRateRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfRebateRow: {
            items: components["schemas"]["RebateRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfReliefRow: {
            items: components["schemas"]["ReliefRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfRemittanceView: {
            items: components["schemas"]["RemittanceView"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfRenewalRow: {
            items: components["schemas"]["RenewalRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfResolutionRow: {
            items: components["schemas"]["ResolutionRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfRosterRowView: {
            items: components["schemas"]["RosterRowView"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfRosterSummary: {
            items: components["schemas"]["RosterSummary"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfSealUseRow: {
            items: components["schemas"]["SealUseRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfSecurityEventRow: {
            items: components["schemas"]["SecurityEventRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfSettledPerson: {
            items: components["schemas"]["SettledPerson"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfSettledShare: {
            items: components["schemas"]["SettledShare"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfSettlementRun: {
            items: components["schemas"]["SettlementRun"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfStepRow: {
            items: components["schemas"]["StepRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfTransferView: {
            items: components["schemas"]["TransferView"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfUnitRow: {
            items: components["schemas"]["UnitRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfUnusedRow: {
            items: components["schemas"]["UnusedRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        /** @description One page of a list, and how many rows the filter lets through in all. */
        PageOfVoucherRow: {
            items: components["schemas"]["VoucherRow"][];
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            pageNumber: number;
            /** Format: int32 */
            size: number;
        };
        PaidRequest: {
            /** Format: date */
            on: string;
            /** @description The bank's number; null: cash. */
            reference: null | string;
        };
        PaperRow: {
            type: string;
            number: string;
            paperNumber: string;
            title: string;
            person: null | string;
            /** @description The agency's full name as the paper has it. */
            name: string;
            agencySlug: string;
            agencyShortName: string;
            /** Format: date */
            issuedOn: string;
            status: components["schemas"]["CertificateStatus"];
            /** Format: date-time */
            since: string;
            replacedBy: null | string;
        };
        /** @description A certificate or letter and how it stands now. */
        PaperView: {
            type: string;
            number: string;
            paperNumber: string;
            title: string;
            person: null | string;
            /** Format: date */
            issuedOn: string;
            status: components["schemas"]["CertificateStatus"];
            /** Format: date-time */
            since: string;
            replacedBy: null | string;
        };
        ParameterRow: {
            name: string;
            label: string;
            unit: string;
            values: components["schemas"]["ValueRow"][];
            actions: string[];
        };
        PassingOn: {
            to: string;
            /** Format: date */
            on: string;
        };
        PasskeyRow: {
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
        };
        PassRequest: {
            /**
             * Format: date
             * @description The day on the agency's statement.
             */
            on: string;
            /** @description Its number there. */
            reference: string;
        };
        PasswordRequest: {
            present: string;
            next: string;
        };
        PayableRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            claimId: null | string;
            /** Format: uuid */
            settlementId: null | string;
            number: string;
            agency: string;
            slug: string;
            planCode: string;
            plan: string;
            payee: string;
            /** @description Its last four digits. */
            account: string;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
            state: components["schemas"]["PaymentState"];
            stateLabel: string;
            /** Format: date-time */
            createdAt: string;
        };
        /** @enum {unknown} */
        PayeeRelation: "member" | "spouse" | "child" | "student" | "supplier" | null;
        PayeeRequest: {
            name: string;
            account: string;
            bank: null | string;
            relation: string;
            identityNumber: null | string;
        };
        PayeeView: {
            name: string;
            /** @description Its last four digits. */
            account: string;
            bank: null | string;
            relation: string;
            identityNumber: null | string;
        };
        PaymentRequest: {
            payeeName: string;
            accountNumber: string;
            /**
             * Format: double
             * @description In yuan, at most two decimals.
             */
            amount: number;
            purpose: string;
            line?: null | components["schemas"]["SpendingPurpose"];
            /**
             * Format: uuid
             * @description For a large sum (FI-6).
             */
            resolutionId?: null | string;
            /**
             * Format: uuid
             * @description What was approved and holds the sum already, a campaign say; null:
             *         the line itself pays.
             */
            reservationId?: null | string;
        };
        /**
         * @description Where an obligation stands: a function of its attempts, freezes and changes of the
         *                 payee.
         * @enum {unknown}
         */
        PaymentState: "due" | "awaitsOffice" | "frozen" | "revising" | "withdrawn" | "batched" | "sent" | "failed" | "unknown" | "paid" | "withAgency" | "signedFor";
        /** @enum {unknown} */
        PaymentStatus: "prepared" | "released" | "withdrawn";
        PaymentView: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["PaymentStatus"];
            statusLabel: string;
            payeeName: string;
            accountNumber: string;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
            purpose: string;
            line: null | components["schemas"]["SpendingPurpose"];
            lineLabel: string;
            /** Format: uuid */
            reservationId: null | string;
            /** Format: uuid */
            reliefCaseId: null | string;
            preparedBy: string;
            /** Format: date-time */
            preparedAt: string;
            releasedBy: null | string;
            /** Format: date-time */
            releasedAt: null | string;
            /** Format: int32 */
            revision: number;
            /** @description amend, withdraw, release. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        PendingCoverView: {
            planCode: string;
            plan: string;
            /** Format: int32 */
            units: number;
            roster: string;
            /** @description What becomes of it, as the member could read it (EN-7). */
            why: string;
        };
        /** @enum {unknown} */
        PeriodState: "open" | "closed";
        PeriodView: {
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            month: number;
            name: string;
            state: components["schemas"]["PeriodState"];
            /**
             * Format: int32
             * @description Posted ones.
             */
            vouchers: number;
            closedBy: null | string;
            /** Format: date-time */
            closedAt: null | string;
            /** @description SHA-256 of the trial balance that was signed. */
            hash: null | string;
        };
        /**
         * @description What a person may do. Endpoints name one of these; only Rights knows
         *                 which posts have it.
         * @enum {unknown}
         */
        Permission: "viewOffice" | "reviewCases" | "confirmDecisions" | "issuePapers" | "invitePeople" | "editCalendar" | "proposeParameters" | "confirmParameters" | "proposeOfficePosts" | "confirmOfficePosts" | "suspendPeople" | "handleMisuse" | "viewAudit" | "viewAgency" | "prepareCases" | "submitCases" | "publishNotices" | "keepPoints" | "keepCommittee" | "proposeAgencyPosts" | "confirmAgencyPosts" | "handleCustody" | "keepMeetings" | "signMinutes" | "keepHandovers" | "signHandovers" | "proposeEngagements" | "confirmEngagements" | "viewAgencyAudit" | "keepRecords" | "publishMatters" | "proposeApiClients" | "confirmApiClients" | "endApiClients" | "keepMembers" | "revealMembers" | "keepRosters" | "recordContributions" | "confirmContributions" | "proposePlans" | "releasePlans" | "decideJoiners" | "watchSystem" | "suspendAgencyPosts" | "registerClaims" | "sendUpClaims" | "reportForgery" | "proposeRulings" | "confirmRulings" | "freezeClaims" | "acknowledgeRemittances" | "keepBudgets" | "reviewBudgets" | "confirmBudgets" | "recoverOverpayments" | "confirmRecoveries" | "payBenefits" | "releaseBatches" | "mendAccounts" | "confirmAccounts" | "passOnBenefits" | "reconcile" | "closeReconciliations" | "sendOfficeFiles" | "runSettlements" | "confirmSettlements" | "verifySettled" | "prepareRelief" | "approveRelief" | "orderRelief" | "releaseRelief" | "viewBooks" | "prepareVouchers" | "reviewVouchers" | "closePeriods" | "keepJournals" | "proposeCharts" | "confirmCharts" | "keepRebates" | "confirmRebates" | "takeBackRebates";
        PermissionsView: {
            agency: string;
            permissions: components["schemas"]["Permission"][];
        };
        /** @description One person, in the words of the roster's columns. */
        PersonByHand: {
            unit: null | string;
            name: null | string;
            identityKind: null | string;
            identityNumber: null | string;
            sex: null | string;
            birthDate: null | string;
            phone: null | string;
            card: null | string;
            units: null | string;
            consent: null | string;
            retiredOn: null | string;
            guardian: null | string;
            jobTitle: null | string;
        };
        /**
         * @description What an agency has to look at before somebody is paid (信息核实).
         * @enum {unknown}
         */
        PersonDoubt: "none" | "unmatched" | "noCard" | "nameDiffers" | "left" | "deceased";
        PersonHeadRequest: {
            name: string;
            /** @description Identity number. */
            number: string;
            frontLine: boolean;
        };
        /** @description A person by id and name. */
        PersonRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description A person with posts; the identity number shows its last four characters only. */
        PersonRow: {
            /** Format: uuid */
            id: string;
            name: string;
            userName: null | string;
            identityTail: string;
            activated: boolean;
            twoFactor: boolean;
            suspended: boolean;
            posts: components["schemas"]["PostRow"][];
            recovery: null | components["schemas"]["RecoveryRow"];
            /** @description The name that waits to be confirmed instead. */
            mendedName: null | string;
            actions: string[];
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            userName: string;
            twoFactor: boolean;
        };
        /** @description Insured counts enrolments over the years, not distinct people. */
        Plan: {
            code: string;
            name: string;
            since: null | string;
            /** Format: int64 */
            insured: null | number;
            /** Format: int64 */
            peopleHelped: null | number;
            /** Format: int64 */
            cases: null | number;
            /** Format: int64 */
            amount: null | number;
            source: string;
        };
        PlanCoverView: {
            planCode: string;
            plan: string;
            /** Format: uuid */
            planVersionId: string;
            /**
             * Format: int32
             * @description For which events count on the day.
             */
            units: number;
            /** Format: int32 */
            waiting: number;
            /** Format: date */
            countsFrom: null | string;
            /**
             * Format: date
             * @description The last day of what is in force.
             */
            until: string;
        };
        PlanFigures: {
            code: string;
            name: string;
            figures: components["schemas"]["EnrolmentFigures"];
        };
        /** @description What the agency holds of one plan and has in no remittance yet. */
        PlanHolding: {
            planCode: string;
            plan: string;
            /** Format: int32 */
            contributions: number;
            /**
             * Format: double
             * @description In yuan; what a remittance would come to.
             */
            amount: number;
            /**
             * Format: double
             * @description In yuan, what it is less by: sums that bring no cover.
             */
            unused: number;
            /** Format: date */
            oldest: string;
            /** Format: date */
            newest: string;
            /** Format: date */
            passOnBy: string;
            late: boolean;
        };
        /**
         * @description Who may join a plan (PL-1).
         * @enum {unknown}
         */
        PlanMembers: "inService" | "womenInService" | "childrenOfMembers" | "cardHolders" | "cardHoldersInService";
        /** @description What the event would bring under one plan. */
        PlanPreview: {
            planCode: string;
            plan: string;
            /** @description Whether cover counts on the day. */
            covered: boolean;
            why: string[];
            /** Format: int32 */
            units: number;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
            findings: components["schemas"]["ClaimFindingView"][];
        };
        /**
         * @description Where a version stands on a day.
         * @enum {unknown}
         */
        PlanState: "draft" | "proposed" | "upcoming" | "inForce" | "past";
        /** @description One version of a plan as a screen shows it. */
        PlanVersionView: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** Format: date */
            effectiveFrom: string;
            whoMayJoin: components["schemas"]["PlanMembers"];
            /**
             * Format: double
             * @description Yuan for a unit and term; 0: free; null: not known.
             */
            price: null | number;
            /** Format: int32 */
            maxUnits: null | number;
            /** Format: int32 */
            termMonths: null | number;
            /** Format: int32 */
            waitingDays: null | number;
            benefits: components["schemas"]["Benefit"][];
            actuarialNote: null | string;
            filedHere: null | components["schemas"]["FilingRecord"];
            filedAbove: null | components["schemas"]["FilingRecord"];
            longTermDecision: null | components["schemas"]["FilingRecord"];
            source: string;
            /** @description Names of the fields that hold demo values (示例). */
            examples: string[];
            shipped: boolean;
            state: components["schemas"]["PlanState"];
            /** @description What has to be known before it can be sold, in Chinese. */
            missing: string[];
            writtenBy: null | string;
            proposedBy: null | string;
            /** Format: date-time */
            proposedAt: null | string;
            releasedBy: null | string;
            /** Format: date-time */
            releasedAt: null | string;
            /** @description edit, propose, withdraw, release. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description A plan with its versions, the latest first. */
        PlanView: {
            code: string;
            name: string;
            /** @description The rule about it, and the article that this comes from. */
            rule: string;
            article: string;
            versions: components["schemas"]["PlanVersionView"][];
        };
        PointRow: {
            /** Format: uuid */
            id: string;
            shortName: string;
            fullName: string;
            unitName: string;
            address: string;
            contactName: string;
            contactPhone: string;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn: null | string;
            /** Format: int32 */
            version: number;
        };
        PostedLineRef: {
            /** Format: uuid */
            voucherId: string;
            /** Format: int32 */
            line: number;
        };
        /** @description Somebody intended as committee chair or agency director. */
        PostHolder: {
            name?: null | string;
            /** @description Resident identity number. */
            identityNumber?: null | string;
            unionPost?: null | components["schemas"]["UnionPost"];
            /** @description Why it is someone other than the union post that GV-2 names. */
            exceptionReason?: null | string;
        };
        PostingRequest: {
            vouchers: components["schemas"]["VoucherToPost"][];
        };
        /** @description How an event becomes two lines of a voucher. */
        PostingTemplate: {
            event: components["schemas"]["BookEvent"];
            purpose: null | components["schemas"]["SpendingPurpose"];
            /** @description What the lines say. */
            summary: string;
            debit: string;
            credit: string;
        };
        /**
         * @description The posts a natural person can hold, at the Beijing office or in one agency.
         * @enum {unknown}
         */
        PostKind: "officeReviewer" | "officeApprover" | "officeInspector" | "officeFinance" | "officeAdministrator" | "committeeChair" | "agencyDirector" | "clerk" | "accountant" | "cashier" | "committeeMember" | "leadAccountant" | "pointClerk";
        /** @description A post as lists show it. Waiting: not yet confirmed by a second person. */
        PostRow: {
            /** Format: uuid */
            id: string;
            post: components["schemas"]["PostKind"];
            /** @description In the office's own tenant, for cover that it has taken over (AG-15). */
            heldCover: boolean;
            /** @description The service point that a clerk of points is held to. */
            point: null | string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: null | string;
            waiting: boolean;
            ended: boolean;
            suspended: boolean;
            proposedBy: null | string;
            confirmedBy: null | string;
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        PostsOfPerson: {
            name: string;
            posts: string[];
        };
        PostView: {
            agency: string;
            agencyName: string;
            post: components["schemas"]["PostKind"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: null | string;
        };
        PrepareRequest: {
            /** Format: int32 */
            year: number;
            lines: components["schemas"]["LineRequest"][];
            /** @description What the sums rest on. */
            basis: string;
        };
        Preview: {
            rule: string;
            article: string;
            /** Format: date */
            from: string;
            /** Format: date */
            due: string;
            calendarKnown: boolean;
            countedBy: components["schemas"]["CountingRule"][];
        };
        /**
         * @description The old term or null; Beijing dates; the plan's term in months and its waiting
         *         period in days, where 0 means something and a missing one is refused.
         */
        PreviewCoverRequest: {
            previous: null | components["schemas"]["PreviousCover"];
            /** Format: date */
            handledOn: string;
            /** Format: date */
            askedFor: null | string;
            /** Format: int32 */
            units: number;
            /** Format: int32 */
            termMonths: number;
            /** Format: int32 */
            waitingDays: null | number;
        };
        PreviewRequest: {
            token: string;
        };
        PreviewView: {
            name: string;
            purpose: components["schemas"]["InvitationPurpose"];
            posts: string[];
            userName: null | string;
            /** Format: date-time */
            expiresAt: string;
        };
        PreviousCover: {
            /** Format: date */
            effective: string;
            /** Format: date */
            expiry: string;
            /** Format: int32 */
            units: number;
        };
        PrintInvitationRequest: {
            token: null | string;
        };
        PrizeRequest: {
            name: string;
            /**
             * Format: double
             * @description Of each, in yuan.
             */
            value: number;
            /** Format: int32 */
            winners: number;
        };
        PrizeView: {
            name: string;
            /**
             * Format: double
             * @description Of each, in yuan.
             */
            value: number;
            /** Format: int32 */
            winners: number;
        };
        ProblemView: {
            field: string;
            message: string;
            rule: string;
        };
        /**
         * @description An entry with an agency is an example and not part of the opening
         *                 balance.
         */
        Programme: {
            code: string;
            name: null | string;
            agency: null | string;
            from: null | string;
            to: null | string;
            /** Format: int64 */
            peopleHelped: null | number;
            /** Format: int64 */
            amount: null | number;
            /** Format: int64 */
            sessions: null | number;
            source: string;
            note: null | string;
            /**
             * Format: int64
             * @description Yuan per person, where the text gives no total.
             */
            amountEach?: null | number;
            /**
             * Format: int64
             * @description Portions of goods, beside the money.
             */
            giftsInKind?: null | number;
            /** @description 约, where the text doesn't count exactly. */
            mark?: null | string;
        };
        Proof: {
            token: string;
        };
        Proposal: {
            planCode: string;
            plan: string;
            /** Format: int32 */
            count: number;
            /**
             * Format: double
             * @description In yuan.
             */
            total: number;
            /**
             * Format: int32
             * @description Of persons who are paid on another account in the same batch: they go
             *         with the next.
             */
            waiting: number;
            /** Format: date-time */
            oldest: string;
        };
        ProposalRequest: {
            outcome: components["schemas"]["Outcome"];
            reasons: null | string;
        };
        /** @description A change of a past day that waits for a second person. */
        ProposalRow: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            date: string;
            dayOff: boolean;
            name: string;
            source: string;
            proposedBy: string;
            mayConfirm: boolean;
            /** Format: int32 */
            version: number;
        };
        ProposalView: {
            outcome: components["schemas"]["Outcome"];
            reasons: null | string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        Proposed: {
            /** Format: uuid */
            postId: string;
            /** Format: uuid */
            personId: string;
        };
        ProposePlanRequest: {
            /** @description Of a plan that is there, or of a new one. */
            code: string;
            name: string;
            /** Format: date */
            effectiveFrom: string;
            whoMayJoin: components["schemas"]["PlanMembers"];
            /**
             * Format: double
             * @description In yuan; 0: free; null: not known yet.
             */
            price: null | number;
            /** Format: int32 */
            maxUnits: null | number;
            /** Format: int32 */
            termMonths: null | number;
            /** Format: int32 */
            waitingDays: null | number;
            benefits: components["schemas"]["Benefit"][];
            actuarialNote: null | string;
            filedHere: null | components["schemas"]["FilingRecord"];
            filedAbove: null | components["schemas"]["FilingRecord"];
            longTermDecision: null | components["schemas"]["FilingRecord"];
            source: string;
            /** @description Fields that still hold demo values (示例), marked as such. */
            examples: null | string[];
        };
        ProposePostRequest: {
            name: string;
            identityNumber: string;
            post: components["schemas"]["PostKind"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: null | string;
            /** @description 专职; asked of accountants (管19.2). */
            fullTime: null | boolean;
            /**
             * Format: uuid
             * @description For a lead accountant; null: the refusal names the motion that is
             *         lacking (GV-6).
             */
            resolutionId?: null | string;
            /**
             * Format: uuid
             * @description Of a clerk of points: which one.
             */
            pointId?: null | string;
        };
        ProveAgainRequest: {
            /** @description Null when a passkey answers. */
            password: null | string;
            passkey: null | components["schemas"]["Answer"];
            /** @description The address of the act, from /api on. */
            path: string;
            /**
             * Format: int32
             * @description The version in its If-Match; null when it has none.
             */
            version: null | number;
        };
        /**
         * @description Signs from From until To (UTC; null: it
         *         signs now). What it signed in that time stays good.
         */
        PublicKey: {
            kid: string;
            alg: string;
            pem: string;
            jwk: components["schemas"]["Jwk"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: null | string;
        };
        /**
         * @description The cumulative figures that the office has published up to 2020: the opening balance of the
         *     statistics, always marked as such (ST-1). Money in yuan, most of it rounded by the source.
         */
        PublishedFigures: {
            note: string;
            sources: {
                [key: string]: string;
            };
            gap: components["schemas"]["Unknown"];
            membersCovered: components["schemas"]["Covered"];
            plans: components["schemas"]["Plan"][];
            startUpLoans: components["schemas"]["Loans"];
            programmes: components["schemas"]["Programme"][];
            /** @description What the office's report tells of single agencies, beside the opening balance. */
            examples?: null | components["schemas"]["Programme"][];
            /** @description All of it in one list, for screens, papers and exports alike. */
            lines?: null | components["schemas"]["Line"][];
        };
        PublishNoticeRequest: {
            kind: components["schemas"]["NoticeKind"];
            /** Format: uuid */
            caseId: null | string;
            /** Format: date */
            publishedOn: string;
            place: string;
            text: null | string;
        };
        QuarterRequest: {
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            quarter: number;
            /** @description Its name in addresses; null: every one for which something came. */
            agency?: null | string;
        };
        /** @description How many came, and how many it takes (GV-4). */
        QuorumView: {
            /** Format: int32 */
            entitled: number;
            /** Format: int32 */
            present: number;
            /** Format: int32 */
            needed: number;
            reached: boolean;
        };
        ReasonsRequest: {
            reasons: string;
        };
        /** @description A remittance, or a sum that went back, that a line is made of. Sums in yuan. */
        RebateItemView: {
            /** Format: uuid */
            id: string;
            plan: string;
            kindLabel: string;
            isRefund: boolean;
            /**
             * Format: date
             * @description The day on the office's statement.
             */
            on: string;
            /**
             * Format: date
             * @description The day whose rate counts.
             */
            rateDay: string;
            /**
             * Format: double
             * @description In per cent.
             */
            rate: number;
            /** Format: double */
            base: number;
            reference: string;
        };
        /**
         * @description What a line of a statement is made of.
         * @enum {unknown}
         */
        RebateLineKind: "quarter" | "late" | "refund";
        /** @description A line of a statement. Sums in yuan. */
        RebateLineView: {
            planCode: string;
            plan: string;
            kind: components["schemas"]["RebateLineKind"];
            kindLabel: string;
            /**
             * Format: double
             * @description In per cent.
             */
            rate: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: int32 */
            count: number;
            /** Format: double */
            base: number;
            /** Format: double */
            amount: number;
        };
        /** @description A quarter: how many statements there are, and what they come to in yuan. */
        RebateQuarter: {
            /**
             * Format: date
             * @description The quarter's first day.
             */
            first: string;
            /** Format: int32 */
            statements: number;
            /**
             * Format: int32
             * @description Confirmed ones, those paid included.
             */
            decided: number;
            /** Format: double */
            total: number;
            /** Format: double */
            payable: number;
            /** Format: double */
            paid: number;
        };
        RebateRateRequest: {
            planCode: string;
            kind: components["schemas"]["AgencyKind"];
            /**
             * Format: double
             * @description In per cent with at most two decimals, 0 to 100.
             */
            rate: number;
            /** Format: date */
            from: string;
            /** @description The document that it stands in. */
            document: string;
        };
        /** @description A rate, in per cent. */
        RebateRateRow: {
            /** Format: uuid */
            id: string;
            planCode: string;
            plan: string;
            kind: components["schemas"]["AgencyKind"];
            kindLabel: string;
            /** Format: double */
            rate: number;
            /** Format: date */
            from: string;
            document: string;
            proposedBy: string;
            confirmedBy: null | string;
            /** Format: date-time */
            confirmedAt: null | string;
            /** @description confirm, withdraw. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        RebateReceiptRequest: {
            /**
             * Format: date
             * @description The day on the agency's own statement.
             */
            on: string;
            /** @description Its number there. */
            reference: string;
        };
        /** @description A statement in a list. Sums in yuan. */
        RebateRow: {
            /** Format: uuid */
            id: string;
            slug: string;
            agency: string;
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            quarter: number;
            /**
             * Format: double
             * @description The sum of its lines.
             */
            total: number;
            /**
             * Format: double
             * @description What earlier ones were below zero.
             */
            carried: number;
            /** Format: double */
            payable: number;
            state: components["schemas"]["RebateState"];
            stateLabel: string;
            /** Format: date */
            paidOn: null | string;
            paidReference: null | string;
            /**
             * Format: date
             * @description The day on which the agency says that it came.
             */
            receivedOn: null | string;
        };
        /**
         * @description Where a statement stands.
         * @enum {unknown}
         */
        RebateState: "draft" | "proposed" | "confirmed" | "nothing" | "paid";
        RebateTransfer: {
            /**
             * Format: date
             * @description The bank's day of the transfer.
             */
            on: string;
            /** @description Its number. */
            reference: string;
        };
        /** @description A statement with its lines. An agency sees no names of the office. */
        RebateView: {
            row: components["schemas"]["RebateRow"];
            lines: components["schemas"]["RebateLineView"][];
            proposedBy: null | string;
            /** Format: date-time */
            proposedAt: null | string;
            confirmedBy: null | string;
            /** Format: date-time */
            confirmedAt: null | string;
            paidBy: null | string;
            takenBackBecause: null | string;
            /** @description The number on the agency's own statement. */
            receivedReference: null | string;
            /** @description compute, propose, confirm, pay, takeBack, receive. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        ReceiptReport: {
            /**
             * Format: double
             * @description In yuan; it must be exactly what is due.
             */
            amount: number;
            /** Format: date */
            on: string;
            way: components["schemas"]["ReceiptWay"];
            /** @description Number of the slip, the cheque or the bank's advice. */
            reference: string;
            /**
             * @description Why the money of renewals comes after the old term's last day
             *         (EN-3).
             */
            lateReason: null | string;
        };
        ReceiptRequest: {
            /** Format: date */
            receivedOn: string;
            /**
             * Format: uuid
             * @description The change case; null: the termination.
             */
            caseId?: null | string;
        };
        ReceiptRow: {
            slug: string;
            agency: string;
            /** @description none, taken (attended or read) or passedOn. */
            state: components["schemas"]["ReceiptState"];
            takenBy: null | string;
            /** Format: date */
            takenOn: null | string;
            /** Format: date */
            passedOnOn: null | string;
            passedOnTo: null | string;
            overdue: boolean;
        };
        /** @enum {unknown} */
        ReceiptState: "none" | "taken" | "passedOn";
        /**
         * @description By which way a contribution came that no statement shows yet.
         * @enum {unknown}
         */
        ReceiptWay: "transfer" | "cheque" | "cash";
        ReceiptWithdrawal: {
            reason: string;
        };
        ReconcileRequest: {
            /**
             * Format: date
             * @description Its first day.
             */
            month: string;
            explanations: components["schemas"]["ExplanationRequest"][];
        };
        /**
         * @description Where a month stands.
         * @enum {unknown}
         */
        ReconciliationState: "running" | "open" | "prepared" | "closed";
        RecordCollectionRequest: {
            /** Format: date */
            collectedOn: string;
            collectedBy: string;
        };
        RecordSuccessionRequest: {
            post: components["schemas"]["ManagementPost"];
            name: string;
            identityNumber: string;
            /** @description Position in the union. */
            title: string;
            /**
             * Format: date
             * @description Since when the successor holds the union post.
             */
            from: string;
        };
        RecoverAccessRequest: {
            reason: string;
        };
        RecoveryRequest: {
            /**
             * Format: date
             * @description The day on the statement, or of the consent.
             */
            on: string;
            /** @description Its number there. */
            reference: string;
            /**
             * Format: uuid
             * @description Of a set-off: what it is taken from.
             */
            payableId: null | string;
        };
        /** @description A request to let somebody in again that waits for its second person. */
        RecoveryRow: {
            /** Format: uuid */
            id: string;
            requestedBy: string;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        ReferenceView: {
            namePrefix: string;
            nameSuffix: string;
            agencyKinds: components["schemas"]["Option"][];
            areas: components["schemas"]["Option"][];
            documentKinds: components["schemas"]["DocumentOption"][];
            committeeRoles: components["schemas"]["Option"][];
            deadlineRules: components["schemas"]["RuleOption"][];
            contentTypes: string[];
            /** Format: int32 */
            fileMegabytes: number;
            /** Format: date */
            today: string;
            demo: boolean;
        };
        Refund: {
            /** Format: date */
            on: string;
            /** @description The bank's number of the transfer back to the unit. */
            reference: string;
        };
        /** @description Why a claim isn't paid: the rule, its article, and the facts in words. */
        Refusal: {
            rule: string;
            citation: string;
            facts: string;
        };
        RefusalRequest: {
            reason: string;
        };
        RefuseCampaignRequest: {
            reason: string;
        };
        RefuseRequest: {
            reason: string;
        };
        RegisterItemRequest: {
            kind: components["schemas"]["ItemKind"];
            title: string;
            firstNumber: null | string;
            lastNumber: null | string;
        };
        /** @enum {unknown} */
        ReissueCause: "lost" | "damaged" | null;
        ReleaseReliefRequest: {
            /**
             * Format: int32
             * @description Of the case, as it was read.
             */
            revision: number;
        };
        ReleaseRequest: {
            /** Format: int32 */
            revision: number;
        };
        /**
         * @description What was done in a case.
         * @enum {unknown}
         */
        ReliefAct: "written" | "submitted" | "approved" | "refused" | "withdrawn" | "ordered" | "orderWithdrawn" | "released" | "paid" | "returned" | "mended" | "signedFor" | "completed";
        /**
         * @description What brought it about.
         * @enum {unknown}
         */
        ReliefCause: "seriousIllness" | "accident" | "naturalDisaster" | "publicEmergency" | "deathFromIllness" | "deathOrDisability" | "medicalCosts" | "illness" | "hardship";
        /**
         * @description What one person is helped with out of the management fee.
         * @enum {unknown}
         */
        ReliefKind: "livingRelief" | "educationAid" | "condolence" | "smallGift";
        /** @description What is left. Sums are yuan. */
        ReliefLeft: {
            /**
             * Format: double
             * @description Of the year or occasion.
             */
            limit: number;
            /**
             * Format: double
             * @description Of it, over all agencies.
             */
            left: number;
            line: string;
            /**
             * Format: double
             * @description Of this year's budget line.
             */
            lineLeft: number;
        };
        /** @description One agency's cases of a kind. Sums are yuan. */
        ReliefOfAgency: {
            /** Format: uuid */
            agencyId: string;
            slug: string;
            agency: string;
            kind: components["schemas"]["ReliefKind"];
            kindLabel: string;
            /** Format: int32 */
            cases: number;
            /**
             * Format: double
             * @description Submitted, approved or on its way.
             */
            waiting: number;
            /**
             * Format: double
             * @description With the bank's word or handed over.
             */
            paid: number;
            /**
             * Format: int32
             * @description Paid ones without a signed receipt.
             */
            unsigned: number;
        };
        /** @description A year of all agencies. Sums are yuan. */
        ReliefOfYear: {
            /** Format: int32 */
            year: number;
            rows: components["schemas"]["ReliefOfAgency"][];
            /** Format: double */
            waiting: number;
            /** Format: double */
            paid: number;
            campaigns: components["schemas"]["CampaignsOfAgency"][];
        };
        ReliefPayeeRequest: {
            relation: components["schemas"]["PayeeRelation"];
            /** @description Of spouse, child, student or supplier; the member's own is known. */
            name: null | string;
            account: string;
            /** @description Identity number of spouse or child. */
            number: null | string;
        };
        /**
         * @description Whom it concerns, seen from the member.
         * @enum {unknown}
         */
        ReliefRelation: "self" | "spouse" | "child" | "otherRelative";
        ReliefRequest: {
            /** Format: uuid */
            memberId: string;
            kind: components["schemas"]["ReliefKind"];
            /** Format: date */
            eventOn: string;
            cause: components["schemas"]["ReliefCause"];
            /**
             * Format: double
             * @description In yuan, at most two decimals.
             */
            amount: number;
            way: components["schemas"]["ReliefWay"];
            relation: components["schemas"]["ReliefRelation"];
            /** @description Name of whom it concerns; null: the member. */
            concerned: null | string;
            /** @description Null in an edit: as it stands. */
            concernedNumber: null | string;
            memberDied: boolean;
            payee: null | components["schemas"]["ReliefPayeeRequest"];
            statement: string;
            cashReason: null | string;
            student: null | components["schemas"]["StudentKind"];
            category: null | components["schemas"]["GoodsCategory"];
            goods: null | string;
        };
        ReliefRow: {
            /** Format: uuid */
            id: string;
            number: null | string;
            member: string;
            unit: string;
            kind: components["schemas"]["ReliefKind"];
            kindLabel: string;
            causeLabel: string;
            /** Format: date */
            eventOn: string;
            concerned: string;
            relationLabel: string;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
            wayLabel: string;
            payee: null | string;
            stage: components["schemas"]["ReliefStage"];
            stageLabel: string;
            /** Format: date */
            paidOn: null | string;
            bankReference: null | string;
            /** Format: date */
            signedOn: null | string;
            paperPlace: null | string;
            /** Format: int32 */
            version: number;
        };
        /** @enum {unknown} */
        ReliefStage: "draft" | "submitted" | "expired" | "approved" | "ordered" | "released" | "returned" | "paid" | "completed" | "refused" | "withdrawn";
        /** @description One act in a case. */
        ReliefStepView: {
            act: components["schemas"]["ReliefAct"];
            label: string;
            by: string;
            /** Format: date-time */
            at: string;
            note: null | string;
        };
        /** @description A case with all that its page shows. The amount is in yuan. */
        ReliefView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            memberId: string;
            member: string;
            unit: string;
            kind: components["schemas"]["ReliefKind"];
            kindLabel: string;
            /** Format: date */
            eventOn: string;
            cause: components["schemas"]["ReliefCause"];
            causeLabel: string;
            /** Format: double */
            amount: number;
            way: components["schemas"]["ReliefWay"];
            wayLabel: string;
            relation: components["schemas"]["ReliefRelation"];
            relationLabel: string;
            concerned: string;
            /** @description Its ends only. */
            concernedNumber: string;
            memberDied: boolean;
            payeeRelation: null | components["schemas"]["PayeeRelation"];
            payeeRelationLabel: null | string;
            payeeName: null | string;
            payeeAccount: null | string;
            statement: string;
            cashReason: null | string;
            student: null | components["schemas"]["StudentKind"];
            category: null | components["schemas"]["GoodsCategory"];
            categoryLabel: null | string;
            goods: null | string;
            stage: components["schemas"]["ReliefStage"];
            stageLabel: string;
            /**
             * Format: date
             * @description The last Beijing day on which it may be approved; null: it waits for nobody.
             */
            approveBy: null | string;
            /** Format: int32 */
            revision: number;
            number: null | string;
            /** Format: date */
            paidOn: null | string;
            bankReference: null | string;
            /** Format: date */
            signedOn: null | string;
            /** Format: uuid */
            fileId: null | string;
            paperPlace: null | string;
            steps: components["schemas"]["ReliefStepView"][];
            /**
             * @description amend, submit, withdraw, mend, approve, refuse, order, withdrawOrder, release, recordPaid,
             *         recordReturned, sign, complete.
             */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @enum {unknown} */
        ReliefWay: "transfer" | "cashOnVisit";
        RemittanceRequest: {
            planCode: string;
            /** Format: date */
            on: string;
            /** @description The bank's number of the transfer. */
            reference: string;
        };
        RemittanceView: {
            /** Format: uuid */
            id: string;
            planCode: string;
            plan: string;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
            /** Format: int32 */
            contributions: number;
            /** Format: date */
            remittedOn: string;
            reference: string;
            preparedBy: string;
            /** Format: date-time */
            preparedAt: string;
            confirmedBy: null | string;
            /** Format: date-time */
            confirmedAt: null | string;
            /** @description confirm, withdraw. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description Somebody who could be on the renewal roster. */
        RenewalCandidate: {
            /** Format: uuid */
            memberId: string;
            name: string;
            identity: string;
            /** Format: int32 */
            units: number;
            joiner: boolean;
            /** @description Why left out unless ticked; null: goes on. */
            why: null | string;
        };
        RenewalPerson: {
            /** Format: uuid */
            memberId: string;
            /** Format: int32 */
            units: number;
        };
        RenewalRow: {
            /** Format: uuid */
            unitId: string;
            unit: string;
            unitNumber: string;
            planCode: string;
            planName: string;
            /** Format: date */
            effective: string;
            /** Format: date */
            expiry: string;
            /** Format: int32 */
            persons: null | number;
            /** Format: int32 */
            renewed: null | number;
            /**
             * Format: int32
             * @description Persons of the unit whose money for this plan is asked for since the
             *         window opened and hasn't come.
             */
            awaiting: null | number;
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            /** Format: int32 */
            daysLeft: number;
            state: components["schemas"]["RenewalState"];
            stateLabel: string;
        };
        /**
         * @description What a term's renewal stands at.
         * @enum {unknown}
         */
        RenewalState: "ahead" | "open" | "late" | "over";
        RenewalView: {
            term: components["schemas"]["RenewalRow"];
            candidates: components["schemas"]["RenewalCandidate"][];
            /** Format: date */
            nextEffective: string;
            /** Format: date */
            coverCountsFrom: null | string;
        };
        RenewUnitRequest: {
            /** Format: uuid */
            unitId: string;
            plan: string;
            /** Format: date */
            expiry: string;
            /** @description Whom, with how many units; all of them consent (EN-13). */
            persons: components["schemas"]["RenewalPerson"][];
            consent: boolean;
        };
        ReportMisuseRequest: {
            what: null | string;
            contact: null | string;
        };
        ReportRequest: {
            /** Format: date */
            on: string;
        };
        RequiredDocumentView: {
            kind: components["schemas"]["DocumentKind"];
            label: string;
            article: string;
            present: boolean;
        };
        /** @description What was approved and waits to be paid: payments that name it draw on it. */
        ReservationView: {
            /** Format: uuid */
            id: string;
            purpose: components["schemas"]["SpendingPurpose"];
            title: string;
            /**
             * Format: double
             * @description In yuan.
             */
            left: number;
        };
        ResolutionRow: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            meetingId: string;
            kind: components["schemas"]["MotionKind"];
            kindLabel: string;
            title: string;
            /** Format: uuid */
            subjectId: null | string;
            /** Format: int32 */
            year: null | number;
            /** Format: double */
            amount: null | number;
            /** Format: date */
            passedOn: string;
            /** Format: date-time */
            signedAt: string;
            usable: boolean;
            /** Format: date-time */
            consumedAt: null | string;
        };
        ResultRead: {
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            lines: number;
            /** Format: int32 */
            changed: number;
        };
        /** @description What a file changes, or would change. */
        ResultView: {
            changes: components["schemas"]["Change"][];
            /**
             * Format: int32
             * @description Lines that were heard before.
             */
            known: number;
            /**
             * Format: int32
             * @description Lines of other batches, or without a reference: they change nothing.
             */
            strange: number;
            /**
             * Format: int32
             * @description Lines of the batch of which the file says nothing.
             */
            missing: number;
            /** @description Whether this very file was imported before. */
            repeated: boolean;
            faults: components["schemas"]["AnswerFault"][];
        };
        RetirementRequest: {
            /**
             * Format: date
             * @description Beijing date of formal retirement; null takes a mistaken one back.
             */
            on: null | string;
        };
        ReturnedRequest: {
            /** Format: date */
            on: string;
            reason: string;
        };
        ReturnRequest: {
            /** @description All that is missing or wrong, at once. */
            gaps: components["schemas"]["Gap"][];
        };
        ReversalRequest: {
            why: string;
        };
        ReviewSignature: {
            /** Format: int32 */
            year: number;
            /** Format: date */
            doneOn: string;
            text: string;
        };
        RevisionRequest: {
            /** @description What has come up since. */
            why: string;
        };
        RosterRowView: {
            /**
             * Format: int32
             * @description As the spreadsheet shows it.
             */
            rowNumber: number;
            /** @description The sheet that it stands on; null: the file has only one. */
            sheet: null | string;
            name: string;
            identity: null | string;
            unit: null | string;
            /** Format: int32 */
            units: number;
            outcome: components["schemas"]["RowOutcome"];
            outcomeLabel: string;
            /** Format: double */
            due: number;
            faults: components["schemas"]["Finding"][];
        };
        /** @enum {unknown} */
        RosterStatus: "checking" | "unreadable" | "checked" | "confirmed" | "enrolled" | "withdrawn";
        /** @description A roster in a list. */
        RosterSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            fileName: string;
            planCode: string;
            planName: string;
            status: components["schemas"]["RosterStatus"];
            statusLabel: string;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            faultyRows: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            jobId: null | string;
        };
        RosterView: {
            /** Format: uuid */
            id: string;
            number: string;
            fileName: string;
            planCode: string;
            planName: string;
            status: components["schemas"]["RosterStatus"];
            statusLabel: string;
            problem: null | string;
            /**
             * @description What should be looked at before it is confirmed: sheets left out, rows
             *         hidden or passed over.
             */
            notes: string[];
            /** Format: date */
            askedFor: null | string;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            faultyRows: number;
            outcomes: components["schemas"]["OutcomeCount"][];
            units: components["schemas"]["UnitDue"][];
            faulty: components["schemas"]["RosterRowView"][];
            joiners: null | components["schemas"]["JoinerView"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            confirmedAt: null | string;
            /** Format: date-time */
            enrolledAt: null | string;
            /** Format: uuid */
            jobId: null | string;
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @enum {unknown} */
        RoundOutcome: "returned" | "approved" | "declined" | null;
        /** @description A round at the office. The total is in yuan. */
        RoundView: {
            /** Format: int32 */
            round: number;
            /** Format: date-time */
            sentUpAt: string;
            outcome: null | components["schemas"]["RoundOutcome"];
            gaps: null | components["schemas"]["Gap"][];
            /** Format: date-time */
            decidedAt: null | string;
            /** Format: double */
            total: null | number;
            refusal: null | components["schemas"]["Refusal"];
            /** @description Why what was decided before is looked at again; null: it was sent up. */
            revises: null | string;
        };
        /**
         * @description What enrolling a row would do; shown before anybody confirms.
         * @enum {unknown}
         */
        RowOutcome: "faulty" | "firstEnrolment" | "renewal" | "lateRenewal" | "addedUnits" | "joiner" | "unchanged";
        RuleAdoption: {
            kind: components["schemas"]["InternalRuleKind"];
            /** Format: date */
            adoptedOn: string;
            /**
             * Format: uuid
             * @description Sent before by SendFile.
             */
            fileId: string;
            /**
             * Format: uuid
             * @description Null: the refusal says which motion is lacking.
             */
            resolutionId: null | string;
            decision?: null | components["schemas"]["DecisionInput"];
        };
        RuleOption: {
            code: string;
            title: string;
            article: string;
        };
        RuleParametersRequest: {
            name: string;
            value: string;
            /** Format: date */
            from: string;
            source: string;
            /** @description The document that allows a longer value than the article gives. */
            allowedBy?: null | string;
        };
        RuleVersion: {
            /** Format: int32 */
            number: number;
            /** Format: date */
            adoptedOn: string;
            /** Format: uuid */
            fileId: string;
            resolution: string;
            /** Format: date */
            passedOn: string;
            recordedBy: string;
        };
        RulingRequest: {
            /** @description approved or declined. */
            outcome: components["schemas"]["RoundOutcome"];
            /**
             * Format: double
             * @description The total that the screen showed, in yuan; of a refusal null.
             */
            seen: null | number;
            /** @description Of a refusal: the rule's id, such as EN-11. */
            rule: null | string;
            /**
             * @description Of a refusal: what happened, in words that the member reads. Of a claim
             *         that comes too late (CL-15): why it is approved all the same.
             */
            facts: null | string;
        };
        /** @description What somebody has proposed. The total is in yuan. */
        RulingView: {
            outcome: components["schemas"]["RoundOutcome"];
            /** Format: double */
            total: null | number;
            lines: components["schemas"]["BenefitLineView"][];
            refusal: null | components["schemas"]["Refusal"];
            /** @description Why it is approved though it was claimed too late (CL-15). */
            despite: null | string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        SealerView: {
            /** Format: int32 */
            unsealed: number;
            /**
             * Format: double
             * @description Age of the oldest entry of the log without a seal.
             */
            unsealedSeconds: number;
            /** Format: date-time */
            sealedAt: null | string;
        };
        SealRequest: {
            /** Format: uuid */
            itemId: string;
            document: string;
            purpose: string;
        };
        SealsTogetherView: {
            person: components["schemas"]["PersonRef"];
            /** Format: date */
            from: string;
            /** Format: date */
            lastDay: string;
        };
        SealUseRow: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            seal: string;
            person: string;
            with: null | string;
            document: string;
            purpose: string;
        };
        /**
         * @description What an attack, or the search for one, is recognised by.
         * @enum {unknown}
         */
        SecurityEventKind: "signedIn" | "signedOut" | "signInFailed" | "locked" | "codeFailed" | "stepUpFailed" | "passwordChanged" | "secondFactorChanged" | "invitationUsed" | "invitationFailed" | "tokenRefused" | "notSignedIn" | "refused" | "throttled" | "exported" | "revealed";
        SecurityEventRow: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["SecurityEventKind"];
            /** Format: int32 */
            count: number;
            person: null | string;
            agency: null | string;
            action: string;
            /**
             * @description Keyed hash: the same address has the same one, and none tells which it
             *         is.
             */
            address: string;
            /**
             * @description Keyed hash of the account name that was tried, where no account was
             *         found out.
             */
            account: null | string;
        };
        SeenPayable: {
            /**
             * Format: double
             * @description What the screen showed as payable, in yuan.
             */
            seen: number;
        };
        SeenRequest: {
            /**
             * Format: double
             * @description The sum that the screen showed, in yuan.
             */
            seen: number;
        };
        SendBackRequest: {
            reasons: string;
        };
        SentRequest: {
            /** @description As the bank's receipt has it. */
            bankNumber: string;
        };
        /**
         * @description What the review of separated posts looks at: who has which posts, and pairs that
         *         one person must not have (GV-9).
         */
        SeparatedPosts: {
            people: components["schemas"]["PostsOfPerson"][];
            incompatible: string[];
        };
        ServeDecisionRequest: {
            /**
             * Format: uuid
             * @description The change case; null: the termination.
             */
            caseId: null | string;
            /** Format: date */
            servedOn: string;
        };
        SessionRow: {
            /** Format: uuid */
            id: string;
            browser: string;
            address: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            present: boolean;
        };
        SessionView: {
            person: null | components["schemas"]["PersonView"];
            posts: components["schemas"]["PostView"][];
            engagements: components["schemas"]["EngagedView"][];
            permissions: components["schemas"]["PermissionsView"][];
            secondFactorMissing: boolean;
            csrfToken: string;
            demo: boolean;
            /** Format: date-time */
            now: string;
        };
        SetOffView: {
            /** Format: uuid */
            payableId: string;
            number: string;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
        };
        SettledAnswer: {
            /** @description Whether this is the member, and is to be paid. */
            pay: boolean;
            note: string;
        };
        SettledPerson: {
            /** Format: uuid */
            id: string;
            settlement: string;
            /** Format: uuid */
            memberId: string;
            name: string;
            /** @description Empty: the file has no names. */
            nameInFile: string;
            identity: string;
            unit: string;
            doubt: components["schemas"]["PersonDoubt"];
            doubtLabel: string;
            answer: null | boolean;
            note: null | string;
            answeredBy: null | string;
            confirmedBy: null | string;
            /** @description answer, confirm. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description What one booked run gave a member for a year. Sums are yuan. */
        SettledShare: {
            settlement: string;
            planCode: string;
            /** Format: uuid */
            memberId: string;
            name: string;
            unit: string;
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            lines: number;
            /** Format: double */
            billed: number;
            /** Format: double */
            amount: number;
            /** Format: double */
            recoverable: number;
            /** Format: date-time */
            bookedAt: string;
        };
        /** @description A run. Sums are yuan. */
        SettlementRun: {
            /** Format: uuid */
            id: string;
            number: string;
            planCode: string;
            plan: string;
            fileName: string;
            state: components["schemas"]["SettlementState"];
            stateLabel: string;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            known: number;
            /** Format: int32 */
            faulty: number;
            /** Format: int32 */
            payees: null | number;
            /**
             * Format: double
             * @description Null: not computed.
             */
            amount: null | number;
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @description Where a settlement stands: a function of what is recorded.
         * @enum {unknown}
         */
        SettlementState: "checking" | "unreadable" | "trial" | "proposed" | "confirmed" | "booked";
        /** @description A run with all that whoever decides looks at. Sums are yuan. */
        SettlementView: {
            run: components["schemas"]["SettlementRun"];
            /** @description Why it can't be read, or has to be proposed again. */
            problem: null | string;
            /** Format: int32 */
            lines: null | number;
            /** Format: int32 */
            people: null | number;
            /** Format: double */
            billed: null | number;
            /** Format: double */
            recoverable: null | number;
            /**
             * Format: int32
             * @description Refunds whose settlement nobody has seen yet: they are held.
             */
            orphans: number;
            doubts: components["schemas"]["DoubtCount"][];
            tiers: components["schemas"]["TierCount"][];
            largest: components["schemas"]["LargestShare"][];
            faults: components["schemas"]["FaultView"][];
            proposedBy: null | string;
            confirmedBy: null | string;
            /** Format: date-time */
            confirmedAt: null | string;
            /** Format: date-time */
            bookedAt: null | string;
            /** @description tryAgain, propose, confirm. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /**
         * @description The five conditions of setting up an agency (AG-3, 管7).
         * @enum {unknown}
         */
        SetUpCondition: "rules" | "premises" | "organisation" | "clerks" | "scale";
        /** @enum {unknown} */
        Sex: "male" | "female" | null;
        /**
         * @description What is counted on both sides.
         * @enum {unknown}
         */
        SheetItem: "sentUp" | "passedOn" | "unit";
        /** @description A line of the sheet. Sums in yuan; zero where only cases count. */
        SheetLineView: {
            item: components["schemas"]["SheetItem"];
            itemLabel: string;
            plan: string;
            /** Format: int32 */
            agencyCount: number;
            /** Format: double */
            agencySum: number;
            /** Format: int32 */
            officeCount: number;
            /** Format: double */
            officeSum: number;
        };
        SheetView: {
            /**
             * Format: uuid
             * @description Null: nobody has prepared it.
             */
            id: null | string;
            /** Format: date */
            month: string;
            state: components["schemas"]["ReconciliationState"];
            stateLabel: string;
            lines: components["schemas"]["SheetLineView"][];
            differences: components["schemas"]["DifferenceView"][];
            units: components["schemas"]["UnitSheetRow"][];
            preparedBy: null | string;
            /** Format: date-time */
            preparedAt: null | string;
            closedBy: null | string;
            /** Format: date-time */
            closedAt: null | string;
            /** @description prepare, close, answer. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        SignatureRequest: {
            /** Format: int32 */
            revision: number;
        };
        /** @enum {unknown} */
        SignedPaperType: "certificate" | "letter" | "cover" | null;
        SignedReceiptRequest: {
            /** Format: date */
            on: string;
            /**
             * Format: uuid
             * @description The scan, sent before.
             */
            fileId: string;
            /** @description 册-页. */
            place: string;
        };
        SignerView: {
            /** Format: uuid */
            id: string;
            name: string;
            role: string;
            confirmed: boolean;
        };
        SignInRequest: {
            userName: string;
            password: string;
            code: null | string;
        };
        SignRequest: {
            /** Format: date */
            on: string;
            /**
             * Format: uuid
             * @description The scan, sent before.
             */
            fileId: string;
        };
        /**
         * @description An agency that an applicant may already have: of the same name, the same union or the
         *         same district.
         */
        SimilarAgency: {
            slug: string;
            fullName: string;
            statusLabel: string;
            /** @description Which of them. */
            why: string;
        };
        /**
         * @description The plan's version in force on the day, unless one is named; of the event only what
         *         happened. Amounts in yuan.
         */
        SimulateBenefitRequest: {
            code: string;
            /** Format: uuid */
            versionId: null | string;
            /** Format: int32 */
            units: number;
            /** Format: date */
            on: string;
            event: null | string;
            /** Format: int32 */
            daysInHospital: null | number;
            /** Format: int32 */
            daysPaid: null | number;
            /** Format: double */
            outpatient: null | number;
            /** Format: double */
            inpatient: null | number;
            /** Format: double */
            billedBefore: null | number;
            grade: null | string;
            loss: null | components["schemas"]["LossKind"];
            /** Format: double */
            lossAmount: null | number;
        };
        SimulatedPart: {
            plan: string;
            /** Format: date */
            effectiveFrom: string;
            benefit: string;
            clause: null | string;
            /** Format: int32 */
            units: number;
            rule: string;
            /** @description The articles that the benefit rests on. */
            citation: string;
            /** @description A demo value (示例) went into it. */
            example: boolean;
            lines: components["schemas"]["SimulationLine"][];
            /** Format: double */
            amount: number;
        };
        /** @description One step of the calculation: words, and an amount in yuan where there is one. */
        SimulationLine: {
            words: string;
            /** Format: double */
            amount: null | number;
        };
        SimulationView: {
            plan: string;
            /** Format: date */
            effectiveFrom: string;
            parts: components["schemas"]["SimulatedPart"][];
            /** Format: double */
            total: number;
            example: boolean;
        };
        /** @description 原始单据: an invoice, a bank's advice. The same is booked once (FI-15). */
        SourceDocument: {
            kind: components["schemas"]["SourceKind"];
            number: string;
            form: components["schemas"]["SourceForm"];
            /** @description Where the original lies: 册-页, a folder, a system. */
            kept: null | string;
        };
        /**
         * @description In which form a source document lies with the voucher.
         * @enum {unknown}
         */
        SourceForm: "paper" | "scan" | "electronic" | "print";
        /** @enum {unknown} */
        SourceKind: "invoice" | "bankAdvice" | "receipt" | "signedList" | "other";
        /** @description One line of the year as it may be spent. Sums are yuan. */
        SpendingLine: {
            purpose: components["schemas"]["SpendingPurpose"];
            label: string;
            /**
             * Format: double
             * @description In the filed budget; 0 before it is filed.
             */
            budgeted: number;
            /**
             * Format: double
             * @description What may be spent up to today in all: the budget, or twelfths of last
             *         year's.
             */
            limit: number;
            /**
             * Format: double
             * @description By payments that are prepared and not released.
             */
            reserved: number;
            /** Format: double */
            used: number;
            /** Format: double */
            left: number;
        };
        /**
         * @description What the management fee is spent on; a budget has one line for each (管26, 支2, 监25).
         * @enum {unknown}
         */
        SpendingPurpose: "livingRelief" | "educationAid" | "smallGifts" | "campaigns" | "condolence" | "premiumSubsidy" | "activities" | "publicity" | "business" | "administration" | "equipment";
        SpoilRequest: {
            because: string;
        };
        SseItemOfJobView: {
            data?: components["schemas"]["JobView"];
            eventType?: null | string;
            eventId?: null | string;
            reconnectionInterval?: null | string;
        };
        /** @enum {unknown} */
        StaffDuty: "clerk" | "accountant" | "cashier" | null;
        /** @description A line of the staff list. */
        StaffEntry: {
            name?: null | string;
            duty?: null | components["schemas"]["StaffDuty"];
            fullTime?: null | boolean;
            phone?: null | string;
        };
        StampRequest: {
            /** Format: uuid */
            sealId: string;
        };
        /** @description One cause; sums in yuan, null: none. */
        StandardLineView: {
            cause: components["schemas"]["ReliefCause"];
            /** Format: double */
            relief: null | number;
            /** Format: double */
            condolence: null | number;
            /** Format: double */
            planBenefit: null | number;
        };
        StandardsRequest: {
            lines: components["schemas"]["StandardLineView"][];
            /**
             * Format: uuid
             * @description Null: the refusal names the motion that is lacking.
             */
            resolutionId: null | string;
        };
        StandardView: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            number: number;
            /** Format: date */
            passedOn: string;
            lines: components["schemas"]["StandardLineView"][];
        };
        StartCaseRequest: {
            kind: components["schemas"]["CaseKind"];
        };
        Started: {
            /** Format: uuid */
            id: string;
            secret: string;
            link: string;
            case: components["schemas"]["CaseView"];
        };
        /** @description What is wrong with one cell, in Chinese. */
        StatementFault: {
            /** Format: int32 */
            row: number;
            column: string;
            problem: string;
        };
        /** @description What became of every row of the file. */
        StatementResult: {
            /**
             * Format: int32
             * @description Credits that are new.
             */
            added: number;
            /**
             * Format: int32
             * @description Credits that had come before, or twice in this file.
             */
            known: number;
            /**
             * Format: int32
             * @description Lines that are no credit.
             */
            debits: number;
            /**
             * Format: int32
             * @description Lines by which the bank took a credit back (冲正).
             */
            reversed: number;
            /**
             * Format: int32
             * @description Rows that add up others.
             */
            sums: number;
            /**
             * Format: int32
             * @description Rows that are headings or notes.
             */
            notes: number;
            /**
             * Format: int32
             * @description Lines with at least one fault.
             */
            faulty: number;
            faults: components["schemas"]["StatementFault"][];
            /** @description What should be looked at, in Chinese. */
            told: string[];
        };
        StatisticsView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            agencies: number;
            byStatus: components["schemas"]["Count"][];
            byKind: components["schemas"]["KindByStatus"][];
            byYear: components["schemas"]["YearRow"][];
            decisions: components["schemas"]["DecisionsRow"][];
            districts: components["schemas"]["DistrictTile"][];
            /** Format: int32 */
            openCases: number;
            /** Format: int32 */
            overdueDuties: number;
            startUpLoans: components["schemas"]["LoansRow"][];
            openingBalance: components["schemas"]["PublishedFigures"];
        };
        /** @description Days in one hospital. */
        StayLegView: {
            hospital: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        StepRow: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            act: components["schemas"]["ClaimAct"];
            actLabel: string;
            /** Format: uuid */
            claimId: string;
            number: string;
            plan: string;
            unit: string;
            /** Format: int32 */
            round: number;
            by: string;
        };
        StepView: {
            /** Format: date-time */
            at: string;
            by: string;
            what: components["schemas"]["CaseAct"];
            label: string;
            note: null | string;
        };
        /** Format: binary */
        Stream: string;
        /** @enum {unknown} */
        StudentKind: "ordinary" | "military" | "tuitionFreeTeacher" | "commissioned" | "defence" | null;
        /** @description The committee's resolutions that it rests on; null: none is needed. */
        SubmitReliefRequest: {
            /**
             * Format: uuid
             * @description 现场现金, for cash above the limit.
             */
            cashId: null | string;
            /**
             * Format: uuid
             * @description 救助慰问个案, above the agency's standard or for other goods.
             */
            exceptionId: null | string;
        };
        /** @description A natural succession (GV-2). */
        SuccessionView: {
            /** Format: uuid */
            id: string;
            post: components["schemas"]["ManagementPost"];
            name: string;
            title: string;
            /** Format: date */
            from: string;
            /** @description Whether a second person is still to confirm it. */
            waits: boolean;
            /**
             * Format: uuid
             * @description The change case that files it, once there is one.
             */
            filedWith: null | string;
            /** @description Whether the caller is such a person. */
            mayConfirm: boolean;
        };
        SupplementRequest: {
            /** @description All benefits of the version, in their order, with what was missing. */
            benefits: components["schemas"]["Benefit"][];
            decision: components["schemas"]["FilingRecord"];
        };
        SupplementView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            planVersionId: string;
            benefits: components["schemas"]["Benefit"][];
            decision: components["schemas"]["FilingRecord"];
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            confirmedBy: null | string;
            /** Format: date-time */
            confirmedAt: null | string;
            /** @description confirm, withdraw. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        SureLines: {
            /**
             * Format: int32
             * @description How many sure lines the person saw.
             */
            count: number;
        };
        Suspension: {
            reason: string;
        };
        SystemView: {
            now: components["schemas"]["Figures"];
            failed: components["schemas"]["FailedJob"][];
        };
        TakeBackRebateRequest: {
            reason: string;
        };
        TakeLeaveRequest: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        TakeoverRequest: {
            /** Format: uuid */
            itemId: string;
            terms: components["schemas"]["Terms"];
            /** Format: uuid */
            directorId: string;
            /** Format: uuid */
            memberId: string;
        };
        TakeoverView: {
            /** Format: date-time */
            at: string;
            item: string;
            to: string;
            reason: string;
            statusLabel: string;
        };
        TaskCompletion: {
            /** Format: int32 */
            year: number;
            kind: components["schemas"]["YearlyTaskKind"];
            /** Format: date */
            doneOn: string;
            text: string;
            /**
             * Format: uuid
             * @description Sent before by SendFile; null: none.
             */
            fileId: null | string;
            /**
             * Format: uuid
             * @description For the plan; null: the refusal says which motion is lacking.
             */
            resolutionId: null | string;
        };
        TaskDone: {
            /** Format: date */
            on: string;
            inTime: null | boolean;
            text: string;
            /** Format: uuid */
            fileId: null | string;
            resolution: null | string;
            recordedBy: string;
        };
        TasksOfYear: {
            /** Format: int32 */
            year: number;
            tasks: components["schemas"]["YearlyTaskRow"][];
            posts: components["schemas"]["SeparatedPosts"];
        };
        TemplateView: {
            event: components["schemas"]["BookEvent"];
            eventLabel: string;
            purpose: null | components["schemas"]["SpendingPurpose"];
            purposeLabel: null | string;
            summary: string;
            debit: string;
            debitName: string;
            credit: string;
            creditName: string;
        };
        /** @enum {unknown} */
        TerminationGround: "cannotFulfil" | "ordered" | null;
        Terms: {
            /** Format: uuid */
            toPersonId: string;
            /**
             * Format: uuid
             * @description The second key holder, when it goes into the safe.
             */
            secondKeyId: null | string;
            reason: string;
            /** Format: date */
            on: string;
            /** Format: uuid */
            witnessId: null | string;
            /** Format: date */
            returnOn: null | string;
        };
        TermsRequest: {
            /** Format: uuid */
            planVersionId: string;
            /** @description Who acknowledged for the unit. */
            by: string;
            /** Format: date */
            on: string;
        };
        /**
         * @description A plan version that is in force or to come, or was acknowledged once; the rest is
         *         null until it is acknowledged.
         */
        TermsRow: {
            /** Format: uuid */
            planVersionId: string;
            planCode: string;
            plan: string;
            /** Format: date */
            effectiveFrom: string;
            by: null | string;
            /** Format: date */
            on: null | string;
            /** Format: date-time */
            recordedAt: null | string;
        };
        /**
         * @description The part of a bill above From yuan (up to the next tier) is paid at
         *                 this rate, 0 to 1.
         */
        Tier: {
            /** Format: double */
            from: number;
            /** Format: double */
            rate: null | number;
        };
        /** @description How many persons of a year reach a tier and get no further. */
        TierCount: {
            /** Format: int32 */
            year: number;
            /**
             * Format: double
             * @description In yuan above the deductible; null: they stay below it.
             */
            from: null | number;
            /** Format: double */
            rate: null | number;
            /** Format: int32 */
            people: number;
        };
        /** @description A moment in the life of an agency; a future one is what a rule expects next. */
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            what: string;
            note: null | string;
            /** Format: uuid */
            caseId: null | string;
        };
        TogetherRequest: {
            /** Format: uuid */
            personId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            lastDay: string;
        };
        TotpRequest: {
            code: string;
        };
        TotpView: {
            secret: string;
            uri: string;
            qrSvg: string;
        };
        /** @enum {unknown} */
        TransferKind: "ordinary" | "takeover";
        TransferProposal: {
            /** Format: uuid */
            itemId: string;
            terms: components["schemas"]["Terms"];
        };
        TransferRequest: {
            /** @description The agency's account for contributions. */
            account: string;
            bank: null | string;
            /** @description That it is this one, not the account of its fees. */
            contributionsSide: boolean;
        };
        /** @enum {unknown} */
        TransferStatus: "pending" | "done" | "withdrawn" | "refused";
        /** @description A transfer on its way, or of the past. */
        TransferView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            item: string;
            kind: components["schemas"]["TransferKind"];
            status: components["schemas"]["TransferStatus"];
            statusLabel: string;
            from: components["schemas"]["PersonRef"][];
            to: components["schemas"]["PersonRef"][];
            reason: string;
            /** Format: date */
            on: string;
            /** Format: date */
            returnOn: null | string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: int32 */
            revision: number;
            signers: components["schemas"]["SignerView"][];
            /** Format: date-time */
            closedAt: null | string;
            closingReason: null | string;
            actions: string[];
        };
        /** @description Sums are yuan; of the two sides of a balance one is 0. */
        TrialBalanceRow: {
            account: string;
            name: string;
            class: components["schemas"]["AccountClass"];
            /**
             * Format: int32
             * @description 1: a general account.
             */
            level: number;
            /** @description Whether it is posted itself. */
            leaf: boolean;
            /** Format: double */
            beforeDebit: number;
            /** Format: double */
            beforeCredit: number;
            /** Format: double */
            debit: number;
            /** Format: double */
            credit: number;
            /** Format: double */
            yearDebit: number;
            /** Format: double */
            yearCredit: number;
            /** Format: double */
            afterDebit: number;
            /** Format: double */
            afterCredit: number;
        };
        TrialBalanceView: {
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            month: number;
            rows: components["schemas"]["TrialBalanceRow"][];
            /** @description Of the accounts that are posted themselves. */
            total: components["schemas"]["TrialBalanceRow"];
        };
        UndoMatchRequest: {
            reason: string;
        };
        /** @enum {unknown} */
        UnionPost: "chair" | "viceChairInCharge" | "other" | null;
        UnitAnswerRequest: {
            /** Format: date */
            month: string;
            /** Format: uuid */
            unitId: string;
            /** @description What the unit objects to; null: it agrees. */
            said: null | string;
        };
        UnitCountRequest: {
            /** Format: uuid */
            unitId: string;
            /** Format: int32 */
            heads: number;
        };
        UnitDeparture: {
            /** Format: date */
            leftOn: string;
        };
        /** @description What one unit owes, or would owe, for a roster. */
        UnitDue: {
            /** Format: uuid */
            unitId: string;
            unit: string;
            /** Format: int32 */
            persons: null | number;
            /**
             * Format: int32
             * @description Those that are paid for.
             */
            units: number;
            /** Format: double */
            due: number;
            termsAcknowledged: boolean;
            /** @description Whether the money has come. */
            received: boolean;
        };
        /** @description A unit; the row of all that are too small to be shown has no id. */
        UnitFigures: {
            /** Format: uuid */
            unitId: null | string;
            number: string;
            name: string;
            /** Format: int64 */
            workers: number;
            figures: components["schemas"]["EnrolmentFigures"];
        };
        UnitHeadsRequest: {
            /** Format: uuid */
            unitId: string;
            /**
             * Format: int32
             * @description Null: all members of the unit, by name.
             */
            heads: null | number;
            /** @description Whether they are 一线职工. */
            frontLine: boolean;
        };
        UnitRequest: {
            /** @description The agency's own; rosters name the unit by it. */
            number: string;
            name: string;
            /** Format: uuid */
            pointId: null | string;
            contactName: null | string;
            contactPhone: null | string;
            /**
             * Format: int32
             * @description Workers in all; 0: not known.
             */
            workers: number;
        };
        UnitRow: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            /** Format: uuid */
            pointId: null | string;
            point: null | string;
            contactName: string;
            contactPhone: string;
            /** Format: int32 */
            workers: number;
            /**
             * Format: int32
             * @description Those who are with it now; null: too few to be told to the reader.
             */
            members: null | number;
            /** Format: date */
            leftOn: null | string;
            /** Format: int32 */
            version: number;
        };
        /** @description What a unit finds on its monthly sheet. Sums in yuan. */
        UnitSheetRow: {
            /** Format: uuid */
            unitId: string;
            unit: string;
            /** Format: int32 */
            reported: number;
            /** Format: int32 */
            approved: number;
            /** Format: double */
            granted: number;
            /** Format: int32 */
            payments: number;
            /** Format: double */
            paid: number;
            /** @description Null: it hasn't answered. */
            agrees: null | boolean;
            said: null | string;
        };
        /** @description A time of which no figure is known until it is imported (ST-1). */
        Unknown: {
            from: string;
            to: string;
            note: string;
        };
        /** @description A sum of a contribution that brings no cover. */
        UnusedRow: {
            /** Format: uuid */
            id: string;
            agency: string;
            slug: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            planCode: string;
            plan: string;
            /** Format: uuid */
            contributionId: string;
            /** Format: uuid */
            rosterId: string;
            rosterNumber: string;
            receiptNumber: null | string;
            /**
             * Format: double
             * @description In yuan.
             */
            amount: number;
            /** Format: int32 */
            persons: number;
            /** @description What happened: in a word, and in a sentence. */
            kind: string;
            because: string;
            /** Format: date-time */
            aroseAt: string;
            state: components["schemas"]["UnusedState"];
            stateLabel: string;
            /**
             * Format: date
             * @description Of a refund: the bank's day and number.
             */
            refundedOn: null | string;
            reference: null | string;
            /**
             * Format: uuid
             * @description Of a credit: the due that it pays, and who of the unit agreed.
             */
            dueId: null | string;
            consentBy: null | string;
            proposedBy: null | string;
            settledBy: null | string;
            /** Format: date-time */
            settledAt: null | string;
            /** @description refund, credit, confirm, withdraw. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /**
         * @description What becomes of it.
         * @enum {unknown}
         */
        UnusedState: "open" | "refundProposed" | "creditProposed" | "refunded" | "credited" | "corrected";
        ValueRow: {
            /** Format: uuid */
            id: null | string;
            /** Format: date */
            from: string;
            value: string;
            source: string;
            proposedBy: null | string;
            waiting: boolean;
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description Number with code, or payload. */
        VerifyCertificateRequest: {
            number: null | string;
            code: null | string;
            payload: null | string;
        };
        VerifyFormRequest: {
            /** @description Its name in addresses. */
            agency: string;
            /**
             * Format: uuid
             * @description The id in the QR's address.
             */
            form: string;
            code: string;
        };
        /** @enum {unknown} */
        VerifyStatus: "valid" | "superseded" | "void" | "revoked" | "changed" | "expired" | "differs" | "unknown";
        /**
         * @description What the paper says and how it stands; everything but the status is null when
         *         it is unknown. Since is an instant (UTC).
         */
        VerifyView: {
            status: components["schemas"]["VerifyStatus"];
            type?: null | components["schemas"]["SignedPaperType"];
            number?: null | string;
            paperNumber?: null | string;
            fullName?: null | string;
            kind?: null | components["schemas"]["AgencyKind"];
            address?: null | string;
            chair?: null | string;
            director?: null | string;
            post?: null | components["schemas"]["ManagementPost"];
            person?: null | string;
            /** Format: date */
            issuedOn?: null | string;
            /** Format: date-time */
            since?: null | string;
            replacedBy?: null | string;
            identity?: null | string;
            cover?: null | components["schemas"]["CoverToday"][];
            /**
             * Format: date-time
             * @description When this answer was true (UTC).
             */
            checkedAt: string;
        };
        View: {
            /** Format: int64 */
            total: number;
            /**
             * Format: int64
             * @description Answers of the classes 5xx.
             */
            failed: number;
            /**
             * Format: int64
             * @description Answers 429.
             */
            throttled: number;
            /**
             * Format: int32
             * @description At most; half of all took no longer.
             */
            medianMilliseconds: number;
            /**
             * Format: int32
             * @description At most; 95 of 100 took no longer.
             */
            slowMilliseconds: number;
        };
        VoidCampaignRequest: {
            reason: string;
            /**
             * Format: double
             * @description Value of the goods that are back in stock, in yuan.
             */
            back: number;
        };
        /** @enum {unknown} */
        VoteChoice: "for" | "against" | "abstain";
        Voted: {
            /** Format: uuid */
            memberId: string;
            choice: components["schemas"]["VoteChoice"];
        };
        VotesRequest: {
            votes: components["schemas"]["Voted"][];
        };
        VoteView: {
            /** Format: uuid */
            memberId: string;
            name: string;
            choice: components["schemas"]["VoteChoice"];
        };
        /** @enum {unknown} */
        VoucherKind: "record" | "opening" | "reversal" | "correction" | "carry";
        /** @description One line as typed or pasted from a sheet: texts, so that each cell can be answered. */
        VoucherLineRequest: {
            summary: null | string;
            /** @description Number, name or 助记码; what follows a number is passed over. */
            account: null | string;
            /** @description In yuan; full-width digits and separators are taken, red is negative. */
            debit: null | string;
            credit: null | string;
            planCode: null | string;
        };
        VoucherLineView: {
            summary: string;
            account: string;
            accountName: string;
            /**
             * Format: double
             * @description In yuan; negative is red.
             */
            debit: number;
            /** Format: double */
            credit: number;
            planCode: null | string;
            plan: null | string;
        };
        VoucherLink: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        VoucherReasons: {
            reasons: string;
        };
        VoucherRequest: {
            /** @description Record or Opening; others the program writes. */
            kind: components["schemas"]["VoucherKind"];
            /** Format: date */
            date: string;
            lines: components["schemas"]["VoucherLineRequest"][];
            sources: components["schemas"]["SourceDocument"][];
            /**
             * Format: int32
             * @description Sheets.
             */
            attachments: number;
        };
        VoucherRow: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["VoucherKind"];
            kindLabel: string;
            state: components["schemas"]["VoucherState"];
            stateLabel: string;
            /** Format: date */
            date: string;
            name: string;
            summary: string;
            /** Format: double */
            total: number;
            preparedBy: string;
            reviewedBy: null | string;
            mayPost: boolean;
            /** Format: int32 */
            version: number;
        };
        /** @enum {unknown} */
        VoucherState: "draft" | "submitted" | "posted" | "returned" | "voided";
        VoucherToPost: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            version: number;
        };
        VoucherView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["VoucherKind"];
            kindLabel: string;
            state: components["schemas"]["VoucherState"];
            stateLabel: string;
            /** Format: date */
            date: string;
            /**
             * Format: int32
             * @description Of its month; null before posting.
             */
            number: null | number;
            /** @description 记-2026-11-0003. */
            name: string;
            lines: components["schemas"]["VoucherLineView"][];
            /** Format: double */
            total: number;
            sources: components["schemas"]["SourceDocument"][];
            /** Format: int32 */
            attachments: number;
            preparedBy: string;
            /** Format: date-time */
            preparedAt: string;
            reviewedBy: null | string;
            /** Format: date-time */
            postedAt: null | string;
            reasons: null | string;
            reverses: null | components["schemas"]["VoucherLink"];
            reversedBy: null | components["schemas"]["VoucherLink"];
            /** @description amend, submit, void, post, return, reverse. */
            actions: string[];
            /** Format: int32 */
            version: number;
        };
        Withdrawal: {
            /** @description What the claimant's written request says. */
            reason: string;
        };
        WorkingCalendarRequest: {
            dayOff: boolean;
            name: string;
            source: string;
        };
        /**
         * @description What an agency does once a year (GV-13, GV-15).
         * @enum {unknown}
         */
        YearlyTaskKind: "plan" | "progress" | "summary" | "assessment" | "separationReview";
        YearlyTaskRow: {
            kind: components["schemas"]["YearlyTaskKind"];
            kindLabel: string;
            deadline: components["schemas"]["DeadlineView"];
            /** @description Not of an agency that was set up only after the deadline. */
            required: boolean;
            /**
             * Format: date
             * @description The first day on which it can be done.
             */
            earliestOn: string;
            done: null | components["schemas"]["TaskDone"];
        };
        YearRow: {
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            approved: number;
            /** Format: int32 */
            lapsed: number;
            /** Format: int32 */
            terminated: number;
            /** Format: int32 */
            atYearEnd: number;
        };
        YearView: {
            /** Format: int32 */
            year: number;
            known: boolean;
            days: components["schemas"]["DayRow"][];
            proposals: components["schemas"]["ProposalRow"][];
            mayEdit: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    GetCertificateKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
        };
    };
    GetAuditKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditKeySet"];
                };
            };
        };
    };
    PreviewActivation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
        };
    };
    Activate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListDemoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccount"][];
                };
            };
        };
    };
    GetReference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceView"];
                };
            };
        };
    };
    PreviewDeadline: {
        parameters: {
            query: {
                rule: string;
                from: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
        };
    };
    StartApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
        };
    };
    GetApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    EditApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseContent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    GetApplicationDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AttachApplicationDocument: {
        parameters: {
            query: {
                kind: "sealedReport" | "ownRules" | "staffList" | "chairCv" | "directorCv" | "committeeDecision" | "chairSignedReport" | "liquidationReport" | "noticeEvidence" | "businessEvidence" | "other";
                name: string;
            };
            header?: never;
            path: {
                id: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    RemoveApplicationDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    SubmitSetUpApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    WithdrawApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    VerifyCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCertificateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyView"];
                };
            };
        };
    };
    ReportMisuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMisuseRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListPublicPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"][];
                };
            };
        };
    };
    SimulateBenefit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulateBenefitRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationView"];
                };
            };
        };
    };
    PreviewCover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewCoverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverPreview"];
                };
            };
        };
    };
    VerifyClaimForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyFormRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormStanding"];
                };
            };
        };
    };
    PrintApplicationReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintApplicationDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintInvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProveAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProveAgainRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
        };
    };
    ChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRow"][];
                };
            };
        };
    };
    EndSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BeginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpView"];
                };
            };
        };
    };
    ConfirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BeginPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeView"];
                };
            };
        };
    };
    ListPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRow"][];
                };
            };
        };
    };
    AddPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RemovePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ChallengePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChallengeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeView"];
                };
            };
        };
    };
    SignInByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answer"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    FollowJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SseItemOfJobView"];
                };
            };
        };
    };
    GetJobResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetOfficeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    GetOfficeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListOfficeCases: {
        parameters: {
            query?: {
                status?: "draft" | "submitted" | "returned" | "proposed" | "approved" | "rejected" | "withdrawn";
                kind?: "setUp" | "change" | "termination" | "reissue" | "businessStart" | "lapseExtension";
                q?: string;
                open?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseRow"];
                };
            };
        };
    };
    RecordFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ReturnForCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ProposeDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    SendBackToReviewer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ConfirmDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ListAgencies: {
        parameters: {
            query?: {
                status?: "approved" | "collected" | "operating" | "lapsed" | "terminating" | "terminated";
                kind?: "district" | "developmentZone" | "enterprise" | "centralUnit" | "industry";
                area?: string;
                q?: string;
                takenOver?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAgencyRow"];
                };
            };
        };
    };
    GetOfficeAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
        };
    };
    ListPointsOfAgency: {
        parameters: {
            query?: {
                q?: string;
                open?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPointRow"];
                };
            };
        };
    };
    ListMembersOfAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRow"][];
                };
            };
        };
    };
    ListPapers: {
        parameters: {
            query?: {
                type?: string;
                status?: "valid" | "superseded" | "void" | "revoked";
                year?: number;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPaperRow"];
                };
            };
        };
    };
    IssueCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issued"];
                };
            };
        };
    };
    RecordCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCollectionRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InviteAgencyPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
        };
    };
    OrderTermination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderTerminationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    NameSuccessor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameSuccessorRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServeDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServeDecisionRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LiquidateByOffice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiquidationRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SendOfficeFile: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileSent"];
                };
            };
        };
    };
    GetOfficeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListInternalRulesOfAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalRuleRow"][];
                };
            };
        };
    };
    GetYearOfAgency: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksOfYear"];
                };
            };
        };
    };
    ListMatters: {
        parameters: {
            query?: {
                kind?: "meeting" | "document";
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMatterRow"];
                };
            };
        };
    };
    PublishMatter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterRow"];
                };
            };
        };
    };
    GetMatter: {
        parameters: {
            query?: {
                state?: "none" | "taken" | "passedOn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterView"];
                };
            };
        };
    };
    ListAgencyBudgets: {
        parameters: {
            query?: {
                year?: number;
                state?: "draft" | "handedIn" | "proposed" | "returned" | "filed";
                late?: boolean;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAgencyBudgetRow"];
                };
            };
        };
    };
    GetBudgetFiling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingView"];
                };
            };
        };
    };
    ProposeFiling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingView"];
                };
            };
        };
    };
    ConfirmFiling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingView"];
                };
            };
        };
    };
    ReturnBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetReturnRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingView"];
                };
            };
        };
    };
    ListOfficePeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"][];
                };
            };
        };
    };
    ProposeOfficePost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposed"];
                };
            };
        };
    };
    ListPeopleOfAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"][];
                };
            };
        };
    };
    ConfirmOfficePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmed"];
                };
            };
        };
    };
    EndOfficePost: {
        parameters: {
            query?: {
                resolutionId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SuspendOfficePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Suspension"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProposeRestoringOfficePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmRestoringOfficePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RequestRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverAccessRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
        };
    };
    SuspendPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverAccessRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProposeName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MendedName"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListEngagements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementRow"][];
                };
            };
        };
    };
    ProposeEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngageAuditorsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementRow"];
                };
            };
        };
    };
    AmendEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngageAuditorsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementRow"];
                };
            };
        };
    };
    ConfirmEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementConfirmation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementConfirmed"];
                };
            };
        };
    };
    EndEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"][];
                };
            };
        };
    };
    DraftPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePlanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionView"];
                };
            };
        };
    };
    GetPlanVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionView"];
                };
            };
        };
    };
    AmendPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePlanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionView"];
                };
            };
        };
    };
    WithdrawPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProposePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionView"];
                };
            };
        };
    };
    ReleasePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionView"];
                };
            };
        };
    };
    ListPlanSupplements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementView"][];
                };
            };
        };
    };
    ProposeSupplement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementView"];
                };
            };
        };
    };
    ConfirmSupplement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementView"];
                };
            };
        };
    };
    WithdrawSupplement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListStartUpLoans: {
        parameters: {
            query?: {
                q?: string;
                decision?: "pending" | "granted" | "refused";
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfLoanRow"];
                };
            };
        };
    };
    RecordStartUpLoan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanRow"];
                };
            };
        };
    };
    CorrectStartUpLoan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanRow"];
                };
            };
        };
    };
    ListJoinerDecisions: {
        parameters: {
            query?: {
                open?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfJoinerRow"];
                };
            };
        };
    };
    DecideJoiners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListLateRenewals: {
        parameters: {
            query?: {
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfLateRenewal"];
                };
            };
        };
    };
    ListAgencyHoldings: {
        parameters: {
            query?: {
                late?: boolean;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAgencyHolding"];
                };
            };
        };
    };
    ListAgencyRemittances: {
        parameters: {
            query?: {
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAgencyRemittance"];
                };
            };
        };
    };
    ListAgencyUnusedSums: {
        parameters: {
            query?: {
                state?: "open" | "settled";
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUnusedRow"];
                };
            };
        };
    };
    ListOfficeClaims: {
        parameters: {
            query?: {
                state?: "reported" | "sentUp" | "returned" | "proposed" | "approved" | "declined" | "withdrawn";
                agency?: string;
                plan?: string;
                q?: string;
                late?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfOfficeClaimRow"];
                };
            };
        };
    };
    GetOfficeClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeClaimView"];
                };
            };
        };
    };
    ReturnClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeClaimView"];
                };
            };
        };
    };
    GetOfficeClaimDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProposeRuling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeClaimView"];
                };
            };
        };
    };
    ConfirmRuling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeClaimView"];
                };
            };
        };
    };
    ReviseClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeClaimView"];
                };
            };
        };
    };
    SendBackRuling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeClaimView"];
                };
            };
        };
    };
    FreezeClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProposeLift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeClaimView"];
                };
            };
        };
    };
    ConfirmLift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeClaimView"];
                };
            };
        };
    };
    ListPayables: {
        parameters: {
            query?: {
                state?: "due" | "awaitsOffice" | "frozen" | "revising" | "withdrawn" | "batched" | "sent" | "failed" | "unknown" | "paid" | "withAgency" | "signedFor";
                agency?: string;
                plan?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPayableRow"];
                };
            };
        };
    };
    AcknowledgeRemittance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgementRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListClaimTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimTermsView"][];
                };
            };
        };
    };
    ProposeClaimTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimTermsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimTermsView"];
                };
            };
        };
    };
    ConfirmClaimTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimTermsView"];
                };
            };
        };
    };
    WithdrawClaimTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListOverpayments: {
        parameters: {
            query?: {
                open?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfOverpaymentRow"];
                };
            };
        };
    };
    RecoverOverpayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoveryRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverpaymentRow"];
                };
            };
        };
    };
    ConfirmRecoveredSum: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverpaymentRow"];
                };
            };
        };
    };
    ListBatchProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"][];
                };
            };
        };
    };
    ListBatches: {
        parameters: {
            query?: {
                state?: "prepared" | "released" | "sent" | "settled" | "cancelled";
                plan?: string;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBatchRow"];
                };
            };
        };
    };
    PrepareBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    AddBatchLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchLineRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    RemoveBatchLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    CancelBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    GetBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    ReleaseBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    RecordSent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    DownloadBatchFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FetchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintBatchList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PreviewBankResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultView"];
                };
            };
        };
    };
    ImportBankResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultView"];
                };
            };
        };
    };
    ListAttempts: {
        parameters: {
            query?: {
                outcome?: "paid" | "failed" | "unknown" | "dropped";
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAttemptRow"];
                };
            };
        };
    };
    AnswerUnknown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankLetterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    ConfirmAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    TransferViaAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmTransferViaAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WithdrawTransferViaAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListOfficeFailures: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfFailureRow"];
                };
            };
        };
    };
    ListAgencyReconciliations: {
        parameters: {
            query?: {
                month?: string;
                state?: "running" | "open" | "prepared" | "closed";
                late?: boolean;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAgencyMonthRow"];
                };
            };
        };
    };
    GetSettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementView"];
                };
            };
        };
    };
    ImportSettlement: {
        parameters: {
            query: {
                name: string;
                plan: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementRun"];
                };
            };
        };
    };
    ListSettlements: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSettlementRun"];
                };
            };
        };
    };
    TrySettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementView"];
                };
            };
        };
    };
    ProposeSettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementView"];
                };
            };
        };
    };
    ConfirmSettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementView"];
                };
            };
        };
    };
    GetReliefOfYear: {
        parameters: {
            query?: {
                year?: number;
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefOfYear"];
                };
            };
        };
    };
    ListCharts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartView"][];
                };
            };
        };
    };
    ProposeChart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChartRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartView"];
                };
            };
        };
    };
    ConfirmChart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartView"];
                };
            };
        };
    };
    WithdrawChart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListAgencyBooks: {
        parameters: {
            query?: {
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAgencyBooksRow"];
                };
            };
        };
    };
    ListRebateRates: {
        parameters: {
            query?: {
                plan?: string;
                kind?: "district" | "developmentZone" | "enterprise" | "centralUnit" | "industry";
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRebateRateRow"];
                };
            };
        };
    };
    ProposeRebateRate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebateRateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateRateRow"];
                };
            };
        };
    };
    ConfirmRebateRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateRateRow"];
                };
            };
        };
    };
    WithdrawRebateRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListAgencyRebates: {
        parameters: {
            query?: {
                quarter?: string;
                state?: "draft" | "proposed" | "confirmed" | "nothing" | "paid";
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRebateRow"];
                };
            };
        };
    };
    ComputeRebates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuarterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    ListRebateQuarters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateQuarter"][];
                };
            };
        };
    };
    GetAgencyRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateView"];
                };
            };
        };
    };
    ListAgencyRebateItems: {
        parameters: {
            query?: {
                plan?: string;
                kind?: "quarter" | "late" | "refund";
                rate?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRebateItemView"];
                };
            };
        };
    };
    ComputeRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateView"];
                };
            };
        };
    };
    ProposeRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenPayable"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateView"];
                };
            };
        };
    };
    ConfirmRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenPayable"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateView"];
                };
            };
        };
    };
    PayRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebateTransfer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateView"];
                };
            };
        };
    };
    TakeBackRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackRebateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateView"];
                };
            };
        };
    };
    PrintAgencyRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetOfficeEnrolment: {
        parameters: {
            query?: {
                year?: number;
                plan?: string;
                kind?: "district" | "developmentZone" | "enterprise" | "centralUnit" | "industry";
                area?: string;
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeEnrolment"];
                };
            };
        };
    };
    PrintOfficeEnrolmentReport: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListOfficeToDos: {
        parameters: {
            query?: {
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyView"][];
                };
            };
        };
    };
    ListDeadlines: {
        parameters: {
            query?: {
                state?: "upcoming" | "dueSoon" | "dueToday" | "overdue";
                rule?: string;
                agency?: string;
                q?: string;
                done?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDutyView"];
                };
            };
        };
    };
    ListDeadlineRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRule"][];
                };
            };
        };
    };
    PrintOfficeDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintOfficeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintOfficeLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintAgencyPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintChosenPapers: {
        parameters: {
            query: {
                number: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsView"];
                };
            };
        };
    };
    SearchOffice: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hit"][];
                };
            };
        };
    };
    GetCalendarYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
        };
    };
    SetCalendarDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkingCalendarRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DaySet"];
                };
            };
        };
    };
    ConfirmCalendarDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListParameters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterRow"][];
                };
            };
        };
    };
    ProposeParameter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleParametersRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmParameter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListMisuseReports: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMisuseRow"];
                };
            };
        };
    };
    HandleMisuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandleMisuseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MisuseRow"];
                };
            };
        };
    };
    GetSystemState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemView"];
                };
            };
        };
    };
    RetryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListOversight: {
        parameters: {
            query?: {
                finding?: "accountants" | "meetings" | "conflicts" | "takeovers" | "handovers" | "rules" | "overdue";
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfOversightRow"];
                };
            };
        };
    };
    GetOversight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OversightView"];
                };
            };
        };
    };
    ExportOfficeList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    ReadAudit: {
        parameters: {
            query?: {
                q?: string;
                action?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditRow"];
                };
            };
        };
    };
    ListSecurityEvents: {
        parameters: {
            query?: {
                kind?: "signedIn" | "signedOut" | "signInFailed" | "locked" | "codeFailed" | "stepUpFailed" | "passwordChanged" | "secondFactorChanged" | "invitationUsed" | "invitationFailed" | "tokenRefused" | "notSignedIn" | "refused" | "throttled" | "exported" | "revealed";
                address?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSecurityEventRow"];
                };
            };
        };
    };
    ProveEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListCheckpoints: {
        parameters: {
            query?: {
                upTo?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCheckpointRow"];
                };
            };
        };
    };
    ProveGrowth: {
        parameters: {
            query?: {
                older?: number;
                newer?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DownloadLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
        };
    };
    ListAgencyCases: {
        parameters: {
            query?: {
                status?: "draft" | "submitted" | "returned" | "proposed" | "approved" | "rejected" | "withdrawn";
                kind?: "setUp" | "change" | "termination" | "reissue" | "businessStart" | "lapseExtension";
                q?: string;
                open?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseRow"];
                };
            };
        };
    };
    StartCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    GetAgencyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    EditCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseContent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    GetDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AttachDocument: {
        parameters: {
            query: {
                kind: "sealedReport" | "ownRules" | "staffList" | "chairCv" | "directorCv" | "committeeDecision" | "chairSignedReport" | "liquidationReport" | "noticeEvidence" | "businessEvidence" | "other";
                name: string;
            };
            header?: never;
            path: {
                id: string;
                documentId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    RemoveDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    SubmitCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    WithdrawCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ListNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeRow"][];
                };
            };
        };
    };
    PublishNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishNoticeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeRow"];
                };
            };
        };
    };
    ReceiveDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RecordSuccession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSuccessionRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmSuccession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedSuccession"];
                };
            };
        };
    };
    WithdrawSuccession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListPoints: {
        parameters: {
            query?: {
                q?: string;
                open?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPointRow"];
                };
            };
        };
    };
    OpenPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepPointsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointRow"];
                };
            };
        };
    };
    EditPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepPointsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointRow"];
                };
            };
        };
    };
    ClosePoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointRow"];
                };
            };
        };
    };
    ListCommitteeMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRow"][];
                };
            };
        };
    };
    AddCommitteeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepCommitteeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRow"];
                };
            };
        };
    };
    EndCommitteeMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRow"];
                };
            };
        };
    };
    ListMeetings: {
        parameters: {
            query?: {
                year?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMeetingRow"];
                };
            };
        };
    };
    InviteMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invitation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    GetMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    RescheduleMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invitation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    CancelMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    PutOnAgenda: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MotionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    TakeOffAgenda: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                motionId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    RecordAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    RecordVotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                motionId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VotesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    DraftMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    CorrectMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    SignMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    PrintMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListResolutions: {
        parameters: {
            query?: {
                kind?: "developmentPlan" | "annualPlan" | "budget" | "budgetChange" | "earlySpending" | "finalAccounts" | "ownRules" | "appointment" | "change" | "termination" | "largeSum" | "premiumSubsidy" | "reliefStandards" | "cashVisit" | "reliefException" | "sealsTogether" | "other";
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfResolutionRow"];
                };
            };
        };
    };
    SendFile: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileSent"];
                };
            };
        };
    };
    GetFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListInternalRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalRuleRow"][];
                };
            };
        };
    };
    AdoptInternalRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleAdoption"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalRuleRow"][];
                };
            };
        };
    };
    GetYear: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksOfYear"];
                };
            };
        };
    };
    CompleteYearlyTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskCompletion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksOfYear"];
                };
            };
        };
    };
    SignSeparationReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewSignature"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksOfYear"];
                };
            };
        };
    };
    ListOfficeMatters: {
        parameters: {
            query?: {
                open?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMatterNote"];
                };
            };
        };
    };
    TakeNoteOfMatter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteTaken"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterNote"];
                };
            };
        };
    };
    PassMatterOn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassingOn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterNote"];
                };
            };
        };
    };
    GetBudget: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetOfYear"];
                };
            };
        };
    };
    PrepareBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetOfYear"];
                };
            };
        };
    };
    AmendBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetOfYear"];
                };
            };
        };
    };
    HandInBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetOfYear"];
                };
            };
        };
    };
    AllowEarlySpending: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlySpendingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetOfYear"];
                };
            };
        };
    };
    PrintBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListAgencyPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"][];
                };
            };
        };
    };
    ProposeAgencyPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposed"];
                };
            };
        };
    };
    ConfirmAgencyPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmed"];
                };
            };
        };
    };
    EndAgencyPost: {
        parameters: {
            query?: {
                resolutionId?: string;
            };
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SuspendAgencyPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Suspension"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProposeRestoringAgencyPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmRestoringAgencyPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListApiClients: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientRow"][];
                };
            };
        };
    };
    ProposeApiClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepApiClientsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientRow"];
                };
            };
        };
    };
    ConfirmApiClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientRow"];
                };
            };
        };
    };
    SetApiClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientSecret"];
                };
            };
        };
    };
    EndApiClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientRow"];
                };
            };
        };
    };
    ListHandovers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"][];
                };
            };
        };
    };
    DraftHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    SuggestHandover: {
        parameters: {
            query: {
                leaver: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverThingView"][];
                };
            };
        };
    };
    GetHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    AmendHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    SignHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    ReportHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    PrintHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListAgencyEngagements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementRow"][];
                };
            };
        };
    };
    ProposeAgencyEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngageAuditorsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementRow"];
                };
            };
        };
    };
    ConfirmAgencyEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementConfirmation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementConfirmed"];
                };
            };
        };
    };
    EndAgencyEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListEngagementViews: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfEngagementViewRow"];
                };
            };
        };
    };
    GetCustody: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    GetCustodyAt: {
        parameters: {
            query: {
                at: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldView"][];
                };
            };
        };
    };
    ListTransfers: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTransferView"];
                };
            };
        };
    };
    ProposeTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferProposal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    ListCheques: {
        parameters: {
            query?: {
                book?: string;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfChequeView"];
                };
            };
        };
    };
    WriteCheque: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChequeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    RegisterItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterItemRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    ProposeTakeover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeoverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    AmendTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    ConfirmTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    WithdrawTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    RefuseTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    PrintTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListSealUses: {
        parameters: {
            query?: {
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSealUseRow"];
                };
            };
        };
    };
    UseSeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    SpoilBlankCheque: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlankRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    StampCheque: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StampRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    SpoilCheque: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpoilRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    ListElectronicPayments: {
        parameters: {
            query?: {
                q?: string;
                status?: components["schemas"]["PaymentStatus"];
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPaymentView"];
                };
            };
        };
    };
    PrepareElectronicPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    AmendElectronicPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    ReleaseElectronicPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    WithdrawElectronicPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    TakeLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeLeaveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    ReturnFromLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    AllowSealsTogether: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TogetherRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
        };
    };
    ListPlansOfAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"][];
                };
            };
        };
    };
    ListUnits: {
        parameters: {
            query?: {
                q?: string;
                point?: string;
                left?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUnitRow"];
                };
            };
        };
    };
    AddUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRow"];
                };
            };
        };
    };
    GetUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRow"];
                };
            };
        };
    };
    EditUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRow"];
                };
            };
        };
    };
    RecordUnitDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitDeparture"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRow"];
                };
            };
        };
    };
    RecordUnitReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRow"];
                };
            };
        };
    };
    ListTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsRow"][];
                };
            };
        };
    };
    AcknowledgeTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsRow"][];
                };
            };
        };
    };
    ListMembers: {
        parameters: {
            query?: {
                unit?: string;
                name?: string;
                contact?: "phoneMissing" | "phoneImpossible" | "phoneShared" | "cardMissing" | "cardImpossible" | "cardShared";
                left?: boolean;
                after?: string;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
        };
    };
    AddMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    GetMemberCount: {
        parameters: {
            query?: {
                unit?: string;
                name?: string;
                contact?: "phoneMissing" | "phoneImpossible" | "phoneShared" | "cardMissing" | "cardImpossible" | "cardShared";
                left?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCount"];
                };
            };
        };
    };
    SearchMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
        };
    };
    GetMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    EditMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    RevealMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberWhole"];
                };
            };
        };
    };
    RecordRetirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetirementRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    MoveMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    RecordMemberDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberDeparture"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    ListContactFaults: {
        parameters: {
            query?: {
                fault?: "phoneMissing" | "phoneImpossible" | "phoneShared" | "cardMissing" | "cardImpossible" | "cardShared";
                unit?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMemberLine"];
                };
            };
        };
    };
    GetContactSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactSummary"];
                };
            };
        };
    };
    GetMemberCover: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCover"];
                };
            };
        };
    };
    ListCoverCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverCertificateRow"][];
                };
            };
        };
    };
    CertifyCover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverCertificateRow"];
                };
            };
        };
    };
    PrintCoverCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
        };
    };
    ImportRoster: {
        parameters: {
            query: {
                name: string;
                plan?: string;
                askedFor?: string;
            };
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
        };
    };
    ListRosters: {
        parameters: {
            query?: {
                status?: "checking" | "unreadable" | "checked" | "confirmed" | "enrolled" | "withdrawn";
                plan?: string;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRosterSummary"];
                };
            };
        };
    };
    EnrolByHand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolByHandRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
        };
    };
    ListRosterRows: {
        parameters: {
            query?: {
                faulty?: boolean;
                outcome?: "faulty" | "firstEnrolment" | "renewal" | "lateRenewal" | "addedUnits" | "joiner" | "unchanged";
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRosterRowView"];
                };
            };
        };
    };
    ConfirmRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRosterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
        };
    };
    RecheckRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
        };
    };
    WithdrawRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
        };
    };
    GetRosterTemplate: {
        parameters: {
            query: {
                plan: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetCheckedRoster: {
        parameters: {
            query?: {
                faulty?: boolean;
            };
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetExampleRoster: {
        parameters: {
            query?: {
                plan?: string;
            };
            header?: never;
            path: {
                kind: "clean" | "faulty" | "renewal";
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListRenewals: {
        parameters: {
            query?: {
                state?: "ahead" | "open" | "late" | "over";
                plan?: string;
                unit?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRenewalRow"];
                };
            };
        };
    };
    RenewUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewUnitRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
        };
    };
    GetRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                plan: string;
                expiry: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalView"];
                };
            };
        };
    };
    AskForJoiners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
        };
    };
    ListContributions: {
        parameters: {
            query?: {
                state?: "open" | "reported" | "received" | "notPassedOn" | "late" | "passedOn" | "takingBack" | "voided";
                unit?: string;
                plan?: string;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfContributionRow"];
                };
            };
        };
    };
    GetContributionTotals: {
        parameters: {
            query?: {
                state?: "open" | "reported" | "received" | "notPassedOn" | "late" | "passedOn" | "takingBack" | "voided";
                unit?: string;
                plan?: string;
                q?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionTotals"];
                };
            };
        };
    };
    GetContribution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    ReportContribution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptReport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    ConfirmContribution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    TakeBackContribution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptWithdrawal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    ConfirmTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    DropTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionView"];
                };
            };
        };
    };
    ListBankLines: {
        parameters: {
            query?: {
                state?: "open" | "used" | "setAside" | "reversed";
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBankLineRow"];
                };
            };
        };
    };
    ImportStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementResult"];
                };
            };
        };
    };
    GetBankLineTotals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineTotals"];
                };
            };
        };
    };
    AcceptSureLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SureLines"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinesAccepted"];
                };
            };
        };
    };
    LinkBankLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLineRow"];
                };
            };
        };
    };
    PutLineAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineAside"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLineRow"];
                };
            };
        };
    };
    PrintReceipts: {
        parameters: {
            query: {
                id: string[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListRemittances: {
        parameters: {
            query?: {
                plan?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRemittanceView"];
                };
            };
        };
    };
    PrepareRemittance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemittanceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemittanceView"];
                };
            };
        };
    };
    ListHeldContributions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanHolding"][];
                };
            };
        };
    };
    ConfirmRemittance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemittanceView"];
                };
            };
        };
    };
    WithdrawRemittance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListUnusedSums: {
        parameters: {
            query?: {
                state?: "open" | "settled";
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUnusedRow"];
                };
            };
        };
    };
    ProposeRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refund"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusedRow"];
                };
            };
        };
    };
    ProposeCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditToDue"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusedRow"];
                };
            };
        };
    };
    ConfirmUnusedSum: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusedRow"];
                };
            };
        };
    };
    WithdrawUnusedSum: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusedRow"];
                };
            };
        };
    };
    ListClaims: {
        parameters: {
            query?: {
                state?: "reported" | "sentUp" | "returned" | "proposed" | "approved" | "declined" | "withdrawn";
                plan?: string;
                unit?: string;
                member?: string;
                q?: string;
                from?: string;
                to?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfClaimRow"];
                };
            };
        };
    };
    RegisterClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    PrintClaimRegister: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    PrintClaimNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListClaimSteps: {
        parameters: {
            query?: {
                act?: "registered" | "corrected" | "reviewed" | "printed" | "sentUp" | "withdrawn";
                q?: string;
                from?: string;
                to?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfStepRow"];
                };
            };
        };
    };
    PreviewClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimPreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreview"][];
                };
            };
        };
    };
    CorrectEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    SetPayee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayeeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    RecordBills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    AttachClaimDocument: {
        parameters: {
            query: {
                name: string;
                kind?: "identity" | "account" | "unitStatement" | "dischargeSummary" | "diagnosis" | "receipt" | "settlement" | "costList" | "pathology" | "accidentReport" | "gradeCertificate" | "deathCertificate" | "deregistration" | "heirs" | "relation" | "lossProof" | "title" | "photos" | "lossList" | "stampedForm" | "other";
            };
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    GetClaimDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RemoveClaimDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    SeeOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    PrintApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    PrintClaimForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReviewClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    SendUpClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    WithdrawClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    ReportForgery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgeryReport"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListFailures: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfFailureRow"];
                };
            };
        };
    };
    MendAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WithdrawAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListDisbursements: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDisbursementRow"];
                };
            };
        };
    };
    PrintSignSheets: {
        parameters: {
            query: {
                id: string[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PassOnBenefit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SignForBenefit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListReconciliations: {
        parameters: {
            query?: {
                state?: "running" | "open" | "prepared" | "closed";
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMonthRow"];
                };
            };
        };
    };
    ReconcileMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconcileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
                };
            };
        };
    };
    GetReconciliation: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
                };
            };
        };
    };
    RecordUnitAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitAnswerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
                };
            };
        };
    };
    CloseReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
                };
            };
        };
    };
    PrintReconciliation: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintUnitSheet: {
        parameters: {
            query: {
                month: string;
                unit: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListSettledPeople: {
        parameters: {
            query?: {
                open?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSettledPerson"];
                };
            };
        };
    };
    AnswerSettled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettledAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledPerson"];
                };
            };
        };
    };
    ConfirmSettled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledPerson"];
                };
            };
        };
    };
    ListSettledShares: {
        parameters: {
            query?: {
                year?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSettledShare"];
                };
            };
        };
    };
    PrintSettled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                plan: string;
                year: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListRelief: {
        parameters: {
            query?: {
                kind?: "livingRelief" | "educationAid" | "condolence" | "smallGift";
                state?: "draft" | "submitted" | "expired" | "approved" | "ordered" | "released" | "returned" | "paid" | "completed" | "refused" | "withdrawn";
                member?: string;
                q?: string;
                year?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfReliefRow"];
                };
            };
        };
    };
    DraftRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReliefRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    GetReliefCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    AmendRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReliefRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    ListReliefStandards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardView"][];
                };
            };
        };
    };
    PassReliefStandards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardView"];
                };
            };
        };
    };
    AskReliefLeft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefLeft"];
                };
            };
        };
    };
    SubmitRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitReliefRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    WithdrawRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    MendReliefPayee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReliefPayeeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    ApproveRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    RefuseRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    OrderRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    WithdrawReliefOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    ReleaseRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseReliefRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    RecordReliefPaid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaidRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    RecordReliefReturned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnedRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    SignForRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedReceiptRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    CompleteRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReliefView"];
                };
            };
        };
    };
    PrintReliefRegister: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintReliefReceipts: {
        parameters: {
            query: {
                id: string[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListCampaigns: {
        parameters: {
            query?: {
                kind?: "heat" | "cold" | "smog" | "epidemic" | "activity";
                state?: "draft" | "submitted" | "expired" | "approved" | "completed" | "refused" | "withdrawn" | "voided";
                year?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCampaignRow"];
                };
            };
        };
    };
    DraftCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    GetCampaignYear: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignYear"];
                };
            };
        };
    };
    GetCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    AmendCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    PrintCampaignRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListCampaignHeads: {
        parameters: {
            query?: {
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfHeadRow"];
                };
            };
        };
    };
    SetCampaignHeads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeadsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    SubmitCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    WithdrawCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    ApproveCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveCampaignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    RefuseCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseCampaignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    VoidCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidCampaignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    CompleteCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignOutcomeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    SettleCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    GetAgencyChart: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartInForce"];
                };
            };
        };
    };
    ListVouchers: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "submitted" | "posted" | "returned" | "voided";
                year?: number;
                month?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfVoucherRow"];
                };
            };
        };
    };
    PrepareVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
        };
    };
    GetVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
        };
    };
    AmendVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
        };
    };
    SubmitVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
        };
    };
    VoidVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherReasons"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
        };
    };
    PostVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
        };
    };
    ReturnVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherReasons"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
        };
    };
    PostManyVouchers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherLink"][];
                };
            };
        };
    };
    ReverseVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
        };
    };
    PrintVouchers: {
        parameters: {
            query?: {
                id?: string;
                year?: number;
                month?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListBookEvents: {
        parameters: {
            query?: {
                kind?: "contributionReceived" | "remittanceConfirmed" | "paymentReleased" | "chequeStamped" | "rebateReceived";
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfEventRow"];
                };
            };
        };
    };
    TakeUpBookEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsToTake"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    ListPeriods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksView"];
                };
            };
        };
    };
    BeginBooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksView"];
                };
            };
        };
    };
    ClosePeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
                month: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksView"];
                };
            };
        };
    };
    CarryYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
                month: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksView"];
                };
            };
        };
    };
    GetTrialBalance: {
        parameters: {
            query?: {
                year?: number;
                month?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialBalanceView"];
                };
            };
        };
    };
    GetLedger: {
        parameters: {
            query: {
                account: string;
                year?: number;
                month?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerView"];
                };
            };
        };
    };
    ListBankAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountRow"][];
                };
            };
        };
    };
    RecordBankAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankAccountRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountRow"][];
                };
            };
        };
    };
    ImportBankStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatementResult"];
                };
            };
        };
    };
    GetBankMatching: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankMatchingView"];
                };
            };
        };
    };
    MatchBankLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankMatchingView"];
                };
            };
        };
    };
    MatchPlainLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankMatchingView"];
                };
            };
        };
    };
    UndoBankMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoMatchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankMatchingView"];
                };
            };
        };
    };
    GetBankSheet: {
        parameters: {
            query?: {
                year?: number;
                month?: number;
            };
            header?: never;
            path: {
                account: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankSheetView"];
                };
            };
        };
    };
    PrepareBankSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankSheetRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankSheetView"];
                };
            };
        };
    };
    SignBankSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankSheetView"];
                };
            };
        };
    };
    PrintBankSheet: {
        parameters: {
            query?: {
                year?: number;
                month?: number;
            };
            header?: never;
            path: {
                account: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetJournal: {
        parameters: {
            query?: {
                account?: string;
                year?: number;
                month?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalView"];
                };
            };
        };
    };
    ListCashCounts: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCashCountView"];
                };
            };
        };
    };
    TakeCashCount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CashCountRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashCountView"];
                };
            };
        };
    };
    ConfirmCashCount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashCountView"];
                };
            };
        };
    };
    ListRebates: {
        parameters: {
            query?: {
                quarter?: string;
                state?: "draft" | "proposed" | "confirmed" | "nothing" | "paid";
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRebateRow"];
                };
            };
        };
    };
    GetRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateView"];
                };
            };
        };
    };
    ListRebateItems: {
        parameters: {
            query?: {
                plan?: string;
                kind?: "quarter" | "late" | "refund";
                rate?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRebateItemView"];
                };
            };
        };
    };
    ReceiveRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebateReceiptRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebateView"];
                };
            };
        };
    };
    PrintRebate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetAgencyEnrolment: {
        parameters: {
            query?: {
                year?: number;
                plan?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyEnrolment"];
                };
            };
        };
    };
    PrintAgencyEnrolmentReport: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListAgencyToDos: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyView"][];
                };
            };
        };
    };
    PrintReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PrintPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SearchAgency: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hit"][];
                };
            };
        };
    };
    ExportAgencyList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    ReadAgencyAudit: {
        parameters: {
            query?: {
                q?: string;
                action?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditRow"];
                };
            };
        };
    };
    ProveAgencyEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListAgencyCheckpoints: {
        parameters: {
            query?: {
                upTo?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCheckpointRow"];
                };
            };
        };
    };
    ProveAgencyGrowth: {
        parameters: {
            query?: {
                older?: number;
                newer?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
