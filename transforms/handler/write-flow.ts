import type { Comment, Node } from '@babel/types'
import type { Piece } from '../edits.ts'
import type { Draft } from './draft.ts'
import { attached, commentsOf, textOf } from './comments.ts'
import { bare } from './uses.ts'
import { writeCallback } from './write-callback.ts'
import { isGone, type Step, type StepList } from './steps.ts'

/** Writes what the method decided into a draft's edits: dead statements go, taken branches stand where their `if` or `switch` stood. */
export function writeFlow(draft: Draft): void {
  writeList(draft, draft.flow.list)
}

function writeList(draft: Draft, list: StepList): void {
  for (let n = 0; n < list.steps.length; n++) {
    if (!isGone(list.steps[n] as Step) || onlySaid(draft, list.steps[n] as Step).length > 0) {
      writeStep(draft, list.steps[n] as Step)
      continue
    }
    const first = n
    while (n + 1 < list.steps.length && isGone(list.steps[n + 1] as Step) && onlySaid(draft, list.steps[n + 1] as Step).length === 0) n++
    remove(draft, list, first, n)
  }
}

function writeStep(draft: Draft, step: Step): void {
  const { edits } = draft
  const { node } = step
  if (step.kind === 'inline') {
    const list = step.lists[0] as StepList
    const block = list.node
    const isOwn = list.braces && collides(draft, step, list)
    const mustKeepBlock = isOwn || (list.braces && !holdsStatements(step.list) && list.steps.filter((inner) => !isGone(inner)).length > 1)
    const { indent } = edits.style
    if (isOwn && node.type === 'SwitchStatement') edits.replace(start(node), end(node), [`{\n${indent}`, ...contentOf(draft, step, list, indent), '\n}'], { drops: true })
    else if (mustKeepBlock && block.type === 'BlockStatement') edits.replace(start(node), end(node), [{ start: start(block), end: end(block), reindent: { from: edits.indentAt(start(block)), to: edits.indentAt(start(node)) } }], { drops: true })
    else edits.replace(start(node), end(node), guardAgainstJoining(draft, contentOf(draft, step, list)), { drops: true })
    writeList(draft, list)
    return
  }
  if (step.callback) writeCallback(draft, step, step.callback)
  if (step.chosen) {
    const { whole, taken } = step.chosen
    const inner = bare(taken)
    edits.replace(start(whole), end(whole), [{ start: start(inner), end: end(inner), reindent: { from: edits.indentAt(start(inner)), to: edits.indentAt(start(whole)) } }], { drops: true })
  }
  if (step.kind === 'if' && node.type === 'IfStatement') {
    if (step.test && step.test !== node.test) edits.replace(start(node.test), end(node.test), [{ start: start(step.test), end: end(step.test) }], { drops: true })
    const [consequent, alternate] = step.lists
    if (alternate && node.alternate && alternate.steps.every(isGone)) {
      edits.remove(end(node.consequent), end(node.alternate))
      if (consequent) writeList(draft, consequent)
      return
    }
  }
  for (const list of step.lists) writeList(draft, list)
}

/** Whether several statements may stand where a list stands: `else if` that is itself taken stands in its outer list. */
function holdsStatements(list: StepList): boolean {
  if (list.braces || list.node.type === 'SwitchCase') return true
  return list.owner?.kind === 'inline' && holdsStatements(list.owner.list)
}

/** What a taken branch without statements says: `if (req.method === 'HEAD') { // nothing to do }`. */
function onlySaid(draft: Draft, step: Step): Comment[] {
  const [list] = step.lists
  if (step.kind !== 'inline' || step.dropped || !list) return []
  if (list.steps.length > 0) return list.steps.every(isGone) ? list.steps.flatMap((one) => onlySaid(draft, one)) : []
  if (!list.braces || list.node.type !== 'BlockStatement') return []
  return draft.file.module.comments.filter((one) => (one.start as number) > start(list.node) && (one.end as number) < end(list.node) && !draft.placed.has(one))
}

/**
 * What stands inside the taken branch, comments with it, moved to the place of the branch's statement.
 * @param deeper the indentation that it takes beyond that
 */
