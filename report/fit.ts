/** A part of a page that may be cut: its first items matter most. */
export interface Part {
  /** What stands before and behind its items. */
  head: string
  tail: string
  items: string[]
  /** How many items stay as long as something else can be cut. */
  least: number
  /** What is said in the place of items that are cut. */
  cut: (count: number) => string
}

/**
 * A text of parts that is no longer than it may be. What matters least is cut first, down to what its part keeps at least; where that
 * is not enough, all of its items; then whole parts.
 * @param parts in the order in which they stand
 * @param importance the same parts, the most important first
 * @param note what is said behind the first part where anything was cut, with how many whole parts are gone
 */
export function fit(parts: Part[], importance: Part[], limit: number, note: (parts: number) => Part): string {
  const shown = new Map(parts.map((part) => [part, part.items.length]))
  const gone = new Set<Part>()
  const sizes = new Map<Part, number>(parts.map((part) => [part, sizeOf(part, part.items.length)]))
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (total <= limit) return textOf(parts, shown, gone)

  const told = note(0)
  const room = limit - sizeOf(told, 0) - 20
  const set = (part: Part, count: number | undefined) => {
    const size = count === undefined ? 0 : sizeOf(part, count)
    total += size - sizes.get(part)!
    sizes.set(part, size)
    if (count === undefined) gone.add(part)
    else shown.set(part, count)
  }
  const cutTo = (part: Part, least: number) => {
    if (shown.get(part)! <= least) return
    // The largest count that fits, by halves: an item more never makes a part shorter by more than what says that it is gone.
    let [low, high] = [least, shown.get(part)!]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (total - sizes.get(part)! + sizeOf(part, middle) <= room) low = middle
      else high = middle - 1
    }
    set(part, low)
  }
  const fewest = importance.toReversed()
  for (const least of [(part: Part) => part.least, () => 0]) for (const part of fewest) if (total > room) cutTo(part, least(part))
  for (const part of fewest) if (total > room && part.items.length > 0) set(part, undefined)
  return textOf([parts[0]!, note(gone.size), ...parts.slice(1)], shown, gone)
}

const SEPARATOR = '\n\n'

function sizeOf(part: Part, count: number): number {
  return render(part, count).length + SEPARATOR.length
}

function render({ head, tail, items, cut }: Part, count: number): string {
  const rest = items.length - count
  return [head, ...items.slice(0, count), ...(rest > 0 ? [cut(rest)] : []), tail].filter((text) => text !== '').join('\n')
}

function textOf(parts: Part[], shown: ReadonlyMap<Part, number>, gone: ReadonlySet<Part>): string {
  const texts = parts.flatMap((part) => (gone.has(part) ? [] : [render(part, shown.get(part) ?? part.items.length)]))
  return `${texts.filter((text) => text !== '').join(SEPARATOR)}\n`
}
