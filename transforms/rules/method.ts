import { isWritten } from './text.ts'
import type { Rule } from './rule.ts'

/** `req.method` where a test did not already decide it. */
export const method: Rule = {
  name: 'method',
  about: 'Tests on the method become one export per method; where its text is still needed it is `request.method`.',
  rewrite(draft) {
    for (const use of draft.requests((one) => one.path[0] === 'method' && one.path.length === 1)) {
      if (use.entry) {
        const { entry } = use
        if (!entry.binding?.constant || entry.fallback) continue
        const used = draft.uses.some((other) => other.of === 'request' && !other.entry && other.via === entry)
        const local = entry.binding.identifier.name
        draft.declare(entry, used ? [`const ${local === 'method' ? '{ method }' : `{ method: ${local} }`} = ${draft.request}`] : [])
        draft.claim(use, this.name)
        continue
      }
      if (isWritten(use.nodePath)) continue
      // Known to be there now: marks and casts that said so go.
      const outer = use.nodePath.parentPath
      const marked = outer?.isTSNonNullExpression() || (outer?.isTSAsExpression() && outer.node.typeAnnotation.type === 'TSStringKeyword')
      if (!use.via) draft.put(marked && outer ? outer : use, `${draft.request}.method`)
      draft.claim(use, this.name)
    }
  },
}