function contentOf(draft: Draft, step: Step, list: StepList, deeper = ''): (string | Piece)[] {
  const { edits } = draft
  const live = list.steps.filter((inner) => !isGone(inner))
  const [first, last] = [live[0], live.at(-1)]
  const to = edits.indentAt(start(step.node)) + deeper
  const parts: (string | Piece)[] = []
  const push = (from: number, until: number, gap = '\n') => {
    if (parts.length > 0) parts.push(gap + deeper)
    parts.push({ start: from, end: until, reindent: { from: edits.indentAt(from), to } })
  }
  if (!first || !last) {
    for (const comment of onlySaid(draft, step)) push(comment.start as number, comment.end as number)
    return parts
  }
  const own = new Set(list.steps.flatMap((inner) => (inner === first ? attached(draft, inner.node) : isGone(inner) ? commentsOf(draft, inner.node) : [])))
  const free = (comment: Comment) => !own.has(comment) && !draft.placed.has(comment)
  for (const comment of leading(draft, step, list, first).filter(free)) push(comment.start as number, comment.end as number)
  // Statements of one case follow each other in the source; those of the next case stand behind its label.
  let from = -1
  let until = -1
  let parent: Node | undefined
  for (const inner of live) {
    const holder = caseOf(step, inner.node)
    const begin = startWithComments(draft, inner.node)
    if (from !== -1 && holder === parent) {
      until = end(inner.node)
      continue
    }
    if (from !== -1) push(from, until)
    from = begin
    until = end(inner.node)
    parent = holder
  }
  const line = sameLineComment(draft, until)
  push(from, line)
  for (const comment of trailing(draft, step, list, line).filter(free)) {
    const between = edits.source.slice(line, comment.start as number)
    // Behind a `break` that goes, where the line that stays has none of its own.
    if (comment.type === 'CommentLine' && line === until && /break[\t ;]*$/.test(between)) parts.push(` ${textOf(draft, comment)}`)
    else push(comment.start as number, comment.end as number, /\n[\t ]*\r?\n[\t ]*$/.test(between) ? '\n\n' : '\n')
  }
  return parts
}

/** Comments between what decided for a branch and its first statement: behind a bracket, above `else`, at the labels of a case. */
function leading(draft: Draft, { node }: Step, list: StepList, first: Step): Comment[] {
  const { comments } = draft.file.module
  const between = (from: number, until: number) => comments.filter((comment) => (comment.start as number) >= from && (comment.end as number) <= until)
  const block = list.braces && list.node.type === 'BlockStatement' ? list.node : undefined
  const inBlock = block ? between(start(block), start(first.node)) : []
  if (node.type === 'IfStatement') {
    const isElse = node.alternate !== null && node.alternate !== undefined && start(first.node) >= start(node.alternate)
    const gap = isElse ? sameLineComment(draft, end(node.consequent)) : end(node.test)
    return [...between(gap, block ? start(block) : start(first.node)), ...inBlock]
  }
  if (node.type !== 'SwitchStatement') return inBlock
  // Labels without statements lead on to the next.
  const { cases } = node
  let n = cases.findIndex((one) => one === caseOf({ node }, first.node))
  const label = cases[n]
  if (!label) return inBlock
  while (n > 0 && cases[n - 1]?.consequent.length === 0) n--
  const before = cases[n - 1]
  const top = before ? sameLineComment(draft, end(before)) : start(node.discriminant)
  return between(top, start(first.node)).filter((comment) => (comment.start as number) > start(label) || column(comment) <= column(label))
}

/** Comments behind the last statement of a branch; in a switch those that stand deeper than the next label. */
function trailing(draft: Draft, step: Step, list: StepList, from: number): Comment[] {
  const { comments } = draft.file.module
  const behind = (until: number) => comments.filter((comment) => (comment.start as number) >= from && (comment.end as number) <= until)
  if (list.braces && list.node.type === 'BlockStatement') return behind(end(list.node))
  if (step.node.type !== 'SwitchStatement' || list.node.type !== 'SwitchCase') return []
  const label = list.node
  const next = step.node.cases.find((one) => start(one) > from)
  return behind(next ? start(next) : end(step.node)).filter((comment) => column(comment) > column(label))
}

const column = (node: { loc?: { start: { column: number } } | null }): number => node.loc?.start.column ?? 0

/** The case of a switch that a statement stands in, where the taken list spans several. */
function caseOf({ node }: Pick<Step, 'node'>, inner: Node): Node | undefined {
  if (node.type !== 'SwitchStatement') return undefined
  return node.cases.find((one) => start(one) <= start(inner) && end(inner) <= end(one))
}

/** Where a name that a block declares is known around it, the block keeps its braces, so that nothing is captured or declared twice. */
function collides(draft: Draft, step: Step, list: StepList): boolean {
  const names = declaredIn(list)
  if (names.length === 0) return false
  const scope = draft.unit.path.scope
  const around = new Set<string>()
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    for (const other of at.list.steps) {
      if (other === at || isGone(other)) continue
      for (const name of declaredIn({ ...at.list, steps: [other] })) around.add(name)
      if (other.kind === 'inline') for (const inner of other.lists) for (const name of declaredIn(inner)) around.add(name)
    }
    if (at.list.owner?.kind !== 'inline') break
  }
  return names.some((name) => around.has(name) || scope.hasBinding(name))
}

