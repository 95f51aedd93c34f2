import type { Draft } from '../handler/draft.ts'

/** One construct of API Routes and what it becomes. */
export interface Rule {
  name: string
  /** One sentence. */
  about: string
  /** Claims the uses it rewrites and writes their edits; leaves everything else alone. */
  rewrite: (draft: Draft) => void
}
