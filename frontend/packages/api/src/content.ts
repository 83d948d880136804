/** What a case says, by its kind. Everything may be missing in a draft. */
export interface PostHolder {
  name?: string | null;
  identityNumber?: string | null;
  unionPost?: string | null;
  exceptionReason?: string | null;
}

export interface SetUpContent {
  kind: "setUp";
  agencyKind?: string | null;
  shortName?: string | null;
  sponsorUnion?: string | null;
  areaCode?: string | null;
  address?: string | null;
  premises?: string | null;
  equipment?: string | null;
  scaleUnits?: number | null;
  scaleMembers?: number | null;
  contactName?: string | null;
  contactPhone?: string | null;
  chair?: PostHolder | null;
  director?: PostHolder | null;
  committee?: { name?: string | null; role?: string | null; title?: string | null }[];
  staff?: {
    name?: string | null;
    duty?: string | null;
    fullTime?: boolean | null;
    phone?: string | null;
  }[];
}

export interface ChangeContent {
  kind: "change";
  whats?: string[];
  newShortName?: string | null;
  newAddress?: string | null;
  newChair?: PostHolder | null;
  newDirector?: PostHolder | null;
  other?: string | null;
  resolutionId?: string | null;
}

export interface TerminationContent {
  kind: "termination";
  ground?: string | null;
  reason?: string | null;
  resolutionId?: string | null;
  successor?: string | null;
}

export interface ReissueContent {
  kind: "reissue";
  certificateNumber?: string | null;
  cause?: string | null;
  declaredVoidOn?: string | null;
  declaration?: string | null;
}

export interface BusinessStartContent {
  kind: "businessStart";
  startedOn?: string | null;
  description?: string | null;
}

export interface LapseExtensionContent {
  kind: "lapseExtension";
  cause?: string | null;
  askedUntil?: string | null;
}

export type CaseContent =
  | SetUpContent
  | ChangeContent
  | TerminationContent
  | ReissueContent
  | BusinessStartContent
  | LapseExtensionContent;

export const namePrefix = "中国职工保险互助会北京办事处";

/** For lists: full names without what all of them share. */
export const shortNames = (text: string) =>
  text.replace(new RegExp(`${namePrefix}(\\S+?)代办处`, "g"), "$1");

/** 全称: short name → full name (AG-2). */
export const fullNameOf = (shortName: string, what: "代办处" | "代办点" = "代办处") =>
  `${namePrefix}${shortName}${what}`;
