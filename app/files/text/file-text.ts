// What is known of a file's words once it was read and looked through.
import type { TextState } from "../../domain/patient-data/finding";
import type { PatientData } from "../../domain/patient-data/look-through";

export interface FileText {
  readonly state: TextState;
  /** Empty unless something was read; cut at the limit where there was too much. */
  readonly words: string;
  readonly patientData: PatientData | null;
}

export const unread = (state: TextState): FileText => ({ state, words: "", patientData: null });
