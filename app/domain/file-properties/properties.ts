// What a file says of people, places and devices beside its content, and what its uploader is offered to do about it.

export type PropertyKind = "place" | "person" | "device";

/** One thing that a file says: shown to its uploader alone, never kept. */
export interface FileProperty {
  readonly kind: PropertyKind;
  /** "Author", "Where it was taken". */
  readonly label: string;
  readonly value: string;
}

/** What an uploader chose: `clean` empties the properties, `keep` leaves the file as it is. */
export type PropertyChoice = "clean" | "keep";

/** The names of the form's two fields, beside the file. */
export const choiceField = "file-properties";
export const waitingField = "waiting-file";

const images: readonly string[] = ["png", "jpeg"];

/**
 * Whether a file may be kept as it is. An author may be meant, in a document; where a photograph was taken never is, and a photograph
 * proves the same without its camera's owner.
 */
export function mayKeep(type: string, properties: readonly FileProperty[]): boolean {
  return !images.includes(type) && properties.every(({ kind }) => kind !== "place");
}

/** The choice that a form sent, or `null`. */
export function choiceOf(sent: string | undefined): PropertyChoice | null {
  return sent === "clean" || sent === "keep" ? sent : null;
}

const longestValue = 80;
const most = 12;

/** Each thing once, cut to what a page can show, places first. */
export function tidyProperties(properties: readonly FileProperty[]): readonly FileProperty[] {
  const once = new Map<string, FileProperty>();
  for (const { kind, label, value } of properties) {
    const words = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
    if (words === "") continue;
    const shown = words.length > longestValue ? `${words.slice(0, longestValue)}…` : words;
    once.set(`${label}: ${shown}`, { kind, label, value: shown });
  }
  const order: readonly PropertyKind[] = ["place", "person", "device"];
  return [...once.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).slice(0, most);
}

/** Names that programs write where nobody said one. */
const programs =
  /^(?:unknown|user|author|windows user|microsoft (?:office|word|excel) ?user|microsoft office|admin(?:istrator)?|python-docx|openpyxl|apache poi|xlsxwriter|sheetjs|exceljs|docx4j|phpword|phpspreadsheet)$/i;

/** Whether a value names nobody. */
export function namesNobody(value: string): boolean {
  return value.trim() === "" || programs.test(value.trim());
}
