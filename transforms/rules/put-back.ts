import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import type { Step } from '../handler/steps.ts'
import { calleeName, type Unit } from '../handler/unit.ts'
import { bare, type Destructuring, type RequestUse, type Use } from '../handler/uses.ts'
import { aliasOf, assignmentOf } from './request-properties.ts'
import { isWritten, patternEntry } from './text.ts'
import type { Rule } from './rule.ts'

/** Parts of a request in whose place a wrapper may put something else for its handler. */
const PARTS = ['body', 'query'] as const
type PartName = (typeof PARTS)[number]

/** `req.body = schema.parse(req.body)` in a wrapper: its handler finds that in the context, beside `params`, and reads nothing of the request. */
export const putBack: Rule = {
  name: 'put-back',
  about: 'What a wrapper puts in place of the body or the query goes into the typed context, beside `params`, where the handler takes it from.',
  rewrite(draft) {
    for (const name of PARTS) {
      if (draft.unit.given?.properties.includes(name)) takeGiven(draft, name, this.name)
      else if (draft.handsOn) takeWrite(draft, name, this.name)
    }
  },
}

/** The parts of its request in whose place a function puts something else. */
export const partsPut = (uses: readonly Use[]): string[] => PARTS.filter((name) => uses.some((use) => use.of === 'request' && isWhole(use, name) && !use.entry && isWritten(use.nodePath)))

/** Whether a function, or one that it calls, reads a part of the request. */
export function readsPart({ uses, calls }: Unit, name: string, seen = new Set<Unit>()): boolean {
  if (uses.some((use) => use.of === 'request' && use.path[0] === name)) return true
  return [...calls.values()].some((callee) => !callee.isParameter && !seen.has(callee) && readsPart(callee, name, seen.add(callee)))
}

/** Whether a wrapper's function reads a part of the request once it has called its handler: behind that call, or in a function that runs some time. */
export function readsPartBehind(unit: Unit, name: string): boolean {
  const { uses, calls } = unit
  const handed = uses.filter((use) => use.of === 'argument' && calls.get(use.call)?.isParameter)
  const isRepeated = handed.some(({ nodePath }) => nodePath.findParent((one) => one.isLoop() || one.isFunction())?.isLoop())
  if (handed.length === 0 || isRepeated) return readsPart(unit, name)
  const first = Math.min(...handed.map((use) => (use.of === 'argument' ? (use.call.start as number) : 0)))
  const isLate = (use: Use) => (use.node.start as number) > first || use.nodePath.getFunctionParent()?.node !== unit.node
  return uses.some((use) => {
    // Of what was read before, a name holds that.
    if (use.of === 'request') return use.path[0] === name && !use.via && isLate(use)
    const callee = use.of === 'argument' ? calls.get(use.call) : undefined
    return callee !== undefined && !callee.isParameter && isLate(use) && readsPart(callee, name)
  })
}

const isWhole = (use: RequestUse, name: string): boolean => use.path.length === 1 && use.path[0] === name

function takeGiven(draft: Draft, name: PartName, rule: string): void {
  for (const [call, unit] of draft.unit.calls) {
    const isCalled = draft.uses.some((use) => use.of === 'argument' && use.call === call)
    if (isCalled && !unit.isParameter && readsPart(unit, name)) draft.message('NR152', call, { name: calleeName(call), member: `req.${name}` })
  }
  const uses = draft.requests((use) => use.path[0] === name)
  const first = draft.flow.list.steps.find((step) => !step.dropped)
  if (uses.length === 0 || !first) return
  const written = uses.find((use) => !use.entry && isWritten(use.nodePath))
  if (written) return draft.message('NR105', written.node, { member: draft.edits.source.slice(written.node.start as number, written.node.end as number) })
  const local = aliasOf(uses.filter((use) => !use.via)) ?? draft.free(name, `${name}OfContext`)
  if (draft.handsOn) draft.hoist(first, [`const { ${local === name ? name : `${name}: ${local}`} } = ${draft.context}`])
  else draft.takeFromContext(name, local)
  take(draft, name, uses, local, rule)
}

