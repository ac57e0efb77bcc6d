// The archive of round-ups: what the network office sent, and what it is writing.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ButtonLink } from "../components/form/Button";
import { DataTable } from "../components/DataTable";
import { EmptyState } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { Tag } from "../components/Tag";
import { formatDate } from "../domain/dates";
import { formatMoment } from "../domain/london";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { permitReading } from "../http/round-up.server";
import { listRoundUps } from "../models/mail/round-ups.server";
import { may } from "../reports/assessment-place.server";

export const handle: PageHandle<unknown> = { title: () => "Round-ups" };

const roundUpsOnPage = 30;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["round-up.send", "groups.browse"]);
  permitReading(scope);
  const before = new URL(args.request.url).searchParams.get("before");
  const rows = await listRoundUps(scope, before, roundUpsOnPage + 1);
  const last = rows.length > roundUpsOnPage ? rows[roundUpsOnPage - 1] : undefined;
  return json({
    mayWrite: may(scope, ["round-up.send"], { networkId: scope.networkId }),
    roundUps: rows.slice(0, roundUpsOnPage).map((each) => ({
      id: each.id,
      title: each.title,
      period: `${formatDate(each.fromOn)} to ${formatDate(each.toOn)}`,
      sent: each.sentAt === null ? null : formatMoment(each.sentAt),
    })),
    newest: before === null ? null : paths.roundUps(),
    older: last === undefined ? null : paths.roundUps({ before: last.id }),
  });
}

export default function RoundUps() {
  const { mayWrite, roundUps, newest, older } = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[{ label: "Home", href: paths.home() }]} />
      <PageHead title="Round-ups" lead="What is new in the network, sent by its office and kept here." />
      {mayWrite && (
        <div className="app-actions">
          <ButtonLink label="Start a round-up" href={paths.roundUpNew()} />
        </div>
      )}
      {roundUps.length > 0 && (
        <DataTable
          caption="Round-ups, newest first"
          stack
          columns={[{ label: "Title" }, { label: "Period" }, { label: "Sent" }]}
          rows={roundUps.map(({ id, title, period, sent }) => ({
            key: id,
            cells: [
              <a key="title" href={paths.roundUp(id)}>
                {title}
              </a>,
              period,
              sent ?? <Tag key="state" word="draft" />,
            ],
          }))}
        />
      )}
      {roundUps.length === 0 && (
        <EmptyState>
          <p>
            Each round-up that the network office sends is kept here.
            {mayWrite ? " Start one: choose its period, pick what it names, and add your own words." : ""}
          </p>
        </EmptyState>
      )}
      <Pager
        label="Round-up pages"
        previous={newest === null ? null : { label: "newest round-ups", href: newest }}
        next={older === null ? null : { label: "older round-ups", href: older }}
      />
    </div>
  );
}
