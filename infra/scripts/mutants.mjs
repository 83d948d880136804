// Breaks one control at a time in a copy of the sources and expects a test to turn red.
// make mutants [ONLY=14,19]; a control that moved away is said, and counts as a failure.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const api = "backend/src/Huzhu.Api";
const data = "backend/src/Huzhu.Data";

/** A control: what it is, where it stands, what it becomes, the test classes that must see it. */
const controls = [
  ["step-up holds for one version", `${api}/Pipeline/StepUp.cs`,
    "{sessionId}\\n{path}\\n{version}", "{sessionId}\\n{path}", "Custody.CustodyTests People.HandoverTests Session.SessionTests"],
  ["step-up holds for one session", `${api}/Pipeline/StepUp.cs`,
    "{sessionId}\\n{path}\\n{version}", "{path}\\n{version}", "Session.SessionTests Session.PasskeyTests"],
  ["a passkey verifies its person", `${api}/Server.cs`,
    'UserVerificationRequirement = "required"', 'UserVerificationRequirement = "discouraged"', "Session.PasskeyTests"],
  ["a key serves one content", `${api}/Pipeline/Idempotency.cs`,
    "if (row.BodyHash != call.BodyHash)", "if (false)", "Concurrency.SimultaneousTests Pipeline.HttpManners BadInput.UploadTests"],
  ["auditors see masked rows", `${api}/Pipeline/Masking.cs`,
    "Masked() ? personal.Hide(get(row)) : get(row)", "get(row)", "People.EngagementTests Enrolment.OtherAgenciesTests"],
  ["each look of an auditor is written down", `${api}/Pipeline/UseCaseFilter.cs`,
    "if (acting.Engagement is { } engagement)", "if (acting.Engagement is { } engagement && !useCase.Writes && useCase.Writes)", "People.EngagementTests"],
  ["exports are masked", `${api}/Jobs/ExportRequest.cs`,
    "Me.Masked ? [.. columns.Select(c => c.Masked())] : columns", "columns", "People.EngagementTests Jobs.ExportListsTests"],
  ["an export ends with its engagement", `${api}/Jobs/Exports.cs`,
    "job is not null && me.Session!.PermissionsIn(job.AgencyId).Any() ? job : null", "job", "People.EngagementTests"],
  ["a recovery ends the sessions", `${api}/Session/Activate.cs`,
    "await Sessions.EndAllAsync(", "if (person is null) await Sessions.EndAllAsync(", "Session.InvitationTests Session.CredentialTests"],
  ["an application is opened by its link alone", `${api}/Agencies/CaseReading.cs`,
    "found.SecretHash is not null && found.SecretHash == SentSecretHash()", "found.SecretHash is not null", "Isolation.IsolationMatrixTests Agencies.LifeOfAnAgencyTests Isolation.WallTests"],
  ["wrong passwords lock", `${api}/Session/Tries.cs`,
    "if (row.Count >= count.Most)", "if (row.Count > 10_000)", "Session.SignInTests"],
  ["a password that leaked is refused", `${api}/Session/BreachedPasswords.cs`,
    "result.Score >= LowestScore", "result.Score >= 0", "Session.CredentialTests Session.InvitationTests Session.SignInTests"],
  ["a part of a docx is what its checksum says", `${data}/Files/DocxCheck.cs`,
    "stream.Checksum != entry.Crc32", "false", "Files.FileCheckTests"],
  ["wrong step-ups are counted", `${api}/Session/Passwords.cs`,
    'var count = Tries.Eight("again", me.Session!.SessionId.ToString());', 'var count = Tries.Eight("again", Guid.NewGuid().ToString());', "Session.SignInTests Session.CredentialTests Session.SessionTests"],
  ["a suspended person's passkey is shut out", `${api}/Session/Passkeys.cs`,
    "if (!result.Succeeded || result.User.SuspendedAt is not null)", "if (!result.Succeeded)", "Session.PasskeyTests"],
  ["codes are used once", `${api}/Session/Passwords.cs`,
    "Totp.StepOf(secret, code, person.LastCodeStep)", "Totp.StepOf(secret, code, null)", "Session.SignInTests Session.CredentialTests"],
  ["agencies read their own invitations only", `${data}/People/PeopleTables.cs`,
    'new(AgencyRole, "invitations", "SELECT", $"person_id in ({PeopleHere})")', 'new(AgencyRole, "invitations", "SELECT", "true")', "Isolation.RegistryTests Isolation.WallTests"],
  ["a token of before the new secret is refused", `${api}/Session/Programs.cs`,
    "client => IssuedSince(client, own.Properties?.IssuedUtc)", "_ => true", "People.ApiClientTests"],
  ["the public reads its own application only", `${data}/Agencies/AgencyTables.cs`,
    'new(PublicRole, "agency_cases", "SELECT", $"id = {OwnCase}")', 'new(PublicRole, "agency_cases", "SELECT", "true")', "Isolation.RegistryTests Isolation.WallTests"],
  ["a workbook has a size", `${data}/Files/ZipLimits.cs`,
    "if (entry.Length < 0 || entry.Length > left)", "if (entry.Length < 0)", "Files.HostileSheetTests Files.FileCheckTests Enrolment.RosterFileTests"],
  ["the public is throttled", `${api}/Pipeline/Throttling.cs`,
    'if (!http.Request.Path.StartsWithSegments("/api/public"))', "if (http.Request.Path.HasValue)", "Pipeline.OutsideTests Pipeline.HttpManners"],
  ["a second factor is needed", `${api}/Pipeline/Gate.cs`,
    "if (settings.SecondFactor && !session.TwoFactor)", "if (false)", "Session.SessionTests Session.SignInTests"],
  ["wrong codes are counted", `${api}/Session/SignIn.cs`,
    'var count = Tries.Eight("code", $"{account.Id}\\n{browser}");', 'var count = Tries.Eight("code", Guid.NewGuid().ToString());', "Session.SignInTests"],
  ["signing out ends the session", `${api}/Session/Sessions.cs`,
    "await EndAsync(db, hash, clock.Now());", "await EndAsync(db, null, clock.Now());", "Session.SessionTests Session.SignInTests"],
  ["a program fetches no papers with persons", `${api}/Pipeline/Gate.cs`,
    "|| useCase.ShowsPersonal\n            || !acting.May", "|| !acting.May", "People.ApiClientTests"],
  ["agencies read their own engagements only", `${data}/People/PeopleTables.cs`,
    'new(AgencyRole, "engaged_agencies", "SELECT", $"agency_id = {OwnAgency}")', 'new(AgencyRole, "engaged_agencies", "SELECT", "true")', "Isolation.RegistryTests Isolation.WallTests"],
];

