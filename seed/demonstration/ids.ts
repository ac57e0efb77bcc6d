// Ids in the shape of version 7 UUIDs, made of their moment and of chance that is always the same.
import type { Instant } from "../../app/domain/dates";
import type { Chance } from "./random";

export type IdMaker = (moment: Instant) => string;

/** Ids sort by their moment, as those that the portal makes later do. */
export function idsFrom(chance: Chance): IdMaker {
  const hex = (bits: number) =>
    Math.floor(chance.next() * 2 ** bits)
      .toString(16)
      .padStart(bits / 4, "0");
  return (moment) => {
    const time = Date.parse(moment).toString(16).padStart(12, "0");
    const variant = "89ab"[chance.whole(0, 3)] ?? "8";
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(12)}-${variant}${hex(12)}-${hex(24)}${hex(24)}`;
  };
}
