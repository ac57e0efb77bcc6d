// Where the facts come from. Figures are taken, sentences are not.
export const operatingModel = { name: "Current Operating Model, spring 2024", published: "2024-04-30" } as const;
export const annualReport = { name: "Annual Report 2023/24", published: "2024-06-30" } as const;
export const generalKnowledge = {
  name: "NHS Organisation Data Service, general knowledge",
  published: "2024-04-30",
} as const;
