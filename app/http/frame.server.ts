// What stands around every page for this person: who they are, where they may go, and what was just done.
import { can, type Actor, type Permission } from "../domain/permissions";
import type { SignedIn } from "../models/session.server";
import { listGuestAssessments } from "../models/assessments.server";
import { listOwnServices } from "../models/network.server";
import { countUnread } from "../models/notices.server";
import { findVisitor, scopeFor } from "./authorize.server";
import { noticeCookie } from "./cookies.server";
import { paths } from "./paths";
import type { Arguments } from "./portal.server";

export interface FrameData {
  readonly networkName: string;
  readonly isDemonstration: boolean;
  readonly person: string | null;
  readonly menu: readonly { readonly label: string; readonly href: string }[];
  readonly notice: string | null;
  /** Notices that this person has not read; nobody's are none. */
  readonly unread: number;
  /** Whether the search box stands in the header. */
  readonly search: boolean;
  /** Begins the key of each form on this page, so that a form sent twice is known. */
  readonly formKey: string;
}

/** Guards nothing: each page authorises itself. */
export async function readFrame(args: Arguments): Promise<FrameData> {
  const { portal } = args.context;
  const visitor = await findVisitor(args);
  const notice: unknown = await noticeCookie(portal.cookieSecret).parse(args.request.headers.get("Cookie"));
  return {
    networkName: portal.networkName,
    isDemonstration: portal.isDemonstration,
    person: visitor?.name ?? null,
    menu: visitor === null ? [] : await menuFor(args, visitor),
    notice: typeof notice === "string" ? notice : null,
    unread: visitor === null ? 0 : await countUnread(scopeFor(args, visitor.actor, [])),
    search: visitor !== null && holds(visitor.actor, "search.ask"),
    formKey: crypto.randomUUID(),
  };
}

async function menuFor(args: Arguments, { actor }: SignedIn): Promise<FrameData["menu"]> {
  const scope = scopeFor(args, actor, []);
  const entries = [{ label: "My work", href: paths.home() }];
  if (scope.sight.allTrusts) entries.push({ label: "Services", href: paths.services() });
  else {
    for (const service of await listOwnServices(scope))
      entries.push({ label: service.name, href: paths.service(service.slug) });
  }
  for (const guest of await listGuestAssessments(scope)) {
    entries.push({ label: guest.subjectName, href: paths.assessment(guest.slug, guest.id) });
  }
  if (holds(actor, "summary.view")) entries.push({ label: "Network", href: paths.network() });
  if (holds(actor, "groups.browse")) {
    entries.push({ label: "Groups", href: paths.groups() });
    entries.push({ label: "Documents", href: paths.documents() });
  }
  entries.push({ label: "Standards", href: paths.standards() });
  return entries;
}

function holds(actor: Actor, permission: Permission): boolean {
  return can(actor, permission);
}
