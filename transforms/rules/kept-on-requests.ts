import type { Draft } from '../handler/draft.ts'
import type { Entry, RequestUse } from '../handler/uses.ts'
import { keepsOnRequests } from '../kept-on-requests.ts'
import { assignedTo, isOwn } from './request-properties.ts'
import type { Rule } from './rule.ts'
import { piece } from './text.ts'

/**
 * `if (req.context?.session) return req.context.session`: what a helper keeps on the request for its next call, or for another helper. A route
 * handler, its wrappers and the functions that they call are all handed the same request, which it is kept for.
 */
export const keptOnRequests: Rule = {
  name: 'kept-on-requests',
  about: 'What helpers put on the request for themselves, and for other helpers, is kept for the new request in a `WeakMap`.',
  rewrite(draft) {
    const names = new Map<string, boolean>()
    const isKept = (name: string) => {
      if (!names.has(name)) names.set(name, isKeptOnRequests(draft, name))
      return names.get(name) as boolean
    }
    for (const use of draft.uses) {
      // By this it would go another way.
      const put = use.of === 'argument' ? assignedTo(use).find(([name]) => isKept(name)) : undefined
      if (put) draft.message('NR105', use.node, { member: `req.${put[0]}` })
    }
    const uses = draft.requests((use) => isOwn(use) && isKept(use.path[0] as string))
    const given = uses.find(({ path }) => draft.unit.given?.properties.includes(path[0] as string))
    if (given) draft.message('NR105', given.node, { member: `req.${given.path[0]}` })
    if (uses.length === 0 || given) return
    const kept = nameFor(draft, uses)
    for (const use of uses) {
      if (use.entry) declare(draft, use.entry, uses, kept)
      else draft.put(use, `${kept}.${use.path[0]}`)
      draft.claim(use, this.name)
    }
  },
}

/** `const { found, asked = 0 } = req`: what of it is kept is taken apart alike, in one statement. */
function declare(draft: Draft, entry: Entry, uses: readonly RequestUse[], kept: string): void {
  const { declaration, declarator } = entry.declaration
  const own = uses.filter((use) => use.entry?.declaration === entry.declaration)
  if (declarator.id.type === 'Identifier') draft.declare(entry, [`${declaration.kind} ${textOf(draft, entry.local)} = ${kept}.${own[0]?.path[0]}`])
  else draft.declare(entry, own[0]?.entry === entry ? [`${declaration.kind} { ${own.map(({ node }) => textOf(draft, node)).join(', ')} } = ${kept}`] : [])
}

/** Whether what a property of requests holds is kept for them, wherever it is put there and read. */
function isKeptOnRequests({ file: { options, module } }: Draft, name: string): boolean {
  return options.put ? options.put.isKept?.(name) === true : keepsOnRequests(module, name) === true
}

const textOf = ({ edits }: Draft, node: RequestUse['node']): string => edits.source.slice(piece(node).start, piece(node).end)

/** What holds it: a constant, where it is asked for more than once. */
function nameFor(draft: Draft, uses: readonly RequestUse[]): string {
  const asked = `${draft.helper('keptFor')}(${draft.request})`
  const places = new Set(uses.map((use) => use.entry?.declaration ?? use))
  const step = places.size > 1 ? draft.commonStep(uses.map(({ nodePath }) => nodePath)) : undefined
  if (!step) return asked
  const local = draft.free('kept', 'keptForRequest')
  draft.hoist(step, [`const ${local} = ${asked}`])
  return local
}
