import type { AwaitedImport } from '../transforms/handler/awaited-imports.ts'
import type { Module } from '../transforms/handler/module.ts'
import type { ReadyRoute } from '../transforms/route.ts'
import type { SharedFunction } from './shared.ts'

/** A route that moves: its module as it is written, and the functions that it takes in their new form. */
export interface Mover {
  module: Module
  needs: ReadonlySet<SharedFunction>
  /** What it takes of an `import()` and calls in its new form. */
  awaited: readonly AwaitedImport[]
}

/** What functions of a file take of an `import()` and call in its new form. */
export const awaitedIn = (functions: readonly SharedFunction[], file: string): AwaitedImport[] => functions.flatMap((one) => (one.file === file ? [...one.helper.draft.file.awaited] : []))

/** The same for a route, with the wrappers that stand in its own file. */
export const awaitedBy = ({ draft, own }: ReadyRoute): AwaitedImport[] => [draft, ...own.map((one) => one.draft.file)].flatMap(({ awaited }) => [...awaited])
