import type { ReactNode } from "react";
import { barrierKindLabel, barrierSeverityLabel } from "../../domain/barriers/barriers";
import { formatDate } from "../../domain/dates";
import type { BarrierRow } from "../../domain/view/barrier-pages";
import { shortWords } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import { ErrorSummary, type Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";
import { Note } from "../Note";
import { OnBehalf } from "../service/OnBehalf";

export interface BarrierFormProps {
  readonly title: string;
  readonly head: {
    readonly slug: string;
    readonly name: string;
    readonly onBehalfOf: string | null;
    readonly trail: { readonly label: string; readonly href: string }[];
  };
  readonly page: BarrierRow & { readonly version: number };
  readonly errors: Errors;
  /** What was sent and not accepted: the page then says how the barrier stands now. */
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly children: ReactNode;
}

/** A form about one barrier, held to the version that its page shows. */
export function BarrierForm({ title, head, page, errors, typed, children }: BarrierFormProps) {
  const { slug } = head;
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          ...head.trail,
          { label: "Barriers", href: paths.barriers(slug) },
          { label: "Barrier", href: paths.barrier(slug, page.id) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={title} caption={head.name} lead={shortWords(page.words)} />
      <OnBehalf of={head.onBehalfOf} />
      {typed !== undefined && (
        <Note>
          <p>
            It stands now as {barrierKindLabel(page.kind).toLowerCase()},{" "}
            {barrierSeverityLabel(page.severity).toLowerCase()} severity, since {formatDate(page.sinceOn)}
            {page.resolvedOn !== null && `, resolved on ${formatDate(page.resolvedOn)}`}: {page.words}
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
