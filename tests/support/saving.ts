// People who save answers and add files by the portal's own forms, and note what they were told.
import { createHash, randomUUID } from "node:crypto";
import { inFolder, versionOf, type Ledger } from "./ledger";
import type { PortalClient } from "./portal-client";
import type { RunningPortal } from "./portal-process";

/** One answer that a drill writes, and the version that its writer saw last. */
export interface Slot {
  readonly service: string;
  readonly assessment: string;
  readonly criterion: string;
  version: number;
}

export const pathOf = (slot: Omit<Slot, "version">) =>
  `/services/${slot.service}/assessments/${slot.assessment}/criteria/${slot.criterion}`;

/** Answers of one trust's open assessment, by the trust's short name in small letters. `from` leaves the first ones to somebody else. */
export function slotsOf(dataDir: string, trust: string, count: number, from = 0): Slot[] {
  const assessment = `assessment-${trust}`;
  const rows = inFolder(dataDir, (handle) =>
    handle
      .prepare(
        "select criterion_code as criterion, version from answer where assessment_id = ? order by criterion_code limit ? offset ?",
      )
      .all(assessment, count, from),
  ) as { criterion: string; version: number }[];
  if (rows.length < count) throw new Error(`${assessment} has only ${rows.length} answers from ${from} on.`);
  return rows.map((row) => ({ service: trust, assessment, ...row }));
}

/** What the answer's form sends. */
export function answerFields(version: number, note: string, formKey: string = randomUUID()) {
  return { "form-key": formKey, version: String(version), status: "commenced", note };
}

/** Saves one answer, and writes it into the ledger if the client was told that it is saved. Gives the status. */
export async function saveAnswer(client: PortalClient, slot: Slot, note: string, ledger: Ledger): Promise<number> {
  const { status } = await client.post(`${pathOf(slot)}/answer`, answerFields(slot.version, note));
  if (status === 303) {
    slot.version += 1;
    ledger.answers.push({ assessment: slot.assessment, criterion: slot.criterion, version: slot.version, note });
  }
  return status;
}

export interface Writing {
  /** Everything but 303 that came back, which a drill expects to be nothing. */
  readonly refused: number[];
  /** How long each acknowledged save took, in milliseconds. */
  readonly took: number[];
  /** Settles when the writer has stopped: it was told to, or the connection broke. */
  readonly done: Promise<void>;
  stop(): void;
}

/** Saves one answer after the other until it is told to stop or the portal is gone. */
export function keepSaving(client: PortalClient, slots: readonly Slot[], ledger: Ledger, onSaved = () => {}): Writing {
  const refused: number[] = [];
  const took: number[] = [];
  let stopped = false;
  async function run() {
    for (let turn = 0; !stopped; turn += 1) {
      const slot = slots[turn % slots.length]!;
      const began = performance.now();
      const status = await saveAnswer(client, slot, `drill ${randomUUID()}`, ledger).catch(() => null);
      if (status === null) return;
      if (status !== 303) {
        refused.push(status);
        return;
      }
      took.push(performance.now() - began);
      onSaved();
    }
  }
  return { refused, took, done: run(), stop: () => (stopped = true) };
}

/** Takes the versions as they are now: a save that was cut off may be there or not. */
export function seeAgain(dataDir: string, slots: readonly Slot[]): void {
  for (const slot of slots) slot.version = versionOf(dataDir, slot.assessment, slot.criterion);
}

/** The writers of most drills: quality leads of three trusts, two of them in two windows at once. */
export async function fiveWriters(portal: RunningPortal): Promise<{ client: PortalClient; slots: Slot[] }[]> {
  const leads = await Promise.all(["uhnm", "geh", "bwc"].map((trust) => portal.signIn(`lead@${trust}.example`)));
  const [uhnm, geh, bwc] = leads as [PortalClient, PortalClient, PortalClient];
  return [
    { client: uhnm, slots: slotsOf(portal.dataDir, "uhnm", 10) },
    { client: uhnm.twin(), slots: slotsOf(portal.dataDir, "uhnm", 10, 10) },
    { client: geh, slots: slotsOf(portal.dataDir, "geh", 10) },
    { client: geh.twin(), slots: slotsOf(portal.dataDir, "geh", 10, 10) },
    { client: bwc, slots: slotsOf(portal.dataDir, "bwc", 10) },
  ];
}

export interface EvidenceForm {
  readonly title: string;
  readonly formKey: string;
  readonly bytes: Buffer;
}

/** An evidence file of that many bytes that is like no other. */
export function evidenceForm(bytes = 300_000): EvidenceForm {
  const id = randomUUID();
  const line = `Dose audit ${id}, entry by entry.\n`;
  return { title: `Dose audit ${id}`, formKey: id, bytes: Buffer.from(line.repeat(Math.ceil(bytes / line.length))) };
}

/** Sends the upload page's form for a service. */
export function sendFile(client: PortalClient, service: string, form: EvidenceForm) {
  const fields = {
    "form-key": form.formKey,
    title: form.title,
    kind: "audit",
    visibility: "trust",
    noPatientData: "yes",
  };
  const file = { name: "dose-audit.txt", type: "text/plain", bytes: form.bytes };
  return client.upload(`/services/${service}/evidence/new-file`, fields, file);
}

export const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
