/** An answer by RFC 9457, as the API gives it. */
export interface ProblemDetails {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  traceId?: string;
  /** For programs: "rule", "stale", "code-needed", … */
  code?: string;
  /** 422: the broken rule, its own text, its article and the figures; `detail` says why. */
  rule?: string;
  ruleText?: string;
  article?: string;
  facts?: Record<string, unknown>;
  /** The facts that a person reads, with their Chinese names, in the rule's order. */
  figures?: { name: string; label: string; value: string }[];
  /** 400: messages by field. */
  errors?: Record<string, string[]>;
}

/** A refused or failed request. `status` 0: the server was not reached. */
export class Problem extends Error {
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(status: number, details: ProblemDetails) {
    super(details.detail ?? details.title ?? `HTTP ${status}`);
    this.status = status;
    this.details = details;
  }

  static from(status: number, body: unknown): Problem {
    return new Problem(status, typeof body === "object" && body !== null ? body : {});
  }

  static offline(reason: unknown): Problem {
    return reason instanceof Problem ? reason : new Problem(0, {});
  }

  get isRule(): boolean {
    return this.status === 422 && this.details.rule !== undefined;
  }

  get isStale(): boolean {
    return this.status === 412;
  }
}

/** Field names of a 400 in the shape of a form: `content.chair.name` → `["content","chair","name"]`. */
export function fieldErrors(problem: unknown): { name: (string | number)[]; errors: string[] }[] {
  if (!(problem instanceof Problem)) return [];
  return Object.entries(problem.details.errors ?? {}).map(([field, errors]) => ({
    name: fieldPath(field),
    errors,
  }));
}

/** `committee[2].Name` and `committee.2.name` → `["committee", 2, "name"]`. */
export function fieldPath(field: string): (string | number)[] {
  return field
    .replace(/^\$\.?/, "")
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .map((part) =>
      /^\d+$/.test(part) ? Number(part) : part.charAt(0).toLowerCase() + part.slice(1),
    );
}
