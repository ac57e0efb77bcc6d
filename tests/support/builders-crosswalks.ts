// A crosswalk between the two made-up editions, and an assessment of the older one with something recorded of nearly every criterion.
import { compileEdition } from "../../app/domain/gap-analysis";
import { blankAnswer, writeChanges } from "../../app/models/answers.server";
import { getAssessment, startAssessment, type Assessment } from "../../app/models/assessments.server";
import { attachEvidence } from "../../app/models/attachments.server";
import {
  fileCrosswalk,
  getCrosswalk,
  publishCrosswalk,
  startCrosswalk,
  type Crosswalk,
} from "../../app/models/crosswalk/crosswalks.server";
import { storeImported } from "../../app/models/editions.server";
import { transaction } from "../../app/models/transaction.server";
import { anEvidence, must, type Trust } from "./builders";
import { editionPair, type EditionPair } from "./edition-pair";
import type { World } from "./world";

export const pair: EditionPair = editionPair();
export const ways = { from: pair.older, to: pair.newer };

/** Both editions in the world. */
export async function pairStored(w: World): Promise<void> {
  await transaction(w.system(), async (tx) => {
    for (const edition of [pair.older, pair.newer]) await storeImported(tx, edition);
  });
}

/** A crosswalk with its suggestions, by the QI manager. */
export async function suggested(w: World): Promise<Crosswalk> {
  await pairStored(w);
  const started = await transaction(w.scope("qiManager"), (tx) => startCrosswalk(tx, pair.older, pair.newer));
  if (!started.ok) throw new Error(started.reason);
  return must(await getCrosswalk(w.scope("qiManager"), started.id));
}

/** A published crosswalk with the lines that are true. */
export async function published(w: World): Promise<Crosswalk> {
  const draft = await suggested(w);
  await transaction(w.scope("qiManager"), async (tx) => {
    await fileCrosswalk(tx, draft, ways, pair.lines);
    const done = await publishCrosswalk(tx, draft);
    if (!done.ok) throw new Error(done.reason);
  });
  return must(await getCrosswalk(w.scope("qiManager"), draft.id));
}

const values = ["met", "partly", "not-met", "outside", null, "met", "met"] as const;
const owners = ["northLead", "northContributor", null] as const;

/** Answers of every kind to 242 criteria: every seventh unrated, notes and owners by turns; six items that support ten criteria each. */
export async function olderAssessment(w: World, of: Trust = "north"): Promise<Assessment> {
  const lead = of === "north" ? "northLead" : "southLead";
  const start = {
    serviceId: `service-${of}`,
    trustId: `trust-${of}`,
    editionId: pair.older.id,
    standard: "pair",
    title: "Assessment 2025",
  };
  const started = await transaction(w.scope(lead), (tx) => startAssessment(tx, start));
  if (!started.ok) throw new Error(started.reason);
  const assessment = must(await getAssessment(w.scope(lead), of, started.id));
  const { criteria } = compileEdition(pair.older);
  const changes = criteria.map(({ criterion }, index) => {
    const value = values[index % values.length] ?? null;
    return {
      before: blankAnswer(criterion.code),
      change: {
        value,
        reason: value === "outside" ? `No such thing for ${criterion.code}` : null,
        note: index % 5 === 0 ? `Note of ${criterion.code}` : null,
        ownerId: of === "north" ? (owners[index % owners.length] ?? null) : null,
        targetOn: null,
      },
    };
  });
  await transaction(w.scope(lead), (tx) => writeChanges(tx, assessment, changes, false));
  for (let item = 0; item < 6; item += 1) {
    const evidence = await anEvidence(w, lead, { trustId: start.trustId, title: `Item ${item}` });
    const codes = Array.from(
      { length: 10 },
      (_, place) => must(criteria[(item * 37 + place * 11) % criteria.length]).criterion.code,
    );
    const done = await transaction(w.scope(lead), (tx) => attachEvidence(tx, evidence, assessment, codes));
    if (!done.ok) throw new Error(done.reason);
  }
  return assessment;
}
