// Makes a folder's own entries durable: a rename is only safe once the folder that holds it is written.
import { open } from "node:fs/promises";

/** fsync of a file that was written by another means. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** fsync of a folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
