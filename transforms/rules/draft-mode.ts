import { bare } from '../handler/uses.ts'
import type { ResponseUse } from '../handler/uses.ts'
import type { Draft } from '../handler/draft.ts'
import { paramsArePromised } from './route-params.ts'
import { cannotTellNull } from './null-or-undefined.ts'
import { isWritten, needsBrackets } from './text.ts'
import type { Rule } from './rule.ts'

/** `req.draftMode`, `req.preview` and `res.setDraftMode({ enable: true })`. */
export const draftMode: Rule = {
  name: 'draft-mode',
  about: 'Draft mode is read and set by `draftMode()` of next/headers; its cookie is the same, with its attributes in another order.',
  rewrite(draft) {
    const reads = draft.requests((use) => use.path.length === 1 && /^(draftMode|preview)$/.test(use.path[0] as string) && !use.entry && !isWritten(use.nodePath) && use.nodePath.getFunctionParent()?.node === draft.unit.node)
    const writes = draft.responses((use) => enables(use) !== undefined && use.nodePath.parent.type === 'ExpressionStatement' && use.nodePath.getFunctionParent()?.node === draft.unit.node)
    if (reads.length + writes.length === 0) return
    if (draft.file.module.names.has('draftMode') && (draft.isTaken('draftMode') || draft.file.module.program.scope.hasOwnBinding('draftMode'))) {
      draft.message('NR131', (reads[0] ?? writes[0])?.node ?? draft.unit.node, { name: 'draftMode' })
      return
    }
    // Draft mode writes every cookie of the answer anew.
    const cookies = draft.answers.writes.some(({ headers }) => headers.some(({ name }) => name.type !== 'StringLiteral' || name.value.toLowerCase() === 'set-cookie'))
    if (writes.length > 0 && (cookies || draft.answers.loose.length > 0)) return
    for (const use of reads) {
      draft.message('NR329', use.node)
      const value = `${mode(draft)}.isEnabled`
      const either = `${value} || undefined`
      draft.put(use, cannotTellNull(use.nodePath) ? value : needsBrackets(use.nodePath) ? `(${either})` : either)
      draft.claim(use, this.name)
    }
    for (const use of writes) {
      const { semicolon } = draft.edits.style
      const call = enables(use) ? 'enable()' : 'disable()'
      const step = draft.stepOf(use.nodePath)
      const promised = paramsArePromised(draft.file.options.target.next)
      const name = promised && step?.list.braces ? draft.fresh('draft', 'draftState') : undefined
      draft.edits.replace(use.node.start as number, use.node.end as number, name ? `const ${name} = await ${called(draft)}${semicolon}\n${name}.${call}` : `${mode(draft)}.${call}`, { drops: true })
      draft.needs.await ||= promised
      draft.message('NR329', use.node)
      draft.claim(use, this.name)
    }
  },
}

const called = (draft: Draft): string => `${draft.import('next/headers', 'draftMode')}()`

/** `draftMode()` is a promise on 15 and up, as params are. */
function mode(draft: Draft): string {
  if (!paramsArePromised(draft.file.options.target.next)) return called(draft)
  draft.needs.await = true
  return `(await ${called(draft)})`
}

/** What `res.setDraftMode({ enable })` states. */
function enables({ steps }: ResponseUse): boolean | undefined {
  const [step, ...others] = steps
  const [given, ...more] = step?.call?.arguments ?? []
  if (step?.name !== 'setDraftMode' || others.length > 0 || more.length > 0 || !given) return undefined
  const object = bare(given)
  const [property] = object.type === 'ObjectExpression' && object.properties.length === 1 ? object.properties : []
  if (property?.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier' || property.key.name !== 'enable') return undefined
  return property.value.type === 'BooleanLiteral' ? property.value.value : undefined
}
