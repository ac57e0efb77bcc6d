// What every command shares: settings, one plain line for a fault, and the exit code.
import { createInterface } from "node:readline/promises";
import { readConfig, type Config } from "../app/http/config.server";
import type { Instant } from "../app/domain/dates";
import { BadBackup } from "./backup";
import { plainFault } from "./plain-fault";

/** A command was called wrongly; the message says how to call it. */
export class WrongCall extends Error {}

export const now = () => new Date().toISOString() as Instant;

/** Reads the settings and runs a command. A refusal ends it with one line and exit code 1. */
export async function runCommand(
  command: (config: Config, words: readonly string[]) => Promise<string>,
): Promise<void> {
  const settings = readConfig(process.env);
  if (!settings.ok) return end(settings.faults.join("\n"));
  try {
    process.stdout.write(`${await command(settings.config, process.argv.slice(2))}\n`);
  } catch (error) {
    const plain = error instanceof BadBackup || error instanceof WrongCall ? error.message : plainFault(error);
    if (plain === null) throw error;
    end(plain);
  }
}

/** Asks for a new password on the terminal; a pipe may give it as its first line, and NEW_PASSWORD without asking. */
export async function askPassword(): Promise<string> {
  if (process.env.NEW_PASSWORD !== undefined) return process.env.NEW_PASSWORD;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const password = await terminal.question("Password for the administrator (at least 12 characters): ");
  terminal.close();
  return password;
}

function end(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
