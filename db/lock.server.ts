// One server, or one command that writes, owns a data folder at a time.
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { UnusableDatabase } from "./connection.server";

export interface FolderLock {
  release(): void;
}

/**
 * Takes the lock of a data folder, or throws `UnusableDatabase` naming the process that holds it.
 * A lock left by a process that is gone is taken over. The lock names a process and the time it began, because process numbers are used again.
 */
export function lockFolder(folder: string): FolderLock {
  return oneAtATime(folder, () => takeLock(folder));
}

/** Two that find the same stale lock must not both remove it. The kernel gives this one back however a process ends. */
function oneAtATime<Result>(folder: string, take: () => Result): Result {
  const turn = new SqliteDatabase(path.join(folder, "portal.lock.turn"));
  try {
    turn.pragma("busy_timeout = 10000");
    turn.exec("begin exclusive");
    return take();
  } finally {
    turn.close();
  }
}

function takeLock(folder: string): FolderLock {
  const file = path.join(folder, "portal.lock");
  const mine = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (;;) {
      if (tryLink(draft, file)) return { release: () => releaseLock(file, mine) };
      const holder = readHolder(file);
      if (holder !== null && isAlive(holder)) {
        throw new UnusableDatabase(
          `The data folder ${folder} is in use: already running (pid ${holder.pid}). Stop that process first.`,
        );
      }
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

interface Holder {
  readonly pid: number;
  readonly began: string | null;
}

function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file); // fails where the name exists, in one step
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return holder.began === null || beganAt(holder.pid) === holder.began;
}

/** The kernel's start time of a process, where the system tells it (Linux); otherwise `null`. */
function beganAt(pid: number): string | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const stat = readFileSync(file, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function releaseLock(file: string, mine: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === mine) rmSync(file);
}
