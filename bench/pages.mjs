// P1, P2, P5: pages against the bare limit, against the framework's floor, and with a long history.
import { gzipSync } from "node:zlib";
import { addressesOf } from "./addresses.mjs";
import { compare, page } from "./measure.mjs";
import { startHello, startLimit, startPortal } from "./processes.mjs";
import { kilobytes, milliseconds, times } from "./report.mjs";

/** P1: the gap page with 15 x 300 cells. */
export async function gapPage({ workshop, quick }) {
  const set = workshop.copyOf(workshop.sets.network);
  const limit = await startLimit(workshop, set);
  const portal = await startPortal(workshop, set);
  const { criteriaGrid, gap } = addressesOf(set);
  const manager = portal.client("manager");
  const [bare, grid, sections] = await compare(
    [page(limit.visitor, "/"), page(manager, criteriaGrid.path), page(manager, gap.path)],
    { times: quick ? 50 : 200 },
  );
  const html = await manager.text(criteriaGrid.path);
  await Promise.all([limit.stop(), portal.stop()]);
  const row = (name, found, share, most) => ({
    id: "P1",
    what: `${name}, 15 x 300: ${share}`,
    target: `at most ${most}x the bare limit`,
    figure: `${times(found[`${share}Ratio`])} (${milliseconds(found[share])}; bare ${milliseconds(bare[share])})`,
    value: found[`${share}Ratio`],
    most,
  });
  return [
    row(criteriaGrid.name, grid, "p50", 3),
    row(criteriaGrid.name, grid, "p99", 5),
    row(gap.name, sections, "p50", 3),
    row(gap.name, sections, "p99", 5),
    {
      id: "P15",
      what: `${criteriaGrid.name}: HTML after gzip`,
      target: "at most 40 KB",
      figure: `${kilobytes(gzipSync(html).length)} (${kilobytes(html.length)} before)`,
      value: gzipSync(html).length / 1024,
      most: 40,
    },
  ];
}

/** P2: ordinary pages. */
export async function ordinaryPages({ workshop, quick }) {
  const set = workshop.copyOf(workshop.sets.network);
  const hello = await startHello(workshop);
  const portal = await startPortal(workshop, set);
  const { myWork, section, criterion, signIn } = addressesOf(set);
  const pages = [myWork, section, criterion, signIn];
  const [floor, ...found] = await compare(
    [page(hello.visitor, "/"), ...pages.map(({ who, path }) => page(portal.client(who), path))],
    { times: quick ? 50 : 100 },
  );
  await Promise.all([hello.stop(), portal.stop()]);
  return pages.flatMap(({ name }, index) => ordinaryRows(name, found[index], floor));
}

/** Both halves of P2 for one page. */
export function ordinaryRows(name, { p50, p50Ratio }, floor) {
  return [
    {
      id: "P2",
      what: `${name}: p50`,
      target: "at most 3x the framework's hello page",
      figure: `${times(p50Ratio)} (${milliseconds(p50)}; hello ${milliseconds(floor.p50)})`,
      value: p50Ratio,
      most: 3,
    },
    { id: "P2", what: `${name}: p50`, target: "at most 15 ms", figure: milliseconds(p50), value: p50, most: 15 },
  ];
}

/** P5: the same pages with as few changes as there are answers, and with a million. */
export async function longHistory({ workshop, quick }) {
  const short = workshop.copyOf(workshop.sets.network);
  const long = workshop.sets.history;
  const [few, many] = [await startPortal(workshop, short), await startPortal(workshop, long)];
  const rows = [];
  const { criteriaGrid, gap, assessment, myWork, criterion, service } = addressesOf(long);
  for (const { name, who, path } of [criteriaGrid, gap, assessment, criterion, myWork, service]) {
    const [before, after] = await compare([page(few.client(who), path), page(many.client(who), path)], {
      times: quick ? 20 : 50,
    });
    rows.push({
      id: "P5",
      what: `${name} with 1,000,000 changes and audit entries: p50`,
      target: "at most 1.2x of 4,500",
      figure: `${times(after.p50Ratio)} (${milliseconds(after.p50)}; ${milliseconds(before.p50)})`,
      value: after.p50Ratio,
      most: 1.2,
    });
  }
  await Promise.all([few.stop(), many.stop()]);
  return rows;
}
