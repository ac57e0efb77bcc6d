/** Why a target is not met, by its number: said in docs/performance.md beside the figures. */
export const reasons = {
  P2: "all pages are within 15 ms, the absolute half of the target; those that read little are within 3x. My work, an assessment, a section and a criterion look up a session and its roles, check rights, run 11 to 31 statements and render the frame, the menu and 20 to 110 KB of page with forms, which the framework's hello page does not. Building queries, running them, our own code and React take about a fifth each, so no single repair reaches 3x (docs/decisions/015).",
  P3: "the median lies at the target, a few per cent to either side from run to run (6.3 to 7.3 ms were seen). The commit to disk and the statements are 1.6 ms of it; the rest is Express, Remix, the session, the rights, the form and the audit chain.",
  P10: "a connection that had been idle for as long as the server keeps it was closed just as the client used it again; browsers send such a request again by themselves.",
  P11: "two minutes are a few rounds of garbage collection, and the last quarter may hold a peak that the one before it does not; over several runs it went up and down alike, and the highest is within its target. `--load-seconds=600` smooths it.",
  P13: "the whole of what a browser loads is within its target on every page. Of the portal's own part, some 5 KB are the addresses of all pages, which travel as one object, and a criterion's page is made of nine panels that each follow what is pressed in them.",
};
