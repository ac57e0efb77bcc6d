// Where Word, Excel, PowerPoint and OpenDocument files say who made, changed and commented on them, found and emptied in place.
import { namesNobody, type FileProperty } from "../../domain/file-properties/properties";

/** What a part may say of people: the text of elements, and the values of attributes, by local name. */
export interface Slots {
  readonly part: RegExp;
  readonly elements?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What stands there afterwards. Programs want a name beside a comment. */
  readonly instead: string;
}

const madeBy = {
  author: "Comments and changes by",
  userId: "Account",
  displayName: "Comments and changes by",
} as const;

const all: readonly Slots[] = [
  { part: /^docprops\/core\.xml$/i, elements: { creator: "Author", lastModifiedBy: "Last changed by" }, instead: "" },
  { part: /^docprops\/app\.xml$/i, elements: { Company: "Organisation", Manager: "Manager" }, instead: "" },
  {
    part: /^docprops\/custom\.xml$/i,
    elements: { lpwstr: "Own property", lpstr: "Own property", bstr: "Own property" },
    instead: "",
  },
  {
    part: /^word\/(?:document|comments\w*|header\d*|footer\d*|footnotes|endnotes|people)\.xml$/i,
    attributes: { ...madeBy, initials: "Comments and changes by" },
    instead: "Author",
  },
  { part: /^xl\/comments\d*\.xml$/i, elements: { author: "Comments by" }, instead: "Author" },
  {
    part: /^xl\/(?:persons\/\w+|revisions\/\w+)\.xml$/i,
    attributes: { ...madeBy, userName: "Changes by" },
    instead: "Author",
  },
  { part: /^xl\/workbook\.xml$/i, attributes: { userName: "Reserved by", url: "Folder of its author" }, instead: "" },
  {
    part: /^ppt\/(?:commentAuthors|authors|comments\/\w+)\.xml$/i,
    attributes: { ...madeBy, name: "Comments by", initials: "Comments by" },
    instead: "Author",
  },
  {
    part: /^meta\.xml$/i,
    elements: {
      creator: "Last changed by",
      "initial-creator": "Author",
      "printed-by": "Printed by",
      "user-defined": "Own property",
    },
    instead: "",
  },
  {
    part: /^(?:content|styles)\.xml$/i,
    elements: {
      creator: "Comments and changes by",
      "sender-initials": "Comments and changes by",
      "creator-initials": "Comments and changes by",
    },
    instead: "Author",
  },
];

/** The slots of a part, by its name in the document; `undefined` for a part that says nothing of people. */
export function slotsOf(part: string): Slots | undefined {
  return all.find((slots) => slots.part.test(part));
}

/** Who is named in a part. */
export function readSlots(xml: string, slots: Slots): readonly FileProperty[] {
  const found: FileProperty[] = [];
  replaceSlots(xml, slots, (label, value) => {
    const words = textOf(value);
    const isOwn = label === "Own property";
    if (!namesNobody(words) && (!isOwn || namesSomebody(words))) found.push({ kind: "person", label, value: words });
    return value;
  });
  return found;
}

/** The part with nobody named in it. Everything else of it stays as it was, byte for byte. */
export function emptySlots(xml: string, slots: Slots): string {
  return replaceSlots(xml, slots, () => slots.instead);
}

/** A property of a document management system is mostly a number or a label; one with an address or two capitals may be a person. */
function namesSomebody(words: string): boolean {
  return /@/.test(words) || /^\p{Lu}[\p{L}'-]+(?:,? \p{Lu}[\p{L}'.-]*){1,3}$/u.test(words);
}

const tag = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/g;

/** Elements that hold nothing but text, and attributes, which are only looked for inside tags: text may look like either. */
function replaceSlots(xml: string, slots: Slots, replace: (label: string, value: string) => string): string {
  let changed = xml;
  for (const [name, label] of Object.entries(slots.elements ?? {})) {
    const element = new RegExp(`(<(?:[\\w.-]+:)?${name}(?:\\s[^<>]*)?>)([^<]+)(?=</)`, "g");
    changed = changed.replace(element, (whole, open: string, value: string) =>
      open.endsWith("/>") ? whole : `${open}${replace(label, value)}`,
    );
  }
  const { attributes } = slots;
  if (attributes === undefined) return changed;
  const wanted = new RegExp(`(\\s(?:[\\w.-]+:)?(${Object.keys(attributes).join("|")})\\s*=\\s*)("[^"]*"|'[^']*')`, "g");
  return changed.replace(tag, (whole) => {
    if (!isWanted(whole)) return whole;
    return whole.replace(wanted, (_, before: string, name: string, quoted: string) => {
      const quote = quoted.charAt(0);
      return `${before}${quote}${replace(attributes[name] ?? name, quoted.slice(1, -1))}${quote}`;
    });
  });
}

/** `url` and `name` are attributes of much else: only a workbook's own path and the people of a presentation are meant. */
function isWanted(element: string): boolean {
  if (/\surl\s*=/.test(element)) return /^<(?:[\w.-]+:)?absPath\b/.test(element);
  if (/\sname\s*=/.test(element)) return /^<(?:[\w.-]+:)?(?:cmAuthor|author)\b/.test(element);
  return true;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function textOf(value: string): string {
  return value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "").trim();
}
