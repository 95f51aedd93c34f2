import type { NodePath } from '@babel/traverse'
import type { AssignmentExpression, Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import type { Step } from '../handler/steps.ts'
import { calleeName, type Unit } from '../handler/unit.ts'
import { bare, type RequestUse } from '../handler/uses.ts'
import { isHandler } from './body.ts'
import { partsPut, readsPartBehind } from './put-back.ts'
import { assignmentOf } from './request-properties.ts'
import type { Rule } from './rule.ts'
import { isWritten } from './text.ts'

const PARTS = ['body', 'query'] as const
type PartName = (typeof PARTS)[number]

/** `req.body = schema.parse(req.body)` in a middleware, or in any function that is no wrapper: whoever reads the body from then on gets that. */
export const replacedParts: Rule = {
  name: 'replaced-parts',
  about: 'What a function puts in place of the body or the query for those behind it, `replaceBody` and `replaceQuery` keep: `readBody` and `readQuery` give that from then on.',
  rewrite(draft) {
    for (const name of PARTS) {
      const changed = changedBetween(draft, name)
      if (changed) draft.message('NR164', changed.node, { member: `req.${name}`, name: changed.by })
      else if (!draft.handsOn && !draft.unit.given?.properties.includes(name)) takeWrite(draft, name, this.name)
    }
  },
}

/** Whether a function, or one that it calls, puts something in place of a part of the request; of a wrapper's handler nobody knows. */
export function replacesPart(unit: Unit, name: string, seen = new Set<Unit>()): boolean {
  if (seen.has(unit)) return false
  seen.add(unit)
  return unit.isParameter || partsPut(unit.uses).includes(name) || [...unit.calls.values()].some((callee) => replacesPart(callee, name, seen))
}

/** Whether a function that is no wrapper puts something in place of the query. */
export const replacesQuery = ({ uses, calls }: Unit): boolean => partsPut(uses).includes('query') && ![...calls.values()].some((callee) => callee.isParameter)

const isOf = (use: RequestUse, name: PartName): boolean => use.path[0] === name

const isPut = (use: RequestUse, name: PartName): boolean => isOf(use, name) && use.path.length === 1 && !use.entry && isWritten(use.nodePath)

function takeWrite(draft: Draft, name: PartName, rule: string): void {
  const { options, bodyLimit } = draft.file
  const uses = draft.requests((use) => isOf(use, name) && !use.via)
  const [write, ...others] = uses.filter((use) => isPut(use, name))
  if (!write) return
  // Without a body parser nothing reads it; what does rewrites again knows nothing of what is put there.
  if (name === 'body' ? bodyLimit === 'raw' : options.replayed !== undefined) return
  // In a handler that hands its request to nobody, a name of its own is enough.
  const isSeenAround = draft.file.others?.().around.some((unit) => readsPartBehind(unit, name)) === true
  const isAlone = isHandler(draft) && !isSeenAround && !draft.uses.some((use) => use.of === 'argument' && use.what === 'request')
  if (name === 'body' && isAlone) return
  const writes = [write, ...others].map((use) => statementOf(draft, use))
  const behind = uses.filter((use) => !isPut(use, name) && writes.some((one) => one && isBehind(draft, use.nodePath, one.assignment)))
  const [only] = writes
  if (writes.some((one) => one === undefined) || !only || (behind.length > 0 && (others.length > 0 || !behind.every((use) => !use.entry && draft.commonStep([only.assignment, use.nodePath])?.list === only.step.list)))) return
  if (isAlone && (behind.length === 0 || bare(only.assignment.node.right).type === 'Identifier')) return
  const helper = isAlone ? undefined : draft.helper(name === 'body' ? 'replaceBody' : 'replaceQuery')
  for (const one of writes) {
    const { left, right } = (one as Put).assignment.node
    const [start, end] = [left.start as number, right.start as number]
    const value = bare(right)
    const local = behind.length === 0 ? undefined : value.type === 'Identifier' && one?.assignment.scope.getBinding(value.name)?.constant ? value.name : draft.free(name, `${name}PutBack`)
    for (const use of behind) {
      draft.put({ node: wholeIn(use, name) }, local as string)
      draft.claim(use, rule)
    }
    if (local !== undefined && value.type !== 'Identifier') {
      draft.edits.replace(start, end, `const ${local} = `, { drops: true })
      if (helper !== undefined) draft.edits.insert((one as Put).step.node.end as number, `\n${helper}(${draft.request}, ${local})${draft.edits.style.semicolon}`)
      continue
    }
    draft.edits.replace(start, end, `${helper}(${draft.request}, `, { drops: true })
    draft.edits.insert(right.end as number, ')')
  }
  for (const use of [write, ...others]) draft.claim(use, rule)
}

/** A statement that puts something in a part's place. */
interface Put {
  assignment: NodePath<AssignmentExpression>
  step: Step
}

function statementOf(draft: Draft, use: RequestUse): Put | undefined {
  const assignment = assignmentOf(use.nodePath)
  const step = assignment && draft.stepOf(assignment)
  const isStatement = step?.node.type === 'ExpressionStatement' && bare(step.node.expression) === assignment?.node
  return assignment?.isAssignmentExpression() && step && isStatement ? { assignment, step } : undefined
}

/** Whether a place may be reached once something was put there: it stands behind that, in a loop with it, or in a function that runs some time. */
function isBehind(draft: Draft, place: NodePath, put: NodePath): boolean {
  if ((place.node.start as number) >= (put.node.end as number) || place.getFunctionParent()?.node !== draft.unit.node) return true
  return loopsAround(draft, put).some((loop) => (loop.start as number) <= (place.node.start as number) && (loop.end as number) >= (place.node.end as number))
}

function loopsAround({ unit }: Draft, path: NodePath): Node[] {
  const found: Node[] = []
  for (let at: NodePath | null = path; at && at.node !== unit.node; at = at.parentPath) if (at.isLoop()) found.push(at.node)
  return found
}

/** `req.body` of `req.body.name`. */
function wholeIn({ node, path }: RequestUse, name: PartName): Node {
  let at = node
  for (let n = path.length; n > 1 || (at.type === 'MemberExpression' && !(at.property.type === 'Identifier' && at.property.name === name)); n--) at = at.type === 'MemberExpression' || at.type === 'OptionalMemberExpression' ? bare(at.object) : at
  return at
}

/**
 * A read of a part that stands on one side of a call which may put something else there, while it is read on the other side too, or would be:
 * what is read is read once, in front of its first use.
 */
function changedBetween(draft: Draft, name: PartName): { node: Node; by: string } | undefined {
  const { unit, file } = draft
  if (file.options.put?.has(name) === false) return undefined
  const uses = draft.requests((use) => isOf(use, name) && !isPut(use, name))
  if (uses.length === 0) return undefined
  const calls = [...unit.calls].filter(([call, callee]) => replacesPart(callee, name) && draft.uses.some((use) => use.of === 'argument' && use.call === call))
  const places = uses.flatMap((use) => (use.entry ? [use.entry.declaration.path, ...(use.path.length === 1 && use.entry.binding ? use.entry.binding.referencePaths.filter((one) => draft.stepOf(one)) : [])] : [use.nodePath]))
  const first = draft.commonStep(places)
  for (const [call] of calls) {
    const path = draft.uses.find((use) => use.of === 'argument' && use.call === call)?.nodePath as NodePath
    const isInside = (place: NodePath) => place.getFunctionParent()?.node !== unit.node
    const loops = loopsAround(draft, path)
    const repeated = places.find((place) => loops.some((loop) => (loop.start as number) <= (place.node.start as number) && (loop.end as number) >= (place.node.end as number)))
    // What the call is handed is read before it is done.
    const before = places.every((place) => (place.node.end as number) <= (call.end as number) && !isInside(place))
    // With a limit of its own it is read before all else.
    const isEarly = name === 'body' && file.bodyLimit !== undefined && file.bodyLimit !== 'raw'
    const after = !isEarly && !unit.given?.properties.includes(name) && first !== undefined && (first.node.start as number) >= (call.end as number) && places.every((place) => (place.node.start as number) >= (call.end as number))
    const [found] = uses
    if (found && (repeated || !(before || after))) return { node: found.node, by: calleeName(call) }
  }
  return undefined
}
