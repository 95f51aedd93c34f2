import { bare, type Destructuring, type RequestUse } from '../handler/uses.ts'
import type { Draft } from '../handler/draft.ts'
import { isOwnOf, lostChanges, takePatterns } from './changed-query.ts'
import { Treatment } from './one-string.ts'
import { isReplayed, queryReader, readsRewritten } from './rewritten.ts'
import { castOf, liveReferences } from './search-params.ts'
import { isWritten, patternEntry } from './text.ts'
import { paramsArePromised, paramsName } from './route-params.ts'
import type { Rule } from './rule.ts'

/** The query as one value: `schema.parse(req.query)`, `req.query[key]`, `const { id, ...rest } = req.query`, `req.query.page = '1'`. */
export const wholeQuery: Rule = {
  name: 'whole-query',
  about: 'Where the query is used as one value, `readQuery` gives it as API Routes did: lists for repeated keys, params over keys of their name.',
  rewrite(draft) {
    const uses = draft.requests((use) => use.path[0] === 'query' || (use.path.length === 0 && use.entry !== undefined))
    const open = uses.filter((use) => use.path[0] === 'query' && !(use.path.length === 1 && !use.entry && isWritten(use.nodePath)))
    const changes = open.filter((use) => !use.entry && (isWritten(use.nodePath) || isAssignedTo(use)))
    const changed = changes.length > 0
    // Each function reads a query of its own: what one changes, no other sees.
    for (const use of changed ? lostChanges(draft, uses, changes) : []) draft.message('NR153', use.node)
    // A function that many routes share does not know which keys are their segments, nor whether something was put in the query's place.
    const shared = draft.file.shared || draft.file.replacesQuery
    const segments = new Set(draft.file.options.segments.map((segment) => segment.name))
    const lists = keysOfLists(draft, open.filter((use) => use.path.length === 2 && !segments.has(use.path[1] as string)))
    // Where the query is read as it was, all of its keys come from there.
    const readsLists = open.some((use) => !use.entry && !use.via && lists.has(use.path[1] as string))
    const isOfLists = (use: RequestUse) => use.path.length === 2 && (lists.has(use.path[1] as string) || (readsLists && !use.entry && !segments.has(use.path[1] as string)))
    const isPattern = (use: RequestUse) => changed && use.entry !== undefined && !use.via && use.entry.declaration.from.length === 1 && (use.path.length === 2 || use.entry.rest)
    const isWhole = (use: RequestUse) => isPattern(use) || (use.path.length === 1 && !use.entry) || use.path[1] === '*' || ((changed || shared || isOfLists(use)) && !use.entry)
    const rests = new Set(open.flatMap((use) => (use.entry?.rest && use.path.length === 1 ? [use.entry.declaration] : [])))
    const computed = new Set(open.flatMap((use) => (use.entry && !use.entry.rest && use.path.length === 2 && (use.path[1] === '*' || shared) ? [use.entry.declaration] : [])))
    for (const declaration of changed ? [] : new Set([...rests, ...computed])) takePattern(draft, declaration, open, this.name)

    const { source } = draft.edits
    // A name for the whole query that is used as a whole somewhere is the query itself, for all its uses.
    for (const use of open) {
      const { entry } = use
      if (!entry || use.path.length !== 1 || entry.rest || entry.local.type !== 'Identifier' || entry.fallback) continue
      const through = open.filter((other) => other.via === entry)
      if (!through.some((other) => isWhole(other) || other.entry?.rest || isOfLists(other) || shared)) continue
      if (readsRewritten(draft, through, use.node)) continue
      draft.declare(entry, [`${entry.declaration.declaration.kind} ${source.slice(entry.local.start as number, entry.local.end as number)} = ${read(draft, through)}${castIn(entry.declaration, source)}`])
      for (const one of [use, ...through]) draft.claim(one, this.name)
      for (const one of through) if (one.entry) draft.keep(one.entry.declaration)
    }

    for (const declaration of new Set(open.flatMap((use) => (!changed && use.entry && !use.via && isOfLists(use) ? [use.entry.declaration] : [])))) takeKeys(draft, declaration, this.name)

    const direct = open.filter((use) => !use.via && isWhole(use) && !draft.isClaimed(use))
    const [first] = direct
    const step = first && draft.commonStep(direct.map((use) => use.nodePath))
    if (!first || !step || readsRewritten(draft, direct, first.node)) return
    const [only, ...others] = direct
    if (only && others.length === 0 && only.path.length === 1 && !changed && isOwnOf(draft, only)) {
      draft.put(only, read(draft, direct))
      return draft.claim(only, this.name)
    }
    const name = draft.free('query', 'requestQuery')
    draft.hoist(step, [`const ${name} = ${read(draft, direct)}`])
    takePatterns(draft, direct.filter(isPattern), name, this.name)
    for (const use of direct.filter((one) => !isPattern(one))) {
      const container = use.path.length === 1 ? use.nodePath : use.nodePath.get('object')
      const path = Array.isArray(container) ? container[0] : container
      if (path) draft.put(path, name)
      draft.claim(use, this.name)
    }
  },
}

