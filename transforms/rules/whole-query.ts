import { unwrapped, type Destructuring, type RequestUse } from '../handler/uses.ts'
import type { Draft } from '../handler/draft.ts'
import { isWritten } from './text.ts'
import { paramsArePromised, paramsName } from './route-params.ts'
import type { Rule } from './rule.ts'

/** The query as one value: `schema.parse(req.query)`, `req.query[key]`, `const { id, ...rest } = req.query`, `req.query.page = '1'`. */
export const wholeQuery: Rule = {
  name: 'whole-query',
  about: 'Where the query is used as one value, `readQuery` gives it as API Routes did: lists for repeated keys, params over keys of their name.',
  rewrite(draft) {
    const uses = draft.requests((use) => use.path[0] === 'query' || (use.path.length === 0 && use.entry !== undefined))
    const open = uses.filter((use) => use.path[0] === 'query' && !(use.path.length === 1 && !use.entry && isWritten(use.nodePath)))
    const changed = open.some((use) => !use.entry && isWritten(use.nodePath))
    const isWhole = (use: RequestUse) => (use.path.length === 1 && !use.entry) || (use.path[1] === '*') || (changed && !use.entry)
    const rests = new Set(open.flatMap((use) => (use.entry?.rest && use.path.length === 1 ? [use.entry.declaration] : [])))
    const computed = new Set(open.flatMap((use) => (use.entry && !use.entry.rest && use.path[1] === '*' ? [use.entry.declaration] : [])))
    for (const declaration of new Set([...rests, ...computed])) takePattern(draft, declaration, open, this.name)

    // A name for the whole query that is used as a whole somewhere is the query itself, for all its uses.
    for (const use of open) {
      const { entry } = use
      if (!entry || use.path.length !== 1 || entry.rest || entry.local.type !== 'Identifier' || entry.fallback) continue
      const through = open.filter((other) => other.via === entry)
      if (!through.some((other) => isWhole(other) || other.entry?.rest || other.path[1] === '*')) continue
      if (refuses(draft, use)) continue
      draft.declare(entry, [`${entry.declaration.declaration.kind} ${entry.local.name} = ${read(draft)}`])
      for (const one of [use, ...through]) draft.claim(one, this.name)
      for (const one of through) if (one.entry) draft.keep(one.entry.declaration)
    }

    const direct = open.filter((use) => !use.via && isWhole(use) && !draft.isClaimed(use))
    const [first] = direct
    const step = first && draft.commonStep(direct.map((use) => use.nodePath))
    if (!first || !step || refuses(draft, first)) return
    const [only, ...others] = direct
    if (only && others.length === 0 && only.path.length === 1 && !changed && isStatementLevel(draft, only)) {
      draft.put(only, read(draft))
      return draft.claim(only, this.name)
    }
    const name = draft.free('query', 'requestQuery')
    draft.hoist(step, [`const ${name} = ${read(draft)}`])
    for (const use of direct) {
      const container = use.path.length === 1 ? use.nodePath : use.nodePath.get('object')
      const path = Array.isArray(container) ? container[0] : container
      if (path) draft.put(path, name)
      draft.claim(use, this.name)
    }
  },
}

/** `readQuery(request, await params)`; without params where the route has none. */
function read(draft: Draft): string {
  const call = draft.helper('readQuery')
  if (draft.file.options.segments.length === 0) return `${call}(${draft.request})`
  draft.needs.params = true
  if (!paramsArePromised(draft.file.options.target.next)) return `${call}(${draft.request}, ${paramsName(draft)})`
  draft.needs.await = true
  return `${call}(${draft.request}, await ${paramsName(draft)})`
}

function refuses(draft: Draft, use: RequestUse): boolean {
  if (!draft.file.options.rewritten) return false
  draft.message('NR125', use.node)
  return true
}

/** A pattern with a rest keeps its form; only what it takes apart changes. */
function takePattern(draft: Draft, declaration: Destructuring, uses: RequestUse[], rule: string): void {
  const { declarator, from } = declaration
  const [entry] = declaration.entries
  if (!declarator.init || from.length !== 1 || !entry || entry.via || refuses(draft, entry)) return
  draft.edits.replace(declarator.init.start as number, declarator.init.end as number, read(draft), { drops: true })
  draft.keep(declaration)
  for (const use of uses) if (use.entry?.declaration === declaration) draft.claim(use, rule)
}

/** Whether `await` may stand at the place: in the function itself, not in one inside it. */
function isStatementLevel(draft: Draft, use: RequestUse): boolean {
  return unwrapped(use.nodePath).getFunctionParent()?.node === draft.unit.node
}
