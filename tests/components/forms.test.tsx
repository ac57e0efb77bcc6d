import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CriterionRow } from "../../app/components/assessment/CriterionRow";
import { DateInput } from "../../app/components/form/DateInput";
import { ErrorSummary } from "../../app/components/form/ErrorSummary";
import { FormKeyProvider } from "../../app/components/form/FormKey";
import { PasswordInput } from "../../app/components/form/PasswordInput";
import { PortalForm } from "../../app/components/form/PortalForm";
import { TextArea } from "../../app/components/form/TextArea";

describe("an error", () => {
  const errors = { reason: "Enter why this criterion does not apply", target: "Target date must include a year" };

  it("stands in a summary that takes the focus and links to its field", () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={errors} />);
    expect(html).toContain('<div class="nhsuk-error-summary" tabindex="-1"><div role="alert">');
    expect(html).toContain('<a href="#reason">Enter why this criterion does not apply</a>');
    const fields = renderToStaticMarkup(
      <>
        <TextArea name="reason" label="Why" error={errors.reason} />
        <DateInput name="target" label="Target date" error={errors.target} />
      </>,
    );
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(fields).toContain(`id="${id}"`);
  });

  it("is read with its field, after the hint", () => {
    const html = renderToStaticMarkup(
      <TextArea name="reason" label="Why" hint="An assessor reads it" error={errors.reason} />,
    );
    expect(html).toContain('aria-describedby="reason-hint reason-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="reason-hint"');
    expect(html).toContain('id="reason-error"');
  });

  it("marks only the part of a date that is missing, and all where the date is not real", () => {
    const invalid = (error: string) =>
      [...renderToStaticMarkup(<DateInput name="target" label="Target date" error={error} />).matchAll(/<input[^>]*>/g)]
        .filter(([input]) => input.includes("aria-invalid"))
        .map(([input]) => /name="target-(\w+)"/.exec(input)?.[1]);
    expect(invalid("Target date must include a year")).toEqual(["year"]);
    expect(invalid("Target date must include a day and a month")).toEqual(["day", "month"]);
    expect(invalid("Target date must be a real date, for example 28 6 2024")).toEqual(["day", "month", "year"]);
  });

  it("is not there without a fault", () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={{}} />)).toBe("");
    expect(renderToStaticMarkup(<TextArea name="note" label="Note" />)).not.toContain("aria-");
  });
});

describe("a form", () => {
  it("is a plain POST that carries the page's key", () => {
    const html = renderToStaticMarkup(
      <FormKeyProvider value="key-1">
        <PortalForm action="/x">words</PortalForm>
      </FormKeyProvider>,
    );
    expect(html).toBe(
      '<form method="post" action="/x" class="app-form" novalidate=""><input type="hidden" name="form-key" value="key-1"/>words</form>',
    );
  });

  it("shows what was typed as text", () => {
    const html = renderToStaticMarkup(
      <TextArea name="note" label="Note" defaultValue="</textarea><script>alert(1)</script>" />,
    );
    expect(html).not.toContain("<script>");
  });

  it("never fills in a password", () => {
    const html = renderToStaticMarkup(<PasswordInput name="password" label="Password" />);
    expect(html).toContain('type="password"');
    expect(html).not.toContain("value=");
  });
});

describe("a criterion's row", () => {
  const choices = [
    { value: "complete", label: "Complete" },
    { value: "not-applicable", label: "Not applicable", needsReason: true },
  ];
  const row = {
    code: "5.1.1",
    text: "Referrers can see the guidelines.",
    href: "/c",
    value: "complete",
    state: "complete",
    facts: [],
  };

  it("is rated in a form of its own, with a button for those without scripts", () => {
    const html = renderToStaticMarkup(<CriterionRow {...row} rate={{ action: "/rate", version: 7, choices }} />);
    expect(html).toContain('action="/rate"');
    expect(html).toContain('name="version" value="7"');
    expect(html).toMatch(/value="complete"[^>]*checked|checked[^>]*value="complete"/);
    expect(html).toContain('data-needs-reason=""');
    expect(html).toContain('Save<span class="nhsuk-u-visually-hidden"> 5.1.1</span>');
  });

  it("shows the word alone to those who only read", () => {
    const html = renderToStaticMarkup(<CriterionRow {...row} rate={null} />);
    expect(html).not.toContain("<form");
    expect(html).toContain('<strong class="nhsuk-tag nhsuk-tag--green">Complete</strong>');
  });
});
