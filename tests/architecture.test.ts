// The house's rules as data, checked against the source text. A rule that lives only in a document is no rule.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { editions } from "../app/standards/registry";
import { publicRoutes } from "./support/public-routes";
import { layerOf, listFiles, parseSource, readSourceFiles, type Import, type SourceFile } from "./support/source-files";

const files = readSourceFiles();

const inLayer = (...layers: string[]) => files.filter((file) => layers.includes(file.layer));

interface Layer {
  /** Layers whose files it may import. Arrows point down the page only. */
  readonly may: readonly string[];
  /** Layers of which it may know the types, and nothing else. */
  readonly types?: readonly string[];
  /** Single files outside of those, each for a reason. */
  readonly also?: readonly string[];
  /** Packages it may import; `node:` stands for all of Node's own. */
  readonly packages: readonly string[];
  readonly packageTypes?: readonly string[];
}

// Source: the house, "Who may import whom".
const house: Readonly<Record<string, Layer>> = {
  standards: { may: ["standards"], packages: [] },
  domain: { may: ["domain", "standards"], packages: ["zod", "diff"] },
  models: {
    may: ["models", "domain", "standards", "db"],
    packages: ["kysely", "uuidv7", "@node-rs/argon2", "node:crypto"],
    packageTypes: ["better-sqlite3"],
  },
  files: {
    may: ["files", "domain"],
    packages: [
      "busboy",
      "csv-parse",
      "exifr",
      "file-type",
      "yauzl",
      "unpdf",
      "mammoth",
      "@e965/xlsx",
      "exceljs",
      "saxes",
      "yazl",
      "node:",
    ],
  },
  reports: {
    may: ["reports", "models", "domain", "standards"],
    types: ["http"],
    // figures link to what they count, and every address is written once, in paths.ts
    also: ["app/http/paths.ts"],
    packages: ["zod", "markdown-it", "sanitize-html", "ical-generator"],
  },
  email: { may: ["email", "domain"], packages: ["nodemailer"] },
  jobs: {
    may: ["jobs", "email", "reports", "models", "files", "domain"],
    types: ["http"],
    also: ["app/http/paths.ts"],
    packages: ["croner"],
    packageTypes: ["pino"],
  },
  http: {
    may: ["http", "files", "models", "domain"],
    types: ["db", "standards"],
    packages: [
      "@remix-run/node",
      "zod",
      "csv-stringify",
      "rate-limiter-flexible",
      "@zxcvbn-ts/core",
      "@zxcvbn-ts/language-common",
      "@zxcvbn-ts/language-en",
      "node:crypto",
    ],
    packageTypes: ["pino", "better-sqlite3"],
  },
  components: {
    may: ["components", "domain"],
    // a component may name the shape of what its page's loader gives: docs/decisions/007
    types: ["standards", "routes", "reports"],
    // every address is written once, in paths.ts; names, sizes and kinds of files are put into words by two pure files
    also: ["app/http/paths.ts", "app/files/file-name.ts", "app/files/file-types.ts"],
    packages: ["react", "react-hook-form", "@hookform/resolvers", "zod", "d3-scale"],
  },
  routes: {
    may: ["components", "http", "reports", "email", "files", "models", "domain", "standards"],
    packages: ["@remix-run/node", "@remix-run/react", "react", "zod"],
  },
  root: {
    may: ["routes", "components", "http", "reports", "domain", "standards", "styles"],
    packages: ["@remix-run/node", "@remix-run/react", "react", "react-dom", "isbot", "node:stream"],
  },
  "db/migrations": { may: [], packages: [] },
  db: { may: ["db", "db/migrations"], packages: ["kysely", "better-sqlite3", "node:"] },
  seed: {
    may: ["seed", "models", "files", "domain", "standards"],
    types: ["db"],
    packages: ["uuidv7", "node:"],
    packageTypes: ["kysely"],
  },
  server: {
    may: ["server", "seed", "jobs", "email", "http", "models", "files", "domain", "standards", "db"],
    packages: [
      "@remix-run/node",
      "@remix-run/express",
      "better-sqlite3",
      "compression",
      "express",
      "helmet",
      "kysely",
      "pino",
      "prom-client",
      "node:",
    ],
  },
};

