// What the process gives every request by Remix's load context: no module keeps a handle, a clock or a secret of its own.
import type { AppLoadContext } from "@remix-run/node";
import type { Logger } from "pino";
import type { Database } from "../../db/connection.server";
import type { Instant } from "../domain/dates";
import type { BlobStore } from "../files/blob-store.server";
import type { PackDesk } from "../files/pack/pack-desk.server";
import type { Spreadsheets } from "../files/spreadsheet/spreadsheets.server";
import type { TextReader } from "../files/text/text-reader.server";
import type { VirusScanner } from "../files/virus-scanner.server";
import type { Config } from "./config.server";
import type { ShortForm } from "../standards/types";
import type { SignInLimits } from "./sign-in-limits.server";

export interface Portal {
  readonly config: Config;
  readonly database: Database;
  readonly blobs: BlobStore;
  /** Reads what was uploaded, away from the thread that answers. */
  readonly fileTexts: TextReader;
  /** Writes and reads workbooks, away from the thread that answers. */
  readonly spreadsheets: Spreadsheets;
  /** Asked about every upload where one is set. */
  readonly scanner?: VirusScanner;
  readonly limits: SignInLimits;
  /** Packs for assessors that are being sent now. */
  readonly packs: PackDesk;
  readonly log: Logger;
  readonly networkId: string;
  readonly networkName: string;
  /** Whether this data folder holds the demonstration; shown on every page, in every file and answer. */
  readonly isDemonstration: boolean;
  /** What the sign-in page of a demonstration shows; `null` elsewhere. */
  readonly demonstration: Demonstration | null;
  readonly cookieSecret: string;
  readonly now: () => Instant;
  /** Replaces this data folder by one of facts and one administrator, and ends the process so that it starts on it. */
  readonly leaveDemonstration: (administratorEmail: string, password: string) => Promise<void>;
}

/** The people whom anyone may sign in as, and their one password. */
export interface Demonstration {
  readonly password: string;
  readonly people: readonly { readonly name: string; readonly email: string; readonly sees: string }[];
}

/** What one request knows of itself. */
export interface RequestFacts {
  readonly id: string;
  /** Of the Content-Security-Policy; reaches the page by React context, never through a loader. */
  readonly nonce: string;
  /** A `?_data=` request: answered with a status, never with a redirect. */
  readonly isData: boolean;
  /** A list was asked for as a workbook: its CSV address answers with the same rows as XLSX. */
  readonly wantsXlsx?: boolean;
  readonly clientAddress: string;
  /** Large tables that a loader built for this page, by name. They reach it by React context: as data they would be written and read thrice. */
  readonly markup: Map<string, string>;
  /** Settles when the answer's connection takes more bytes, and rejects when it is gone. A long answer waits for it before each piece. */
  readonly drained: () => Promise<void>;
  /** The short forms that this reader is told the meaning of, where the page uses them; empty for those who know them. */
  readonly shortForms: ShortForm[];
}

declare module "@remix-run/node" {
  interface AppLoadContext {
    portal: Portal;
    request: RequestFacts;
  }
}

/** The arguments of any loader or action, as far as the door and the helpers need them. */
export interface Arguments {
  readonly request: Request;
  readonly context: AppLoadContext;
}
