import { isWritten, quoted } from './text.ts'
import { writeRead } from './request-headers.ts'
import type { Rule } from './rule.ts'

/** Cookies by name: `req.cookies.session`. */
export const cookies: Rule = {
  name: 'cookies',
  about: 'Cookies by name come from `request.cookies`.',
  rewrite(draft) {
    for (const use of draft.requests((one) => one.path[0] === 'cookies' && one.path.length === 2 && one.path[1] !== '*')) {
      if (use.entry?.rest || (!use.entry && isWritten(use.nodePath))) continue
      const text = `${draft.request}.cookies.get(${quoted(use.path[1] as string, draft.edits.style.quote)})?.value`
      if (!writeRead(draft, use, text, 'undefined')) continue
      draft.message('NR322', use.node)
      draft.claim(use, this.name)
    }
  },
}
