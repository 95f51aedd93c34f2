import type { Rule } from './rule.ts'

/** A handler that answers itself, or may, where its wrapper goes on behind it whatever it gives: what that did then cannot be done behind a response. */
export const dataOnly: Rule = {
  name: 'data-only',
  about: 'Where a wrapper works with what its handler returns before it sends it, the handler may only return: one that has to do with the response stays.',
  rewrite(draft) {
    if (!draft.unit.given?.data?.only) return
    const use = draft.uses.find((one) => one.of === 'response' || (one.of !== 'request' && one.what === 'response'))
    if (use) draft.message('NR162', use.node)
  },
}
