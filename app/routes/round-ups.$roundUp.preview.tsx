// A draft round-up as the mail that its writer would get.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ButtonLink } from "../components/form/Button";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { buildMessage } from "../email/build-message";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { findDraft } from "../http/round-up.server";
import { signStop } from "../models/mail/stop-token.server";
import { actingPerson } from "../models/scope.server";
import { messageFrame } from "../reports/mail/message-frame.server";
import { readRoundUp } from "../reports/mail/round-up.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `As mail: ${data.subject}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "round-up.send");
  const draft = await findDraft(scope, args.params.roundUp);
  const { networkName, config, isDemonstration, cookieSecret } = args.context.portal;
  const token = signStop(cookieSecret, { personId: actingPerson(scope), kinds: ["round-up"] });
  const frame = messageFrame({ networkName, baseUrl: config.baseUrl, isDemonstration }, token);
  const { subject, text } = buildMessage(frame, { form: "round-up", ...(await readRoundUp(scope, draft)) });
  return json({ id: draft.id, subject, text });
}

export default function RoundUpPreview() {
  const { id, subject, text } = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Round-ups", href: paths.roundUps() },
          { label: subject, href: paths.roundUp(id) },
        ]}
      />
      <PageHead title={subject} caption="As mail" lead="This is what you would get. Others get what they may open." />
      <pre className="app-message">{text}</pre>
      <div className="app-actions">
        <ButtonLink label="Go on to send it" href={paths.roundUpSending(id)} />
        <ButtonLink label="Change it" href={paths.roundUpWriting(id)} kind="secondary" />
      </div>
    </div>
  );
}
