import { isWritten, needsBrackets } from './text.ts'
import { unwrapped } from '../handler/uses.ts'
import type { Rule } from './rule.ts'

/** `req.url`: path and search, without the base path, as `nextUrl` has them. */
export const url: Rule = {
  name: 'url',
  about: 'The URL as API Routes gave it: path and search, no origin.',
  rewrite(draft) {
    for (const use of draft.requests((one) => one.path[0] === 'url' && one.path.length === 1)) {
      const text = () => `${draft.request}.nextUrl.pathname + ${draft.request}.nextUrl.search`
      if (use.entry) {
        const { entry } = use
        if (entry.local.type !== 'Identifier' || entry.fallback) continue
        const used = entry.binding?.referencePaths.some((reference) => draft.stepOf(reference) !== undefined)
        draft.declare(entry, used ? [`${entry.declaration.declaration.kind} ${entry.local.name} = ${text()}`] : [])
      } else {
        if (isWritten(use.nodePath)) continue
        const parent = unwrapped(use.nodePath).parentPath
        // `req.url!` is known to be there now.
        const outer = use.nodePath.parentPath?.isTSNonNullExpression() ? use.nodePath.parentPath : use.nodePath
        draft.put(outer, needsBrackets(outer) && !(parent?.isBinaryExpression() && parent.node.operator === '+' && parent.node.left === outer.node) ? `(${text()})` : text())
      }
      draft.claim(use, this.name)
    }
  },
}
