// Lets yauzl read from a file that is open already, and never lets a position written in it throw.
import { Readable } from "node:stream";
import yauzl, { type ZipFile } from "yauzl";
import type { OpenFile } from "./open-file.server";

const pieceBytes = 64 * 1024;

/**
 * Opens the list of a zip file. yauzl's own reader passes positions from the file to the system as they are, and one past 2^53
 * throws where nothing can catch it: that ends the process. This one is a class, because yauzl asks for one.
 */
export async function openZip(file: OpenFile): Promise<ZipFile> {
  return yauzl.fromRandomAccessReaderPromise(new FileReader(file), await endOfZip(file), { autoClose: false });
}

/** Some programs write one NUL or line end behind the end record, which office programs forgive and yauzl does not. */
async function endOfZip({ bytes, at }: OpenFile): Promise<number> {
  const end = (await at(Math.max(0, bytes - 23), 23)).toString("latin1");
  const isPadded = end.startsWith("PK\x05\x06") && (end.endsWith("\0\0\0") || end.endsWith("\0\0\n"));
  return end.length === 23 && isPadded ? bytes - 1 : bytes;
}

class FileReader extends yauzl.RandomAccessReader {
  constructor(private readonly file: OpenFile) {
    super();
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: ReadDone): void {
    // A position that the system does not take is a rejection here. Answered later, because yauzl would recurse.
    this.file.at(position, length).then((bytes) => {
      const count = bytes.copy(buffer, offset);
      setImmediate(done, null, count);
    }, done);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.file, start, Math.min(end, this.file.bytes)), { objectMode: false });
  }
}

type ReadDone = (error: Error | null, bytesRead?: number) => void;

async function* pieces(file: OpenFile, start: number, end: number): AsyncGenerator<Buffer> {
  for (let position = start; position < end; position += pieceBytes) {
    yield await file.at(position, Math.min(pieceBytes, end - position));
  }
}
