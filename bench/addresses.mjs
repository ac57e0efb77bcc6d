// The pages that are measured, for a load set: who looks, and where.

const assessment = "/services/roh/assessments/assessment-roh";

export function addressesOf({ criteria }) {
  const edition = `edition=bench-${criteria}`;
  return {
    criteriaGrid: { name: "Trusts by criteria", who: "manager", path: `/network/gap-analysis/criteria?${edition}` },
    gap: { name: "Network gap analysis", who: "manager", path: `/network/gap-analysis?${edition}` },
    assessment: { name: "Assessment", who: "lead", path: assessment },
    assessmentGap: { name: "Gap analysis of one service", who: "lead", path: `${assessment}/gap-analysis` },
    myWork: { name: "My work", who: "lead", path: "/" },
    section: { name: "Section", who: "lead", path: `${assessment}/sections/1` },
    criterion: { name: "Criterion", who: "lead", path: `${assessment}/criteria/1.1.1` },
    history: { name: "History of an answer", who: "lead", path: `${assessment}/criteria/1.1.1/history` },
    evidence: { name: "Evidence", who: "lead", path: "/services/roh/evidence" },
    newFile: { name: "Add a file", who: "lead", path: "/services/roh/evidence/new-file" },
    service: { name: "Service", who: "lead", path: "/services/roh" },
    services: { name: "Services", who: "manager", path: "/services" },
    network: { name: "Network", who: "manager", path: "/network" },
    stages: { name: "Stages", who: "manager", path: "/network/stages" },
    maturity: { name: "Maturity", who: "manager", path: "/network/maturity" },
    standard: { name: "Edition", who: "lead", path: `/standards/bench-${criteria}` },
    stage: { name: "Declare a stage", who: "lead", path: "/services/roh/stage" },
    password: { name: "Change password", who: "lead", path: "/account/password" },
    signIn: { name: "Sign-in", who: "nobody", path: "/sign-in" },
  };
}

/** Made in a worker, 300 rows of it. */
export const workbookPath = `${assessment}/workbook.xlsx`;

export const answerPath = (criterion) => `${assessment}/criteria/${criterion}/answer`;
