// Which model functions of crosswalks and migrations stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const editors = "editions that every network holds; the route asks for crosswalk.edit first";
const found = "a crosswalk that getCrosswalk found within sight";
const migration = "a migration of an assessment that getAssessment found within sight";

export const crosswalksScope: ScopeProof = {
  given: {
    startCrosswalk: editors,
    discardCrosswalk: found,
    publishCrosswalk: found,
    fileCrosswalk: found,
    listLines: found,
    countUnconfirmed: "ids of crosswalks that listCrosswalks found within sight",
    writeLines: found,
    mapCriterion: found,
    confirmLines: found,
    readCarriage: "an assessment that getAssessment found within sight, and a crosswalk likewise",
    migrateAssessment: "an assessment that getAssessment found within sight, and a crosswalk likewise",
    getMigrationInto: "an assessment that getAssessment found within sight",
    getMigrationFrom: "an assessment that getAssessment found within sight",
    findMigrationState: "an assessment that getAssessment found within sight",
    listNewerWork: migration,
    undoMigration: migration,
  },
  provedIn: {
    getCrosswalk: "tests/models/crosswalks.test.ts",
    listWaysFrom: "tests/models/crosswalks.test.ts",
  },
};
