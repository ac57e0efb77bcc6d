// The access rows of groups, what their addresses are filled with, and the forms that they accept.
import type { AttackPortal } from "../attack-portal";
import type { AccessArea } from "./area";

/** "forum": the Quality Forum, which is open; "exec": the Executive Board, which only its members see (GEH's lead and the board member). */
export const groupsAccess: AccessArea = {
  table: `
groups._index                            page forum  in  200 200 200 200 200 200 200 200 403 200 200 in
groups[.]csv                             file forum  401 200 200 200 200 200 200 200 200 403 200 200 401
groups.new                               page forum  in  403 403 403 403 200 403 403 200 403 403 403 in
groups.new                               form forum  in  403 403 403 403 400 403 403 400 403 403 403 in
groups.$group._index                     page forum  in  200 200 200 200 200 200 404 200 403 200 404 in
groups.$group._index                     page exec   in  200 404 404 404 200 200 404 404 403 404 404 in
groups.$group.settings                   page forum  in  403 403 403 403 200 403 403 200 403 403 403 in
groups.$group.settings                   form forum  in  403 403 403 403 400 403 403 400 403 403 403 in
groups.$group.merging                    page forum  in  403 403 403 403 200 403 403 200 403 403 403 in
groups.$group.merging                    form forum  in  403 403 403 403 400 403 403 400 403 403 403 in
groups.$group.closing                    page forum  in  403 403 403 403 200 403 403 200 403 403 403 in
groups.$group.closing                    form forum  in  403 403 403 403 400 403 403 400 403 403 403 in
groups.$group.reopening                  page forum  in  403 403 403 403 200 403 403 200 403 403 403 in
groups.$group.reopening                  form forum  in  403 403 403 403 400 403 403 400 403 403 403 in
groups.$group.members._index             page forum  in  200 200 200 200 200 200 404 200 403 200 404 in
groups.$group.members._index             page exec   in  200 404 404 404 200 200 404 200 403 404 404 in
groups.$group.members._index             form forum  in  403 403 403 403 400 403 403 400 403 403 403 in
groups.$group.members[.]csv              file forum  401 200 200 200 200 200 200 404 200 403 200 404 401
groups.$group.members[.]csv              file exec   401 200 404 404 404 200 200 404 200 403 404 404 401
groups.$group.members.$member._index     page forum  in  403 403 403 403 200 403 403 200 403 403 403 in
groups.$group.members.$member._index     form forum  in  403 403 403 403 400 403 403 400 403 403 403 in
groups.$group.members.$member.ending     page forum  in  403 403 403 403 302 403 403 302 403 403 403 in
groups.$group.members.$member.ending     form forum  in  403 403 403 403 303 403 403 303 403 403 403 in
`,
  subjects: ["forum", "exec"],
  namesShown: [
    "groups.$group._index",
    "groups.$group.members._index",
    "groups.$group.members[.]csv",
    "groups.$group.members.$member._index",
    "groups._index",
    "groups[.]csv",
  ],
  ids: (portal) => ({ forum: idsIn(portal, "quality-forum"), exec: idsIn(portal, "executive-board") }),
  forms: () => ({
    "groups.new": { fields: { name: "Attack", kind: "sig", purpose: "Attack", access: "open" } },
    "groups.$group.settings": { fields: { name: "Attack", kind: "forum", purpose: "Attack", version: "1" } },
    "groups.$group.merging": { fields: { into: "mri-sig", version: "1" } },
    "groups.$group.closing": { fields: { reason: "Attack", version: "1" } },
    "groups.$group.reopening": { fields: { version: "1" } },
    "groups.$group.members._index": { fields: { email: "viewer@uhnm.example", role: "chair" } },
    "groups.$group.members.$member._index": { fields: { role: "chair", version: "1" } },
    "groups.$group.members.$member.ending": { fields: { version: "1" } },
  }),
  uploads: [],
};

/** A group and the first of its present members. */
function idsIn(portal: Pick<AttackPortal, "read">, group: string): Record<string, string> {
  const [row] = portal.read<{ member: string }>(
    `select r.id as member from role_held r join "group" g on g.id = r.group_id
     where g.slug = ? and r.to_on is null and r.role = 'member' order by r.person_id limit 1`,
    group,
  );
  if (row === undefined) throw new Error(`The demonstration has nobody in ${group}.`);
  return { group, member: row.member };
}
