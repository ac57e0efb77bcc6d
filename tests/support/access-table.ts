// Who gets what from each address of the portal. One line for each thing that a route does; a column for each kind of person.
// tests/attacks/access-grid.test.ts sends every cell, as a page and as a data request, and fails where a route is missing here.
//
// The addresses are UHNM's own (service, assessment, criterion, evidence), unless the line says "shared" (evidence that UHNM shares
// with the network), "network" (the network's own assessment and evidence), "own" (an answer that UHNM's contributor owns) or
// "draft" (a maturity submission that is not submitted yet).
//
//   in   must sign in first: a page leads to sign-in; data and writes are refused (401)
//   401  the same for files: refused, without a detour
//   200  is shown        302  leads to another page
//   403  refused: this person may not do that        404  does not exist, for this person
//   400  the form was let through, and says what is missing in it        303  the form was let through and has been dealt with
//
// A form that is refused (in, 403, 404) is sent complete, and nothing may have changed. One that is let through is sent unfinished.

import { accessAreas } from "./access/areas";

/** The columns, in order. */
export const people = [
  "visitor", // nobody is signed in
  "other", // quality lead of another trust (GEH)
  "viewer", // of UHNM
  "contrib", // contributor of UHNM
  "lead", // quality lead of UHNM
  "qi", // senior QI manager of the network
  "board", // board member
  "patient", // patient volunteer
  "admin", // network administrator
  "assessor", // guest of UHNM's assessment
  "chair", // chair of a special interest group, and viewer at UHNM
  "guest", // of one group, from a partner organisation
  "disabled", // was a quality lead of UHNM until a moment ago, and is still signed in
] as const;
export type Person = (typeof people)[number];

const ownSubjects = ["uhnm", "shared", "network", "own", "draft"] as const;
export type SubjectName = string;

export const subjects: readonly SubjectName[] = [...ownSubjects, ...accessAreas.flatMap((area) => area.subjects)];

