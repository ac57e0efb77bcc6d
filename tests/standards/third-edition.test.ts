// Adding a standard touches one place: the list of editions. Here a third one is added to that list as it is stored at start,
// and everything above it works, with a scale and codes that the portal has never seen.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { answerForm, ratingForm } from "../../app/domain/forms/answer";
import { parseForm } from "../../app/domain/forms/parse";
import { criterionTitle, findCriterion, findSection } from "../../app/domain/find-criterion";
import { compileEdition, gapAnalysis, percentages } from "../../app/domain/gap-analysis";
import { offeredReason } from "../../app/domain/not-applicable";
import { getAnswer, listAnswers, recordAnswer } from "../../app/models/answers.server";
import { getAssessment, startAssessment, type Assessment } from "../../app/models/assessments.server";
import { attachEvidence } from "../../app/models/attachments.server";
import { getEdition, listEditions, storeShipped } from "../../app/models/editions.server";
import { listSpeaking, readRecorded } from "../../app/models/gap-analysis.server";
import { transaction } from "../../app/models/transaction.server";
import { editions, maturityTemplates } from "../../app/standards/registry";
import { thirdEdition } from "../fixtures/third-edition";
import { anAnswer, anEvidence, must } from "../support/builders";
import { testMoment } from "../support/database";
import { editionRules } from "../support/edition-rules";
import { day, world, type Person, type World } from "../support/world";

/** The world of every other test, started once more by a portal whose registry has one more line. */
async function worldWithThird(): Promise<World> {
  const made = await world();
  await storeShipped(
    made.database,
    { editions: [...editions, thirdEdition], templates: maturityTemplates },
    testMoment,
  );
  return made;
}

async function started(made: World, of: "north" | "south" = "north"): Promise<Assessment> {
  const person = `${of}Lead` as const;
  const result = await transaction(made.scope(person), (tx) =>
    startAssessment(tx, {
      serviceId: `service-${of}`,
      trustId: `trust-${of}`,
      editionId: thirdEdition.id,
      standard: thirdEdition.standard,
      title: "First review",
    }),
  );
  if (!result.ok) throw new Error(result.reason);
  return must(await getAssessment(made.scope(person), of, result.id));
}

async function rate(made: World, assessment: Assessment, criterion: string, value: string): Promise<void> {
  const person = `${assessment.slug}Lead` as Person;
  const result = await transaction(made.scope(person), (tx) =>
    recordAnswer(tx, assessment, criterion, 0, anAnswer({ value }), false),
  );
  if (!result.ok) throw new Error(result.reason);
}

describe("a third edition", () => {
  it("keeps every rule that the shipped ones keep", () => {
    expect(editionRules.flatMap((rule) => rule.faults(thirdEdition, [...editions, thirdEdition]))).toEqual([]);
  });

  it("can be browsed: it is in the list, and comes back whole", async () => {
    const made = await worldWithThird();
    const scope = made.scope("northViewer");
    expect((await listEditions(scope)).map((each) => each.title)).toContain("Ward Review 2026, test edition");
    const edition = must(await getEdition(scope, thirdEdition.id));
    expect(edition).toEqual(thirdEdition);
    expect(findSection(edition, "2")?.title).toBe("Going home");
    expect(criterionTitle(must(findCriterion(edition, "2.1.1")))).toBe("One page to take away");
  });

  it("has a form made from its own scale: every value can be chosen, and none of another edition's", () => {
    for (const { id, reasonRequired } of thirdEdition.scale.values) {
      const alone = parseForm(answerForm(thirdEdition.scale), Object.entries({ version: "0", status: id }));
      expect(alone.ok, id).toBe(!reasonRequired);
      const quick = parseForm(ratingForm(thirdEdition.scale), Object.entries({ version: "0", status: id }));
      expect(quick.ok, id).toBe(!reasonRequired);
    }
    expect(parseForm(answerForm(thirdEdition.scale), Object.entries({ version: "0", status: "complete" })).ok).toBe(
      false,
    );
  });

  it("is offered as not applicable by what the service does, as the shipped ones are", () => {
    const { criterion } = must(findCriterion(thirdEdition, "1.2.1"));
    expect(offeredReason(criterion, new Map([["mri", false]]))).toBe("This service does no MRI.");
    expect(offeredReason(criterion, new Map([["mri", true]]))).toBeNull();
  });

  it("can be assessed beside the shipped one, and evidenced", async () => {
    const made = await worldWithThird();
    const assessment = await started(made);
    await rate(made, assessment, "1.1.1", "green");
    expect((await getAnswer(made.scope("northViewer"), assessment, "1.1.1")).value).toBe("green");
    expect((await listAnswers(made.scope("northViewer"), assessment)).size).toBe(1);
    const item = await anEvidence(made, "northLead");
    const attachedTo = await transaction(made.scope("northLead"), (tx) =>
      attachEvidence(tx, item, assessment, ["1.1.1"]),
    );
    expect(attachedTo).toEqual({ ok: true, attached: 1 });
    // The service's other assessment is as it was.
    expect((await getAssessment(made.scope("northLead"), "north", "assessment-north"))?.closedAt).toBeNull();
  });

  it("is scored by what its own values count as", async () => {
    const made = await worldWithThird();
    const assessment = await started(made);
    for (const [code, value] of [
      ["1.1.1", "exemplary"],
      ["1.1.2", "amber"],
      ["1.2.1", "out-of-scope"],
    ] as const) {
      await rate(made, assessment, code, value);
    }
    const item = await anEvidence(made, "northLead");
    await transaction(made.scope("northLead"), (tx) => attachEvidence(tx, item, assessment, ["1.1.1", "1.1.2"]));
    const edition = must(await getEdition(made.scope("northLead"), thirdEdition.id));
    const [recorded] = await readRecorded(made.scope("northLead"), [assessment.id], day("2026-05-14"));

    const gap = gapAnalysis(compileEdition(edition), must(recorded));

    expect(gap.total).toEqual({
      criteria: 4,
      notApplicable: 1,
      denominator: 3,
      complete: 1,
      commenced: 1,
      notStarted: 1,
      notYetRated: 1,
      evidenced: 1,
    });
    expect(percentages(gap.total)).toMatchObject({ complete: 34, commenced: 33, notStarted: 33, evidenced: 34 });
    expect(gap.sections.map((section) => section.denominator)).toEqual([2, 1]);
  });

  it("has a network gap analysis of its own", async () => {
    const made = await worldWithThird();
    const [north, south] = [await started(made, "north"), await started(made, "south")];
    const speaking = await listSpeaking(made.scope("boardMember"), thirdEdition.id, day("2026-05-14"));
    expect(speaking.map((each) => each.assessmentId).sort()).toEqual([north.id, south.id].sort());
  });
});

