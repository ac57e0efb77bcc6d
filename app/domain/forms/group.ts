// The forms of groups: settings, merging, closing, and members.
import * as z from "zod/mini";
import type { IsoDate } from "../dates";
import { groupKinds, memberRoles } from "../groups/words";
import { addFault, dateInputs, line, optionalText, seenVersion, takeDate, text } from "./fields";

const kinds = Object.keys(groupKinds) as (keyof typeof groupKinds)[];
const roles = Object.keys(memberRoles) as (keyof typeof memberRoles)[];

/** Empty means that the terms say nothing. */
function optionalCount(most: number) {
  const message = `Enter a whole number from 1 to ${most}`;
  return z.pipe(
    z.optional(z.coerce.number(message).check(z.multipleOf(1, message), z.gte(1, message), z.lte(most, message))),
    z.transform((given) => given ?? null),
  );
}

const settings = {
  name: line("a name", 120),
  kind: z.enum(kinds, "Choose what kind of group it is"),
  parent: optionalText(100),
  purpose: text(1000, "Shorten this to 1,000 characters or fewer", "Enter what the group is for"),
  cadence: optionalText(60),
  access: z.enum(["open", "members-only"], "Choose who may read it"),
  state: z.enum(["active", "setting-up"], "Choose a state"),
  chairTitle: optionalText(120),
  deputyTitle: optionalText(120),
  quorumMembers: optionalCount(500),
  quorumTrusts: optionalCount(100),
  volunteersVote: z.optional(z.enum(["yes"], "Tick the box or leave it")),
  ...dateInputs("ends"),
};

const settingsObject = z.object(settings);
const changedSettings = z.extend(settingsObject, { version: seenVersion(1) });

function toSettings(form: z.output<typeof settingsObject>, faults: Parameters<typeof addFault>[0]) {
  const endsOn = takeDate(form, "ends", "End date", faults);
  const isTaskAndFinish = form.kind === "task-and-finish";
  if (isTaskAndFinish && endsOn === null && faults.issues.length === 0)
    addFault(faults, "ends", "Enter the date when this task-and-finish group ends");
  if (!isTaskAndFinish && endsOn !== null)
    addFault(faults, "ends", "Only a task-and-finish group has an end date. Leave it empty, or choose that kind");
  return {
    name: form.name,
    kind: form.kind,
    parentId: form.parent,
    purpose: form.purpose,
    cadence: form.cadence,
    access: form.access,
    isSettingUp: form.state === "setting-up",
    chairTitle: form.chairTitle,
    deputyTitle: form.deputyTitle,
    quorumMembers: form.quorumMembers,
    quorumTrusts: form.quorumTrusts,
    volunteersVote: form.volunteersVote === "yes",
    endsOn,
  };
}

export const startGroupForm = z.pipe(
  settingsObject,
  z.transform((form, faults) => toSettings(form, faults)),
);

export const changeGroupForm = z.pipe(
  changedSettings,
  z.transform((form, faults) => ({ seenVersion: form.version, settings: toSettings(form, faults) })),
);

export const mergeGroupForm = z.object({
  version: seenVersion(1),
  into: line("the group that takes over", 100),
});

export const closeGroupForm = z.object({
  version: seenVersion(1),
  reason: text(500, "Shorten this to 500 characters or fewer", "Enter why the group closes"),
});

export const reopenGroupForm = z.object({ version: seenVersion(1) });

/** Adds a member. A guest comes from a partner organisation and speaks for no trust; nobody else comes from one. */
export function addMemberForm(today: IsoDate) {
  return z.pipe(
    z.object({
      email: line("the e-mail address", 200),
      role: z.enum(roles, "Choose a role"),
      trust: optionalText(100),
      organisation: optionalText(120),
      ...dateInputs("from"),
      ...dateInputs("to"),
    }),
    z.transform((form, faults) => {
      const fromOn = takeDate(form, "from", "First day", faults) ?? today;
      const toOn = takeDate(form, "to", "Last day", faults);
      if (toOn !== null && toOn < fromOn) addFault(faults, "to", "Last day must be on or after the first day");
      const isGuest = form.role === "group-guest";
      if (isGuest && form.organisation === null)
        addFault(faults, "organisation", "Enter the partner organisation that the guest comes from");
      if (isGuest && form.trust !== null) addFault(faults, "trust", "A guest does not speak for a trust");
      if (!isGuest && form.organisation !== null)
        addFault(faults, "organisation", "Only a guest comes from a partner organisation");
      return {
        email: form.email.toLowerCase(),
        role: form.role,
        trustId: form.trust,
        organisation: form.organisation,
        fromOn,
        toOn,
      };
    }),
  );
}

/** Changes a member's role or last day. A guest stays a guest: another role is another membership. */
export function changeMemberForm(today: IsoDate) {
  return z.pipe(
    z.object({ version: seenVersion(1), role: z.enum(roles, "Choose a role"), ...dateInputs("to") }),
    z.transform((form, faults) => {
      const toOn = takeDate(form, "to", "Last day", faults);
      if (toOn !== null && toOn < today)
        addFault(faults, "to", "Last day must be today or later. To end the membership now, use the button below");
      return { seenVersion: form.version, role: form.role, toOn };
    }),
  );
}

export const endMemberForm = z.object({ version: seenVersion(1) });
