// C1: an edition of 1,000 controls and enhancements is brought in as a catalog; then P1, P2 and P7 on its pages, with every criterion rated.
import { randomUUID } from "node:crypto";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { compare, page, pause } from "./measure.mjs";
import { ordinaryRows } from "./pages.mjs";
import { startHello, startLimit, startPortal } from "./processes.mjs";
import { milliseconds, times } from "./report.mjs";

const editionId = "catalog";
const mostImportMs = 30_000;
const mostStatements = 20 + 15;

export async function importedCatalog({ workshop, quick }) {
  const { oscalCatalog } = await import(path.join(workshop.portal, "oscal-catalog.mjs"));
  const set = workshop.copyOf(workshop.sets.network);
  const portal = await startPortal(workshop, set, { watched: true });
  const { importMs, longestMs } = await bringIn(portal, JSON.stringify(oscalCatalog()));
  const assessment = await assess(portal);
  await portal.stop();
  const codes = answerAll(set, assessment);
  return [
    {
      id: "C1",
      what: "Catalog of 1,000 controls: read, looked through and published",
      target: "under 30 s",
      figure: milliseconds(importMs),
      value: importMs,
      most: mostImportMs,
    },
    {
      id: "C1",
      what: "The same: longest wait of another reader meanwhile",
      target: "under 2 s",
      figure: milliseconds(longestMs),
      value: longestMs,
      most: 2000,
    },
    ...(await measurePages(workshop, set, pagesOf(assessment, codes), quick)),
  ];
}

function pagesOf(assessment, { section, criterion }) {
  const own = `/services/roh/assessments/${assessment}`;
  const [inSection, inCriterion] = [section, criterion].map(encodeURIComponent);
  return [
    { name: "Edition", who: "lead", path: `/standards/${editionId}` },
    { name: "Section of the edition", who: "lead", path: `/standards/${editionId}/sections/${inSection}` },
    { name: "Assessment", who: "lead", path: own },
    { name: "Section", who: "lead", path: `${own}/sections/${inSection}` },
    { name: "Criterion", who: "lead", path: `${own}/criteria/${inCriterion}` },
    { name: "Network gap analysis", who: "manager", path: `/network/gap-analysis?edition=${editionId}`, isGap: true },
  ];
}

/** Sends the file, waits as its page does, publishes it, and asks for another page all the while. */
async function bringIn(portal, catalog) {
  const admin = portal.client("admin");
  const began = performance.now();
  const meanwhile = watchOther(portal);
  const address = await upload(admin, catalog);
  while (!(await admin.text(address)).includes("Publish the edition")) {
    if (performance.now() - began > mostImportMs) throw new Error("The catalog is not read.");
    await pause(100);
  }
  await press(admin, `${address}/publication`, {
    id: editionId,
    standard: "catalog",
    standardTitle: "Catalog",
    title: "Catalog of 1,000",
    subject: "service",
    owner: "The bench",
    licence: "None",
    staysHere: "no",
    confirmed: "yes",
  });
  return { importMs: performance.now() - began, longestMs: await meanwhile.stop() };
}

async function upload({ url, cookie }, catalog) {
  const body = new FormData();
  body.append("form-key", randomUUID());
  body.append("file", new Blob([catalog]), "catalog.json");
  const { status, headers } = await fetch(`${url}/standards/import/new-file`, {
    method: "POST",
    headers: { Cookie: cookie, Origin: url, "Sec-Fetch-Site": "same-origin" },
    redirect: "manual",
    body,
  });
  if (status !== 303) throw new Error(`The file was answered with ${status}.`);
  return headers.get("Location");
}

function watchOther(portal) {
  const lead = portal.client("lead");
  let longest = 0;
  let goesOn = true;
  const watching = (async () => {
    while (goesOn) {
      longest = Math.max(longest, await lead.time("GET", "/standards", {}, 200));
      await pause(20);
    }
  })();
  return {
    stop: async () => {
      goesOn = false;
      await watching;
      return longest;
    },
  };
}

async function assess(portal) {
  const { headers } = await press(portal.client("lead"), "/services/roh/assessments", {
    edition: editionId,
    title: "Catalog",
    from: "",
  });
  return headers.location.split("/").at(-1);
}

async function press(client, address, fields) {
  const answer = await client.send("POST", address, { body: { ...fields, "form-key": randomUUID() } });
  if (answer.status !== 303 && answer.status !== 302) throw new Error(`${address} was answered with ${answer.status}.`);
  return answer;
}

/** Rates every criterion, so that nothing is quick because there is nothing in it. */
function answerAll(set, assessment) {
  const database = new SqliteDatabase(path.join(set.folder, "portal.sqlite"));
  const { sections, scale } = JSON.parse(
    database.prepare("select document from edition where id = ?").pluck().get(editionId),
  );
  const codes = sections.flatMap((section) =>
    section.statements.flatMap(({ criteria }) => criteria.map(({ code }) => code)),
  );
  const at = new Date().toISOString();
  const insert = database.prepare(
    `insert into answer (assessment_id, criterion_code, value, note, version, changed_at, changed_by)
     values (?, ?, ?, '', 1, ?, 'person-lead-roh')`,
  );
  database.transaction(() => {
    codes.forEach((code, index) => insert.run(assessment, code, scale.values[index % 3].id, at));
  })();
  database.close();
  return { section: sections[0].code, criterion: codes[0] };
}

async function measurePages(workshop, set, pages, quick) {
  const [hello, limit] = [await startHello(workshop), await startLimit(workshop, set)];
  const portal = await startPortal(workshop, set, { watched: true });
  const rounds = { times: quick ? 20 : 100 };
  const taken = pages.map(({ who, path: address }) => page(portal.client(who), address));
  const [floor, ...found] = await compare([page(hello.visitor, "/"), ...taken], rounds);
  const [bare, gap] = await compare([page(limit.visitor, "/"), taken.at(-1)], rounds);
  const counts = [];
  for (const { who, path: address } of pages) {
    await portal.ask();
    await portal.client(who).text(address);
    counts.push((await portal.ask()).statements);
  }
  await Promise.all([hello.stop(), limit.stop(), portal.stop()]);
  return pages.flatMap(({ name, isGap }, index) => [
    ...(isGap ? [gapRow(name, gap, bare)] : ordinaryRows(`${name}, catalog of 1,000 controls`, found[index], floor)),
    {
      id: "P7",
      what: `${name}, catalog of 1,000 controls: statements`,
      target: `at most ${mostStatements}`,
      figure: String(counts[index]),
      value: counts[index],
      most: mostStatements,
    },
  ]);
}

function gapRow(name, { p50, p50Ratio }, bare) {
  return {
    id: "P1",
    what: `${name}, catalog of 1,000 controls: p50`,
    target: "at most 3x the bare limit",
    figure: `${times(p50Ratio)} (${milliseconds(p50)}; bare ${milliseconds(bare.p50)})`,
    value: p50Ratio,
    most: 3,
  };
}
