// My work: one thing to do next, then what is due, what to renew and what changed, in one list by role.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DueList, NextThing } from "../components/service/MyWorkDue";
import { AskedList } from "../components/service/MyWorkAsked";
import { ChangedList, NetworkStart, OwnServices, RenewTable } from "../components/service/MyWorkSides";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { formatDay } from "../domain/dates";
import { can } from "../domain/permissions";
import { presentAsked } from "../domain/view/asked";
import { presentMyWork } from "../domain/view/my-work";
import { authorize, findVisitor } from "../http/authorize.server";
import { readMyWork } from "../reports/my-work.server";

export const handle: PageHandle<unknown> = { title: () => "My work" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  const visitor = await findVisitor(args);
  const work = await readMyWork(scope, visitor?.previousSignInAt ?? null);
  const actor = scope.actor ?? { personId: "", roles: [] };
  return json({
    day: formatDay(scope.today),
    seesNetwork: can(actor, "summary.view"),
    isOffice: scope.sight.allTrusts,
    mayRate: can(actor, "answer.change"),
    mayRenew: can(actor, "evidence.add") || can(actor, "network-evidence.add"),
    isReader: !scope.sight.allTrusts && scope.sight.trusts.length === 0 && work.guests.length === 0,
    takesPart: work.asked !== null,
    ...presentAsked(work.asked ?? [], scope.today),
    ...presentMyWork(work, scope.today),
  });
}

export type MyWorkData = SerializeFrom<typeof loader>;

export default function MyWorkPage() {
  const work = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="My work" overview lead={`${work.day}. ${work.summary}`} />
      <div className="app-split">
        <div>
          <NextThing work={work} />
          {!work.isReader && <DueList work={work} />}
          {work.takesPart && <AskedList work={work} />}
          {!work.isReader && <RenewTable work={work} />}
          {(work.isReader || work.isOffice) && <NetworkStart work={work} />}
        </div>
        <div>
          <OwnServices work={work} />
          {!work.isReader && <ChangedList work={work} />}
        </div>
      </div>
    </>
  );
}