/** Has uses of a part read what was put in its place. */
function take(draft: Draft, name: PartName, uses: RequestUse[], local: string, rule: string): void {
  const { source, style } = draft.edits
  const alias = aliasOf(uses.filter((use) => !use.via))
  const patterns = new Map<Destructuring, RequestUse[]>()
  for (const use of uses) {
    const { entry } = use
    if (use.via) {
      // Its alias holds it.
      if (entry) draft.keep(entry.declaration)
    } else if (!entry) {
      const part = isWhole(use, name) ? use.node : partIn(use.node, name)
      if (!part) continue
      draft.put(isWhole(use, name) ? use : { node: part }, local)
    } else if (alias === local && isWhole(use, name)) draft.declare(entry, [])
    else if (entry.declaration.from.length === 1) {
      const init = entry.declaration.declarator.init
      const part = init && partIn({ ...bare(init), type: 'ExpressionStatement', expression: init } as Node, name)
      if (!part || entry.rest) continue
      draft.keep(entry.declaration)
      draft.put({ node: part }, local)
    } else if (entry.rest || use.path.length > 2 || use.path[1] === '*' || (use.path.length === 2 && entry.local.type !== 'Identifier')) continue
    else if (use.path.length === 2) patterns.set(entry.declaration, [...(patterns.get(entry.declaration) ?? []), use])
    else {
      const text = source.slice(entry.local.start as number, entry.local.end as number)
      const fallback = entry.fallback && source.slice(entry.fallback.start as number, entry.fallback.end as number)
      draft.declare(entry, [`${entry.declaration.declaration.kind} ${text} = ${fallback === undefined ? local : `${local} === undefined ? ${fallback} : ${local}`}`])
    }
    draft.claim(use, rule)
  }
  for (const [{ declaration }, entries] of patterns) {
    const names = entries.flatMap(({ entry, path }) => (entry ? [patternEntry(path[1] as string, entry, source, style.quote)] : []))
    for (const [n, { entry }] of entries.entries()) if (entry) draft.declare(entry, n === 0 ? [`${declaration.kind} { ${names.join(', ')} } = ${local}`] : [])
  }
}

/** `req.query` in `req.query.page` and in `(req.query as Query).page`. */
function partIn(given: Node, name: string): Node | undefined {
  let node = bare('expression' in given ? (given.expression as Node) : given)
  for (;;) {
    if (node.type === 'LogicalExpression') node = bare(node.left)
    else if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined
    else if (bare(node.object).type === 'Identifier') return node.property.type === 'Identifier' && node.property.name === name ? node : undefined
    else node = bare(node.object)
  }
}

function takeWrite(draft: Draft, name: PartName, rule: string): void {
  const uses = draft.requests((use) => use.path[0] === name)
  const [write, ...others] = uses.filter((use) => isWhole(use, name) && !use.entry && isWritten(use.nodePath))
  const assignment = write && assignmentOf(write.nodePath)
  const step = assignment && draft.stepOf(assignment)
  if (!write || others.length > 0 || !step || step.node.type !== 'ExpressionStatement' || bare(step.node.expression) !== assignment.node) return
  // What was read before was read as it was sent.
  const later = uses.filter((use) => !use.via && use !== write && (use.node.start as number) >= (step.node.end as number))
  const local = holds(draft, name, assignment, step, [...draft.handing(), ...later.map((use) => use.nodePath)])
  if (local === undefined) return
  take(draft, name, later, local, rule)
  draft.claim(write, rule)
  draft.handOn(name, local)
}

/** Has a name hold what is put in a part's place, wherever that is needed; undefined where it may not have been put there by then. */
function holds(draft: Draft, name: PartName, assignment: NodePath, step: Step, places: NodePath[]): string | undefined {
  const { left, right } = assignment.node as { left: Node; right: Node } & Node
  const value = bare(right)
  const binding = value.type === 'Identifier' ? assignment.scope.getBinding(value.name) : undefined
  const within = (outer: Step) => draft.commonStep([assignment, ...places])?.list === outer.list && places.every((place) => (place.node.start as number) >= (outer.node.end as number))
  if (within(step)) {
    if (binding?.constant && binding.kind !== 'module' && value.type === 'Identifier') {
      step.dropped = true
      return value.name
    }
    const local = draft.free(name, `${name}PutBack`)
    draft.edits.replace(left.start as number, left.end as number, `const ${local}`, { drops: true })
    return local
  }
  // In a `try` whose `catch` always leaves, it was put there by the time that the handler is called behind it.
  const outer = step.list.owner
  const caught = outer?.node.type === 'TryStatement' && !outer.node.finalizer && outer.lists[0] === step.list ? outer.lists[1] : undefined
  const last = caught?.steps.findLast((one) => !one.dropped)
  if (!outer || !last || !within(outer) || !(last.kind === 'throw' || last.kind === 'return' || last.answer)) return undefined
  const local = draft.free(name, `${name}PutBack`)
  draft.hoist(outer, [`let ${local}${draft.file.module.typescript ? ': any' : ''}`])
  draft.put({ node: left }, local)
  return local
}
