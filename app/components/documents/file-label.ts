// What is said of a file beside its name.
import { formatBytes } from "../../files/file-name";
import { fileTypeOf } from "../../files/file-types";

/** "Word, 64KB" */
export function fileLabel({ type, bytes }: { readonly type: string; readonly bytes: number }): string {
  return `${fileTypeOf(type).label}, ${formatBytes(bytes)}`;
}
