import { readOnce } from './reads-once.ts'
import { isWritten, quoted } from './text.ts'
import { writeRead } from './request-headers.ts'
import type { Rule } from './rule.ts'

/** Cookies by name: `req.cookies.session`. */
export const cookies: Rule = {
  name: 'cookies',
  about: 'Cookies by name come from `request.cookies`.',
  rewrite(draft) {
    const reads = draft
      .requests((one) => one.path[0] === 'cookies' && one.path.length === 2 && one.path[1] !== '*')
      .filter((use) => (use.entry ? !use.entry.rest : !isWritten(use.nodePath)))
      .map((use) => ({ use, name: use.path[1] as string, text: `${draft.request}.cookies.get(${quoted(use.path[1] as string, draft.edits.style.quote)})?.value` }))
    const once = readOnce(draft, reads, 'cookie')
    for (const { use, text } of reads) {
      if (!once.includes(use) && !writeRead(draft, use, text, 'undefined')) continue
      draft.message('NR322', use.node)
      draft.claim(use, this.name)
    }
  },
}