// --- The routes, once they are there ------------------------------------------------------------------------------------------

interface RouteModule {
  readonly loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  readonly action?: (args: LoaderFunctionArgs) => Promise<unknown>;
}

const routes = import.meta.glob<RouteModule>("../../app/routes/*.tsx");
const routeOf = (name: string) => routes[`../../app/routes/${name}.tsx`];
const pages = {
  edition: routeOf("standards.$edition._index"),
  assessments: routeOf("services.$service.assessments._index"),
  gapAnalysis: routeOf("network.gap-analysis._index"),
  sectionsCsv: routeOf("network.gap-analysis.sections[.]csv"),
};

/** What a loader gives, as text: whatever shape it has, the words of the edition are in it. */
async function textOf(answer: unknown): Promise<string> {
  return answer instanceof Response ? answer.text() : JSON.stringify(answer);
}

async function load(
  made: World,
  page: keyof typeof pages,
  person: Person,
  url: string,
  params: Record<string, string> = {},
): Promise<string> {
  const { loader } = await must(pages[page])();
  const args = await made.args(person, url, params);
  const data = await textOf(await must(loader)(args));
  return [data, ...args.context.request.markup.values()].join("\n");
}

describe.skipIf(pages.edition === undefined)("a third edition on the standard's page", () => {
  it("shows its sections and its notice", async () => {
    const made = await worldWithThird();
    const text = await load(made, "edition", "northViewer", `/standards/${thirdEdition.id}`, {
      edition: thirdEdition.id,
    });
    expect(text).toContain("Arrival on the ward");
    expect(text).toContain("An edition of the tests.");
  });
});

describe.skipIf(pages.assessments === undefined)("a third edition on a service's assessments", () => {
  it("may be chosen, and starting it works", async () => {
    const made = await worldWithThird();
    const address = "/services/north/assessments";
    expect(await load(made, "assessments", "northLead", address, { service: "north" })).toContain(thirdEdition.title);
    const { action } = await must(pages.assessments)();
    const form = { edition: thirdEdition.id, title: "First review" };
    const answer = await must(action)(await made.args("northLead", address, { service: "north" }, form));
    expect((answer as Response).status).toBe(303);
    const row = made.database.raw.writer
      .prepare("select title from assessment where edition_id = ?")
      .pluck()
      .get(thirdEdition.id);
    expect(row).toBe("First review");
  });
});

describe.skipIf(pages.gapAnalysis === undefined)("a third edition in the network's gap analysis", () => {
  it("is counted like any other", async () => {
    const made = await worldWithThird();
    const assessment = await started(made);
    await rate(made, assessment, "1.1.1", "green");
    const text = await load(made, "gapAnalysis", "qiManager", `/network/gap-analysis?edition=${thirdEdition.id}`);
    expect(text).toContain("Arrival on the ward");
    expect(text).toContain("25%");
  });
});

describe.skipIf(pages.sectionsCsv === undefined)("a third edition in the file of trusts by sections", () => {
  it("has a row for each service, with counts and percentages of its own scale", async () => {
    const made = await worldWithThird();
    const assessment = await started(made);
    await rate(made, assessment, "1.1.1", "green");
    const text = await load(
      made,
      "sectionsCsv",
      "qiManager",
      `/network/gap-analysis/sections.csv?edition=${thirdEdition.id}`,
    );
    expect(text).toContain("Arrival on the ward");
    expect(text).toContain("Going home");
    expect(text).toContain("NORTH");
  });
});
