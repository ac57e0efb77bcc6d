// Everything of one meeting, read together: for its page, its agenda and its minutes.
import { formatDate } from "../../domain/dates";
import { formatMoment, formatTime } from "../../domain/london";
import { isOverdue } from "../../domain/meetings/action-list";
import { countQuorum, quorumWords } from "../../domain/meetings/quorum";
import { listGroupActions } from "../../models/meetings/actions.server";
import { listAgenda, type AgendaItem } from "../../models/meetings/agenda.server";
import { listAttendance } from "../../models/meetings/attendance.server";
import { claimable } from "../../models/meetings/learning.server";
import { listMeetingChanges, type Meeting } from "../../models/meetings/meetings.server";
import { listApprovers, listDecisions, type Decision } from "../../models/meetings/minutes.server";
import { listPapers } from "../../models/meetings/papers.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { renderMarkdown } from "../markdown.server";

const presentItem = ({ id, title, minutes, note, record }: AgendaItem) => ({
  id,
  title,
  minutes,
  note: note === null ? null : renderMarkdown(note),
  record: record === null ? null : renderMarkdown(record),
});

/** @example "8 for, 1 against, 0 abstained; 1 of them a volunteer's" */
export function votesWords(decision: Decision): string | null {
  const { votesFor, votesAgainst, votesAbstained, volunteerVotes } = decision;
  if (votesFor === null && votesAgainst === null && votesAbstained === null) return null;
  const all = `${votesFor ?? 0} for, ${votesAgainst ?? 0} against, ${votesAbstained ?? 0} abstained`;
  if (volunteerVotes === null) return all;
  return `${all}; patient volunteers cast ${volunteerVotes} of them`;
}

/** The meeting as its pages show it. Who was there decides the quorum by the terms that were frozen when it was held. */
export async function readMeetingPage(scope: Scope, meeting: Meeting) {
  return reading(scope, async (at) => {
    const attendance = await listAttendance(at, meeting);
    const present = attendance.filter(({ state }) => state === "present");
    const terms = { members: meeting.quorumMembers, trusts: meeting.quorumTrusts };
    const there = present.map(({ isGuest, personId, trustId }) => ({
      isMember: !isGuest || personId === null,
      trustId,
    }));
    const decisions = await listDecisions(at, meeting);
    const actions = (await listGroupActions(at, meeting.group)).filter(({ meetingId }) => meetingId === meeting.id);
    const approver = (await listApprovers(at, meeting)).find(({ id }) => id === meeting.minutesApprovedInId);
    const changes = await listMeetingChanges(at, meeting);
    return {
      when: `${formatMoment(meeting.startsAt)} to ${formatTime(meeting.endsAt)}`,
      place: meeting.place,
      joiningAddress: meeting.joiningAddress,
      cancelledReason: meeting.cancelledReason,
      minutesState: meeting.minutesState,
      approvedIn: approver ?? null,
      learning:
        meeting.learningTitle === null
          ? null
          : { title: meeting.learningTitle, speaker: meeting.learningSpeaker, minutes: meeting.learningMinutes },
      recording:
        meeting.recordingAddress === null
          ? null
          : {
              address: meeting.recordingAddress,
              captions: meeting.recordingCaptions,
              minutes: meeting.recordingMinutes,
            },
      claim: await claimable(at, meeting),
      quorum: meeting.state === "held" ? quorumWords(countQuorum(terms, there)) : null,
      attendance: attendance.map(({ id, name, personId, trust, state, isVolunteer }) => ({
        id,
        name,
        trust,
        state,
        isVolunteer,
        isStandIn: personId === null,
      })),
      agenda: (await listAgenda(at, meeting)).map(presentItem),
      papers: await listPapers(at, meeting),
      decisions: decisions.map((each) => ({
        id: each.id,
        words: renderMarkdown(each.words),
        outcome: each.outcome,
        itemId: each.itemId,
        votes: votesWords(each),
      })),
      actions: actions.map((each) => ({
        id: each.id,
        title: each.title,
        owner: each.owner,
        dueOn: each.dueOn,
        due: each.dueOn === null ? null : formatDate(each.dueOn),
        priority: each.priority,
        state: each.state,
        isOverdue: isOverdue(each, at.today),
      })),
      changes: changes.map(({ id, what, detail, by, at: moment }) => ({
        id,
        what: detail === "" ? changeWords(what) : `${changeWords(what)}: ${detail}`,
        who: `${by}, ${formatMoment(moment)}`,
      })),
    };
  });
}

function changeWords(what: string): string {
  const words = what.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
