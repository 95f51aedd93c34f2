import { join, relative } from 'node:path'
import type { Conversion } from '../transforms/conversion.ts'
import { readModule } from '../transforms/handler/module.ts'
import { say, START, type Message } from '../transforms/messages.ts'
import { applyEdits } from '../transforms/restore.ts'
import type { Candidate } from './candidate.ts'
import { slashes } from './files.ts'
import { rebaseSpecifier, resolveModule, specifierFor } from './module-graph.ts'
import type { App } from './project.ts'
import type { Edited } from './shared-files.ts'
import type { Forms } from './twins.ts'

/** The files (absolute) of the routes that call a delegate's handler, by its own. */
export type DelegateUsers = ReadonlyMap<string, readonly string[]>

/**
 * Why a route that others call has to stay: it moves with all of them, since its file has one place. Those that move without it find their
 * form of its handler there, beside the old one.
 * @param open the routes that move, as far as is known
 */
export function delegateProblem({ app, file, route, delegate }: Candidate, open: readonly Candidate[], forms: Forms, users: DelegateUsers): Message | undefined {
  if (!delegate) return undefined
  const moving = new Set(open.map((one) => one.file))
  const user = users.get(file)?.find((one) => !moving.has(one))
  if (user !== undefined) return say('NR190', slashes(relative(app.root, user)), START, { route: route.file })
  return forms.isWhole(file) ? undefined : say('NR158', route.file, START, { file: route.file })
}

/** What becomes of a route that can answer nothing: a module, and no route handler. */
export function asModule({ app, route, delegate }: Candidate): Conversion {
  const message = say('NR240', route.file, START, { url: route.url, target: slashes(relative(app.root, delegate!.place)) })
  return { status: 'review', code: '', methods: [], caching: { exports: {}, why: 'There is no route handler.' }, rewrites: [], messages: [message], helpers: [] }
}

/** How the file of a delegate names others once all have moved. */
export function rebaseFor(candidate: Candidate, moved: readonly Candidate[]): (specifier: string) => string {
  const { app, file, delegate } = candidate
  const delegates = new Map(moved.flatMap((one) => (one.delegate ? [[one.file, one.delegate.place] as const] : [])))
  return (specifier) => {
    const target = resolveModule(app, file, specifier)
    const place = target === undefined ? undefined : delegates.get(target)
    return place === undefined ? rebaseSpecifier(specifier, file, delegate!.place) : specifierFor(app, delegate!.place, place, specifier)
  }
}

/** Delegates that move, with the text that none of their functions changes. */
export function unchangedDelegates(moved: readonly Candidate[], edited: readonly Edited[], app: App): { file: string; to: string; before: string; after: string }[] {
  return moved.flatMap((candidate) => {
    const { delegate, file, route } = candidate
    if (!delegate || candidate.app !== app || edited.some((one) => one.file === file)) return []
    const rebase = rebaseFor(candidate, moved)
    const edits = readModule(delegate.text, route.file).specifiers.flatMap(({ value, start, end }) => (rebase(value) === value ? [] : [{ start: (start as number) + 1, end: (end as number) - 1, text: rebase(value) }]))
    return [{ file: join(app.root, route.file), to: delegate.place, before: delegate.text, after: applyEdits(delegate.text, edits) }]
  })
}
