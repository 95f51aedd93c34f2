import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Part } from '../edits.ts'
import { standing } from '../handler/header-lists.ts'
import { textOf } from '../handler/known-values.ts'
import { bare, unwrapped, type RequestUse } from '../handler/uses.ts'
import { cannotTellNull, isNeverTold, isNeverToldBy } from './null-or-undefined.ts'
import { writeMissing } from './missing-headers.ts'
import { withBrackets } from './one-string.ts'
import { readOnce } from './reads-once.ts'
import { isWritten, needsBrackets, piece, quoted } from './text.ts'
import type { Draft } from '../handler/draft.ts'
import type { Rule } from './rule.ts'

/** Request headers by name: `req.headers.authorization`, `req.headers['x-key']`. */
export const requestHeaders: Rule = {
  name: 'request-headers',
  about: 'Headers by name come from `headers.get`; a missing one stays undefined.',
  rewrite(draft) {
    // A name that only running the code tells is looked up in all of them: see whole-headers.
    const named = draft.requests((one) => one.path[0] === 'headers' && one.path.length === 2).flatMap((use) => (nameOf(draft, use) === undefined ? [] : [{ use, name: nameOf(draft, use) as string }]))
    for (const { use, name } of named) if (!use.entry && name !== name.toLowerCase()) for (const read of writeBoth(draft, use, name)) draft.claim(read, this.name)
    for (const read of writeMissing(draft, named.filter(({ use, name }) => name !== name.toLowerCase() && !draft.isClaimed(use) && !use.entry?.rest && (use.entry || !isWritten(use.nodePath))))) draft.claim(read, this.name)
    const plain = named.filter(({ use, name }) => name === name.toLowerCase() && name !== 'set-cookie' && !draft.isClaimed(use) && !isWritten(use.nodePath))
    const placed = plain.map(({ use, name }) => ({ of: use, use: inPlace(draft, use), name, text: readText(draft, use, name) }))
    const once = readOnce(draft, placed, 'header')
    for (const { of, use } of placed) if (once.includes(use)) draft.claim(of, this.name)
    for (const { use, name } of named) {
      // Set-Cookie is the one header that Node gives as a list.
      if (draft.isClaimed(use) || name === 'set-cookie' || use.entry?.rest || (!use.entry && isWritten(use.nodePath))) continue
      if (name !== name.toLowerCase()) draft.message('NR128', use.node, { name })
      else if (writeRead(draft, inPlace(draft, use), readText(draft, use, name))) draft.claim(use, this.name)
    }
  },
}

/** A read that is left of a decided choice stands in the choice's place. */
function inPlace(draft: Draft, use: RequestUse): RequestUse {
  const path = use.entry ? use.nodePath : standing(draft.unit, use.nodePath)
  return path.isConditionalExpression() ? { ...use, node: withBrackets(path, draft.edits.source), nodePath: path } : use
}

/** The name of a header that is read: also of `headers[SIGNATURE_HEADER]`, where that is a constant's text. */
export function nameOf(draft: Draft, { node, nodePath, path }: RequestUse): string | undefined {
  if (path[1] !== '*') return path[1]
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined
  const known = node.computed ? draft.unit.tests.evaluate(node.property, '') : undefined
  if (known) return 'value' in known && typeof known.value === 'string' ? known.value : undefined
  return node.computed ? textOf(draft.unit.module, nodePath, node.property, draft.file.modules) : undefined
}

const readText = (draft: Draft, use: RequestUse, name: string): string => `${draft.request}.headers.get(${nameText(draft, use, name)})`

