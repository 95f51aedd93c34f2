/** The texts that a report can show beside its words. Paths are relative to the report's base, as everywhere in it. */
export interface Texts {
  /** What a file held before the run; undefined where that is not known. */
  before: (path: string) => string | undefined
  /** What it holds after the run; undefined where it is gone then, or not known. */
  after: (path: string) => string | undefined
}

/** A report that was read back from JSON comes without the texts. */
export const NO_TEXTS: Texts = { before: () => undefined, after: () => undefined }
