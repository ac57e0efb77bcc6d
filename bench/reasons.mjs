/** Why a target is not met, by its number: said in docs/performance.md beside the figures. */
export const reasons = {
  P2: "the framework's hello page asks nobody who they are and reads nothing. My work, a section and a criterion each look up a session and its roles, check rights, run 12 to 18 statements on the database and render the frame, the menu and some 20 to 60 KB of page with forms. Half of what is above the floor is React making that markup on the server, a third is statements. All of them are within 15 ms, the absolute half of the target; sign-in, which reads nothing, is within 3x. To go under 3x the pages would have to leave React or say less.",
};
