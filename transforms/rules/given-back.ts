import type { Draft } from '../handler/draft.ts'
import { signatureOf } from '../handler/givers.ts'
import { fallsThrough, isPutter, returnsOf } from '../handler/putters.ts'
import { bare } from '../handler/uses.ts'
import { givenValue } from './passing-on.ts'
import type { Rule } from './rule.ts'

/**
 * `async function checkToken(req) { …; req.user = user }`: what a function puts on the request, and does not answer, it gives back. Its
 * callers hold that, and hand it on.
 */
export const givenBack: Rule = {
  name: 'given-back',
  about: 'A function that puts properties on the request, and neither answers nor returns anything, returns what it had put there; its callers read that.',
  rewrite(draft) {
    const value = isPutter(draft.unit) ? givenValue(draft) : undefined
    if (value === undefined) return
    draft.file.rewrites.add(this.name)
    const { edits } = draft
    const text = `return ${value}${edits.style.semicolon}`
    const returns = returnsOf(draft.unit)
    for (const { node } of returns) edits.replace(node.start as number, node.end as number, text, { drops: true })
    if (fallsThrough(draft.unit) && !(returns.length === 0 && endsInPlace(draft))) endWith(draft, text)
  },
}

/** `req.locale = localeOf(req)` as the last thing, where nobody here reads that: `return localeOf(request)`. */
function endsInPlace(draft: Draft): boolean {
  const { edits, flow, unit } = draft
  const [[name, local] = [], ...others] = [...draft.handedOn()]
  const last = flow.list.steps.at(-1)
  const assignment = last && !last.dropped && last.node.type === 'ExpressionStatement' ? bare(last.node.expression) : undefined
  if (name === undefined || others.length > 0 || assignment?.type !== 'AssignmentExpression') return false
  const uses = unit.uses.filter((use) => use.of === 'request' && use.path[0] === name)
  const isTaken = [...unit.calls.keys()].some((call) => signatureOf(draft, call)?.takes?.includes(name))
  const { left, right } = assignment
  const sign = edits.source.indexOf('=', left.end as number)
  // Behind `return`, a line's end is the statement's.
  const isPlain = /^\s*$/.test(edits.source.slice(left.end as number, sign)) && /^[ \t(]*$/.test(edits.source.slice(sign + 1, right.start as number))
  if (uses.length !== 1 || uses[0]?.node !== left || isTaken || !isPlain || local === undefined) return false
  edits.replace(left.start as number, sign + 1, 'return', { drops: true })
  return true
}

/** What stands last is followed by another statement; where it only put what is given, that takes its place. */
function endWith({ edits, flow }: Draft, text: string): void {
  const steps = flow.list.steps.filter(({ node }) => node.type !== 'FunctionDeclaration')
  const last = steps.at(-1)
  if (!last) return
  if (!last.dropped) return edits.insert(last.node.end as number, `\n${text}`)
  last.dropped = false
  edits.replace(last.node.start as number, last.node.end as number, text, { drops: true })
}
