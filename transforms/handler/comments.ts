import type { Comment, Node } from '@babel/types'
import type { Draft } from './draft.ts'
import { isGone, type Step, type StepList } from './steps.ts'

/**
 * Comments that stood in text that the rules replace, or at statements that they moved, go to the statement that takes the
 * place. Runs before dead branches are written: what a removed branch says of itself goes with it.
 */
export function keepComments(draft: Draft): void {
  const { body } = draft.unit.node
  const within = draft.file.module.comments.filter((comment) => inside(comment, body))
  if (within.length === 0) return
  keepOfMoved(draft, draft.flow.list)
  const shown = draft.edits.shown(body.start as number, body.end as number)
  const steps = draft.allSteps()
  for (const comment of within) {
    if (draft.placed.has(comment) || shown.some((range) => inside(comment, range))) continue
    const step = steps.findLast((one) => inside(comment, one.node))
    if (step && !step.dropped && step.kind !== 'inline') above(draft, step, [comment])
  }
}

/** Comments that belong to a statement: on lines of their own directly above it, in it, and behind it on its line. */
export function commentsOf(draft: Draft, node: Node): Comment[] {
  const { comments } = draft.file.module
  const trailing = trailingComment(draft, node.end as number)
  return [...attached(draft, node), ...comments.filter((comment) => inside(comment, node)), ...(trailing ? [trailing] : [])]
}

/** Comments on lines of their own directly above a node; a blank line between them ends what belongs to it. */
export function attached(draft: Pick<Draft, 'edits'>, node: Node): Comment[] {
  const { source } = draft.edits
  const found: Comment[] = []
  let next = node.start as number
  for (const comment of [...(node.leadingComments ?? [])].sort((a, b) => (b.start as number) - (a.start as number))) {
    const { start, end } = place(comment)
    if (end > next) continue
    const between = source.slice(end, next)
    if (/\S/.test(between) || /\n[\t ]*\r?\n/.test(between) || !/(^|\n)[\t ]*$/.test(source.slice(Math.max(0, start - 200), start))) break
    found.unshift(comment)
    next = start
  }
  return found
}

/** A comment that stands behind an offset on the same line. */
function trailingComment(draft: Draft, offset: number): Comment | undefined {
  const { source } = draft.edits
  return draft.file.module.comments.find((one) => place(one).start >= offset && /^[\t ;]*$/.test(source.slice(offset, place(one).start)))
}

/** A comment's text, its lines moved to the start of the line. */
export function textOf(draft: Pick<Draft, 'edits'>, comment: Comment): string {
  const { start, end } = place(comment)
  const indent = draft.edits.indentAt(start)
  return draft.edits.source
    .slice(start, end)
    .split(/\r?\n/)
    .map((line, n) => (n > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n')
}

/** Statements that are not written any more though what they did is: headers that an answer carries, a `return` behind it. */
function keepOfMoved(draft: Draft, list: StepList): void {
  for (const [n, step] of list.steps.entries()) {
    if (!step.dropped) {
      for (const inner of step.lists) keepOfMoved(draft, inner)
      continue
    }
    const comments = commentsOf(draft, step.node).filter((comment) => !draft.placed.has(comment))
    if (comments.length === 0) continue
    const write = draft.answers.writes.find((one) => one.step === step)
    const before = list.steps[n - 1]
    if (write) {
      const carriers = draft.answers.all.filter((answer) => (answer.status && answer.status.use === write.use) || answer.headers.some((header) => write.headers.includes(header)))
      for (const carrier of new Set(carriers.map((answer) => answer.step))) above(draft, carrier, comments)
      if (carriers.length === 0) aboveNext(draft, step, comments)
    } else if (before && !isGone(before) && (step.kind === 'leave' || (step.node.type === 'ReturnStatement' && !step.node.argument))) behind(draft, before, comments)
    else if (draft.uses.some((use) => use.of === 'request' && use.via?.declaration.declaration === step.node)) aboveNext(draft, step, comments)
  }
}

/** On the line of the statement where there is room, else on lines above it. */
function behind(draft: Draft, step: Step, comments: Comment[]): void {
  const [only, ...others] = comments
  const taken = trailingComment(draft, step.node.end as number)
  if (!only || others.length > 0 || only.type !== 'CommentLine' || (taken && taken !== only) || step.list.steps.indexOf(step) === -1) return above(draft, step, comments)
  draft.edits.insert(step.node.end as number, ` ${textOf(draft, only)}`)
  draft.placed.add(only)
}

function above(draft: Draft, step: Step, comments: Comment[]): void {
  draft.hoist(step, comments.map((comment) => `${textOf(draft, comment)}\n`))
  for (const comment of comments) draft.placed.add(comment)
}

function aboveNext(draft: Draft, step: Step, comments: Comment[]): void {
  if (step.list.steps.slice(step.list.steps.indexOf(step)).some((one) => !isGone(one))) above(draft, step, comments)
}

const place = (one: { start?: number | null; end?: number | null }) => ({ start: one.start as number, end: one.end as number })

function inside(one: { start?: number | null; end?: number | null }, outer: { start?: number | null; end?: number | null }): boolean {
  return place(one).start >= place(outer).start && place(one).end <= place(outer).end
}