/** A constant stays a constant. */
function nameText(draft: Draft, { node }: RequestUse, name: string): string {
  const property = (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && node.computed ? bare(node.property) : undefined
  const isConstant = property?.type === 'Identifier' || property?.type === 'MemberExpression'
  return isConstant ? draft.edits.source.slice(property.start as number, property.end as number) : quoted(name, draft.edits.style.quote)
}

/**
 * `req.headers['x-key'] || req.headers['X-Key']`: the one in capitals is never there, and `headers.get` would find it.
 * It goes, where the same header is read in lower case beside it; what is last stays undefined.
 * @returns the reads that are written with it; none where there is no such read
 */
function writeBoth(draft: Draft, use: RequestUse, name: string): RequestUse[] {
  let top = unwrapped(use.nodePath)
  while (top.parentPath?.isLogicalExpression() && top.parentPath.node.operator !== '&&') top = unwrapped(top.parentPath)
  const operands: { node: Node; operator: string }[] = []
  const flatten = (given: Node, operator: string): void => {
    const node = bare(given)
    if (node.type !== 'LogicalExpression' || node.operator === '&&') return void operands.push({ node, operator })
    flatten(node.left, operator)
    flatten(node.right, node.operator)
  }
  flatten(top.node, '')
  const reads = new Map(draft.requests((one) => one.path[0] === 'headers' && one.path.length === 2).map((one) => [one.node, one]))
  const names = operands.map(({ node }) => (reads.has(node) ? nameOf(draft, reads.get(node) as RequestUse) : undefined))
  if (!names.includes(name.toLowerCase()) || names.includes('set-cookie')) return []
  const isDead = (one: string | undefined) => one !== undefined && one !== one.toLowerCase() && names.includes(one.toLowerCase())
  const live = operands.flatMap(({ node, operator }, n) => (isDead(names[n]) ? [] : [{ node, operator, name: names[n] }]))
  const distinct = live.filter((one, n) => one.name === undefined || one.name !== live[n - 1]?.name)
  const ends = isDead(names.at(-1))
  const exact = ends || distinct.at(-1)?.name === undefined || cannotTellNull(top)
  const parts = distinct.flatMap(({ node, operator, name: header }, n): Part[] => {
    const read = header === undefined ? undefined : readText(draft, reads.get(node) as RequestUse, header)
    const bracketed = !exact && n === distinct.length - 1 && operator === '||' && n > 0
    const value: Part[] = read === undefined ? [piece(node)] : exact || n < distinct.length - 1 ? [read] : [bracketed ? `(${read} ?? undefined)` : `${read} ?? undefined`]
    return [...(n > 0 ? [` ${operator} `] : []), ...value]
  })
  const brackets = (distinct.length > 1 || !exact || ends) && needsBrackets(top)
  draft.edits.replace(top.node.start as number, top.node.end as number, [brackets ? '(' : '', ...parts, ends ? ` ${operands.at(-1)?.operator} undefined` : '', brackets ? ')' : ''], { drops: true })
  return operands.flatMap(({ node }) => reads.get(node) ?? [])
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
      const plain = missing === 'null' && binding && isNeverToldBy(draft, binding) ? text : exact
      const value = fallback ? `${text} ?? ${draft.edits.source.slice(fallback.start as number, fallback.end as number)}` : plain
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
  if (draft.file.module.typescript && asksClass(outer)) {
    // A string that is asked whether it is a list does not type-check.
    const cast = `(${exact}) as string | string[] | undefined`
    draft.put(use, needsBrackets(use.nodePath) ? `(${cast})` : cast)
    return true
  }
  const plain = (throws && !inTry) || isNeverTold(draft, use.nodePath)
  draft.put(use, plain ? text : needsBrackets(use.nodePath) ? `(${exact})` : exact)
  return true
}

/** Whether code asks of what class a value is, `x instanceof Array`, also by the constant that holds it. */
function asksClass({ parent, node, scope }: NodePath): boolean {
  if (parent.type === 'BinaryExpression') return parent.operator === 'instanceof' && parent.left === node
  const binding = parent.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier' && !parent.id.typeAnnotation ? scope.getBinding(parent.id.name) : undefined
  return binding?.constant === true && binding.referencePaths.some((reference) => asksClass(unwrapped(reference)))
}
