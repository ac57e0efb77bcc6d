// Where the facts come from, and when that was published as far as is known. Figures are taken, sentences are not.

export interface FactSource {
  readonly name: string;
  /** In words: neither report prints the day on which it appeared. */
  readonly published: string;
}

export const operatingModel: FactSource = { name: "Current Operating Model, spring 2024", published: "Spring 2024" };
export const annualReport: FactSource = { name: "Annual Report 2023/24", published: "2024" };
export const generalKnowledge: FactSource = {
  name: "NHS Organisation Data Service, general knowledge",
  published: "2024",
};
