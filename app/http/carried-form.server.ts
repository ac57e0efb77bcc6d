// A form that was sent after the sign-in had ended: its words are carried through signing in, so that nothing typed is lost.
import * as z from "zod";
import { readFields } from "../files/receive.server";
import type { Arguments } from "./portal.server";
import { safeNext } from "./safe-next";

export interface CarriedForm {
  /** Where it was going, on this portal. */
  readonly action: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Names of file inputs: a browser gives no way to carry a file, so the person chooses it again. */
  readonly files: readonly string[];
}

/** The fields of the portal's forms that hold a password. Nobody's password is written into a page. */
const secretFields: ReadonlySet<string> = new Set(["present", "password", "again"]);

/** The one name of a file input in the portal. */
const fileField = "file";

/** Reads the fields of a refused POST, within the limits of any small form. Files are read past and dropped, and passwords too. */
export async function carryForm({ request }: Arguments): Promise<CarriedForm> {
  const url = new URL(request.url);
  const action = `${url.pathname}${url.search}`;
  const type = request.headers.get("Content-Type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    const { fields, fileNames } = await readFields(request);
    return { action, fields, files: fileNames.length > 0 ? [fileField] : [] };
  }
  if (!type.startsWith("application/x-www-form-urlencoded")) return { action, fields: [], files: [] };
  const form = await request.formData().catch(() => new FormData());
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !secretFields.has(name) ? [{ name, value }] : [],
  );
  return { action, fields, files: [] };
}

const carriedShape = z.object({
  action: z.string().max(2000),
  fields: z.array(z.object({ name: z.string().max(200), value: z.string().max(65_536) })).max(500),
  files: z.array(z.string().max(200)).max(5),
});

/** What a sign-in form carries, or `undefined` for anything that is not a form of this portal. */
export function readCarried(text: string | undefined): CarriedForm | undefined {
  if (text === undefined || text === "") return undefined;
  try {
    const carried = carriedShape.parse(JSON.parse(text));
    return safeNext(carried.action) === carried.action && carried.action !== "/" ? carried : undefined;
  } catch {
    return undefined;
  }
}
