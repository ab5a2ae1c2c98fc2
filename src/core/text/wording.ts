/** One text in the two languages the product speaks, where both always exist. */
export interface Wording {
  readonly en: string;
  readonly zh: string;
}
