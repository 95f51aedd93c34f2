import { isWritten, needsBrackets, quoted } from './text.ts'
import type { Rule } from './rule.ts'

/** `req.socket.remoteAddress`: a route handler has no socket; what stands before Next tells the address in a header. */
export const remoteAddress: Rule = {
  name: 'remote-address',
  about: 'The client\'s address comes from the first entry of `x-forwarded-for`, which Next itself sets where no client did.',
  rewrite(draft) {
    for (const use of draft.requests((one) => (one.path[0] === 'socket' || one.path[0] === 'connection') && one.path[1] === 'remoteAddress')) {
      if (use.entry || isWritten(use.nodePath)) continue
      const { quote } = draft.edits.style
      const text = `${draft.request}.headers.get(${quoted('x-forwarded-for', quote)})?.split(${quoted(',', quote)})[0]`
      draft.put(use, needsBrackets(use.nodePath) && !/Logical/.test(use.nodePath.parent.type) ? `(${text})` : text)
      draft.review('NR203', use.nodePath, {})
      draft.claim(use, this.name)
    }
  },
}