const table = `
route, what it does, whose                                       visitor other viewer contrib lead qi  board patient admin assessor chair guest disabled

_index                                             page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
accessibility                                      page uhnm     200     200   200    200     200  200 200   200     200   200      200   200   200
cookies                                            page uhnm     200     200   200    200     200  200 200   200     200   200      200   200   200
help                                               page uhnm     200     200   200    200     200  200 200   200     200   200      200   200   200
privacy                                            page uhnm     200     200   200    200     200  200 200   200     200   200      200   200   200
sign-in                                            page uhnm     200     302   302    302     302  302 302   302     302   302      302   302   200
sign-in                                            form uhnm     400     302   302    302     302  302 302   302     302   302      302   302   400
sign-out                                           page uhnm     302     302   302    302     302  302 302   302     302   302      302   302   302
sign-out                                           form uhnm     303     303   303    303     303  303 303   303     303   303      303   303   303
account._index                                     page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
account.password                                   page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
account.password                                   form uhnm     in      400   400    400     400  400 400   400     400   400      400   400   in
account.sessions                                   page uhnm     in      302   302    302     302  302 302   302     302   302      302   302   in
account.sessions                                   form uhnm     in      303   303    303     303  303 303   303     303   303      303   303   in
admin.leave-demonstration                          page uhnm     in      403   403    403     403  403 403   403     200   403      403   403   in
admin.leave-demonstration                          form uhnm     in      403   403    403     403  403 403   403     400   403      403   403   in

standards._index                                   page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
standards.$edition._index                          page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
standards.$edition.sections.$section               page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
standards.$edition.criteria[.]csv                  file uhnm     401     200   200    200     200  200 200   200     200   200      200   200   401
standards.sources._index                           page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
standards.sources[.]csv                            file uhnm     401     200   200    200     200  200 200   200     200   200      200   200   401

network._index                                     page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
network.gap-analysis._index                        page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
network.stages                                     page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
network.plan                                       page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
network.facts                                      page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
network.cdcs                                       page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
network.gap-analysis.criteria                      page uhnm     in      403   403    403     403  200 403   403     403   403      403   403   in
network.gap-analysis.trend[.]csv                   file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
network.stages[.]csv                               file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
network.plan[.]csv                                 file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
network.facts[.]csv                                file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
network.cdcs[.]csv                                 file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
api.v1.network.gap-analysis                        file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
api.v1.network.maturity                            file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
api.v1.network.stages                              file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
network.quiet                                      page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
network.quiet[.]csv                                file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
network.gap-analysis.criteria[.]csv                file uhnm     401     403   403    403     403  200 403   403     403   403      403   403   401
network.gap-analysis.sections[.]csv                file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
network.gap-analysis.totals[.]csv                  file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
network.maturity._index                            page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
network.maturity[.]csv                             file uhnm     401     200   200    200     200  200 200   200     200   403      200   403   401
network.maturity.new                               page uhnm     in      403   403    403     403  200 403   403     403   403      403   403   in
network.maturity.new                               form uhnm     in      403   403    403     403  400 403   403     403   403      403   403   in
network.maturity.$submission._index                page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
network.maturity.$submission._index                page draft    in      404   404    404     404  200 404   404     404   403      404   403   in
network.maturity.$submission.items                 page draft    in      403   403    403     403  200 403   403     403   403      403   403   in
network.maturity.$submission.items                 form draft    in      403   403    403     403  400 403   403     403   403      403   403   in
network.maturity.$submission.submission            page draft    in      403   403    403     403  302 403   403     403   403      403   403   in
network.maturity.$submission.submission            form draft    in      403   403    403     403  303 403   403     403   403      403   403   in

services._index                                    page uhnm     in      302   302    302     302  200 403   403     403   403      302   403   in
services[.]csv                                     file uhnm     401     200   200    200     200  200 403   403     403   403      200   403   401
services.$service._index                           page uhnm     in      404   200    200     200  200 404   404     404   403      200   403   in
services.$service._index                           page network  in      404   404    404     404  200 200   200     200   403      404   403   in
services.$service.assessments._index               page uhnm     in      404   200    200     200  200 404   404     404   403      200   403   in
services.$service.assessments._index               page network  in      404   404    404     404  200 200   200     200   403      404   403   in
services.$service.assessments._index               form uhnm     in      404   403    403     400  400 403   403     403   403      403   403   in
services.$service.assessments._index               form network  in      404   403    403     404  400 403   403     403   403      403   403   in
services.$service.assessments[.]csv                file uhnm     401     404   200    200     200  200 404   404     404   403      200   403   401
services.$service.assessments[.]csv                file network  401     404   404    404     404  200 200   200     200   403      404   403   401
services.$service.stage                            page uhnm     in      404   200    200     200  200 403   403     403   403      200   403   in
services.$service.stage                            form uhnm     in      404   403    403     400  400 403   403     403   403      403   403   in
services.$service.stage[.]csv                      file uhnm     401     404   200    200     200  200 403   403     403   403      200   403   401
services.$service.evidence._index                  page uhnm     in      404   200    200     200  200 404   404     404   404      200   403   in
services.$service.evidence._index                  page network  in      404   404    404     404  200 200   200     200   404      404   403   in
services.$service.evidence[.]csv                   file uhnm     401     404   200    200     200  200 404   404     404   404      200   403   401
services.$service.evidence[.]csv                   file network  401     404   404    404     404  200 200   200     200   404      404   403   401
services.$service.evidence.new-file                page uhnm     in      404   403    200     200  200 403   403     403   403      403   403   in
services.$service.evidence.new-file                form uhnm     in      404   403    400     400  400 403   403     403   403      403   403   in
services.$service.evidence.new-file                page network  in      404   403    404     404  200 403   403     403   403      403   403   in
services.$service.evidence.new-file                form network  in      404   403    404     404  400 403   403     403   403      403   403   in
services.$service.evidence.new-link                page uhnm     in      404   403    200     200  200 403   403     403   403      403   403   in
services.$service.evidence.new-link                form uhnm     in      404   403    400     400  400 403   403     403   403      403   403   in
services.$service.evidence.new-link                form network  in      404   403    404     404  400 403   403     403   403      403   403   in

evidence.$evidence._index                          page uhnm     in      404   200    200     200  200 404   404     404   200      200   403   in
evidence.$evidence._index                          page shared   in      200   200    200     200  200 404   404     404   200      200   403   in
evidence.$evidence._index                          page network  in      404   404    404     404  200 200   200     200   404      404   403   in
evidence.$evidence.attachments                     page uhnm     in      404   403    200     200  200 403   403     403   403      403   403   in
evidence.$evidence.attachments                     form uhnm     in      404   403    400     400  400 403   403     403   403      403   403   in
evidence.$evidence.attachments                     form shared   in      403   403    400     400  400 403   403     403   403      403   403   in
evidence.$evidence.attachments                     form network  in      404   403    404     404  400 403   403     403   403      403   403   in
evidence.$evidence.change                          page uhnm     in      404   403    200     200  200 403   403     403   403      403   403   in
evidence.$evidence.change                          page shared   in      403   403    200     200  200 403   403     403   403      403   403   in
evidence.$evidence.change                          form uhnm     in      404   403    400     400  400 403   403     403   403      403   403   in
evidence.$evidence.change                          form shared   in      403   403    400     400  400 403   403     403   403      403   403   in
evidence.$evidence.change                          form network  in      404   403    404     404  400 403   403     403   403      403   403   in
evidence.$evidence.new-version                     page uhnm     in      404   403    200     200  200 403   403     403   403      403   403   in
evidence.$evidence.new-version                     form uhnm     in      404   403    400     400  400 403   403     403   403      403   403   in
evidence.$evidence.new-version                     form shared   in      403   403    400     400  400 403   403     403   403      403   403   in
evidence.$evidence.new-version                     form network  in      404   403    404     404  400 403   403     403   403      403   403   in
evidence.$evidence.withdrawal                      page uhnm     in      404   403    200     200  200 403   403     403   403      403   403   in
evidence.$evidence.withdrawal                      form uhnm     in      404   403    400     400  400 403   403     403   403      403   403   in
evidence.$evidence.withdrawal                      form shared   in      403   403    400     400  400 403   403     403   403      403   403   in
evidence.$evidence.withdrawal                      form network  in      404   403    404     404  400 403   403     403   403      403   403   in
evidence.$evidence.versions.$version.file          file uhnm     401     404   200    200     200  200 404   404     404   200      200   403   401
evidence.$evidence.versions.$version.file          file shared   401     200   200    200     200  200 404   404     404   200      200   403   401
evidence.$evidence.versions.$version.file          file network  401     404   404    404     404  200 200   200     200   404      404   403   401

services.$service.assessments.$assessment._index                                     page uhnm     in  404 200 200 200 200 404 404 404 200 200 403   in
services.$service.assessments.$assessment._index                                     page network  in  404 404 404 404 200 200 200 200 404 404 403   in
services.$service.assessments.$assessment.closing                                    page uhnm     in  404 403 403 200 200 403 403 403 403 403 403   in
services.$service.assessments.$assessment.closing                                    form uhnm     in  404 403 403 400 400 403 403 403 403 403 403   in
services.$service.assessments.$assessment.closing                                    form network  in  404 403 403 404 400 403 403 403 403 403 403   in
services.$service.assessments.$assessment.gap-analysis                               page uhnm     in  404 200 200 200 200 404 404 404 200 200 403   in
services.$service.assessments.$assessment.gap-analysis                               page network  in  404 404 404 404 200 200 200 200 404 404 403   in
services.$service.assessments.$assessment.gap-analysis[.]csv                         file uhnm     401 404 200 200 200 200 404 404 404 200 200 403   401
services.$service.assessments.$assessment.gap-analysis[.]csv                         file network  401 404 404 404 404 200 200 200 200 404 404 403   401
services.$service.assessments.$assessment.sections.$section                          page uhnm     in  404 200 200 200 200 404 404 404 200 200 403   in
services.$service.assessments.$assessment.sections.$section                          page network  in  404 404 404 404 200 200 200 200 404 404 403   in
services.$service.assessments.$assessment.sections.$section[.]csv                    file uhnm     401 404 200 200 200 200 404 404 404 200 200 403   401
services.$service.assessments.$assessment.sections.$section[.]csv                    file network  401 404 404 404 404 200 200 200 200 404 404 403   401
services.$service.assessments.$assessment.criteria.$criterion._index                 page uhnm     in  404 200 200 200 200 404 404 404 200 200 403   in
services.$service.assessments.$assessment.criteria.$criterion._index                 page network  in  404 404 404 404 200 200 200 200 404 404 403   in
services.$service.assessments.$assessment.criteria.$criterion.history                page uhnm     in  404 200 200 200 200 404 404 404 200 200 403   in
services.$service.assessments.$assessment.criteria.$criterion.history                page network  in  404 404 404 404 200 200 200 200 404 404 403   in
services.$service.assessments.$assessment.criteria.$criterion.history[.]csv          file uhnm     401 404 200 200 200 200 404 404 404 200 200 403   401
services.$service.assessments.$assessment.criteria.$criterion.history[.]csv          file network  401 404 404 404 404 200 200 200 200 404 404 403   401
services.$service.assessments.$assessment.criteria.$criterion.answer                 page uhnm     in  302 302 302 302 302 302 302 302 302 302 403   in
services.$service.assessments.$assessment.criteria.$criterion.answer                 form uhnm     in  404 403 403 400 400 403 403 403 403 403 403   in
services.$service.assessments.$assessment.criteria.$criterion.answer                 form own      in  404 403 400 400 400 403 403 403 403 403 403   in
services.$service.assessments.$assessment.criteria.$criterion.answer                 form network  in  404 403 404 404 400 403 403 403 403 403 403   in
services.$service.assessments.$assessment.criteria.$criterion.rating                 page uhnm     in  302 302 302 302 302 302 302 302 302 302 403   in
services.$service.assessments.$assessment.criteria.$criterion.rating                 form uhnm     in  404 403 403 303 303 403 403 403 403 403 403   in
services.$service.assessments.$assessment.criteria.$criterion.rating                 form own      in  404 403 303 303 303 403 403 403 403 403 403   in
services.$service.assessments.$assessment.criteria.$criterion.rating                 form network  in  404 403 404 404 303 403 403 403 403 403 403   in
services.$service.assessments.$assessment.criteria.$criterion.attachments            page uhnm     in  302 302 302 302 302 403 403 403 302 302 403   in
services.$service.assessments.$assessment.criteria.$criterion.attachments            form uhnm     in  404 403 303 303 303 403 403 403 403 403 403   in
services.$service.assessments.$assessment.criteria.$criterion.attachments            form network  in  404 403 404 404 303 403 403 403 403 403 403   in
services.$service.assessments.$assessment.criteria.$criterion.attachments.$attachment.detachment  page uhnm     in 302 302 302 302 302 403 403 403 302 302 403   in
services.$service.assessments.$assessment.criteria.$criterion.attachments.$attachment.detachment  form uhnm     in 404 403 303 303 303 403 403 403 403 403 403   in
services.$service.assessments.$assessment.criteria.$criterion.attachments.$attachment.detachment  form network  in 404 403 404 404 303 403 403 403 403 403 403   in
`;

