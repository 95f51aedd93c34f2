import { unwrapped, type RequestUse } from '../handler/uses.ts'
import { cannotTellNull, isWritten, needsBrackets, quoted } from './text.ts'
import type { Draft } from '../handler/draft.ts'
import type { Rule } from './rule.ts'

/** Request headers by name: `req.headers.authorization`, `req.headers['x-key']`. */
export const requestHeaders: Rule = {
  name: 'request-headers',
  about: 'Headers by name come from `headers.get`; a missing one stays undefined.',
  rewrite(draft) {
    for (const use of draft.requests((one) => one.path[0] === 'headers' && one.path.length === 2 && one.path[1] !== '*')) {
      const name = use.path[1] as string
      // Set-Cookie is the one header that Node gives as a list.
      if (name === 'set-cookie' || use.entry?.rest || (!use.entry && isWritten(use.nodePath))) continue
      if (name !== name.toLowerCase()) {
        draft.message('NR128', use.node, { name })
        continue
      }
      if (writeRead(draft, use, `${draft.request}.headers.get(${quoted(name, draft.edits.style.quote)})`)) draft.claim(use, this.name)
    }
  },
}

/** Writes a value that is null where Pages had undefined; false where the form of the use has no rule. */
export function writeRead(draft: Draft, use: RequestUse, text: string, missing: 'null' | 'undefined' = 'null'): boolean {
  const exact = missing === 'null' ? `${text} ?? undefined` : text
  const { entry } = use
  if (entry) {
    if (entry.local.type !== 'Identifier') return false
    const { binding, fallback, declaration } = entry
    if (binding?.constant && !binding.referencePaths.some((reference) => draft.stepOf(reference) !== undefined)) draft.declare(entry, [])
    else {
      const value = fallback ? `${text} ?? ${draft.edits.source.slice(fallback.start as number, fallback.end as number)}` : exact
      draft.declare(entry, [`${declaration.declaration.kind} ${entry.local.name} = ${value}`])
    }
    return true
  }
  const outer = unwrapped(use.nodePath)
  const throws = outer.parentPath?.isMemberExpression() === true && outer.parentPath.node.object === outer.node
  const inTry = use.nodePath.findParent((path) => path.isTryStatement() || path.isFunction())?.isTryStatement() === true
  if (missing === 'undefined') {
    // `(a?.value).b` throws where the value is missing, as before; `a?.value.b` would not.
    draft.put(use, throws || outer.parentPath?.isCallExpression({ callee: outer.node }) ? `(${text})` : text)
    return true
  }
  const plain = cannotTellNull(use.nodePath) || (throws && !inTry)
  draft.put(use, plain ? text : needsBrackets(use.nodePath) ? `(${exact})` : exact)
  return true
}
