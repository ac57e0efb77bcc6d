// How much room the disk has for files. Below a floor no file is taken, so that answers can still be saved.
import { statfs } from "node:fs/promises";

/** The floor where no setting names another. */
export const usualFloorBytes = 500 * 1024 * 1024;

/** Free bytes of the disk that holds a folder, or `null` where the system does not tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  return statfs(folder).then(
    (space) => space.bavail * space.bsize,
    () => null,
  );
}

/** Whether the disk has less room than the floor. What cannot be told counts as room. */
export async function isNearlyFull(folder: string, floorBytes: number = usualFloorBytes): Promise<boolean> {
  const free = await freeBytes(folder);
  return free !== null && free < floorBytes;
}
