import type { Binding, NodePath } from '@babel/traverse'
import { isValidIdentifier, type Identifier, type VariableDeclaration, type VariableDeclarator } from '@babel/types'
import semver from 'semver'
import type { RouteOptions } from '../conversion.ts'
import { commentsOf } from '../handler/comments.ts'
import type { Draft } from '../handler/draft.ts'
import type { Step } from '../handler/steps.ts'
import { unwrapped, type Destructuring, type RequestUse } from '../handler/uses.ts'
import type { Style } from '../style.ts'
import { isWritten, key, member, patternEntry } from './text.ts'
import type { Rule } from './rule.ts'

/** Dynamic segments: `req.query.id` of `pages/api/[id].ts`. https://nextjs.org/docs/app/api-reference/file-conventions/route#context-optional */
export const routeParams: Rule = {
  name: 'route-params',
  about: 'Dynamic segments leave the query and come from `params`, awaited on Next 15 and up.',
  rewrite(draft) {
    // Which keys are segments differs by the route: whole-query reads them all.
    if (draft.file.shared || draft.file.replacesQuery) return
    const names = new Set(draft.file.options.segments.map((segment) => segment.name))
    const uses = draft.requests((use) => use.path[0] === 'query' && use.path.length === 2 && names.has(use.path[1] as string))
    // Where the segment is absent, a search key of its name was read in its place.
    const optional = draft.file.options.segments.find((segment) => segment.kind === 'optional-catch-all')?.name
    const read = uses.find((use) => use.path[1] === optional)
    if (optional && read) draft.message('NR324', read.node, { name: optional })
    const reads: RequestUse[] = []
    const byDeclaration = new Map<Destructuring, RequestUse[]>()
    for (const use of uses) {
      if (use.entry) {
        if (use.entry.local.type !== 'Identifier' || use.entry.rest) continue
        const { declaration } = use.entry
        byDeclaration.set(declaration, [...(byDeclaration.get(declaration) ?? []), use])
      } else if (!isWritten(use.nodePath)) reads.push(use)
    }
    const groups = [...byDeclaration.values()].map((entries) => ({ entries: entries.filter((use) => !isUnused(draft, use)), all: entries }))
    const added = takeReads(draft, reads, groups.map(({ entries }) => entries))
    for (const { entries, all } of groups) takeEntries(draft, entries, all, added.get(entries) ?? [])
    for (const use of [...[...byDeclaration.values()].flat(), ...reads]) draft.claim(use, this.name)
  },
}

/** A name of a declaration that nothing of what is left for this method uses. */
function isUnused(draft: Draft, { entry }: RequestUse): boolean {
  return entry?.binding?.constant === true && !entry.binding.referencePaths.some((reference) => draft.stepOf(reference) !== undefined)
}

/** `await params`, or `params` before Next 15. */
function params(draft: Draft): string {
  draft.needs.params = true
  if (!paramsArePromised(draft.file.options.target.next)) return paramsName(draft)
  draft.needs.await = true
  return `await ${paramsName(draft)}`
}

/** Params are a Promise on 15 and up, an object before (SEMANTICS, section 2). */
export const paramsArePromised = (version: string): boolean => semver.major(version) >= 15

/** The type of a route handler's context: `{ params: Promise<{ id: string; rest: string[] }> }`. */
export function contextText({ segments, target }: Pick<RouteOptions, 'segments' | 'target'>, quote: Style['quote']): string {
  const types = { one: 'string', 'catch-all': 'string[]', 'optional-catch-all': 'string[]' }
  const fields = segments.map(({ name, kind }) => `${key(name, quote)}${kind === 'optional-catch-all' ? '?' : ''}: ${types[kind]}`)
  const params = fields.length > 0 ? `{ ${fields.join('; ')} }` : '{}'
  return paramsArePromised(target.next) ? `{ params: Promise<${params}> }` : `{ params: ${params} }`
}

/** The second parameter's `params`, under a name that the file does not use; of a context that is handed on whole, its member. */
export const paramsName = (draft: Draft): string => (draft.handsOn ? `${draft.context}.params` : draft.free('params', 'routeParams'))

/** @param added what the same destructuring takes for reads further down */
function takeEntries(draft: Draft, entries: RequestUse[], all: RequestUse[], added: string[]): void {
  const { quote } = draft.edits.style
  const taken = entries.map((use) => (use.entry ? patternEntry(use.path[1] as string, use.entry, draft.edits.source, quote) : ''))
  const kind = entries[0]?.entry?.declaration.declaration.kind ?? 'const'
  for (const use of all) if (use.entry) draft.declare(use.entry, use === entries[0] ? [`${kind} { ${[...taken, ...added].join(', ')} } = ${params(draft)}`] : [])
}

/** `const id = req.query.id as string`, alone in its statement: written as a destructuring, which types it. */
interface Declared {
  use: RequestUse
  step: Step
  declarator: VariableDeclarator & { id: Identifier }
  isConst: boolean
}

function declaredBy(draft: Draft, use: RequestUse): Declared | undefined {
  const outer = unwrapped(use.nodePath)
  const declarator = outer.parentPath as NodePath
  if (!declarator.isVariableDeclarator() || declarator.node.init !== outer.node || declarator.node.id.type !== 'Identifier') return undefined
  const declaration = declarator.parent as VariableDeclaration
  const step = draft.stepOf(use.nodePath)
  if (declaration.declarations.length !== 1 || step?.node !== declaration || declaration.leadingComments?.some((comment) => comment.value.includes('@type'))) return undefined
  return { use, step, declarator: declarator.node as Declared['declarator'], isConst: declaration.kind === 'const' }
}

