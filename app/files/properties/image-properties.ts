// What an image says beside the picture: read from EXIF, IPTC and XMP, and from the words in a PNG.
import exifr from "exifr";
import type { FileProperty } from "../../domain/file-properties/properties";
import { jpegSegments, shapesPicture } from "./jpeg-segments";
import { pngChunks, shapesPng } from "./png-chunks";

export interface ImageFacts {
  readonly properties: readonly FileProperty[];
  /** How the picture is to be turned, 1 to 8, as its camera wrote it. */
  readonly orientation: unknown;
}

type Tags = Readonly<Record<string, unknown>>;

const labels: readonly (readonly [FileProperty["kind"], string, RegExp])[] = [
  [
    "place",
    "Where it was taken",
    /^(?:City|Sub-?location|Location\w*|State|Province\w*|Country\w*|GPSAreaInformation)$/i,
  ],
  [
    "person",
    "Who made it",
    /^(?:Artist|creator|Author\w*|By-?line\w*|XPAuthor|Credit|Copyright\w*|rights|OwnerName|CameraOwnerName|Contact|PersonInImage|WriterEditor|CaptionWriter)$/i,
  ],
  [
    "person",
    "Description",
    /^(?:ImageDescription|UserComment|XPComment|XPSubject|XPTitle|Caption|description|title|Headline)$/i,
  ],
  ["device", "Device", /^(?:\w*SerialNumber|HostComputer)$/i],
];

/** What the image says. An image whose metadata cannot be read counts as one that says where it was taken. */
export async function readImage(file: Buffer, type: "jpeg" | "png"): Promise<ImageFacts> {
  const { hasTags, words } = partsOf(file, type);
  if (!hasTags) return { properties: words, orientation: 1 };
  const tags = (await exifr.parse(file, options).catch(() => undefined)) as Tags | undefined;
  if (tags === undefined || "errors" in tags)
    return { properties: [unreadable, ...words], orientation: tags?.Orientation };
  return { properties: [...places(tags), ...named(tags), ...words], orientation: tags.Orientation };
}

const unreadable: FileProperty = {
  kind: "place",
  label: "Metadata",
  value: "It could not be read, so it may say where the picture was taken",
};

const options = {
  tiff: true,
  exif: true,
  gps: true,
  iptc: true,
  xmp: true,
  ihdr: false,
  interop: false,
  ifd1: false,
  translateValues: false,
  reviveValues: false,
  mergeOutput: true,
} as const;

interface Parts {
  /** Whether there is EXIF, IPTC or XMP at all. */
  readonly hasTags: boolean;
  /** What a comment of a JPEG or the words of a PNG say. */
  readonly words: readonly FileProperty[];
}

function partsOf(file: Buffer, type: "jpeg" | "png"): Parts {
  if (type === "jpeg") {
    const more = [...jpegSegments(file)].filter((segment) => !shapesPicture(segment));
    const comments = more.filter(({ marker }) => marker === 0xfe);
    return {
      hasTags: more.some(({ marker }) => marker === 0xe1 || marker === 0xed),
      words: comments.map(({ bytes }) => comment(bytes.toString("utf8", 4))),
    };
  }
  const more = [...pngChunks(file)].filter((chunk) => !shapesPng(chunk));
  const texts = more.filter(({ kind }) => ["tEXt", "zTXt", "iTXt"].includes(kind));
  return {
    hasTags: more.some(({ kind, data }) => kind === "eXIf" || data.toString("latin1", 0, 17) === "XML:com.adobe.xmp"),
    words: texts.flatMap(({ kind, data }) => pngWords(kind, data)),
  };
}

function comment(value: string): FileProperty {
  return { kind: "person", label: "Comment", value };
}

/** Compressed words are not unpacked here: that there are some is enough to offer a clean copy. */
function pngWords(kind: string, data: Buffer): readonly FileProperty[] {
  const end = data.indexOf(0);
  const key = data.toString("latin1", 0, end === -1 ? data.length : end);
  if (key.startsWith("XML:com.adobe") || /^(?:Software|date:|Creation Time|exif:|xmp$)/i.test(key)) return [];
  const value = kind === "tEXt" ? data.toString("latin1", end + 1) : "";
  return [{ kind: "person", label: key, value: value === "" ? "Words in the file" : value }];
}

function places({ latitude, longitude, GPSLatitude }: Tags): readonly FileProperty[] {
  const label = "Where it was taken";
  if (typeof latitude === "number" && typeof longitude === "number")
    return [{ kind: "place", label, value: `${latitude.toFixed(4)}, ${longitude.toFixed(4)}` }];
  return GPSLatitude === undefined ? [] : [{ kind: "place", label, value: "A position on the map" }];
}

function named(tags: Tags): readonly FileProperty[] {
  return Object.entries(tags).flatMap(([tag, value]) => {
    const found = labels.find(([, , names]) => names.test(tag));
    const words = wordsOf(value);
    return found === undefined || words === "" ? [] : [{ kind: found[0], label: found[1], value: words }];
  });
}

/** A tag may hold text, bytes of text (as Windows writes it), a list, or text with its language. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (value instanceof Uint8Array)
    return Buffer.from(value)
      .toString("latin1")
      .replace(/\0/g, "")
      .replace(/^ASCII/, "")
      .trim();
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(", ");
  if (typeof value === "object" && value !== null && "value" in value) return wordsOf(value.value);
  return "";
}
