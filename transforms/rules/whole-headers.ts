import type { Draft } from '../handler/draft.ts'
import type { RequestUse } from '../handler/uses.ts'
import { nameOf } from './request-headers.ts'
import { isWritten } from './text.ts'
import type { Rule } from './rule.ts'

/** Headers and cookies as one value, and by computed name: `getIp(req.headers)`, `req.cookies[name]`. */
export const wholeHeaders: Rule = {
  name: 'whole-headers',
  about: 'Where all headers or cookies are used as one value, an object is made of them; a computed cookie name is looked up.',
  rewrite(draft) {
    for (const container of ['headers', 'cookies'] as const) {
      const uses = draft.requests((use) => use.path[0] === container)
      for (const use of uses) {
        if (draft.isClaimed(use)) continue
        if (use.entry) takeName(draft, use, uses, this.name)
        else if (!isWritten(use.nodePath) && !use.via) takeExpression(draft, use, this.name)
      }
    }
  },
}

/** A name that only running the code tells. */
const isComputed = (draft: Draft, use: RequestUse): boolean => use.path[1] === '*' && (use.path[0] !== 'headers' || nameOf(draft, use) === undefined)

function asObject(draft: Draft, container: string): string {
  if (container === 'headers') return `Object.fromEntries(${draft.request}.headers)`
  return `Object.fromEntries(${draft.request}.cookies.getAll().map(({ name, value }) => [name, value]))`
}

function takeExpression(draft: Draft, use: RequestUse, rule: string): void {
  const { node } = use
  if (use.path.length === 1) draft.put(use, asObject(draft, use.path[0] as string))
  else if (use.path[1] === '*' && use.path[0] === 'cookies' && (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && use.nodePath.parent.type !== 'MemberExpression') {
    draft.edits.replace(node.start as number, node.end as number, [`${draft.request}.cookies.get(`, { start: node.property.start as number, end: node.property.end as number }, ')?.value'], { drops: true })
  } else if (isComputed(draft, use) && (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && node.computed) {
    draft.edits.replace(node.object.start as number, node.object.end as number, asObject(draft, 'headers'), { drops: true })
  } else return
  if (use.path[0] === 'cookies') draft.message('NR322', node)
  draft.claim(use, rule)
}

/** A name for all of them that is used as a whole: it becomes the object, for all its uses. */
function takeName(draft: Draft, use: RequestUse, uses: RequestUse[], rule: string): void {
  const { entry } = use
  if (!entry || use.path.length !== 1 || entry.rest || entry.fallback || entry.local.type !== 'Identifier') return
  const through = uses.filter((other) => other.via === entry)
  if (!through.some((other) => other.path.length === 1 || isComputed(draft, other))) return
  draft.declare(entry, [`${entry.declaration.declaration.kind} ${entry.local.name} = ${asObject(draft, use.path[0] as string)}`])
  if (use.path[0] === 'cookies') draft.message('NR322', use.node)
  for (const one of [use, ...through]) draft.claim(one, rule)
  for (const one of through) if (one.entry) draft.keep(one.entry.declaration)
}
