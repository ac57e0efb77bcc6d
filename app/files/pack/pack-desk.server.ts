// One pack at a time for each person, and how far it is. Kept by the process: a pack that is being sent ends with it.
export interface PackUnderWay {
  readonly assessmentId: string;
  readonly files: number;
  readonly sent: number;
}

export interface PackDesk {
  /** Begins a pack, or gives `null` while this person's last one is being sent. */
  begin(personId: string, assessmentId: string, files: number): { advance(): void; end(): void } | null;
  underWay(personId: string): PackUnderWay | null;
}

export function openPackDesk(): PackDesk {
  const packs = new Map<string, PackUnderWay>();
  return {
    begin(personId, assessmentId, files) {
      if (packs.has(personId)) return null;
      packs.set(personId, { assessmentId, files, sent: 0 });
      return {
        advance() {
          const pack = packs.get(personId);
          if (pack !== undefined) packs.set(personId, { ...pack, sent: pack.sent + 1 });
        },
        end: () => void packs.delete(personId),
      };
    },
    underWay: (personId) => packs.get(personId) ?? null,
  };
}
