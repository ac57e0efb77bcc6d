// How the routes of a document's life cycle begin and how they act: on the document in sight, for its keepers, or on the consultation
// of one version.
import { authorize, forbidden, found, type AskedAs } from "./authorize.server";
import type { Arguments } from "./portal.server";
import type { Permission } from "../domain/permissions";
import { getConsultation, type Consultation } from "../models/documents/consultations.server";
import { getDocument, type DocumentPlace } from "../models/documents/documents.server";
import type { Scope } from "../models/scope.server";
import { onceForWords, type Outcome, type Submission } from "../models/transaction.server";

export interface DocumentArguments extends Arguments {
  readonly params: Readonly<Record<string, string | undefined>>;
}

export interface DocumentAsked {
  readonly scope: Scope;
  readonly document: DocumentPlace;
}

export interface ConsultationAsked extends DocumentAsked {
  /** The version in the address: "2.0". */
  readonly words: string;
  readonly consultation: Consultation;
}

/** The document of the address, for reading. Throws 404 where it is out of sight. */
export async function readableDocument(
  args: DocumentArguments,
  as: AskedAs = "page",
  permission: Permission | readonly Permission[] = "groups.browse",
): Promise<DocumentAsked> {
  const scope = await authorize(args, permission, as);
  return { scope, document: found(await getDocument(scope, args.params.document ?? "")) };
}

/** The document of the address, for its keepers. Throws 403 for others who see it. */
export async function keptDocument(args: DocumentArguments): Promise<DocumentAsked> {
  const asked = await readableDocument(args, "page", ["group.run", "group.post"]);
  if (!asked.document.mayKeep) throw forbidden();
  return asked;
}

/** The newest consultation of the version in the address. Throws 404 where there is none in sight. */
export async function consultationOf(asked: DocumentAsked, args: DocumentArguments): Promise<ConsultationAsked> {
  const words = args.params.version ?? "";
  return { ...asked, words, consultation: found(await getConsultation(asked.scope, asked.document, words)) };
}

/** Takes a step once, on the document as its own transaction finds it: what the door read may have moved on. `state`: it is gone. */
export async function onceOnDocument<Value, Reason extends string>(
  { scope, document }: DocumentAsked,
  submission: Submission,
  step: (tx: Scope, document: DocumentPlace) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | "key-used" | "state">> {
  return onceForWords<Value, Reason | "state">(scope, submission, async (tx) => {
    const now = await getDocument(tx, document.id);
    return now === undefined ? { ok: false, reason: "state" } : step(tx, now);
  });
}

/** As `onceOnDocument`, with the consultation that was asked for. `state`: another one was opened since, or it is out of sight. */
export async function onceInConsultation<Value, Reason extends string>(
  asked: ConsultationAsked,
  submission: Submission,
  step: (tx: Scope, document: DocumentPlace, consultation: Consultation) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | "key-used" | "state">> {
  return onceOnDocument<Value, Reason | "state">(asked, submission, async (tx, document) => {
    const now = await getConsultation(tx, document, asked.words);
    return now?.id === asked.consultation.id ? step(tx, document, now) : { ok: false, reason: "state" };
  });
}
