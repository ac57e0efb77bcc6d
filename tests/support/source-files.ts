// The portal's own source as data: files by layer, what each imports, and its code without comments.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface Import {
  /** A file of the portal ("app/domain/dates.ts"), or a package ("zod", "node:fs"). */
  readonly of: string;
  readonly isOwn: boolean;
  /** Erased by the compiler: `import type`, or only `type` names. */
  readonly isType: boolean;
  readonly names: readonly string[];
}

export interface SourceFile {
  readonly path: string;
  readonly layer: string;
  readonly imports: readonly Import[];
  readonly tree: ts.SourceFile;
  /** The text with every comment blanked out; strings and JSX text stay. */
  readonly code: string;
}

const roots = ["app", "db", "seed", "server"];

/** Every .ts and .tsx file of the portal's own code. */
export function readSourceFiles(): readonly SourceFile[] {
  return roots
    .flatMap((root) => listFiles(root))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .map(readSourceFile);
}

/** The files below a folder, as paths from the top of the repository. */
export function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(file) : [file];
  });
}

function readSourceFile(file: string): SourceFile {
  return parseSource(file, readFileSync(file, "utf8"));
}

/** As if a file of this name held this text. */
export function parseSource(file: string, text: string): SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  let code: string | undefined;
  return {
    path: file,
    layer: layerOf(file),
    imports: importsOf(file, tree),
    tree,
    get code() {
      code ??= withoutComments(text, tree);
      return code;
    },
  };
}

/** The part of the house that a file stands in: "domain", "routes", "db/migrations", "root" for what stands in app/ itself. */
export function layerOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  if (top === "db") return second === "migrations" && file !== "db/migrations/list.ts" ? "db/migrations" : "db";
  if (top !== "app") return top;
  return file.split("/").length === 2 ? "root" : second;
}

function importsOf(file: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, isType: boolean, names: readonly string[]) => {
    const isOwn = specifier.startsWith(".");
    found.push({ of: isOwn ? resolve(file, specifier) : packageOf(specifier), isOwn, isType, names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named =
        clause?.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings)
          ? clause.namedBindings.elements
          : [];
      const onlyTypes = named.length > 0 && clause?.name === undefined && named.every((each) => each.isTypeOnly);
      const isType = clause !== undefined && (clause.isTypeOnly || onlyTypes);
      add(
        node.moduleSpecifier.text,
        isType,
        named.map((each) => (each.propertyName ?? each.name).text),
      );
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly, []);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined && ts.isStringLiteral(specifier)) add(specifier.text, false, []);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      add(node.argument.literal.text, true, []);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function resolve(from: string, specifier: string): string {
  const target = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ""));
  return [target, `${target}.ts`, `${target}.tsx`].find((each) => /\.\w+$/.test(each) && existsSync(each)) ?? target;
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Blanks comments by the compiler's own reading, which knows strings, templates and regular expressions from comments. */
function withoutComments(text: string, tree: ts.SourceFile): string {
  const ends = new Map<number, number>();
  const note = (range: ts.CommentRange) => ends.set(range.pos, range.end);
  const visit = (node: ts.Node): void => {
    if (node.kind !== ts.SyntaxKind.JsxText) {
      ts.getLeadingCommentRanges(text, node.pos)?.forEach(note);
      ts.getTrailingCommentRanges(text, node.end)?.forEach(note);
    }
    node.getChildren(tree).forEach(visit);
  };
  visit(tree);
  let code = "";
  let read = 0;
  for (const [pos, end] of [...ends].sort(([one], [other]) => one - other)) {
    code += text.slice(read, pos) + text.slice(pos, end).replaceAll(/[^\n]/g, " ");
    read = end;
  }
  return code + text.slice(read);
}