describe("who may import whom", () => {
  it("has a row for every layer that there is", () => {
    expect([...new Set(files.map((file) => file.layer))].filter((layer) => house[layer] === undefined)).toEqual([]);
  });

  it.each(Object.keys(house))("%s imports only what the house allows", (layer) => {
    expect(inLayer(layer).flatMap((file) => importFaults(file))).toEqual([]);
  });

  it("a migration imports nothing: it is frozen in time", () => {
    const migrations = inLayer("db/migrations");
    expect(migrations.length).toBeGreaterThan(5);
    expect(migrations.flatMap((file) => file.imports)).toEqual([]);
  });

  it("the list of migrations imports the migrations and nothing else", () => {
    const list = files.find((file) => file.path === "db/migrations/list.ts")!;
    expect(list.imports.map((each) => each.of).sort()).toEqual(
      inLayer("db/migrations")
        .map((file) => file.path)
        .sort(),
    );
  });

  it("no component and nothing in the domain imports a .server module, not even its types", () => {
    const faults = inLayer("components", "domain", "standards").flatMap((file) =>
      file.imports
        .filter((each) => /\.server(\.tsx?)?$/.test(each.of))
        .map((each) => `${file.path} imports ${each.of}`),
    );
    expect(faults).toEqual([]);
  });

  it("no file reaches into another's tests, scripts or build", () => {
    const faults = files.flatMap((file) =>
      file.imports
        .filter((each) => /^(tests|scripts|build|bench)\//.test(each.of))
        .map((each) => `${file.path} imports ${each.of}`),
    );
    expect(faults).toEqual([]);
  });
});

describe("SQL", () => {
  it("is written in models, db, seed and server only", () => {
    const faults = inLayer(
      "standards",
      "domain",
      "files",
      "reports",
      "email",
      "http",
      "routes",
      "components",
      "root",
    ).flatMap((file) => [
      ...file.imports
        .filter((each) => !each.isType && (each.of === "kysely" || layerOf(each.of).startsWith("db")))
        .map((each) => `${file.path} imports ${each.of}`),
      ...(/\.(selectFrom|insertInto|updateTable|deleteFrom|executeTakeFirst(OrThrow)?)\(|\bsql`|\.prepare\(/.test(
        file.code,
      )
        ? [`${file.path} writes a query`]
        : []),
    ]);
    expect(faults, "Put the query into a model that takes a Scope.").toEqual([]);
  });

  it("never uses the outer handle inside a model: a model reads and writes through its scope", () => {
    const allowed = [
      "scope.server.ts",
      "transaction.server.ts",
      "session.server.ts",
      "editions.server.ts",
      "network.server.ts",
      "people.server.ts",
      "search/at-start.server.ts",
    ];
    const faults = inLayer("models")
      .filter((file) => !allowed.some((name) => file.path.endsWith(`/${name}`)))
      .filter((file) => /\bdatabase\.(writer|reader|raw)\b/.test(file.code))
      .map((file) => file.path);
    expect(faults).toEqual([]);
  });
});

describe("names", () => {
  it("no barrels: import the file that has the thing", () => {
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file.path)).map((file) => file.path)).toEqual([]);
    const reExports = files.filter((file) => /^export \*/m.test(file.code)).map((file) => file.path);
    expect(reExports).toEqual([]);
  });

  it("no file is called after nothing: utils, helpers, misc, common, manager", () => {
    const bad = /(^|[-./])(utils?|helpers?|misc|common|manager|data2|stuff)([-./]|$)/;
    const all = [
      ...files.map((file) => file.path),
      ...listFiles("tests"),
      ...listFiles("scripts"),
      ...listFiles("bench"),
    ];
    expect(all.filter((file) => bad.test(file))).toEqual([]);
    expect(bad.test("app/domain/date-utils.ts")).toBe(true);
    expect(bad.test("app/components/Manager.tsx".toLowerCase())).toBe(true);
  });

  it("files are kebab-case, components PascalCase or hooks", () => {
    const faults = files
      .filter((file) => !["routes", "root"].includes(file.layer))
      .map((file) => file.path)
      .filter((file) => {
        const name = file
          .split("/")
          .at(-1)!
          .replace(/(\.server)?\.tsx?$/, "");
        return file.endsWith(".tsx") ? !/^[A-Z][A-Za-z0-9]+$/.test(name) : !/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name);
      });
    expect(faults).toEqual([]);
  });

  it("no default exports but where Remix needs them", () => {
    const faults = files
      .filter((file) => !["routes", "root"].includes(file.layer))
      .filter((file) =>
        file.tree.statements.some(
          (each) => ts.isExportAssignment(each) || hasModifier(each, ts.SyntaxKind.DefaultKeyword),
        ),
      )
      .map((file) => file.path);
    expect(faults).toEqual([]);
  });
});

describe("standards are data", () => {
  it("no code names a standard: names, scales, thresholds and levels come from the edition", () => {
    const ids = [...new Set(editions.flatMap((edition) => [edition.id, edition.standard]))];
    const named = new RegExp(
      `\\b(QSI|QSIN|ISAS)\\b|["'\`](${ids.join("|")})["'\`]|\\b(${editions.map((edition) => edition.id).join("|")})\\b`,
    );
    const faults = inLayer(
      "domain",
      "models",
      "http",
      "files",
      "reports",
      "email",
      "routes",
      "components",
      "root",
    ).flatMap((file) =>
      file.code
        .split("\n")
        .flatMap((line, index) => (named.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(
      faults,
      "Take the name from the edition (title, standardTitle), or move the text into the standard's data.",
    ).toEqual([]);
  });

  it("app/standards holds data and no logic", () => {
    const faults = inLayer("standards").flatMap((file) => (hasLogic(file.tree) ? [`${file.path} holds logic`] : []));
    expect(faults, "A function over standards belongs in app/domain.").toEqual([]);
  });
});

describe("the domain is pure", () => {
  it("reads no clock, no environment, no chance and no disk", () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bcrypto\.|\bfetch\(|\bglobalThis\b/;
    expect(
      inLayer("domain", "standards")
        .filter((file) => impure.test(file.code))
        .map((file) => file.path),
    ).toEqual([]);
  });

  it("nothing below a route reads the clock: time is an argument", () => {
    const clock = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/;
    expect(
      inLayer("models", "reports", "email", "files", "http", "routes", "components")
        .filter((file) => clock.test(file.code))
        .map((file) => file.path),
    ).toEqual([]);
  });
});

describe("routes", () => {
  const routes = inLayer("routes");

  it("hold no tests: a test file here would be a live address", () => {
    expect(readdirSync("app/routes").filter((name) => /test|spec/.test(name))).toEqual([]);
  });

  it("authorise in every loader and action, unless they are public", () => {
    const open = new Set(publicRoutes.map((each) => each.file));
    const faults = routes
      .filter((file) => !open.has(file.path.replace("app/routes/", "")))
      .flatMap((file) => unguarded(file).map((name) => `${file.path}: ${name}`));
    expect(
      faults,
      "Call authorize(args, permission) first, or add the route to tests/support/public-routes.ts with its reason.",
    ).toEqual([]);
  });

  it("that are public are there, and few", () => {
    expect(publicRoutes.filter((each) => !existsSync(`app/routes/${each.file}`)).map((each) => each.file)).toEqual([]);
    expect(publicRoutes.length).toBeLessThanOrEqual(8);
  });

  it("use nothing that routes in the browser: pages are documents (docs/decisions/001)", () => {
    const refused = [
      "ScrollRestoration",
      "Link",
      "NavLink",
      "Form",
      "Navigate",
      "PrefetchPageLinks",
      "useNavigate",
      "useSubmit",
      "useFetcher",
      "useFetchers",
      "useRevalidator",
      "Await",
    ];
    const faults = files.flatMap((file) =>
      file.imports
        .filter((each) => ["@remix-run/react", "react-router", "react-router-dom"].includes(each.of))
        .flatMap((each) =>
          each.names.filter((name) => refused.includes(name)).map((name) => `${file.path} uses ${name}`),
        ),
    );
    expect(faults).toEqual([]);
  });

  it("catch nothing: what is a bug reaches the root boundary with its reference number", () => {
    expect(routes.filter((file) => /\bcatch\b\s*[({]|\.catch\(/.test(file.code)).map((file) => file.path)).toEqual([]);
  });

  it("have one intention each: no action switches on what was meant", () => {
    expect(
      routes.filter((file) => /switch \((intent|formData|action|form)/.test(file.code)).map((file) => file.path),
    ).toEqual([]);
  });
});

describe("pages", () => {
  it("write no style attribute and no raw HTML but through the one tested escape", () => {
    const faults = files
      .filter((file) => file.path.endsWith(".tsx"))
      .filter((file) => /\sstyle=\{/.test(file.code))
      .map((file) => file.path);
    expect(faults).toEqual([]);
  });

  it("send no e-mail address or path of the machine: nothing private is written into client code", () => {
    expect(
      inLayer("components")
        .filter((file) => /process\.env|import\.meta\.env/.test(file.code))
        .map((file) => file.path),
    ).toEqual([]);
  });
});

describe("reports", () => {
  it("that are defined are registered: menu, permission and download come from the list", () => {
    const registry = files.find((file) => file.path === "app/reports/registry.server.ts");
    const registered = new Set(registry?.imports.map((each) => each.of) ?? []);
    const defined = inLayer("reports").filter(
      (file) => /\bdefineReport\(/.test(file.code) && !/function defineReport/.test(file.code),
    );
    expect(defined.map((file) => file.path).filter((file) => !registered.has(file))).toEqual([]);
  });
});

describe.skipIf(!existsSync("README.md"))("the map in README.md", () => {
  it("names the folders that there are, and no other", () => {
    const readme = readFileSync("README.md", "utf8");
    const map = readme.split(/^## The map$/m)[1]?.split(/^## /m)[0] ?? "";
    const named = [...map.matchAll(/^ {4}([a-z]+(?:\/[a-z]+)?)\/ /gm)].map((match) => match[1] ?? "");
    const top = ["db", "seed", "server", "tests", "bench", "docs", "scripts"];
    const inApp = readdirSync("app", { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `app/${entry.name}`);
    const real = [
      ...inApp.filter((folder) => listFiles(folder).length > 0),
      ...top.filter((folder) => existsSync(folder)),
    ];
    const faults = [
      ...real.filter((folder) => !named.includes(folder)).map((folder) => `README.md does not name ${folder}`),
      ...named
        .filter((folder) => !real.includes(folder))
        .map((folder) => `README.md names ${folder}, which is not there`),
    ];
    expect(faults).toEqual([]);
  });
});

describe("the checks themselves", () => {
  it("see an import that goes up", () => {
    expect(
      importFaults(parseSource("app/domain/x.ts", `import { getAssessment } from "../models/assessments.server";`)),
    ).toEqual(["app/domain/x.ts imports app/models/assessments.server.ts"]);
    expect(
      importFaults(parseSource("app/components/X.tsx", `import type { Scope } from "../models/scope.server";`)),
    ).toHaveLength(1);
    expect(importFaults(parseSource("app/standards/x.ts", `const x = await import("../domain/dates");`))).toHaveLength(
      1,
    );
    expect(importFaults(parseSource("app/models/x.ts", `export * from "../http/paths";`))).toHaveLength(1);
    expect(
      importFaults(parseSource("app/domain/x.ts", `type X = import("../models/scope.server").Scope;`)),
    ).toHaveLength(1);
    expect(importFaults(parseSource("app/domain/x.ts", `import { Kysely } from "kysely";`))).toEqual([
      "app/domain/x.ts imports kysely",
    ]);
  });

  it("see a value where only a type is allowed", () => {
    expect(
      importFaults(parseSource("app/http/x.ts", `import type { Database } from "../../db/connection.server";`)),
    ).toEqual([]);
    expect(
      importFaults(parseSource("app/http/x.ts", `import { openDatabase } from "../../db/connection.server";`)),
    ).toHaveLength(1);
    expect(
      importFaults(
        parseSource("app/http/x.ts", `import { type Database, openDatabase } from "../../db/connection.server";`),
      ),
    ).toHaveLength(1);
  });

  it("see code and not comments", () => {
    const { code } = parseSource(
      "app/x.tsx",
      `// QSI one\nconst a = "// QSI two"; /* QSI three */\nconst b = <p>{/* QSI four */}QSI five // six</p>;`,
    );
    expect(code.match(/QSI \w+/g)).toEqual(["QSI two", "QSI five"]);
  });

  it("see a loader that does not pass the door", () => {
    const guarded = `export async function loader(args) { const scope = await authorize(args, "x"); return scope; }`;
    const open = `export const action = async () => null; ${guarded}`;
    const byOwnFunction = `async function place(args) { return authorize(args, "x"); }\nexport async function loader(args) { return place(args); }`;
    const inComment = `export async function loader() { /* authorize(args) */ return null; }`;
    const reExported = `export { loader } from "./other";`;
    expect(unguarded(parseSource("app/routes/a.tsx", guarded))).toEqual([]);
    expect(unguarded(parseSource("app/routes/a.tsx", open))).toEqual(["action"]);
    expect(unguarded(parseSource("app/routes/a.tsx", byOwnFunction))).toEqual([]);
    expect(unguarded(parseSource("app/routes/a.tsx", inComment))).toEqual(["loader"]);
    expect(unguarded(parseSource("app/routes/a.tsx", reExported))).toEqual(["loader"]);
  });
});

function importFaults(file: SourceFile): string[] {
  const layer = house[file.layer];
  if (layer === undefined) return [`${file.path} stands in no layer`];
  return file.imports.filter((each) => !isAllowed(layer, each)).map((each) => `${file.path} imports ${each.of}`);
}

function isAllowed(layer: Layer, each: Import): boolean {
  if (!each.isOwn) {
    const named = (packages: readonly string[]) =>
      packages.includes(each.of) || (each.of.startsWith("node:") && packages.includes("node:"));
    return named(layer.packages) || (each.isType && named([...(layer.packageTypes ?? []), "react", "@remix-run/node"]));
  }
  const target = layerOf(each.of);
  return (
    layer.may.includes(target) ||
    (each.isType && (layer.types ?? []).includes(target)) ||
    (layer.also ?? []).includes(each.of)
  );
}

/** The loaders and actions of a route that do not call `authorize(`, themselves or by a function of their own file. */
function unguarded({ tree, code }: SourceFile): string[] {
  const guards = new Set(["authorize", ...doors()]);
  const bodies = new Map<string, string>();
  for (const statement of tree.statements) {
    const text = code.slice(statement.pos, statement.end);
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) bodies.set(statement.name.text, text);
    if (ts.isVariableStatement(statement)) {
      for (const each of statement.declarationList.declarations) bodies.set(each.name.getText(tree), text);
    }
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause)
    ) {
      for (const each of statement.exportClause.elements)
        if (!bodies.has(each.name.text)) bodies.set(each.name.text, "");
    }
  }
  const openers = [...guards];
  for (const [name, text] of bodies)
    if (name !== "loader" && name !== "action" && openers.some((each) => new RegExp(`\\b${each}\\(`).test(text)))
      guards.add(name);
  const calls = (text: string) =>
    [...guards].some((guard) => new RegExp(`\\b${guard}\\(`).test(text.replace(/function \w+\(/, "")));
  return ["loader", "action"].filter((name) => bodies.has(name) && !calls(bodies.get(name) ?? ""));
}

/** Functions of `http/` that open a place for several routes: each calls authorize() itself, or another that does. */
function doors(): ReadonlySet<string> {
  const bodies = inLayer("http").flatMap(({ tree, code }) =>
    tree.statements
      .filter(ts.isFunctionDeclaration)
      .map((each) => ({ name: each.name?.text ?? "", text: code.slice(each.body?.pos, each.body?.end) })),
  );
  const found = new Set<string>();
  const opens = (text: string) => [...found, "authorize"].some((name) => new RegExp(`\\b${name}\\(args\\b`).test(text));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { name, text } of bodies) if (opens(text)) found.add(name);
  }
  return found;
}

/** Anything but declarations of data: a function, a condition, a call, a loop. */
function hasLogic(tree: ts.SourceFile): boolean {
  const isLogic = (node: ts.Node): boolean =>
    ts.isFunctionLike(node) ||
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isIfStatement(node) ||
    ts.isConditionalExpression(node);
  const search = (node: ts.Node): boolean =>
    (isLogic(node) && !ts.isTypeNode(node)) || (ts.forEachChild(node, search) ?? false);
  return search(tree);
}

function hasModifier(node: ts.Statement, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}
