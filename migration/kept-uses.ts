import type { NodePath } from '@babel/traverse'
import { asksForForm, asksForResult } from '../transforms/asked-types.ts'
import { heldReferences, membersIn } from '../transforms/handler/callees.ts'
import { saysThis, type Held } from '../transforms/handler/members.ts'
import type { Module } from '../transforms/handler/module.ts'
import { boundBy, namedBy } from '../transforms/handler/object-members.ts'
import { isReexport } from '../transforms/handler/reexports.ts'
import type { SharedFunction } from './shared.ts'

/** Whether a module uses a function by a name where the new form does not reach. */
export function keepsUsing(one: SharedFunction, module: Module, file: string, name: string, inPlace: SharedFunction[], isOwn: boolean, property?: string): boolean {
  const users = inPlace.filter((one) => one.file === file)
  const follows = (reference: NodePath) => users.some(({ helper }) => [...helper.converts].some((callee) => callee.start === reference.node.start))
  if (property === undefined && (isLost(module, name, users) || asksForForm(one.helper, module, name))) return true
  const references = module.program.scope.getOwnBinding(name)?.referencePaths ?? []
  return (property === undefined ? references : membersIn(references, property)).some((reference) => !(isOwn && (isReexport(reference) || isDefaultExport(reference) || namedBy(module, reference) !== undefined)) && !asksForResult(one.helper, module, reference, isOwn) && !follows(reference))
}

/** Whether a name stands in text that was spelled without it, and that stays where its function keeps its old form: `label({ auth, cors }, ['auth'])`. */
function isLost({ origin, source }: Module, name: string, users: SharedFunction[]): boolean {
  const says = (text: string) => new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text)
  const islands = origin?.islands ?? []
  const goes = (start: number, end: number) => users.some(({ helper: { statement } }) => ((statement.start as number) <= start && (statement.end as number) >= end) || (start === end && (statement.start as number) >= end && source.slice(end, statement.start as number).trim() === ''))
  return islands.some(({ start, end, text }, n) => {
    // A constant that only held what the next one is made of is spelled there.
    const spelled = source.slice(start, start === end ? islands[n + 1]?.end : end)
    return says(text) && !says(spelled) && !goes(start, end)
  })
}

/** The same for a function that is held, by the name of what holds it or makes what does. */
export function keepsHeld(module: Module, file: string, name: string, { property }: Held, inPlace: SharedFunction[], isOwn: boolean): boolean {
  const users = inPlace.filter((one) => one.file === file)
  const follows = (reference: NodePath) => users.some(({ helper }) => [...helper.converts].some((callee) => callee.start === reference.node.start))
  const references = module.program.scope.getOwnBinding(name)?.referencePaths.filter((reference) => !(isOwn && (isReexport(reference) || isDefaultExport(reference) || isBoundElse(reference, property) || namedBy(module, reference) !== undefined))) ?? []
  return heldReferences(references, property).some((reference) => !follows(reference))
}

/** Whether an object or a class calls a function that it holds as one of its own where the new form does not reach. */
export const saysOwn = (module: Module, held: Held, users: SharedFunction[]): boolean => saysThis(module, held, new Set(users.flatMap(({ helper }) => [...helper.converts].map(({ start }) => start as number))))

/** `Api.ok.bind(Api)`: of what holds a function, this is another one's; the place behind it only says what `this` is there. */
function isBoundElse(reference: NodePath, property: string): boolean {
  const bound = boundBy(reference)
  return bound !== undefined && (bound.member !== property || bound.call.node === reference.parent)
}

const isDefaultExport = (reference: NodePath): boolean => reference.isExportDefaultDeclaration() || reference.parentPath?.isExportDefaultDeclaration() === true
