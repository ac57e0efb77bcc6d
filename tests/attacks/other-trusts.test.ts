// Attacks 1 to 3, 5 to 8 and 10: things of other trusts, by their own ids, inside a form, inside an address of one's own, and rights asked for.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encode, post, send, signIn, upload, type Answer } from "../support/attack-client";
import { changedTables, idsOf, networkIds, pictureOf, type Ids } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";

let portal: AttackPortal;
let lead: string;
let viewer: string;
let assessor: string;
let own: Ids;
let other: Ids;
let otherShared: Ids;
let network: Ids;

beforeAll(async () => {
  portal = await startAttackPortal();
  lead = await signIn(portal, "lead@uhnm.example");
  viewer = await signIn(portal, "viewer@uhnm.example");
  assessor = await signIn(portal, "assessor@external.example");
  own = idsOf(portal, "UHNM");
  other = idsOf(portal, "GEH");
  otherShared = idsOf(portal, "UHB", "network");
  network = networkIds(portal);
});

afterAll(async () => portal?.stop());

const home = (ids: Ids) => `/services/${ids.service}/assessments/${ids.assessment}`;
const criterion = (ids: Ids) => `${home(ids)}/criteria/${ids.criterion}`;
const randomId = "019f0000-0000-7000-8000-000000000000";

/** A page without what differs each time: its nonce, keys and reference. */
function plain(answer: Answer): string {
  return answer.text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID").replaceAll(/nonce="[^"]*"/g, "");
}

const answerOf = (ids: Ids) =>
  portal.read("select * from answer where assessment_id = ? and criterion_code = ?", ids.assessment, ids.criterion);

async function expectNothingChanged(attack: () => Promise<void>): Promise<void> {
  const before = pictureOf(portal);
  await attack();
  expect(changedTables(before, pictureOf(portal))).toEqual([]);
}