/** `Object.assign(req.query, more)` */
function isAssignedTo({ path, nodePath: { node, parent } }: RequestUse): boolean {
  if (path.length !== 1 || parent.type !== 'CallExpression' || parent.arguments[0] !== node) return false
  const { callee } = parent
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Object' && callee.property.type === 'Identifier' && callee.property.name === 'assign'
}

/**
 * `readQuery(request, await params)`; without params where the route has none.
 * @param uses what is read
 */
function read(draft: Draft, uses: RequestUse[]): string {
  const call = draft.helper(queryReader(draft, uses))
  const names = draft.file.options.segments.map((segment) => segment.name)
  const isParam = (use: RequestUse) => use.entry?.rest === true || use.path[1] === undefined || use.path[1] === '*' || names.includes(use.path[1])
  if (names.length === 0 || !uses.some(isParam)) return `${call}(${draft.request})`
  draft.needs.params = true
  if (!paramsArePromised(draft.file.options.target.next)) return `${call}(${draft.request}, ${paramsName(draft)})`
  draft.needs.await = true
  return `${call}(${draft.request}, await ${paramsName(draft)})`
}

/** Keys of which the code asks whether they are lists, or that it uses as such, or that a rewrite adds: only the query as it was tells it. */
function keysOfLists(draft: Draft, uses: RequestUse[]): Set<string> {
  const treatment = new Treatment(draft.file.options.packages)
  const isOfLists = (use: RequestUse) => isReplayed(draft, use) || (use.entry ? castOf(draft, use)?.isList === true || liveReferences(draft, use).some((reference) => treatment.knowsLists(reference)) : treatment.knowsLists(use.nodePath))
  const keys = uses.filter(isOfLists)
  return new Set(keys.map((use) => use.path[1] as string))
}

/** The search keys of a pattern that are used in what is left, from the query as it was; segments stay for their own rule. */
function takeKeys(draft: Draft, declaration: Destructuring, rule: string): void {
  const segments = new Set(draft.file.options.segments.map((segment) => segment.name))
  const taken = declaration.entries.filter((use) => use.path[0] === 'query' && use.path.length === 2 && !draft.isClaimed(use) && !segments.has(use.path[1] as string) && use.entry?.local.type === 'Identifier' && !use.entry.rest && (!use.entry.binding?.constant || liveReferences(draft, use).length > 0))
  const [first] = taken
  const { init } = declaration.declarator
  if (!first?.entry || !init || readsRewritten(draft, taken, first.node)) return
  const { source, style } = draft.edits
  const cast = castIn(declaration, source)
  const names = taken.flatMap((use) => (use.entry ? [patternEntry(use.path[1] as string, use.entry, source, style.quote)] : []))
  for (const use of taken) if (use.entry) draft.declare(use.entry, use === first ? [`${declaration.declaration.kind} { ${names.join(', ')} } = ${draft.helper(queryReader(draft, taken))}(${draft.request})${cast}`] : [])
  for (const use of taken) draft.claim(use, rule)
}

/** ` as Query`, behind what a declaration takes the query from. */
function castIn({ declarator: { init }, from }: Destructuring, source: string): string {
  return init?.type === 'TSAsExpression' && from.length === 1 ? source.slice(bare(init).end as number, init.end as number) : ''
}

/** A pattern with a rest keeps its form; only what it takes apart changes. */
function takePattern(draft: Draft, declaration: Destructuring, uses: RequestUse[], rule: string): void {
  const { declarator, from } = declaration
  const [entry] = declaration.entries
  const taken = uses.filter((use) => use.entry?.declaration === declaration)
  if (!declarator.init || from.length !== 1 || !entry || entry.via || readsRewritten(draft, taken, entry.node)) return
  // A cast stays: what the code says of its keys is as true as it was.
  const { start, end } = bare(declarator.init)
  draft.edits.replace(start as number, end as number, read(draft, taken), { drops: true })
  draft.keep(declaration)
  for (const use of taken) draft.claim(use, rule)
}
