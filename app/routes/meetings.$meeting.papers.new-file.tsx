// Adds a paper as a file: received, checked, looked through for patient data, and kept.
import {
  json,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type SerializeFrom,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import { UploadFields } from "../components/form/UploadFields";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { newPaperFileForm } from "../domain/forms/meeting-work";
import { redirectWithNotice, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { uploadLimits } from "../http/upload-limits.server";
import { receiveFileForm } from "../http/uploads.server";
import { noSpaceWords } from "../http/upload-words";
import { addPaper } from "../models/meetings/papers.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Paper, ${data.meeting.title}` };

/** A refused upload closes its connection, because part of its body may be unread. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return json({ ...headOf(await runMeeting(args)), limits: uploadLimits(args) });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const upload = await receiveFileForm(args, newPaperFileForm);
  if (!upload.ok) return upload.answer;
  const { title, item } = upload.value;
  const result = await upload.record(scope, (tx, file) =>
    addPaper(tx, meeting, { title, itemId: item, from: { file } }),
  );
  if (!result.ok) {
    if (result.reason === "no-space") return upload.refuse("file", noSpaceWords, 507);
    return upload.refuse("title", meetingRefusals[result.reason]);
  }
  const notice = upload.finding === null ? "Paper added" : "Paper added, and held";
  return redirectWithNotice(args, paths.meeting(meeting.id), notice);
}

export default function NewPaperFile() {
  const { meeting, group, limits } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { errors = {}, typed } = problem ?? {};
  return (
    <MeetingFrame title="Add a paper as a file" meeting={meeting} group={group} errors={errors}>
      <PortalForm encType="multipart/form-data">
        <TextInput name="title" label="Title" defaultValue={typed?.title} error={errors.title} />
        <UploadFields
          label="File"
          limits={limits}
          errors={errors}
          isAgain={problem !== undefined}
          waiting={problem?.waiting}
        />
        <Button label="Upload and add" />
      </PortalForm>
    </MeetingFrame>
  );
}
