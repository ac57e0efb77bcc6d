// Invented files that the portal held: their words, who uploaded them and what became of them.
import type { FileWords } from "./files";

const invented = "Invented for the demonstration. Not for clinical use.";

export interface HeldFile {
  readonly id: string;
  /** As `shared-files.ts` calls it. */
  readonly file: string;
  readonly title: string;
  readonly kind: string;
  readonly words: FileWords;
  readonly daysAgo: number;
  /** What stands in the file: the line of its one number. */
  readonly place: string;
  readonly release: { readonly daysAgo: number; readonly reason: string } | null;
}

/** Numbers beginning with 999 are given to nobody. Their check digits are right, so the portal takes them for NHS numbers. */
export const heldFiles: readonly HeldFile[] = [
  {
    id: "uhnm-1",
    file: "held-worklist",
    title: "Worklist sample, reporting turnaround audit",
    kind: "audit",
    words: {
      title: "Worklist sample, reporting turnaround audit",
      paragraphs: [
        invented,
        "Row 1: knee MRI, reported in 3 days, NHS number 999 000 0018 (invented, given to nobody).",
      ],
      rows: [],
    },
    daysAgo: 2,
    place: "Line 5",
    release: null,
  },
  {
    id: "uhnm-2",
    file: "held-equipment-list",
    title: "Equipment list, ultrasound rooms",
    kind: "record",
    words: {
      title: "Equipment list, ultrasound rooms",
      paragraphs: [invented, "Room 2, probe 9990000026 (invented serial number)."],
      rows: [],
    },
    daysAgo: 16,
    place: "Line 5",
    release: {
      daysAgo: 15,
      reason: "The ten digits are the serial number of a probe. I compared them with the asset register.",
    },
  },
];
