/** Colours of a roster's status, of what a row comes to, and of a renewal's state. */
export const rosterColours = {
  checking: "processing",
  unreadable: "error",
  checked: "warning",
  confirmed: "warning",
  enrolled: "success",
  withdrawn: "default",
} as const;

export const outcomeColours = {
  faulty: "error",
  firstEnrolment: "processing",
  renewal: "success",
  lateRenewal: "warning",
  addedUnits: "processing",
  joiner: "processing",
  unchanged: "default",
} as const;

export const renewalColours = {
  ahead: "default",
  open: "processing",
  late: "warning",
  over: "error",
} as const;
