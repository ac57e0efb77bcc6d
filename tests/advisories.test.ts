// The versions that the advisories ask for, pinned, whole and quiet. docs/decisions/001 says why what is open cannot be reached here.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import remixConfig from "../remix.config.js";

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly link?: boolean;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, unknown>;
  allowScripts: Record<string, boolean>;
  engines: { node: string };
};
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  lockfileVersion: number;
  packages: Record<string, Locked>;
};
const locked = Object.entries(lock.packages).filter(([place]) => place !== "");

/** Every copy of a package in the lock file, nested ones included. */
const copiesOf = (name: string) =>
  locked.filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`));

const nameOf = (place: string) => place.split("node_modules/").at(-1) ?? place;

// Source: design/advisories.md and design/libraries.md. "exactly" where a later one does not exist or would be another line.
const minimums: readonly { name: string; least: string; because: string }[] = [
  { name: "@remix-run/node", least: "2.17.5", because: "CVE-2026-53663, CVE-2026-42342 and all before" },
  { name: "@remix-run/react", least: "2.17.5", because: "the same line" },
  { name: "@remix-run/express", least: "2.17.5", because: "the same line" },
  { name: "@remix-run/dev", least: "2.17.5", because: "the same line" },
  { name: "@remix-run/server-runtime", least: "2.17.5", because: "CVE-2026-22030" },
  { name: "@remix-run/router", least: "1.23.4", because: "CVE-2026-53668, CVE-2026-40181, CVE-2026-22029" },
  { name: "react-router", least: "6.30.6", because: "CVE-2026-53668, CVE-2025-68470" },
  { name: "react-router-dom", least: "6.30.6", because: "CVE-2026-53668" },
  { name: "nodemailer", least: "9.1.1", because: "GHSA-c7w3-x93f-qmm8: CRLF through envelope.size" },
  { name: "better-sqlite3", least: "12.11.1", because: "brings SQLite 3.51.3 or later" },
  { name: "kysely", least: "0.28.18", because: "the version that was tried" },
  { name: "file-type", least: "21.3.4", because: "the version that was tried" },
  { name: "busboy", least: "1.6.0", because: "limits hold" },
  { name: "helmet", least: "8.0.0", because: "the version that was tried" },
  { name: "@node-rs/argon2", least: "2.0.0", because: "the version that was tried" },
];

describe("minimum versions", () => {
  it.each(minimums)("$name is at least $least ($because)", ({ name, least }) => {
    const copies = copiesOf(name);
    expect(copies.length, `${name} is not in the lock file`).toBeGreaterThan(0);
    expect(
      copies
        .filter(([, { version }]) => !isAtLeast(version, least))
        .map(([place, { version }]) => `${place} ${version}`),
    ).toEqual([]);
  });

  it("of the routers are set by overrides, which the default install of Remix would not reach", () => {
    expect(manifest.overrides).toMatchObject({
      "react-router": "6.30.6",
      "react-router-dom": "6.30.6",
      "@remix-run/router": "1.23.4",
    });
  });

  it("stay on Remix's last line of version 2, and React 18", () => {
    for (const name of ["@remix-run/node", "@remix-run/react", "@remix-run/express", "@remix-run/dev"]) {
      expect(copiesOf(name).map(([, { version }]) => version)).toEqual(["2.17.5"]);
    }
    expect(copiesOf("react").map(([, { version }]) => version.split(".")[0])).toEqual(["18"]);
  });

  it("what is installed is what the lock file says", () => {
    for (const { name } of minimums) {
      const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string };
      expect(installed.version, name).toBe(lock.packages[`node_modules/${name}`]?.version);
    }
  });

  it("are compared as numbers, not as text", () => {
    expect(isAtLeast("1.23.4", "1.23.4")).toBe(true);
    expect(isAtLeast("1.23.10", "1.23.4")).toBe(true);
    expect(isAtLeast("2.9.0", "2.17.5")).toBe(false);
    expect(isAtLeast("6.30.5", "6.30.6")).toBe(false);
    expect(isAtLeast("10.0.0", "9.1.1")).toBe(true);
    expect(isAtLeast("2.17.5-pre.1", "2.17.5")).toBe(false);
  });
});

describe("every package", () => {
  it("is pinned exactly in package.json", () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("that is pinned is locked at that version", () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const other = Object.entries(all).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
  });

  it("in the lock file has its integrity, by SHA-512", () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked
        .filter(([, { integrity, link }]) => link === true || !/^sha512-[A-Za-z0-9+/=]{88}$/.test(integrity ?? ""))
        .map(([place]) => place),
    ).toEqual([]);
  });

  it("comes from the registry that npm is set to: the lock file names no address, folder or repository", () => {
    const elsewhere = locked.filter(([, { resolved }]) => resolved !== undefined);
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });

  it("says its licence, and none that would bind the portal", () => {
    const named = locked.filter(([, { license }]) => license !== undefined);
    expect(named.length / locked.length).toBeGreaterThan(0.95);
    expect(
      named
        .filter(
          ([, { license }]) => /\b(A?GPL|SSPL|BUSL|CC-BY-NC)/i.test(license ?? "") && !/\bOR\b/.test(license ?? ""),
        )
        .map(([place, { license }]) => `${place} ${license}`),
    ).toEqual([]);
  });
});

describe("install scripts", () => {
  const withScripts = [
    ...new Set(locked.filter(([, each]) => each.hasInstallScript === true).map(([place]) => nameOf(place))),
  ].sort();

  it("belong only to packages that the allow list decides about", () => {
    expect(
      withScripts.filter((name) => manifest.allowScripts[name] === undefined),
      "Say true or false under allowScripts in package.json, and why in docs/decisions/006.",
    ).toEqual([]);
  });

  it("are allowed for what must compile, and for nothing else", () => {
    const allowed = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []));
    expect(allowed.sort()).toEqual(["better-sqlite3", "esbuild"]);
  });

  it("are decided about for no package that has none", () => {
    expect(Object.keys(manifest.allowScripts).filter((name) => !withScripts.includes(name))).toEqual([]);
  });

  it("the portal has none of its own", () => {
    const scripts = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts;
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });
});

describe("Remix", () => {
  it("keeps single fetch and lazy route discovery off: turbo-stream and /__manifest stay out of reach", () => {
    expect(remixConfig.future?.v3_singleFetch).toBe(false);
    expect(remixConfig.future?.v3_lazyRouteDiscovery).toBe(false);
  });

  it("has the three other flags on", () => {
    expect(remixConfig.future).toMatchObject({
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
    });
  });

  it("uses no file sessions, and nothing of React's server components", () => {
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(names.filter((name) => /react-server-dom|rsc/.test(name))).toEqual([]);
  });
});

describe("the record of open advisories", () => {
  const record = readFileSync("docs/decisions/001-remix-v2-and-its-advisories.md", "utf8");

  // Source: design/advisories.md: every line of its table.
  it.each([
    "CVE-2025-61686",
    "CVE-2025-59057",
    "CVE-2025-68470",
    "CVE-2026-21884",
    "CVE-2026-22029",
    "CVE-2026-22030",
    "CVE-2026-53663",
    "CVE-2026-40181",
    "CVE-2026-42342",
    "CVE-2026-55685",
    "CVE-2026-34077",
    "CVE-2026-42211",
    "CVE-2026-53668",
    "CVE-2026-53669",
    "GHSA-337j-9hxr-rhxg",
    "GHSA-qwww-vcr4-c8h2",
  ])("says of %s why it cannot be reached here", (id) => {
    expect(record).toContain(id);
  });

  it("says on which Node the portal runs, and that is at least the one it was tried on", () => {
    expect(manifest.engines.node).toBe(">=20.20");
    expect(existsSync(".npmrc") && readFileSync(".npmrc", "utf8")).toContain("save-exact=true");
  });
});

/** Whether a version is this one or a later one; a version before a release does not count as the release. */
function isAtLeast(version: string, least: string): boolean {
  const [release = "", before] = version.split("-");
  const [have, want] = [release, least].map((text) => text.split(".").map(Number)) as [number[], number[]];
  for (const [index, wanted] of want.entries()) {
    const part = have[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return before === undefined;
}
