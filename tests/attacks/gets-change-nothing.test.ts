// Attack 25: reading changes nothing. Every address that a page links to is opened by the people who see most, and every table stays as it was.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send, signIn, type Answer } from "../support/attack-client";
import {
  builtRoutes,
  changedTables,
  idsOf,
  networkIds,
  patternOf,
  pictureOf,
  type BuiltRoute,
} from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";
import { claimedAloneInFile, claimedAloneOnPage } from "../support/both-figures";
import { addressesOf, prepareAddresses } from "../support/route-addresses";

let portal: AttackPortal;
let routes: Readonly<Record<string, BuiltRoute>>;
let patterns: ReturnType<typeof patternsOf>;

beforeAll(async () => {
  portal = await startAttackPortal({ prepare: prepareAddresses });
  routes = await builtRoutes();
  patterns = patternsOf(routes);
});

afterAll(async () => portal?.stop());

/** One address for each kind of page: its route, whose it is, and which questions its address asks. Of a list as a workbook the list is enough. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, portal.base);
  const route = patterns.find(({ matches }) => matches.test(pathname.replace(/\.xlsx$/, ".csv")));
  const whose = pathname.startsWith("/services/network") ? "network" : "";
  const asked = pathname.endsWith(".xlsx") ? ["as a workbook"] : [...searchParams.keys()].sort();
  return [route?.pattern ?? pathname, whose, ...asked].join(" ");
}

/** The routes of the build as expressions; a route that names more of its address comes before one that leaves it open. */
function patternsOf(routes: Readonly<Record<string, BuiltRoute>>) {
  const open = (pattern: string) => pattern.split(":").length;
  return Object.keys(routes)
    .filter((id) => id.startsWith("routes/"))
    .map((id) => patternOf(routes, id))
    .sort((one, other) => open(one) - open(other))
    .map((pattern) => ({
      pattern,
      matches: new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`),
    }));
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

function addressesOfRoutes(): string[] {
  const submission = portal.read<{ id: string }>("select id from matrix_submission limit 1")[0]?.id ?? "";
  return [idsOf(portal, "UHNM"), networkIds(portal)].flatMap((ids) =>
    addressesOf(portal, routes, { edition: "qsi-2021-working", submission, ...ids }),
  );
}

interface Crawled {
  readonly kinds: number;
  readonly faults: readonly string[];
  /** Pages and files that give how much is complete, and not how much is evidenced. */
  readonly claimedAlone: readonly string[];
  readonly changed: readonly string[];
}

/** Opens one address of each kind that the person can reach, and says what came of it. */
async function crawl(email: string): Promise<Crawled> {
  const cookie = await signIn(portal, email);
  const before = pictureOf(portal);
  const waiting = ["/", ...addressesOfRoutes()];
  const seen = new Set<string>();
  const faults: string[] = [];
  const claimedAlone: string[] = [];
  while (waiting.length > 0) {
    const batch: string[] = [];
    while (waiting.length > 0 && batch.length < 6) {
      const address = waiting.shift() ?? "";
      if (seen.has(kindOf(address)) || address.startsWith("/assets")) continue;
      seen.add(kindOf(address));
      batch.push(address);
    }
    const answers = await Promise.all(batch.map((address) => send(portal, address, { cookie })));
    for (const [index, answer] of answers.entries()) {
      const address = batch[index] ?? "";
      if (answer.status >= 500) faults.push(`${address}: ${answer.status}`);
      if (answer.status === 200) claimedAlone.push(...claimedAloneIn(answer).map((words) => `${address}: ${words}`));
      if (typeOf(answer).startsWith("text/html")) waiting.push(...linksIn(answer.text));
      if (answer.headers.location?.startsWith("/")) waiting.push(answer.headers.location);
    }
  }
  return { kinds: seen.size, faults, claimedAlone, changed: changedTables(before, pictureOf(portal)) };
}

const typeOf = (answer: Answer) => String(answer.headers["content-type"]);

function claimedAloneIn(answer: Answer): readonly string[] {
  if (typeOf(answer).startsWith("text/html")) return claimedAloneOnPage(answer.text);
  return typeOf(answer).startsWith("text/csv") ? claimedAloneInFile(answer.text) : [];
}

describe.each(["admin@wmin.example", "qi.manager@wmin.example", "lead@uhnm.example"])(
  "everything that %s can open",
  (email) => {
    let crawled: Crawled;
    beforeAll(async () => {
      crawled = await crawl(email);
    }, 300_000);

    it("changes no table, as a page, as data and by HEAD", () => {
      expect(crawled.faults).toEqual([]);
      expect(crawled.kinds).toBeGreaterThan(200);
      expect(crawled.changed).toEqual([]);
    });

    it("gives how much is evidenced wherever it gives how much is complete", () => {
      expect(crawled.claimedAlone).toEqual([]);
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
