// Whether files of an edition may be made: its licence says so.
import type { Edition } from "../standards/types";
import { forbidden } from "./authorize.server";

/** The edition where it may be passed on; throws 403 where its licence keeps it in this network. */
export function passedOn(edition: Edition): Edition {
  if (edition.staysHere === true) throw forbidden();
  return edition;
}
