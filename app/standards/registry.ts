// Every edition and template that ships with the portal. Adding a standard is a file and a line here.
import { nhseFourDomains } from "./maturity/nhse-2021-four-domains";
import { qsi2021Working } from "./qsi/2021-working";
import { qsin2022Working } from "./qsin/2022-working";
import { rcrStages } from "./stages";
import type { Edition, MaturityTemplate, StageScale } from "./types";

export const editions: readonly Edition[] = [qsi2021Working, qsin2022Working];

export const maturityTemplates: readonly MaturityTemplate[] = [nhseFourDomains];

/** The scale on which services declare their stage. */
export const stageScale: StageScale = rcrStages;