/**
 * Reads of segments that no pattern takes: one destructuring for all of them, where the first is needed.
 * @returns what the destructurings of `groups` take in addition
 */
function takeReads(draft: Draft, reads: RequestUse[], groups: RequestUse[][]): Map<RequestUse[], string[]> {
  const added = new Map<RequestUse[], string[]>()
  const declared = reads.flatMap((use) => declaredBy(draft, use) ?? [])
  const inline = reads.filter((use) => !declared.some((one) => one.use === use))
  if (!paramsArePromised(draft.file.options.target.next)) {
    for (const one of declared) takeAlone(draft, one)
    if (inline.length > 0) draft.needs.params = true
    for (const use of inline) draft.put(use, paramsName(draft) + member(use.path[1] as string, draft.edits.style.quote))
    return added
  }
  const [together, alone] = joining(draft, declared, inline)
  for (const one of alone) takeAlone(draft, one)
  const step = draft.commonStep([...together.map((one) => one.use), ...inline].map((use) => use.nodePath))
  if (!step) return added
  const [only] = inline
  const [segment = ''] = only?.path.slice(1) ?? []
  const home = groups.find((entries) => isHome(draft, entries, [...together.map((one) => one.use), ...inline]))
  if (only && reads.length === 1 && !home && draft.isTaken(segment) && only.nodePath.getFunctionParent()?.node === draft.unit.node) {
    // The name is that of what is made of it: `const id = Number((await params).id)`.
    draft.put(castPath(only.nodePath), `(${params(draft)})${member(segment, draft.edits.style.quote)}`)
    return added
  }
  const taken = [...together.map(({ use, declarator }) => pair(draft, use, declarator.id.name)), ...localsFor(draft, inline, together, home ?? [])]
  for (const [n, one] of together.entries()) {
    if (n === 0 && one.step === step && !home) draft.edits.replace(one.declarator.start as number, one.declarator.end as number, `{ ${taken.join(', ')} } = ${params(draft)}`, { drops: true })
    else one.step.dropped = true
  }
  if (home) added.set(home, taken)
  else if (together[0]?.step !== step) draft.hoist(step, [`const { ${taken.join(', ')} } = ${params(draft)}`])
  return added
}

/** Which declarations become one: constants of one list of statements, of which the later ones have no comment of their own. */
function joining(draft: Draft, declared: Declared[], inline: RequestUse[]): [Declared[], Declared[]] {
  const constants = declared.filter((one) => one.isConst)
  const list = draft.commonStep([...constants.map((one) => one.use), ...inline].map((use) => use.nodePath))?.list
  const first = constants.find((one) => one.step.list === list)
  const together = constants.filter((one) => one.step.list === list && (one === first || commentsOf(draft, one.step.node).length === 0))
  return [together, declared.filter((one) => !together.includes(one))]
}

function takeAlone(draft: Draft, { use, declarator }: Declared): void {
  draft.edits.replace(declarator.start as number, declarator.end as number, `{ ${pair(draft, use, declarator.id.name)} } = ${params(draft)}`, { drops: true })
}

/** Whether a destructuring stands where all reads can use what it takes. */
function isHome(draft: Draft, entries: RequestUse[], reads: RequestUse[]): boolean {
  const declaration = entries[0]?.entry?.declaration
  if (!declaration || reads.length === 0 || declaration.declaration.kind !== 'const') return false
  const step = draft.stepOf(declaration.path)
  return step !== undefined && draft.commonStep([declaration.path, ...reads.map((use) => use.nodePath)]) === step
}

/** Puts a name in place of each read; gives what is to be taken for it. */
function localsFor(draft: Draft, inline: RequestUse[], together: Declared[], home: RequestUse[]): string[] {
  const taken = new Map<string, string>()
  for (const use of inline) {
    const name = use.path[1] as string
    const same = together.find((one) => one.use.path[1] === name)
    const binding = same ? same.use.nodePath.scope.getBinding(same.declarator.id.name) : bindingIn(home, name)
    const known = binding && use.nodePath.scope.getBinding(binding.identifier.name) === binding ? binding.identifier.name : undefined
    // Casts of what is a string now say nothing.
    draft.put(castPath(use.nodePath), known ?? localFor(draft, name))
    if (!known) taken.set(name, pair(draft, use, localFor(draft, name)))
  }
  return [...taken.values()]
}

function bindingIn(home: RequestUse[], name: string): Binding | undefined {
  const entry = home.find((use) => use.path[1] === name)?.entry
  return entry && !entry.fallback && entry.binding?.constant ? entry.binding : undefined
}

function pair(draft: Draft, use: RequestUse, local: string): string {
  const name = use.path[1] as string
  return name === local ? name : `${key(name, draft.edits.style.quote)}: ${local}`
}

function localFor(draft: Draft, name: string): string {
  const plain = /^[A-Za-z_$][\w$]*$/.test(name) ? name : name.replaceAll(/[^\w$]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
  return draft.free(...(isValidIdentifier(plain) ? [plain] : []), `${plain}Param`)
}

/** The path with a cast to string around it. */
function castPath(path: NodePath): NodePath {
  const parent = path.parentPath
  if (parent?.isTSAsExpression() && parent.node.typeAnnotation.type === 'TSStringKeyword') return parent
  return parent?.isTSNonNullExpression() ? parent : path
}
