// Addresses of groups and their members.
import { part, withQuery, type Query } from "./query";

export const groupPaths = {
  groups: (query: Query = {}) => withQuery("/groups", query),
  groupsCsv: (query: Query = {}) => withQuery("/groups.csv", query),
  groupNew: () => "/groups/new",
  group: (slug: string) => `/groups/${part(slug)}`,
  groupSettings: (slug: string) => `/groups/${part(slug)}/settings`,
  groupMerging: (slug: string) => `/groups/${part(slug)}/merging`,
  groupClosing: (slug: string) => `/groups/${part(slug)}/closing`,
  groupReopening: (slug: string) => `/groups/${part(slug)}/reopening`,
  groupMembers: (slug: string) => `/groups/${part(slug)}/members`,
  groupMembersCsv: (slug: string) => `/groups/${part(slug)}/members.csv`,
  groupMemberEnding: (slug: string, member: string) => `/groups/${part(slug)}/members/${part(member)}/ending`,
  groupMember: (slug: string, member: string) => `/groups/${part(slug)}/members/${part(member)}`,
} as const;
