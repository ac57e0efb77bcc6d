// What evidence is, as a lead would file it. The order is that of the list on a form.

export const evidenceKinds = [
  { id: "policy", label: "Policy or procedure" },
  { id: "protocol", label: "Protocol or guideline" },
  { id: "audit", label: "Audit" },
  { id: "record", label: "Record or log" },
  { id: "minutes", label: "Minutes" },
  { id: "training", label: "Training record" },
  { id: "report", label: "Report" },
  { id: "survey", label: "Survey or feedback" },
  { id: "certificate", label: "Certificate or letter" },
  { id: "risk-assessment", label: "Risk assessment" },
  { id: "form", label: "Form or template" },
  { id: "patient-information", label: "Patient information" },
  { id: "other", label: "Other" },
] as const;

export type EvidenceKind = (typeof evidenceKinds)[number]["id"];

/** The words for a kind; an id that is not in the list is shown as it is. */
export function evidenceKindLabel(id: string): string {
  return evidenceKinds.find((kind) => kind.id === id)?.label ?? id;
}
