// Words of Word, PowerPoint and OpenDocument files, straight from their parts: also what is deleted but tracked, hidden, in a comment or in a note.
import type { TextSink } from "./text-sink.server";
import { readXmlWords, type XmlWords } from "./xml-text.server";
import { withZipText } from "./zip-text.server";

const officeWords: XmlWords = { of: new Set(["t", "delText", "text"]) };
const allWords: XmlWords = { of: null };

interface Kind {
  /** What a part is called for people, or `null` for a part that is not read. */
  readonly label: (name: string) => string | null;
  readonly words: XmlWords;
}

const wordParts: Readonly<Record<string, string>> = {
  document: "The text",
  header: "Header",
  footer: "Footer",
  footnotes: "Footnotes",
  endnotes: "Endnotes",
  comments: "Comments",
};

const kinds = {
  docx: {
    words: officeWords,
    label(name) {
      const part = /^word\/([a-z]+)\d*\.xml$/i.exec(name)?.[1] ?? "";
      if (Object.hasOwn(wordParts, part)) return wordParts[part] ?? null;
      return /^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/.test(name) ? "Diagrams" : null;
    },
  },
  pptx: {
    words: officeWords,
    label(name) {
      const found =
        /^ppt\/(slides\/slide|notesSlides\/notesSlide|comments\/\w*?comment\w*?|diagrams\/data|charts\/chart)(\d*)\.xml$/i.exec(
          name,
        );
      if (found === null) return null;
      const [, part = "", number = ""] = found;
      if (part === "slides/slide") return `Slide ${number}`;
      if (part === "notesSlides/notesSlide") return `Notes ${number}`;
      return part.startsWith("comments") ? "Comments" : "Diagrams";
    },
  },
  odf: {
    words: allWords,
    label(name) {
      if (name === "content.xml") return "The text";
      return name === "styles.xml" ? "Header or footer" : null;
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** Adds the words of a zipped document, part by part. Throws where the document is broken or unpacks too far. */
export async function readOfficeWords(path: string, kind: keyof typeof kinds, sink: TextSink): Promise<void> {
  const { label, words }: Kind = kinds[kind];
  await withZipText(path, async (zip) => {
    const inOrder = [...zip.names].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    for (const name of inOrder) {
      const called = label(name);
      if (called === null) continue;
      sink.begin(called);
      await readXmlWords(zip.read(name), words, sink);
    }
  });
}

/** The words in shapes and threaded comments of a workbook, which are parts of their own. */
export async function readWorkbookShapes(path: string, sink: TextSink): Promise<void> {
  await withZipText(path, async (zip) => {
    for (const name of zip.names) {
      const isShape = /^xl\/(?:drawings\/drawing|threadedComments\/threadedComment|charts\/chart)\d*\.xml$/i.test(name);
      if (!isShape) continue;
      sink.begin(name.includes("threaded") ? "Comments" : "Shapes");
      await readXmlWords(zip.read(name), officeWords, sink);
    }
  });
}
