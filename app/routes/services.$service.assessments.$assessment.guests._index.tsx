// Guests of an assessment: who reads it from outside, until when, and an invitation to another.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { GuestsTable } from "../components/guests/GuestsTable";
import { EmptyState } from "../components/Note";
import { Panel } from "../components/Panel";
import { formatDate } from "../domain/dates";
import { inviteGuestForm } from "../domain/forms/guest";
import { guestRoles } from "../domain/guests/guests";
import { guestRefusals } from "../domain/view/guests";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { subjectOf } from "../models/assessments.server";
import { inviteGuest } from "../models/guests/guests.server";
import { once } from "../models/transaction.server";
import { may } from "../reports/assessment-place.server";
import { readGuests } from "../reports/guests/guest-looks.server";
import { readPlace } from "../reports/found-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ place }) => `Guests, ${place.assessmentTitle}, ${place.subjectName}`,
};

const toInvite = ["guest.invite", "guest.invite-on-behalf"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const { assessment, place } = found(await readPlace(scope, args.params));
  // The network's own assessment has no guests: everybody who may read it holds a role of the network.
  found(place.seesService && assessment.trustId !== null ? place : null);
  return json({
    place,
    mayInvite: may(scope, toInvite, subjectOf(assessment)),
    guests: await readGuests(scope, assessment),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toInvite);
  const { assessment, place } = found(await readPlace(scope, args.params));
  const { onBehalf } = permit(scope, subjectOf(assessment));
  const form = await receiveForm(args, inviteGuestForm(scope.today));
  if (!form.ok) return invalid(form);
  const address = paths.assessment(place.slug, assessment.id);
  const result = await once(scope, form.submission, (tx) => inviteGuest(tx, assessment, form.value, onBehalf, address));
  if (!result.ok) return refusedWith("email", guestRefusals[result.reason], form.typed);
  const until = formatDate(form.value.toOn);
  return redirectWithNotice(args, paths.guests(place.slug, assessment.id), `Invited until ${until}`);
}

export default function Guests() {
  const { place, mayInvite, guests } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const present = guests.filter(({ isCurrent }) => isCurrent);
  const past = guests.filter(({ isCurrent }) => !isCurrent);
  const shared = { slug: place.slug, assessmentId: place.assessmentId };
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Guests", href: "" }]} />
      <ErrorSummary errors={errors} />
      <PageHead
        title="Guests"
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        lead="A guest reads this one assessment until a date, and nothing else. Every page and file they open is recorded."
      />
      <AssessmentNotes place={place} />
      {present.length === 0 ? (
        <EmptyState>
          <p>
            Nobody is invited. {mayInvite ? "Invite an assessor or a peer below." : "The quality lead invites guests."}
          </p>
        </EmptyState>
      ) : (
        <GuestsTable caption="Invited now" guests={present} mayEnd={mayInvite} {...shared} />
      )}
      {past.length > 0 && <GuestsTable caption="Invited before" guests={past} mayEnd={false} {...shared} />}
      {mayInvite && place.isOpen && (
        <Panel title="Invite a guest">
          <PortalForm>
            <TextInput
              name="email"
              label="E-mail address"
              hint="Of somebody who has an account. The network administrator adds people who have none"
              type="email"
              defaultValue={typed?.email}
              error={errors.email}
            />
            <Choices
              kind="radio"
              name="role"
              legend="As"
              error={errors.role}
              choices={guestRoles}
              chosen={[typed?.role ?? ""]}
            />
            <DateInput
              name="until"
              label="Last day"
              hint="They read until the end of this day"
              typed={typed}
              error={errors.until}
            />
            <Button label="Invite" />
          </PortalForm>
        </Panel>
      )}
    </>
  );
}
