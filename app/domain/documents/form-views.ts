// What the forms of a document begin with, and what they offer.

/** The criteria of one edition, by section. */
export interface EditionToPick {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly {
    readonly code: string;
    readonly title: string;
    readonly criteria: readonly { readonly code: string; readonly title: string }[];
  }[];
}

export interface DocumentFormChoices {
  readonly owners: readonly { readonly value: string; readonly label: string }[];
  readonly editions: readonly EditionToPick[];
}

export interface DocumentFormValues {
  readonly title: string;
  readonly kind: string;
  readonly owner: string | null;
  readonly reviewOn: string | null;
  readonly asksAcknowledgement: boolean;
  readonly approvalsNeeded: number;
  /** Tags of one kind with commas between. */
  readonly modality: string;
  readonly specialty: string;
  readonly pathway: string;
  readonly audience: string;
  /** "edition/code" */
  readonly supports: readonly string[];
}
