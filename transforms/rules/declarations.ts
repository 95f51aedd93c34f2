import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import type { Destructuring, RequestUse } from '../handler/uses.ts'
import type { Rule } from './rule.ts'

/** `const { method, query: { id }, body } = req`: each name has found its own statement; the declaration becomes those. */
export const declarations: Rule = {
  name: 'declarations',
  about: 'A declaration that takes the request apart becomes one statement for each thing that is still used.',
  rewrite(draft) {
    for (const taken of destructurings(draft)) if (!draft.isKept(taken)) write(draft, taken, this.name)
  },
}

function destructurings(draft: Draft): Set<Destructuring> {
  return new Set(draft.uses.flatMap((use) => (use.of === 'request' && use.entry ? [use.entry.declaration] : [])))
}

function write(draft: Draft, taken: Destructuring, rule: string): void {
  const step = draft.stepOf(taken.path)
  const { declaration } = taken
  // One declarator in a statement of its own; anything else keeps its uses unclaimed.
  if (step?.node !== declaration || declaration.declarations.length !== 1) {
    for (const use of taken.entries) draft.release(use)
    return
  }
  // A default is carried over as its text: one that reads the request itself would keep its old words.
  const nested = draft.uses.filter(({ node }) => taken.entries.some(({ entry }) => entry?.fallback && inside(node, entry.fallback)))
  for (const use of nested) draft.release(use)
  if (nested.length > 0) return
  const lines: string[] = []
  for (const use of taken.entries) {
    const declared = use.entry && draft.declared(use.entry)
    if (declared) lines.push(...declared)
    else if (isContainer(use)) draft.claim(use, rule)
    else return
  }
  if (lines.length === 0) {
    step.dropped = true
    return
  }
  const { semicolon } = draft.edits.style
  const text = lines.map((line) => (line.endsWith('\n') ? line : line + semicolon)).join('\n')
  // A blank line follows a guard, unless there is one already or nothing follows.
  const follows = /^[^\n]*\n[\t ]*(?![\s}])/.test(draft.edits.source.slice(declaration.end as number))
  draft.edits.replace(declaration.start as number, declaration.end as number, [text.replace(/\n$/, ''), ...(follows && text.endsWith('\n') ? [{ raw: draft.edits.style.newline }] : [])], { drops: true })
}

/** `const { query } = req`: only a way to its parts, which are uses of their own. */
function isContainer(use: RequestUse): boolean {
  const entry = use.entry
  return entry !== undefined && !entry.rest && !entry.fallback && entry.binding?.constant === true && (use.path.length === 0 || (use.path.length === 1 && /^(query|headers|cookies|socket|connection)$/.test(use.path[0] as string)))
}

const inside = (node: Node, outer: Node): boolean => (node.start as number) >= (outer.start as number) && (node.end as number) <= (outer.end as number)
