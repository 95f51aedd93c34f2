import type { Node } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import type { Edits } from './edits.ts'
import type { FileDraft } from './handler/file-draft.ts'
import { placeOf, readModule, type Module } from './handler/module.ts'
import type { FindWritten, FoundFunction } from './handler/modules.ts'
import { isFunction, type Given, type Unit } from './handler/unit.ts'
import type { Wrapper, Wrapping } from './handler/wrapper.ts'
import { needHelper } from './helper-names.ts'
export { knowLimiters } from './limiters/unit.ts'
import { say, type Message } from './messages.ts'
import { findEntry } from './recipes/find.ts'
import type { WrittenRecipe } from './recipes/recipe.ts'
import { typesOfPuts } from './rules/request-properties.ts'

/**
 * Finds, for a callee that names a library's wrapper of which the project gets one for route handlers, what that does: wrappers and handlers
 * around and inside of it are converted as if it were a function of the project.
 */
export function writtenBy(options: Pick<RouteOptions, 'packages' | 'target'>): FindWritten {
  const known = new Map<WrittenRecipe, FoundFunction | undefined>()
  return (module: Module, callee: Node) => {
    const found = findEntry(callee, module.program.scope, options, ({ written }) => written)
    if (!found || found.missing) return undefined
    if (!known.has(found.entry)) known.set(found.entry, functionOf(found.library, found.entry))
    return known.get(found.entry)
  }
}

function functionOf(library: string, written: WrittenRecipe): FoundFunction | undefined {
  const module = readModule(written.source, `${library}.ts`)
  const path = module.program.scope.getOwnBinding(written.name)?.path
  return path && isFunction(path) ? { module, path, name: written.name, written } : undefined
}

/** Has a file call the project's function where it called the library's, and import it. @returns what is said of that */
export function useWritten(wrappings: readonly Wrapping[], file: FileDraft, edits: readonly Edits[]): Message[] {
  return [...new Map(wrappings.map((one) => [one.call, one])).values()].flatMap(({ call, wrapper: { written } }) => {
    if (!written) return []
    const helper = needHelper(file, written.helper)
    const { start, end } = call.callee
    for (const one of edits) one.replace(start as number, end as number, helper, { drops: true })
    return [say(written.message, file.module.file, placeOf(call), { name: written.name, helper })]
  })
}

/**
 * How the types of what a wrapper adds were seen where it is put on the request. What a library puts there has the type that its users say.
 * @param givenOf what a wrapper further out adds
 */
export function typesPut(parts: readonly Unit[], { written, around, module }: Wrapper, givenOf: (outer: Wrapper) => Given | undefined): Map<string, string | undefined> {
  const own = typesOfPuts(parts.flatMap((unit) => unit.uses), ({ start, end }) => module.source.slice(start as number, end as number))
  if (written) return new Map([...own.keys()].map((name) => [name, '']))
  const outer = around.flatMap(({ wrapper }) => [...(givenOf(wrapper)?.types ?? [])].filter(([, type]) => type === '' && isOfLibrary(wrapper)))
  return new Map([...outer, ...own])
}

/** Whether a library's wrapper stands around another one, or is it. */
const isOfLibrary = ({ written, around }: Wrapper): boolean => written !== undefined || around.some(({ wrapper }) => isOfLibrary(wrapper))
