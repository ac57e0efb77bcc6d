// What pages and files say of a trust's position.
import { versionText, type PublishedVersion, type Standing, type StatedPosition } from "./adoption";

interface Said extends StatedPosition {
  readonly difference: string | null;
  readonly reason: string | null;
}

/** The one word of a standing. */
export function positionWord({ stated }: Standing<StatedPosition>): string {
  return stated?.position ?? "no position";
}

/** What stands beside the word: the difference and why, what has changed since, or what is still to come. */
export function standingNote(
  { stated, behind, carried }: Standing<Said>,
  stating: PublishedVersion | null,
  current: PublishedVersion | null,
): string {
  if (stated === null) return "Nothing recorded";
  const own = saidOf(stated);
  if (current === null || stating === null) return own;
  if (behind) return joined(own, `Version ${versionText(current)} not yet considered`);
  if (carried) {
    return joined(own, `Stated about ${versionText(stating)}; ${versionText(current)} changes nothing material`);
  }
  return own;
}

function saidOf({ position, difference, reason }: Said): string {
  if (position === "adapted") return `${difference ?? ""}, because: ${reason ?? ""}`;
  if (reason !== null) return reason;
  return position === "under review" ? "Not decided yet" : "";
}

function joined(first: string, second: string): string {
  return first === "" ? second : `${first.replace(/\.$/, "")}. ${second}`;
}

/** "6 of 11 people at UHNM have read version 2.0" */
export function readCountText(read: number, asked: number, trust: string, version: string): string {
  return `${read} of ${asked} ${asked === 1 ? "person" : "people"} at ${trust} ${read === 1 ? "has" : "have"} read version ${version}`;
}