const copy = mkdtempSync(join(tmpdir(), "mutants-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));
execFileSync("bash", ["-c", 'git ls-files -z | xargs -0 cp --parents -t "$0"', copy], { cwd: root });
const chosen = process.env.ONLY?.split(",").map(Number);

function builds() {
  const args = ["build", "backend/Huzhu.slnx", "-v", "quiet", "--nologo", "-p:RunAnalyzers=false"];
  return spawnSync("dotnet", args, { cwd: copy, encoding: "utf8" });
}

/** Whether the classes fail on a database: "red", "green", or "unheard" where nothing ran. */
function tried(classes, database) {
  const args = ["tests/Api.Tests/bin/Debug/net10.0/Api.Tests.dll", "-noColor"];
  for (const name of classes.split(" ")) args.push("-class", `Api.Tests.${name}`);
  const run = spawnSync("dotnet", args, {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, HUZHU_TEST_DATABASE: database },
  });
  const found = /Total: (\d+), Errors: (\d+), Failed: (\d+)/.exec(run.stdout);
  if (!found || found[1] === "0") return "unheard";
  return found[2] === "0" && found[3] === "0" ? "green" : "red";
}

const first = builds();
if (first.status !== 0) {
  console.error(first.stdout, first.stderr);
  process.exit(1);
}
let caught = 0;
let missed = 0;
for (const [at, [control, file, from, to, classes]] of controls.entries()) {
  if (chosen && !chosen.includes(at + 1)) continue;
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  let said = "moved away";
  if (text.split(from).length === 2) {
    writeFileSync(path, text.replace(from, () => to));
    const built = builds();
    said = built.status === 0 ? tried(classes, "sqlite") : `does not build\n${built.stdout}`;
    if (said === "green") said = tried(classes, "postgres");
    writeFileSync(path, text);
  }
  if (said === "red") caught++;
  else missed++;
  console.log(`${said === "red" ? "caught" : "MISSED"} ${at + 1} ${control}${said === "red" ? "" : `: ${said}`}`);
}
console.log(`${caught} caught, ${missed} missed`);
process.exit(missed === 0 ? 0 : 1);
