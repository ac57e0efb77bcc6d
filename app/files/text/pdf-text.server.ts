// Words of a PDF, page by page, with what was typed into its forms and notes. Its scripts are not run and nothing outside is asked for.
import { readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import type { TextSink } from "./text-sink.server";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

/** Adds the words of every page. Throws for a PDF that is broken or has a password. */
export async function readPdfWords(path: string, sink: TextSink): Promise<void> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)), { isEvalSupported: false, verbosity: 0 });
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      sink.begin(`Page ${number}`);
      await readPage(page, sink);
      page.cleanup();
    }
  } finally {
    await pdf.destroy();
  }
}

async function readPage(page: Page, sink: TextSink): Promise<void> {
  const { items } = await page.getTextContent();
  for (const item of items) {
    if ("str" in item) sink.add(item.hasEOL ? `${item.str}\n` : item.str);
  }
  for (const note of (await page.getAnnotations()) as readonly Annotation[]) {
    const words = [note.contentsObj?.str, note.fieldValue].filter((value) => typeof value === "string" && value !== "");
    if (words.length > 0) sink.add(`\n${words.join("\n")}\n`);
  }
}

interface Annotation {
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
}
