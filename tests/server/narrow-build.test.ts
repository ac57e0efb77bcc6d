// A narrowed build answers every address as the whole one does: the same route, the same parameters, or none at all.
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { describe, expect, it } from "vitest";
import { narrowing } from "../../server/narrow-build";

const addresses: readonly (readonly [id: string, path: string | undefined, parentId?: string])[] = [
  ["root", ""],
  ["routes/_index", undefined, "root"],
  ["routes/help", "help", "root"],
  ["routes/services", "services", "root"],
  ["routes/services._index", undefined, "routes/services"],
  ["routes/services.$service", ":service", "routes/services"],
  ["routes/services.$service.stage", "services/:service/stage", "root"],
  ["routes/services[.]csv", "services.csv", "root"],
  ["routes/maturity.new", "maturity/new", "root"],
  ["routes/maturity.$submission", "maturity/:submission", "root"],
  ["routes/evidence.$evidence.files.$version", "evidence/:evidence/files/:version", "root"],
];

function buildOf(routes: typeof addresses): ServerBuild {
  const entries = routes.map(([id, path, parentId]) => {
    const index = id.endsWith("_index") ? true : undefined;
    return [id, { id, path, parentId, index, module: {} }] as const;
  });
  const all = Object.fromEntries(entries);
  return { routes: all, assets: { routes: { ...all }, url: "/manifest.js" } } as unknown as ServerBuild;
}

/** As Remix makes its tree of a build. */
function treeOf(build: ServerBuild, parentId?: string): NonNullable<Parameters<typeof matchRoutes>[0]>[number][] {
  return Object.values(build.routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => (index === true ? { id, path, index } : { id, path, children: treeOf(build, id) }));
}

const answerOf = (build: ServerBuild, address: string) =>
  matchRoutes(treeOf(build), address)?.map(({ route, params }) => ({ id: route.id, params })) ?? null;

describe("a narrowed build", () => {
  const whole = buildOf(addresses);
  const narrow = narrowing(whole);

  it.each([
    "/",
    "/help",
    "/help/",
    "/HELP",
    "//help",
    "/h%65lp",
    "/services",
    "/services.csv",
    "/servicesxcsv",
    "/services/uhnm",
    "/services/uhnm/",
    "/services/uhnm/stage",
    "/services/u%2Fhnm/stage",
    "/services/%E0%A4%A/stage",
    "/services//stage",
    "/maturity/new",
    "/maturity/NEW",
    "/maturity/s1",
    "/evidence/a/files/b",
    "/evidence/a/files",
    "/evidence/a/files/b/c",
    "/nobody's",
    "/help.",
  ])("answers %s as the whole one does", (address) => {
    expect(answerOf(narrow(address), address)).toEqual(answerOf(whole, address));
  });

  it("holds the routes that fit and those around them, in what renders and in what is listed", () => {
    const { routes, assets } = narrow("/services/uhnm");
    const wanted = ["root", "routes/services", "routes/services.$service"];
    expect([Object.keys(routes), Object.keys(assets.routes)]).toEqual([wanted, wanted]);
    expect(assets.url).toBe("/manifest.js");
  });

  it("keeps the order of the whole one where several fit, so that they rank as before", () => {
    expect(Object.keys(narrow("/maturity/new").routes)).toEqual([
      "root",
      "routes/maturity.new",
      "routes/maturity.$submission",
    ]);
  });

  it("is made once for addresses of one kind, however many there are", () => {
    expect(narrow("/services/uhnm")).toBe(narrow("/services/geh"));
    expect(narrow("/nobody")).toBe(narrow("/no/body"));
  });

  it("leaves a route that takes anything, or may leave something out, to Remix", () => {
    const open = buildOf([...addresses, ["routes/$", "*", "root"], ["routes/old", "old?/page", "root"]]);
    for (const address of ["/no/body", "/page", "/old/page", "/help"])
      expect(answerOf(narrowing(open)(address), address)).toEqual(answerOf(open, address));
  });
});
