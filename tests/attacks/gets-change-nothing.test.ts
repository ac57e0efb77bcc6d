// Attack 25: reading changes nothing. Every address that a page links to is opened by the people who see most, and every table stays as it was.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send, signIn } from "../support/attack-client";
import { builtRoutes, changedTables, idsOf, networkIds, pictureOf } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";
import { addressesOf, prepareAddresses } from "../support/route-addresses";

let portal: AttackPortal;
const mostPages = 260;

beforeAll(async () => {
  portal = await startAttackPortal({ prepare: prepareAddresses });
});

afterAll(async () => portal?.stop());

/** One address for each kind of page: criteria and evidence are many, and alike. */
function kindOf(address: string): string {
  return address
    .replace(/\?.*/, (query) => `?${[...new URLSearchParams(query.slice(1)).keys()].sort().join("&")}`)
    .replace(/\/criteria\/[^/?]+/, "/criteria/:criterion")
    .replace(/\/sections\/[^/?.]+/, "/sections/:section")
    .replace(/\/evidence\/[0-9a-f-]{36}/, "/evidence/:evidence")
    .replace(/\/versions\/[\d.]+/, "/versions/:version")
    .replace(
      /\/(groups|meetings|threads|posts|work-items|documents|surveys|actions|people|series|files)\/(?!new\b)[^/?.]+/g,
      "/$1/:id",
    )
    .replace(/\/services\/[a-z]+/, "/services/:service")
    .replace(/\/assessments\/[^/?.]+/, "/assessments/:assessment")
    .replace(/\/maturity\/submission-[^/?]+/, "/maturity/:submission");
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

async function addressesOfRoutes(): Promise<string[]> {
  const routes = await builtRoutes();
  const submission = portal.read<{ id: string }>("select id from matrix_submission limit 1")[0]?.id ?? "";
  return [idsOf(portal, "UHNM"), networkIds(portal)].flatMap((ids) =>
    addressesOf(portal, routes, { edition: "qsi-2021-working", submission, ...ids }),
  );
}

describe.each(["admin@wmin.example", "qi.manager@wmin.example", "lead@uhnm.example"])(
  "everything that %s can open",
  (email) => {
    it("changes no table, as a page, as data and by HEAD", async () => {
      const cookie = await signIn(portal, email);
      const before = pictureOf(portal);
      const waiting = ["/", ...(await addressesOfRoutes())];
      const seen = new Set<string>();
      const wrong: string[] = [];
      while (waiting.length > 0 && seen.size < mostPages) {
        const batch: string[] = [];
        while (waiting.length > 0 && batch.length < 6) {
          const address = waiting.shift() ?? "";
          if (seen.has(kindOf(address)) || address.startsWith("/assets")) continue;
          seen.add(kindOf(address));
          batch.push(address);
        }
        const answers = await Promise.all(batch.map((address) => send(portal, address, { cookie })));
        for (const [index, answer] of answers.entries()) {
          if (answer.status >= 500) wrong.push(`${batch[index]}: ${answer.status}`);
          if (String(answer.headers["content-type"]).startsWith("text/html")) waiting.push(...linksIn(answer.text));
          if (answer.headers.location?.startsWith("/")) waiting.push(answer.headers.location);
        }
      }
      expect(wrong).toEqual([]);
      expect(seen.size).toBeGreaterThan(20);
      expect(changedTables(before, pictureOf(portal))).toEqual([]);
    });
  },
);

it("no page links to what changes something: nothing that is a form's address alone is a link", async () => {
  const cookie = await signIn(portal, "lead@uhnm.example");
  const { service, assessment, criterion } = idsOf(portal, "UHNM");
  for (const address of ["/", "/account", `/services/${service}/assessments/${assessment}/criteria/${criterion}`]) {
    const page = await send(portal, address, { cookie });
    expect(linksIn(page.text).filter((href) => /sign-out|detachment|\/rating|\/sessions$/.test(href))).toEqual([]);
  }
});
