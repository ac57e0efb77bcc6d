// What is written beside the network's own answers, by section of its edition.
export const networkNotes: Readonly<Record<string, readonly [doing: string, done: string]>> = {
  "1": [
    "Terms of reference are redrafted after the governance review; back to the board in the next cycle.",
    "Approved by the executive board and published to members.",
  ],
  "2": [
    "Two trusts have still to confirm their form of membership in writing.",
    "All fifteen trusts have signed; the register is kept by the network office.",
  ],
  "3": [
    "Measures for two objectives are not agreed yet.",
    "Reviewed with the operational board each quarter, with what was changed.",
  ],
  "4": [
    "Three groups have no chair. Vacancies go to the clinical forum.",
    "Each group reports deliverables, progress and benefits on one page.",
  ],
  "5": [
    "Two services have not declared a stage. Visits are booked.",
    "Quality forum has met every quarter, with a learning slot each time.",
  ],
  "6": [
    "Volunteers asked for a list of imaging terms; first draft is with them.",
    "Volunteers vote on the operational board and their points are minuted.",
  ],
  "7": [
    "Three trusts have not returned their vacancy figures.",
    "Workforce plan approved, with progress to the board each half year.",
  ],
  "8": [
    "Image sharing works for ten members. Data agreement is with the others' lawyers.",
    "Agreement in date and every sharing member has signed.",
  ],
  "9": [
    "Definitions agreed for waits. Turnaround is counted in two ways, so it is being settled.",
    "Compared each month and taken to the operational board by trust.",
  ],
  "10": [
    "Spine MRI protocol compared across members; adoption is recorded for nine.",
    "Register shows each trust's decision and its reason.",
  ],
  "11": [
    "Themes come from eight trusts. Coding differs, so a short guide is being written.",
    "Summary of learning goes out each quarter and is read at local meetings.",
  ],
  "12": [
    "Asset register has ages for all scanners but two sites.",
    "Specification was signed by the clinical, radiography, physics and digital leads.",
  ],
  "13": ["Evaluation template tried out on one product.", "Register is open to all members and checked twice a year."],
  "14": [
    "Recordings go up within a week. Captions are missing on the older ones.",
    "Weekly round-up, conference and yearly report all went out as planned.",
  ],
  "15": [
    "Rule for passing risks up is agreed; only four trusts have used it.",
    "Budget approved with each member's share on one page.",
  ],
};
