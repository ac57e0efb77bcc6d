// One round-up, as its reader may see it: items that are out of their sight are left out, as they are in the mail.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ButtonLink } from "../components/form/Button";
import { Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Prose } from "../components/Prose";
import { RoundUpItems } from "../components/mail/RoundUpItems";
import { formatDate } from "../domain/dates";
import { formatMoment } from "../domain/london";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { permitReading } from "../http/round-up.server";
import { getRoundUp } from "../models/mail/round-ups.server";
import { readRoundUp } from "../reports/mail/round-up.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => data.title };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["round-up.send", "groups.browse"]);
  permitReading(scope);
  const roundUp = found(await getRoundUp(scope, args.params.roundUp ?? ""));
  const { wordsHtml, items } = await readRoundUp(scope, roundUp);
  return json({
    id: roundUp.id,
    title: roundUp.title,
    period: `${formatDate(roundUp.fromOn)} to ${formatDate(roundUp.toOn)}`,
    sent: roundUp.sentAt === null ? null : formatMoment(roundUp.sentAt),
    wordsHtml,
    items,
  });
}

export default function RoundUpPage() {
  const { id, title, period, sent, wordsHtml, items } = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[{ label: "Round-ups", href: paths.roundUps() }]} />
      <PageHead title={title} caption="Round-up" lead={sent === null ? period : `${period}. Sent on ${sent}.`} />
      {sent === null && (
        <>
          <Note>This is a draft. Only the network office sees it.</Note>
          <div className="app-actions">
            <ButtonLink label="Write" href={paths.roundUpWriting(id)} />
            <ButtonLink label="See it as mail" href={paths.roundUpPreview(id)} kind="secondary" />
            <ButtonLink label="Send" href={paths.roundUpSending(id)} kind="secondary" />
          </div>
        </>
      )}
      <Prose html={wordsHtml} />
      <RoundUpItems items={items} />
    </div>
  );
}
