import type { NodePath } from '@babel/traverse'
import type { VariableDeclaration, VariableDeclarator } from '@babel/types'
import semver from 'semver'
import type { Draft } from '../handler/draft.ts'
import { unwrapped, type Destructuring, type RequestUse } from '../handler/uses.ts'
import { isWritten, key, member } from './text.ts'
import type { Rule } from './rule.ts'

/** Dynamic segments: `req.query.id` of `pages/api/[id].ts`. https://nextjs.org/docs/app/api-reference/file-conventions/route#context-optional */
export const routeParams: Rule = {
  name: 'route-params',
  about: 'Dynamic segments leave the query and come from `params`, awaited on Next 15 and up.',
  rewrite(draft) {
    const names = new Set(draft.file.options.segments.map((segment) => segment.name))
    const uses = draft.requests((use) => use.path[0] === 'query' && use.path.length === 2 && names.has(use.path[1] as string))
    const inline: RequestUse[] = []
    const byDeclaration = new Map<Destructuring, RequestUse[]>()
    for (const use of uses) {
      if (use.entry) {
        if (use.entry.local.type !== 'Identifier' || use.entry.rest) continue
        const { declaration } = use.entry
        byDeclaration.set(declaration, [...(byDeclaration.get(declaration) ?? []), use])
      } else if (!isWritten(use.nodePath)) inline.push(use)
    }
    for (const entries of byDeclaration.values()) takeEntries(draft, entries)
    const rest: RequestUse[] = []
    for (const use of inline) if (!takeDeclarator(draft, use)) rest.push(use)
    takeInline(draft, rest)
    for (const use of [...[...byDeclaration.values()].flat(), ...inline]) draft.claim(use, this.name)
  },
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

/** The second parameter's `params`, under a name that the file does not use. */
export const paramsName = (draft: Draft): string => draft.free('params', 'routeParams')

function takeEntries(draft: Draft, entries: RequestUse[]): void {
  const { quote } = draft.edits.style
  const taken = entries.map((use) => {
    const entry = use.entry
    if (!entry || entry.local.type !== 'Identifier') return ''
    const name = use.path[1] as string
    const local = entry.local.name
    const fallback = entry.fallback ? ` = ${draft.edits.source.slice(entry.fallback.start as number, entry.fallback.end as number)}` : ''
    return (name === local ? name : `${key(name, quote)}: ${local}`) + fallback
  })
  const kind = entries[0]?.entry?.declaration.declaration.kind ?? 'const'
  for (const [n, use] of entries.entries()) if (use.entry) draft.declare(use.entry, n === 0 ? [`${kind} { ${taken.join(', ')} } = ${params(draft)}`] : [])
}

/** `const id = req.query.id as string` is written as a destructuring, which types it. */
function takeDeclarator(draft: Draft, use: RequestUse): boolean {
  const outer = unwrapped(use.nodePath)
  const declarator = outer.parentPath as NodePath
  if (!declarator.isVariableDeclarator() || declarator.node.init !== outer.node || declarator.node.id.type !== 'Identifier') return false
  const declaration = declarator.parent as VariableDeclaration
  const step = draft.stepOf(use.nodePath)
  if (declaration.declarations.length !== 1 || step?.node !== declaration || declaration.leadingComments?.some((comment) => comment.value.includes('@type'))) return false
  const { id } = declarator.node as VariableDeclarator & { id: { name: string } }
  const name = use.path[1] as string
  const taken = id.name === name ? name : `${key(name, draft.edits.style.quote)}: ${id.name}`
  draft.edits.replace(declarator.node.start as number, declarator.node.end as number, `{ ${taken} } = ${params(draft)}`, { drops: true })
  return true
}

function takeInline(draft: Draft, uses: RequestUse[]): void {
  const [only] = uses
  if (!only) return
  const promised = paramsArePromised(draft.file.options.target.next)
  const { quote } = draft.edits.style
  if (!promised) {
    draft.needs.params = true
    for (const use of uses) draft.put(use, paramsName(draft) + member(use.path[1] as string, quote))
    return
  }
  const step = draft.commonStep(uses.map((use) => use.nodePath))
  if (!step) return
  const locals = new Map<string, string>()
  for (const use of uses) {
    const name = use.path[1] as string
    if (!locals.has(name)) locals.set(name, localFor(draft, name))
    // Casts of what is a string now say nothing.
    const outer = castPath(use.nodePath)
    draft.put(outer, locals.get(name) as string)
  }
  const taken = [...locals].map(([name, local]) => (name === local ? name : `${key(name, quote)}: ${local}`))
  draft.hoist(step, [`const { ${taken.join(', ')} } = ${params(draft)}`])
}

function localFor(draft: Draft, name: string): string {
  const plain = /^[A-Za-z_$][\w$]*$/.test(name) ? name : name.replaceAll(/[^\w$]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
  return draft.free(plain, `${plain}Param`)
}

/** The path with a cast to string around it. */
function castPath(path: NodePath): NodePath {
  const parent = path.parentPath
  if (parent?.isTSAsExpression() && parent.node.typeAnnotation.type === 'TSStringKeyword') return parent
  return parent?.isTSNonNullExpression() ? parent : path
}
