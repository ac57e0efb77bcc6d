// What one guest of an assessment opened, newest first.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { DataTable } from "../components/DataTable";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import { EmptyState } from "../components/Note";
import { formatDate, type Instant } from "../domain/dates";
import { formatMoment } from "../domain/london";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readGuest } from "../reports/guests/guest-looks.server";
import { readPlace } from "../reports/found-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ place, guest }) => `What ${guest.name} opened, ${place.assessmentTitle}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const { assessment, place } = found(await readPlace(scope, args.params));
  const before = new URL(args.request.url).searchParams.get("before") ?? "";
  const seq = /^\d{1,12}$/.test(before) ? Number(before) : null;
  return json({ place, ...found(await readGuest(scope, assessment, args.params.guest ?? "", seq)) });
}

export default function GuestLooks() {
  const { place, guest, looks, earlier, isFirst } = useLoaderData<typeof loader>();
  const { slug, assessmentId: id } = place;
  const until = guest.toOn === null ? "without an end date" : `until ${formatDate(guest.toOn)}`;
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: "Guests", href: paths.guests(slug, id) },
          { label: guest.name, href: "" },
        ]}
      />
      <PageHead
        title={`What ${guest.name} opened`}
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        lead={`${guest.role}, from ${formatDate(guest.fromOn)} ${until}. Entries of the audit log, which nobody can change.`}
      />
      {looks.length === 0 ? (
        <EmptyState>
          <p>Nothing was opened yet. Each page and file stands here from the moment it is asked for.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={`${plural(guest.looks, "page or file", "pages and files")} opened`}
          columns={[{ label: "What" }, { label: "When" }, { label: "Kind" }]}
          rows={looks.map((look) => ({
            key: look.key,
            cells: [
              look.href === null ? look.what : <a href={look.href}>{look.what}</a>,
              formatMoment(look.at as Instant),
              look.isFile ? "File" : "Page",
            ],
          }))}
          file={{ label: "What was opened (CSV)", href: paths.guestCsv(slug, id, guest.id) }}
          stack
        />
      )}
      <Pager
        label="Pages of what was opened"
        previous={isFirst ? null : { label: "The newest", href: paths.guest(slug, id, guest.id) }}
        next={
          earlier === null
            ? null
            : { label: "Earlier", href: paths.guest(slug, id, guest.id, { before: String(earlier) }) }
        }
      />
    </>
  );
}
