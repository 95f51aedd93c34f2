import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { bare, unwrapped, type RequestUse } from '../handler/uses.ts'
import { isWritten } from './text.ts'
import type { Rule } from './rule.ts'

/** Members that requests have by themselves: anything else was put there by the project. */
const OWN = new Set(
  'query body cookies headers method url socket connection env preview previewData draftMode httpVersion httpVersionMajor httpVersionMinor rawHeaders trailers rawTrailers headersDistinct complete aborted statusCode statusMessage on once off addListener removeListener emit pipe read resume pause destroy setTimeout setEncoding unshift push nextUrl ip geo signal'.split(' '),
)

/** `req.user = user`, put on the request by a wrapper and read by the handler: it goes into the context, beside `params`. */
export const requestProperties: Rule = {
  name: 'request-properties',
  about: 'What a wrapper put on the request for its handler goes into the typed context, beside `params`.',
  rewrite(draft) {
    const given = new Set(draft.unit.given?.properties)
    const puts = draft.handsOn || given.size > 0 ? draft.requests(isOwn) : []
    for (const name of new Set(puts.map((use) => use.path[0] as string))) {
      const uses = puts.filter((use) => use.path[0] === name)
      const writes = uses.filter((use) => isWritten(use.nodePath))
      if (writes.length > 0) {
        if (draft.handsOn && !given.has(name)) takeWrites(draft, name, uses, writes, this.name)
      } else if (given.has(name)) takeReads(draft, name, uses, this.name)
    }
  },
}

const isOwn = (use: RequestUse): boolean => use.path.length === 1 && use.path[0] !== '*' && !OWN.has(use.path[0] as string)

/** Names of the properties that a function puts on its request. */
export function propertiesPut(uses: readonly unknown[]): string[] {
  const requests = uses.filter((use): use is RequestUse => (use as RequestUse).of === 'request')
  return [...new Set(requests.filter((use) => isOwn(use) && !use.entry && isWritten(use.nodePath)).map((use) => use.path[0] as string))]
}

function takeReads(draft: Draft, name: string, uses: RequestUse[], rule: string): void {
  const [only] = uses
  const alias = uses.length === 1 && only?.entry?.local.type === 'Identifier' && !only.entry.fallback && only.entry.declaration.declaration.kind === 'const' ? only.entry.local.name : undefined
  const local = alias ?? draft.free(name, `${name}OfContext`)
  if (draft.handsOn) {
    const first = draft.flow.list.steps.find((step) => !step.dropped)
    if (!first) return
    draft.hoist(first, [`const { ${local === name ? name : `${name}: ${local}`} } = ${draft.context}`])
  } else draft.takeFromContext(name, local)
  for (const use of uses) {
    const { entry } = use
    if (!entry) draft.put(use, local)
    else if (alias) draft.declare(entry, [])
    else {
      const { source } = draft.edits
      const fallback = entry.fallback ? ` ?? ${source.slice(entry.fallback.start as number, entry.fallback.end as number)}` : ''
      draft.declare(entry, [`${entry.declaration.declaration.kind} ${source.slice(entry.local.start as number, entry.local.end as number)} = ${local}${fallback}`])
    }
    draft.claim(use, rule)
  }
}

function takeWrites(draft: Draft, name: string, uses: RequestUse[], writes: RequestUse[], rule: string): void {
  const assignments = writes.map((use) => assignmentOf(use.nodePath))
  if (uses.some((use) => use.entry) || assignments.some((one) => one === undefined)) return
  const [only, ...others] = assignments
  const step = only && draft.stepOf(only)
  if (!only || !step) return
  const value = bare((only.node as { right: Node }).right)
  const binding = value.type === 'Identifier' ? only.scope.getBinding(value.name) : undefined
  const places = [...uses.map((use) => use.nodePath), ...draft.handing()]
  const alone = others.length === 0 && step.node.type === 'ExpressionStatement' && bare(step.node.expression) === only.node
  const first = alone && draft.commonStep(places)?.list === step.list && places.every((place) => place.node.start === null || (place.node.start as number) >= (step.node.start as number))
  let local = name
  if (first && binding?.constant && binding.kind !== 'module' && value.type === 'Identifier') {
    local = value.name
    step.dropped = true
  } else {
    local = draft.free(name, `${name}OfRequest`)
    const target = (only.node as { left: Node }).left
    if (first) draft.edits.replace(target.start as number, target.end as number, `const ${local}`, { drops: true })
    else {
      const start = draft.flow.list.steps.find((one) => !one.dropped)
      if (!start) return
      draft.hoist(start, [`let ${local}${draft.file.module.typescript ? ': any' : ''}`])
      for (const one of assignments) if (one) draft.put({ node: (one.node as { left: Node }).left }, local)
    }
  }
  for (const use of uses) {
    if (!writes.includes(use)) draft.put(use, local)
    draft.claim(use, rule)
  }
  draft.handOn(name, local)
}

/** The assignment that writes a property: `req.user = …`. */
function assignmentOf(path: NodePath): NodePath | undefined {
  const outer = unwrapped(path)
  const parent = outer.parentPath
  return parent?.isAssignmentExpression({ operator: '=' }) && parent.node.left === outer.node ? parent : undefined
}
