// Addresses of meetings, actions, learning records and calendars.
import { part, withQuery, type Query } from "./query";

export const meetingPaths = {
  meetings: (group: string) => `/groups/${part(group)}/meetings`,
  meetingNew: (group: string) => `/groups/${part(group)}/meetings/new`,
  meeting: (id: string) => `/meetings/${part(id)}`,
  groupActions: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/actions`, query),
  action: (id: string) => `/actions/${part(id)}`,
  actions: (query: Query = {}) => withQuery("/actions", query),
  learning: () => "/account/learning",
  calendar: () => "/account/calendar",
} as const;