function declaredIn(list: StepList): string[] {
  const names: string[] = []
  const pattern = (node: Node): void => {
    switch (node.type) {
      case 'Identifier':
        names.push(node.name)
        break
      case 'ObjectPattern':
        for (const property of node.properties) pattern(property.type === 'RestElement' ? property.argument : property.value)
        break
      case 'ArrayPattern':
        for (const element of node.elements) if (element) pattern(element)
        break
      case 'AssignmentPattern':
        pattern(node.left)
        break
      case 'RestElement':
        pattern(node.argument)
        break
    }
  }
  for (const { node, dropped } of list.steps) {
    if (dropped) continue
    if (node.type === 'VariableDeclaration' && node.kind !== 'var') for (const declarator of node.declarations) pattern(declarator.id)
    else if ((node.type === 'ClassDeclaration' || node.type === 'FunctionDeclaration') && node.id) names.push(node.id.name)
  }
  return names
}

/** Without semicolons, a statement that starts with a bracket would continue the line above it. */
function guardAgainstJoining(draft: Draft, parts: (string | Piece)[]): (string | Piece)[] {
  const first = parts[0]
  if (draft.edits.style.semicolon === '' && typeof first === 'object' && /^[([`+\-/]/.test(draft.edits.source[first.start] ?? '') && !/^\/[/*]/.test(draft.edits.source.slice(first.start, first.start + 2))) {
    return [';', ...parts]
  }
  return parts
}

/** Removes neighbouring statements with the comments that belong to them and the blank line that they leave. */
function remove(draft: Draft, list: StepList, first: number, last: number): void {
  const { edits } = draft
  const nodes = [list.steps[first], list.steps[last]].map((step) => (step as Step).node) as [Node, Node]
  if (!list.braces && list.node.type !== 'SwitchCase' && list.steps.length === 1) {
    // The only statement of a branch without braces.
    edits.replace(start(nodes[0]), end(nodes[0]), '{}', { drops: true })
    return
  }
  const [before, after] = [list.steps[first - 1], list.steps[last + 1]]
  const { comments } = draft.file.module
  const from = startWithComments(draft, nodes[0])
  const until = sameLineComment(draft, end(nodes[1]))
  // Comments that a blank line keeps apart stay.
  const [apart] = comments.filter((comment) => before !== undefined && (comment.start as number) >= end(before.node) && (comment.end as number) <= from).slice(-1)
  const gapFrom = before ? Math.min(Math.max(sameLineComment(draft, end(before.node)), (apart?.end as number | undefined) ?? 0), from) : from
  const next = comments.find((comment) => after !== undefined && (comment.start as number) >= until && (comment.end as number) <= start(after.node))
  // Of the gaps around the statements the wider one stays; at the end of a block none.
  const blankBefore = /\n[\t ]*\r?\n/.test(edits.source.slice(gapFrom, from))
  if (before && !after && edits.style.semicolon === '' && edits.source[gapFrom - 1] === ';' && !edits.source.slice(gapFrom, end(list.node)).includes('\n')) edits.remove(gapFrom - 1, gapFrom)
  const line = edits.source.lastIndexOf('\n', from) + 1
  const lineEnd = /^[\t ]*\r?\n/.exec(edits.source.slice(until))?.[0]
  // All that the block held: its lines go.
  if (!before && !after && list.braces && lineEnd && /^[\t ]*$/.test(edits.source.slice(line, from))) edits.remove(line, until + lineEnd.length)
  // What stands behind them on their line would go on in a comment.
  else if (before && !(after && blankBefore)) edits.replace(gapFrom, until, comments.some((one) => one.type === 'CommentLine' && one.end === gapFrom) && !/^[\t ]*(\r?\n|$)/.test(edits.source.slice(until)) ? '\n' : '', { drops: true })
  else edits.remove(from, after ? ((next?.start as number | undefined) ?? start(after.node)) : until)
}

/** Where a node starts, with the comments that belong to it. */
function startWithComments(draft: Draft, node: Node): number {
  return Math.min(start(node), ...attached(draft, node).map((comment) => comment.start as number))
}

/** The end of a comment that stands on the same line behind an offset, or the offset. */
function sameLineComment(draft: Draft, offset: number): number {
  const { source } = draft.edits
  const comment = draft.file.module.comments.find((one) => (one.start as number) >= offset && /^[\t ]*$/.test(source.slice(offset, one.start as number)))
  return comment ? (comment.end as number) : offset
}

const start = (node: Node): number => node.start as number
const end = (node: Node): number => node.end as number
