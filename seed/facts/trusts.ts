// The network's six integrated care boards and fifteen acute trusts, as the Current Operating Model's appendix lists them.
// CT and MRI counts are pictures there and are left out.

export const icbs = [
  { id: "icb-bsol", name: "Birmingham and Solihull" },
  { id: "icb-cw", name: "Coventry and Warwickshire" },
  { id: "icb-hw", name: "Herefordshire and Worcestershire" },
  { id: "icb-sst", name: "Staffordshire and Stoke-on-Trent" },
  { id: "icb-bc", name: "Black Country" },
  { id: "icb-stw", name: "Shropshire, Telford and Wrekin" },
] as const;

export interface TrustFacts {
  readonly short: string;
  readonly ods: string;
  readonly icb: (typeof icbs)[number]["id"];
  readonly name: string;
  readonly sites: number;
  /** Examinations in 2022/23. */
  readonly activity: number;
  readonly wte: number;
  readonly nuclearMedicine: boolean;
  /** Non-obstetric ultrasound machines. */
  readonly nous: number;
}

function trust(
  short: string,
  ods: string,
  icb: TrustFacts["icb"],
  name: string,
  sites: number,
  activity: number,
  wte: number,
  nuclearMedicine: boolean,
  nous: number,
): TrustFacts {
  return { short, ods, icb, name, sites, activity, wte, nuclearMedicine, nous };
}

export const trusts: readonly TrustFacts[] = [
  trust("BWC", "RQ3", "icb-bsol", "Birmingham Women's and Children's NHS Foundation Trust", 2, 148_405, 350, true, 20),
  trust("UHB", "RRK", "icb-bsol", "University Hospitals Birmingham NHS Foundation Trust", 6, 793_755, 1419, true, 39),
  trust("ROH", "RRJ", "icb-bsol", "The Royal Orthopaedic Hospital NHS Foundation Trust", 1, 64_830, 74, false, 3),
  trust("UHCW", "RKB", "icb-cw", "University Hospitals Coventry and Warwickshire NHS Trust", 2, 470_150, 670, true, 28),
  trust("SWFT", "RJC", "icb-cw", "South Warwickshire University NHS Foundation Trust", 3, 241_645, 225, false, 12),
  trust("GEH", "RLT", "icb-cw", "George Eliot Hospital NHS Trust", 1, 161_350, 203, false, 5),
  trust("WAHT", "RWP", "icb-hw", "Worcestershire Acute Hospitals NHS Trust", 4, 733_610, 584, true, 19),
  trust("WVT", "RLQ", "icb-hw", "Wye Valley NHS Trust", 2, 164_285, 711, true, 20),
  trust("UHNM", "RJE", "icb-sst", "University Hospitals of North Midlands NHS Trust", 2, 563_520, 1095, true, 52),
  trust("RWT", "RL4", "icb-bc", "The Royal Wolverhampton NHS Trust", 2, 311_835, 513, true, 12),
  trust("WHT", "RBK", "icb-bc", "Walsall Healthcare NHS Trust", 1, 210_050, 185, true, 11),
  trust("SWB", "RXK", "icb-bc", "Sandwell and West Birmingham NHS Trust", 2, 364_565, 433, true, 50),
  trust("DGFT", "RNA", "icb-bc", "The Dudley Group NHS Foundation Trust", 2, 314_960, 400, true, 42),
  trust("SATH", "RXW", "icb-stw", "The Shrewsbury and Telford Hospital NHS Trust", 2, 306_580, 355, true, 14),
  trust(
    "RJAH",
    "RL1",
    "icb-stw",
    "The Robert Jones and Agnes Hunt Orthopaedic Hospital NHS Foundation Trust",
    1,
    84_975,
    119,
    false,
    4,
  ),
];
