import type { ReactNode } from "react";
import { formatDate } from "../../domain/dates";
import { actionStateLabel, type ServiceActionRow } from "../../domain/view/service-actions";
import { paths } from "../../http/paths";
import { ErrorSummary, type Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";
import { Note } from "../Note";
import { OnBehalf } from "../service/OnBehalf";

export interface ActionFormProps {
  readonly title: string;
  readonly head: {
    readonly slug: string;
    readonly name: string;
    readonly onBehalfOf: string | null;
    readonly trail: { readonly label: string; readonly href: string }[];
  };
  readonly page: ServiceActionRow & { readonly version: number; readonly progress: string | null };
  readonly errors: Errors;
  /** What was sent and not accepted: the page then says how the action stands now. */
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly children: ReactNode;
}

/** A form about one action, held to the version that its page shows. */
export function ActionForm({ title, head, page, errors, typed, children }: ActionFormProps) {
  const { slug } = head;
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          ...head.trail,
          { label: "Actions", href: paths.serviceActions(slug) },
          { label: page.title, href: paths.serviceAction(slug, page.id) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={title} caption={head.name} lead={page.title} />
      <OnBehalf of={head.onBehalfOf} />
      {typed !== undefined && (
        <Note>
          <p>
            It stands now as {actionStateLabel(page.state).toLowerCase()}: {page.title}, {page.owner ?? "nobody yet"},{" "}
            {page.dueOn === null ? "without a due date" : `due ${formatDate(page.dueOn)}`}.
            {page.progress !== null && ` How it goes: ${page.progress}`}
          </p>
        </Note>
      )}
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(page.version) }]} />
        {children}
      </PortalForm>
    </div>
  );
}
