// Who hears of a step of a finding: the service's leads of what the assessor's side did, the one who raised it of what the service did.
import { shortWords } from "../../domain/view/finding-pages";
import { listLeadIds } from "../leads.server";
import { notify } from "../notices.server";
import type { Scope } from "../scope.server";

const toService = { raised: "A finding was raised", accepted: "Accepted", reopened: "Opened again" } as const;
const toRaiser = { answered: "Answered", closed: "Closed, please check it again" } as const;

type Told = keyof typeof toService | keyof typeof toRaiser;

/** Call it inside the transaction of the step. */
export async function tellOfFinding(
  tx: Scope,
  finding: { readonly id: string; readonly trustId: string; readonly raisedBy: string; readonly words: string },
  did: Told,
  version: number,
  addressOf: (id: string) => string,
): Promise<void> {
  const isToService = did in toService;
  const people = isToService ? await listLeadIds(tx, [finding.trustId]) : [finding.raisedBy];
  const words = { ...toService, ...toRaiser }[did];
  await notify(
    tx,
    people.map((personId) => ({
      personId,
      kind: "finding" as const,
      title: `${words}: ${shortWords(finding.words, 80)}`,
      body: "",
      address: addressOf(finding.id),
      subject: { kind: "finding" as const, id: finding.id },
      onceKey: `finding:${finding.id}:${did}:${version}`,
    })),
  );
}
