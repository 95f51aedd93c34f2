import type { Comment, Node } from '@babel/types'
import type { Edits, Part } from '../edits.ts'

/** One argument or parameter of the new list; with `node` it takes the place, and the comments, of an old one. */
export interface Slot {
  node?: Node
  parts: Part[]
}

/** Lines up to which a list is written on one line. */
const WIDTH = 80

/**
 * Writes the arguments of a call or the parameters of a function anew, on one line where they fit, else as they were laid out.
 * @param open behind the opening bracket
 * @param close at the closing one
 * @param old what stood in the list
 */
export function writeSlots(edits: Edits, comments: readonly Comment[], open: number, close: number, old: readonly Node[], slots: readonly Slot[]): void {
  const { source, style } = edits
  const within = comments.filter((comment) => (comment.start as number) >= open && (comment.end as number) <= close && !old.some((node) => contains(node, comment)))
  const replace = (parts: Part[]) => edits.replace(open, close, parts, { drops: true })
  if (slots.length === 0) return replace([])
  const [first] = old
  const texts = slots.map(({ parts }) => parts)
  const oneLine = texts.every((parts) => parts.every((part) => typeof part !== 'object' || 'raw' in part || !source.slice(part.start, part.end).includes('\n')))
  const width = close > open ? texts.flat().reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 'raw' in part ? part.raw.length : part.end - part.start), 0) : 0
  const spread = first !== undefined && /\n/.test(source.slice(open, startOf(first)))
  if (within.length === 0 && (!spread || (oneLine && width <= WIDTH))) return replace(texts.flatMap((parts, n): Part[] => (n > 0 ? [', ', ...parts] : parts)))
  const ended = spread && /,\s*$/.test(withoutComments(source, within, open, close))
  const lines = slots.map(({ node, parts }, n): Part[] => {
    const [before, behind] = node ? commentsAt(source, within, open, old, node) : [[], []]
    const last = n === slots.length - 1
    const comma = last && !ended ? '' : ','
    return [...before.flatMap((comment): Part[] => [piece(comment), sameLine(source, comment, node) ? ' ' : '\n']), ...parts, comma, ...behind.flatMap((comment): Part[] => [' ', piece(comment)])]
  })
  const breaks = spread || within.some((comment) => comment.type === 'CommentLine')
  if (!breaks) return replace(lines.flatMap((line, n): Part[] => (n > 0 ? [' ', ...line] : line)))
  replace([...lines.flatMap((line): Part[] => [`\n${style.indent}`, ...line.map((part) => (part === '\n' ? `\n${style.indent}` : part))]), '\n'])
}

/** Comments that belong to one of a list: before it, and behind its comma on the same line. */
function commentsAt(source: string, comments: Comment[], open: number, old: readonly Node[], node: Node): [Comment[], Comment[]] {
  const n = old.indexOf(node)
  const from = n > 0 ? (old[n - 1]?.end as number) : open
  const isBehind = (comment: Comment, of: number) => (comment.start as number) >= of && /^[\t ,)]*$/.test(source.slice(of, comment.start as number)) && /^[\t ,)]*(\r?\n|$)/.test(source.slice(comment.end as number))
  const before = comments.filter((comment) => (comment.start as number) >= from && (comment.end as number) <= (node.start as number) && !(n > 0 && isBehind(comment, from)))
  return [before, comments.filter((comment) => isBehind(comment, node.end as number))]
}

const withoutComments = (source: string, comments: Comment[], open: number, close: number): string =>
  comments.reduceRight((text, comment) => text.slice(0, (comment.start as number) - open) + text.slice((comment.end as number) - open), source.slice(open, close))

const sameLine = (source: string, comment: Comment, node: Node | undefined): boolean => comment.type === 'CommentBlock' && !source.slice(comment.end as number, node?.start as number).includes('\n')

/** An argument, with the brackets around it where they hold it together. */
export function bracketed(source: string, node: Node): { start: number; end: number } {
  if (node.type !== 'SequenceExpression') return piece(node)
  return { start: startOf(node), end: (node.end as number) + (/^[\s)]*?\)/.exec(source.slice(node.end as number))?.[0].length ?? 0) }
}

const startOf = (node: Node): number => (node.extra?.parenStart as number | undefined) ?? (node.start as number)
const piece = (node: { start?: number | null; end?: number | null }) => ({ start: node.start as number, end: node.end as number })
const contains = (node: Node, comment: Comment): boolean => (comment.start as number) >= (node.start as number) && (comment.end as number) <= (node.end as number)