describe("another trust's thing (attack 1)", () => {
  const addresses = (ids: Ids) => [
    `/services/${ids.service}`,
    `/services/${ids.service}/evidence`,
    `/services/${ids.service}/evidence.csv`,
    home(ids),
    `${home(ids)}/gap-analysis`,
    `${home(ids)}/sections/${ids.section}`,
    `${home(ids)}/sections/${ids.section}.csv`,
    criterion(ids),
    `${criterion(ids)}/history`,
    `/evidence/${ids.evidence}`,
    `/evidence/${ids.evidence}/versions/1/file`,
  ];

  it("reads as what was never there: the same status, headers and words as a random id", async () => {
    const nobody: Ids = { ...other, service: "xyz", assessment: randomId, evidence: randomId };
    const nowhere = addresses(nobody);
    for (const [index, address] of addresses(other).entries()) {
      const foreign = await send(portal, address, { cookie: lead });
      const absent = await send(portal, nowhere[index] ?? "", { cookie: lead });
      expect([address, foreign.status, absent.status]).toEqual([address, 404, 404]);
      expect(plain(foreign)).toBe(plain(absent));
      expect(Object.keys(foreign.headers).sort()).toEqual(Object.keys(absent.headers).sort());
    }
  });

  it("takes about as long to refuse as what was never there", async () => {
    const times = { foreign: [] as number[], absent: [] as number[] };
    const timed = async (address: string, into: number[]) => {
      const began = performance.now();
      await send(portal, address, { cookie: lead });
      into.push(performance.now() - began);
    };
    for (let time = 0; time < 25; time += 1) {
      await timed(criterion(other), times.foreign);
      await timed(criterion({ ...other, assessment: randomId }), times.absent);
      await timed(`/evidence/${other.evidence}`, times.foreign);
      await timed(`/evidence/${randomId}`, times.absent);
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const apart = Math.abs(median(times.foreign) - median(times.absent));
    // A page that is there takes tens of milliseconds more.
    expect(apart).toBeLessThan(Math.max(10, median(times.absent)));
  });

  it("under one's own address is not there either: own service with another's assessment, own assessment under another's service", async () => {
    for (const address of [
      home({ ...own, assessment: other.assessment }),
      home({ ...own, service: other.service }),
      home({ ...own, service: "network" }),
      home({ ...network, service: own.service }),
      criterion({ ...own, assessment: other.assessment }),
      `${criterion({ ...own, criterion: "99.99.99" })}`,
      `${home(own)}/sections/99`,
    ]) {
      expect([address, (await send(portal, address, { cookie: lead })).status]).toEqual([address, 404]);
    }
  });

  it("an older file of evidence that another trust shares is its own; the newest can be had", async () => {
    const [older] = portal.read<{ id: string; newest: number }>(
      `select e.id, max(v.number) as newest from evidence e join evidence_version v on v.evidence_id = e.id
       where e.visibility = 'network' and e.withdrawn = 0 and e.held = 0 and e.trust_id not in ('trust-uhnm')
       group by e.id having max(v.number) > 1 limit 1`,
    );
    const [id, newest] =
      older === undefined ? [otherShared.evidence, Number(otherShared.version)] : [older.id, older.newest];
    expect((await send(portal, `/evidence/${id}/versions/${newest}/file`, { cookie: lead })).status).toBe(200);
    for (let number = 1; number < newest; number += 1) {
      expect((await send(portal, `/evidence/${id}/versions/${number}/file`, { cookie: lead })).status).toBe(404);
    }
  });

  it("shared, and then withdrawn, held or no longer shared, is gone for the others at once (attack 13)", async () => {
    const address = `/evidence/${otherShared.evidence}/versions/${otherShared.version}/file`;
    const statusAfter = async (change: string) => {
      portal.write(`update evidence set ${change} where id = ?`, otherShared.evidence);
      return (await send(portal, address, { cookie: lead })).status;
    };
    expect(await statusAfter("visibility = 'network'")).toBe(200);
    expect(await statusAfter("withdrawn = 1")).toBe(404);
    expect(await statusAfter("withdrawn = 0, held = 1")).toBe(404);
    expect(await statusAfter("held = 0, visibility = 'trust'")).toBe(404);
    expect(await statusAfter("visibility = 'network'")).toBe(200);
  });
});

describe("a form that is right, sent to another trust's thing (attack 2)", () => {
  it("is not found, and nothing is changed", async () => {
    await expectNothingChanged(async () => {
      const [row] = answerOf(other) as { version: number }[];
      const answer = { version: String(row?.version ?? 0), status: "commenced" };
      const link = { title: "Attack", kind: "policy", visibility: "network", address: "https://attack.example/" };
      const sent: (readonly [string, Record<string, string>])[] = [
        [`${criterion(other)}/answer`, answer],
        [`${criterion(other)}/rating`, answer],
        [`${criterion(other)}/attachments`, { evidence: own.evidence }],
        [`${criterion(other)}/attachments/${other.attachment}/detachment`, {}],
        [`${home(other)}/closing`, { confirm: "yes" }],
        [`/services/${other.service}/evidence/new-link`, link],
        [`/services/network/evidence/new-link`, link],
        [`/services/${other.service}/stage`, { stage: "1" }],
        [`/services/${other.service}/assessments`, { edition: "qsi-2021-working", title: "Attack" }],
        [`/evidence/${other.evidence}/change`, { version: "1", ...link }],
        [`/evidence/${other.evidence}/withdrawal`, { version: "1", reason: "attack" }],
        [`/evidence/${other.evidence}/attachments`, { assessment: own.assessment, criteria: own.criterion }],
      ];
      for (const [address, fields] of sent) {
        const refused = await post(portal, address, fields, { cookie: lead });
        expect([address, refused.status]).toEqual([address, 404]);
      }
    });
  });
});

describe("another's id inside one's own form (attack 3)", () => {
  it("evidence of another trust is not attached, private or shared, nor the network's own", async () => {
    await expectNothingChanged(async () => {
      for (const evidence of [other.evidence, otherShared.evidence, network.evidence, randomId, "", "' or 1=1 --"]) {
        const answer = await post(portal, `${criterion(own)}/attachments`, { evidence }, { cookie: lead });
        expect([evidence, [302, 303, 404].includes(answer.status)]).toEqual([evidence, true]);
        if (evidence.length === randomId.length) expect(answer.status).toBe(404);
      }
    });
  });

  it("an attachment of another trust, or of another assessment, is not ended under one's own address", async () => {
    await expectNothingChanged(async () => {
      for (const attachment of [other.attachment, network.attachment, randomId]) {
        const answer = await post(
          portal,
          `${criterion(own)}/attachments/${attachment}/detachment`,
          {},
          { cookie: lead },
        );
        expect(answer.status).toBe(404);
      }
    });
  });

  it("a person of another trust does not become an owner, of an answer or of evidence", async () => {
    const [row] = answerOf(own) as { version: number }[];
    await expectNothingChanged(async () => {
      for (const owner of ["person-lead-geh", "person-qi-manager", "person-viewer-uhnm", randomId]) {
        const answer = { version: String(row?.version), status: "commenced", owner };
        expect((await post(portal, `${criterion(own)}/answer`, answer, { cookie: lead })).status).toBe(400);
        const link = {
          title: "Attack",
          kind: "policy",
          visibility: "trust",
          address: "https://attack.example/",
          owner,
        };
        const added = await post(portal, `/services/${own.service}/evidence/new-link`, link, { cookie: lead });
        expect(added.status).toBe(422);
      }
    });
  });

  it("new evidence does not support another trust's assessment, nor criteria that are not there", async () => {
    const link = { title: "Attack", kind: "policy", visibility: "trust", address: "https://attack.example/" };
    await expectNothingChanged(async () => {
      for (const [assessment, criteria] of [
        [other.assessment, other.criterion],
        [network.assessment, network.criterion],
        [randomId, own.criterion],
        [own.assessment, "99.99.99"],
      ] as const) {
        const form = { ...link, assessment, criteria };
        const linked = await post(portal, `/services/${own.service}/evidence/new-link`, form, { cookie: lead });
        expect([assessment, [404, 422].includes(linked.status)]).toEqual([assessment, true]);
        const parts = Object.entries({ ...form, noPatientData: "yes" }).map(([name, value]) => ({ name, value }));
        const file = { name: "file", file: "attack.txt", value: "Plain words.\n" };
        const uploaded = await upload(portal, `/services/${own.service}/evidence/new-file`, [...parts, file], {
          cookie: lead,
        });
        expect([assessment, [404, 422].includes(uploaded.status)]).toEqual([assessment, true]);
      }
    });
  });
});

describe("fields that a form does not have (attack 8)", () => {
  const escalation = [
    ["role", "network-admin"],
    ["role_held", "qi-manager"],
    ["trustId", "trust-geh"],
    ["trust_id", "trust-geh"],
    ["networkId", "other"],
    ["personId", "person-lead-geh"],
    ["changed_by", "person-lead-geh"],
    ["onBehalf", "1"],
    ["on_behalf", "1"],
    ["held", "1"],
    ["withdrawn", "0"],
    ["sha256", "0".repeat(64)],
    ["recorded_at", "2001-01-01T00:00:00.000Z"],
    ["__proto__[role]", "network-admin"],
    ["constructor[prototype][role]", "network-admin"],
  ] as const;

  it("do nothing: the answer is saved as its sender's, for its own trust, now", async () => {
    const [row] = answerOf(own) as { version: number }[];
    const fields: [string, string][] = [
      ["version", String(row?.version)],
      ["status", "commenced"],
    ];
    const answer = await post(portal, `${criterion(own)}/answer`, [...fields, ...escalation], { cookie: lead });
    expect(answer.status).toBe(303);
    const [change] = portal.read<Record<string, unknown>>(
      "select * from answer_change order by recorded_at desc, version desc limit 1",
    );
    expect(change).toMatchObject({ recorded_by: "person-lead-uhnm", on_behalf: 0, assessment_id: own.assessment });
    expect(String(change?.recorded_at).slice(0, 10)).not.toBe("2001-01-01");
  });

  it("do nothing: evidence is its own trust's, not held and not withdrawn", async () => {
    const link = { title: "Escalated", kind: "policy", visibility: "trust", address: "https://own.example/" };
    const form = [...Object.entries(link), ...escalation] as [string, string][];
    const answer = await post(portal, `/services/${own.service}/evidence/new-link`, form, { cookie: lead });
    expect(answer.status).toBe(303);
    const rows = portal.read("select trust_id, held, withdrawn, created_by from evidence where title = 'Escalated'");
    expect(rows).toEqual([{ trust_id: "trust-uhnm", held: 0, withdrawn: 0, created_by: "person-lead-uhnm" }]);
  });

  it("roles stay what they are", () => {
    expect(portal.read("select role from role_held where person_id = 'person-lead-uhnm' and group_id is null")).toEqual(
      [{ role: "quality-lead" }],
    );
  });
});

describe("who may see but not change (attack 10)", () => {
  it("a viewer and an assessor who send a contributor's form are told so, and nothing changes", async () => {
    await expectNothingChanged(async () => {
      for (const cookie of [viewer, assessor]) {
        for (const action of ["answer", "rating", "attachments", `attachments/${own.attachment}/detachment`]) {
          const refused = await post(
            portal,
            `${criterion(own)}/${action}`,
            { version: "1", status: "complete" },
            { cookie },
          );
          expect([action, refused.status]).toEqual([action, 403]);
          // Rating answers its own script, in JSON; every other refusal is a page.
          const words = action === "rating" ? "forbidden" : "You do not have permission to do this";
          expect([action, refused.text]).toEqual([action, expect.stringContaining(words)]);
        }
      }
    });
  });

  it("a contributor cannot make an answer their own first", async () => {
    const contributor = await signIn(portal, "contributor@uhnm.example");
    portal.write(
      "update answer set owner_id = 'person-lead-uhnm' where assessment_id = ? and criterion_code = ?",
      own.assessment,
      own.criterion,
    );
    const [row] = answerOf(own) as { version: number }[];
    await expectNothingChanged(async () => {
      const form = { version: String(row?.version), status: "complete", owner: "person-contributor-uhnm" };
      expect((await post(portal, `${criterion(own)}/answer`, form, { cookie: contributor })).status).toBe(403);
    });
  });
});

describe("what an answer holds (attack 7)", () => {
  it("no page's data holds a password's hash, a session, or anybody's address of e-mail", async () => {
    const hashes = portal.read<{ password_hash: string; email: string }>("select password_hash, email from person");
    const qi = await signIn(portal, "qi.manager@wmin.example");
    for (const cookie of [lead, qi]) {
      for (const address of [
        "/?_data=routes%2F_index",
        `/services/${own.service}?_data=${encodeURIComponent("routes/services.$service._index")}`,
        `${criterion(own)}?_data=${encodeURIComponent("routes/services.$service.assessments.$assessment.criteria.$criterion._index")}`,
        `/evidence/${own.evidence}?_data=${encodeURIComponent("routes/evidence.$evidence._index")}`,
      ]) {
        const answer = await send(portal, address, { cookie });
        expect([address, answer.status]).toEqual([address, 200]);
        for (const { password_hash, email } of hashes) {
          expect(answer.text).not.toContain(password_hash);
          expect(answer.text).not.toContain(email);
        }
        expect(answer.text).not.toMatch(/argon2|id_hash|passwordHash|password_hash/);
      }
    }
  });
});

describe("parameters of an address (attack 41)", () => {
  const odd = [
    "'",
    '"',
    "' or '1'='1",
    "%",
    "\\",
    "\u0000",
    "é",
    "a".repeat(3000),
    "[]",
    "{}",
    "-1",
    "1e309",
    "null",
    "../..",
    "*",
    "NEAR(",
  ];
  const names = [
    "words",
    "state",
    "kind",
    "order",
    "status",
    "at",
    "edition",
    "icb",
    "section",
    "owner",
    "assessment",
    "criterion",
    "q",
    "at-day",
  ];

  it("of any kind are words, a filter that is no filter, or not found: never a fault", async () => {
    const pages = [
      `/services/${own.service}/evidence`,
      `${home(own)}/sections/${own.section}`,
      `${home(own)}/gap-analysis`,
      "/network/gap-analysis",
      "/network/stages",
      "/network/maturity",
    ];
    for (const page of pages) {
      const wrong: string[] = [];
      await Promise.all(
        odd.map(async (value) => {
          const query = encode(names.flatMap((name) => [[name, value] as const, [name, value] as const]));
          const answer = await send(portal, `${page}?${query}`.slice(0, 12_000), { cookie: lead });
          if (answer.status >= 500 && answer.status !== 503)
            wrong.push(`${page} ${value.slice(0, 20)}: ${answer.status}`);
        }),
      );
      expect(wrong).toEqual([]);
    }
  });
});
