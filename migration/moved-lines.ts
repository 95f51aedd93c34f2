import type { Message } from '../transforms/messages.ts'

/** A text that a run replaces by another, maybe in another file. */
export interface Replaced {
  /** Where the new text stands. */
  to: string
  before: string
  after: string
}

/** How far around a line that is gone its neighbours are looked for. */
const NEAR = 12

/**
 * The lines of a new text that messages about the old one mean now. A message that has its comment there stands on the statement below
 * it; of others the same line is looked for, then the nearest that is still there, then the first function.
 * @param messages all of the file's
 */
export function linesAfter({ before, after }: Replaced, messages: readonly Message[]): Map<Message, number> {
  const [old, now] = [linesOf(before), linesOf(after)]
  const places = placesOf(now)
  const found = new Map<Message, number>()
  // Routes that share a function say the same of it.
  const said = new Map<string, number[]>()
  for (const message of messages.toSorted((a, b) => a.line - b.line || a.column - b.column)) {
    const head = `// next-reroute ${message.code}: `
    const own = places.get(head + message.message)
    // One comment may stand for several messages about a statement.
    const key = own ? head + message.message : head
    const markers = own ?? now.flatMap((line, index) => (line.startsWith(head) ? [index] : []))
    const lines = said.get(key) ?? []
    if (!lines.includes(message.line)) lines.push(message.line)
    said.set(key, lines)
    const at = markers[Math.min(lines.indexOf(message.line), markers.length - 1)]
    found.set(message, (at === undefined ? (sameLine(old, places, message.line - 1) ?? firstFunction(now)) : belowMarkers(now, at)) + 1)
  }
  return found
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim())

function placesOf(lines: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) places.set(line, [...(places.get(line) ?? []), index])
  return places
}

function belowMarkers(lines: string[], from: number): number {
  let at = from
  while (at < lines.length - 1 && lines[at]?.startsWith('// next-reroute NR')) at++
  return at
}

function sameLine(old: string[], places: Map<string, number[]>, at: number): number | undefined {
  // A bracket alone says nothing.
  const there = (index: number) => (/\w{2}/.test(old[index] ?? '') ? (places.get(old[index] as string) ?? []) : [])
  const own = there(at)
  const nth = old.slice(0, at).filter((line) => line === old[at]).length
  if (own.length > 0) return own[Math.min(nth, own.length - 1)]
  for (let distance = 1; distance <= NEAR; distance++) {
    const [above, below] = [there(at - distance), there(at + distance)]
    if (above.length === 1) return (above[0] as number) + 1
    if (below.length === 1) return Math.max(0, (below[0] as number) - 1)
  }
  return undefined
}

function firstFunction(lines: string[]): number {
  return Math.max(0, lines.findIndex((line) => /^export (async function|function|const (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b|\{)/.test(line)))
}
