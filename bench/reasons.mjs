/** Why a target is not met, by its number: said in docs/performance.md beside the figures. */
export const reasons = {
  P2: "the framework's hello page asks nobody who they are and reads nothing. My work, a section and a criterion each look up a session and its roles, check rights, run 12 to 18 statements on the database and render the frame, the menu and some 20 to 60 KB of page with forms. Half of what is above the floor is React making that markup on the server, a third is statements. All of them are within 15 ms, the absolute half of the target; sign-in, which reads nothing, is within 3x. To go under 3x the pages would have to leave React or say less.",
  P3: "the median lies at the target, a few per cent to either side from run to run (6.3 to 7.3 ms were seen). The commit to disk and the statements are 1.6 ms of it; the rest is Express, Remix, the session, the rights, the form and the audit chain.",
  P10: "a connection that had been idle for as long as the server keeps it was closed just as the client used it again; browsers send such a request again by themselves.",
  P11: "two minutes are a few rounds of garbage collection, and the last quarter may hold a peak that the one before it does not; over several runs it went up and down alike, and the highest is within its target. `--load-seconds=600` smooths it.",
};
