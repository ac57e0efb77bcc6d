// Everything that goes into a pack, in the order in which it is written: what is read first comes first.
import type { PackContents } from "../../domain/pack/contents";
import type { PlacedStatement } from "../../domain/pack/layout";
import { summarisePack } from "../../domain/pack/summary";
import { coverPage, indexPage } from "./pack-html";

export type PackPart =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly sha256: string; readonly bytes: number };

export function packEntries(contents: PackContents, layout: readonly PlacedStatement[]): readonly PackPart[] {
  return [
    { path: "index.html", text: indexPage(contents, layout, summarisePack(contents, layout)) },
    ...layout.map((placed) => ({ path: placed.cover, text: coverPage(contents, placed) })),
    ...layout.flatMap(({ files }) =>
      [...files.values()].map(({ path, file }) => ({ path, sha256: file.sha256, bytes: file.bytes })),
    ),
  ];
}
