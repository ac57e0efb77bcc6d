// What a route tells the frame about its page: its title, and whether it has forms that scripts make more comfortable.

export interface PageHandle<Data> {
  /** Where you are, most particular first: "5.9.2 Critical alerts, UHNM". */
  readonly title: (data: Data) => string;
  /** Only pages with forms load scripts. */
  readonly scripts?: true;
}
