import type { Part } from '../edits.ts'
import type { Draft } from './draft.ts'
import type { Step } from './steps.ts'

const written = new WeakMap<Draft, Map<Step, Part[][]>>()

/**
 * Whether a statement of our own can stand right above the answer that a step is: the only statement of a branch gets braces.
 * @param declares true for one that declares a name: what shares its scope with others has no room for that
 */
export function hasRoomAbove(draft: Draft, step: Step, declares = false): boolean {
  const { list, kind, node } = step
  if (isOpen(step) && !(declares && !list.braces)) return kind === 'return' || kind === 'statement'
  if (isOpen(step) || kind !== 'return') return false
  // A comment between the test and the statement would take the bracket.
  const before = draft.edits.source.slice(0, node.start as number).trimEnd()
  return /(\)|\belse)$/.test(before) && !draft.file.module.comments.some(({ end }) => end === before.length)
}

const isOpen = ({ list }: Step): boolean => list.braces || list.node.type === 'SwitchCase' || list.owner?.kind === 'inline'

/** Has a statement stand there, behind those that are to stand there already; without its semicolon. */
export function writeAbove(draft: Draft, step: Step, line: Part[]): void {
  const { edits } = draft
  if (isOpen(step) || step.kind === 'expression-body') {
    draft.hoist(step, [() => line.map((part) => (typeof part === 'string' ? part : 'start' in part ? edits.render(part.start, part.end) : part.raw)).join('')])
    return
  }
  const lines = written.get(draft) ?? new Map<Step, Part[][]>()
  written.set(draft, lines.set(step, [...(lines.get(step) ?? []), line]))
}

/** Puts the braces around the branches that need them. Once for each draft. */
export function writeBraces(draft: Draft): void {
  const { edits } = draft
  const { indent, semicolon } = edits.style
  for (const [{ node }, lines] of written.get(draft) ?? []) {
    const [start, end] = [node.start as number, node.end as number]
    // The bracket stands behind the test, wherever the statement was.
    const open = edits.source.slice(0, start).trimEnd().length
    const [from, to] = [edits.indentAt(start), edits.indentAt(open - 1)]
    const above = lines.flatMap((line): Part[] => [...line, `${semicolon}\n${indent}`])
    edits.replace(open, end, [` {\n${indent}`, ...above, { start, end, reindent: { from, to: to + indent } }, '\n}'], { drops: true, base: open - 1 })
  }
}