/** Routes of the server itself, which Remix does not know. Everybody gets them. */
export const serverRoutes: readonly { readonly address: string; readonly status: number; readonly because: string }[] =
  [
    { address: "/health", status: 200, because: "a watcher without an account asks it; it holds nothing about people" },
    { address: "/favicon.svg", status: 200, because: "the sign-in page shows it" },
  ];

/** `root` is the frame around every page: a visitor gets the network's name and no menu. */
export const frameRoute = "root";

export interface AccessRow {
  readonly route: string;
  readonly kind: "page" | "file" | "form";
  readonly subject: SubjectName;
  readonly cells: Readonly<Record<Person, string>>;
}

const cellWords = ["in", "401", "200", "302", "303", "400", "403", "404"];

export const accessTable: readonly AccessRow[] = [table, ...accessAreas.map((area) => area.table)]
  .join("\n")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("route,"))
  .map(readRow);

function readRow(line: string): AccessRow {
  const [route = "", kind = "", subject = "", ...cells] = line.split(/\s+/);
  const isKnown = ["page", "file", "form"].includes(kind) && subjects.includes(subject);
  if (!isKnown || cells.length !== people.length || !cells.every((cell) => cellWords.includes(cell))) {
    throw new Error(`This line of the access table cannot be read: ${line}`);
  }
  return {
    route: `routes/${route}`,
    kind: kind as AccessRow["kind"],
    subject,
    cells: Object.fromEntries(people.map((person, index) => [person, cells[index] ?? ""])) as Record<Person, string>,
  };
}
