// QSIN working edition, section 12: equipment and procurement. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section12 = {
  code: "12",
  title: "Equipment and procurement",
  statements: [
    {
      code: "12.1",
      title: "Equipment planned together",
      outcome: "Members can see the equipment they have between them and replace it in order of need.",
      provenance: "portal",
      criteria: [
        {
          code: "12.1.1",
          title: "Shared asset register",
          text: "The network keeps a register of members' imaging equipment with type, site, age and expected replacement, confirmed by each trust at the agreed interval.",
          guidance:
            "Each trust keeps its own inventory in law; the register is drawn from it. Include community diagnostic centres and software.",
          evidence: ["asset register", "confirmation by each trust"],
          sources: [
            { id: "imaging-strategy-2019" },
            { id: "diagnostics-renewal-2020" },
            { id: "mhra-devices" },
            { id: "irmer-2017", part: "regulation 15" },
          ],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["4.3.1"] },
        },
        {
          code: "12.1.2",
          title: "Joint replacement plan",
          text: "A rolling plan ranks equipment for replacement across members by age, condition, risk and demand, and the network's bids for capital follow it.",
          guidance: "Where a bid departs from the ranking, the reason is recorded.",
          evidence: ["replacement plan", "capital bids", "reasons for departures"],
          sources: [{ id: "diagnostics-renewal-2020" }, { id: "girft-radiology" }, { id: "imaging-strategy-2019" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["4.3.2"] },
        },
      ],
    },
    {
      code: "12.2",
      title: "Buying together",
      outcome: "Joint purchases are lawful, fit for clinical use and held to what was promised.",
      provenance: "portal",
      criteria: [
        {
          code: "12.2.1",
          title: "Lawful joint procurement",
          text: "Each joint procurement has a record of the regime that applies, the interests declared and the reasons for the award.",
          guidance: "Take procurement advice on which regime covers a service such as outsourced reporting.",
          evidence: ["procurement record", "declarations of interest", "advice on the regime"],
          sources: [{ id: "procurement-act" }],
        },
        {
          code: "12.2.2",
          title: "Specifications with users",
          text: "Before a joint purchase goes to market its specification has been agreed by the clinical, radiography, physics and digital staff who will use or support it.",
          guidance:
            "Access for patients and ease of cleaning belong in it. A digital product also needs the national assessment (DTAC).",
          evidence: ["signed specification", "list of people involved"],
          sources: [{ id: "mhra-devices" }, { id: "dtac" }],
        },
        {
          code: "12.2.3",
          title: "Shared contracts reviewed",
          text: "The network reviews each shared contract, outsourced reporting included, against the measures it agreed and records what the supplier put right.",
          guidance: "Ask the trusts that use the contract, and look at quality as well as price and speed.",
          evidence: ["contract review notes", "performance against measures", "corrective action by the supplier"],
          sources: [{ id: "procurement-act" }, { id: "rcr-teleradiology" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["6.4.1"] },
        },
        {
          code: "12.2.4",
          title: "Environmental effect weighed",
          text: "Papers for joint purchases and network projects set out the environmental effect of the options and how it bore on the choice.",
          guidance:
            "Energy in use, contrast waste, travel and disposal are the usual heads. Link to each trust's green plan.",
          evidence: ["options paper", "link to green plans"],
          sources: [{ id: "green-plan" }, { id: "procurement-act" }],
        },
      ],
    },
  ],
} as const satisfies Section;
