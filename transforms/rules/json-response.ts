import type { Expression, Node } from '@babel/types'
import semver from 'semver'
import type { Draft } from '../handler/draft.ts'
import { mayFail } from '../handler/failures.ts'
import { hasRoomAbove, writeAbove } from '../handler/line-above.ts'
import { isPure } from '../handler/purity.ts'
import { isIn, type Step, type StepList } from '../handler/steps.ts'
import { headersSetBy } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import type { Answer } from '../handler/answer.ts'
import { isBodiless } from '../handler/header-writes.ts'
import { allowsBody, castsAround, responseInit, reviewStatus, statusNumber, statusParts } from './response-init.ts'
import { headersName } from './response-headers.ts'
import { piece, quoted } from './text.ts'
import type { Rule } from './rule.ts'

/** `res.status(n).json(x)`. */
export const jsonResponse: Rule = {
  name: 'json-response',
  about: '`res.status(n).json(x)` becomes `NextResponse.json(x, { status: n })`.',
  rewrite(draft) {
    for (const answer of draft.answers.all) {
      if (answer.terminal !== 'json' || answer.call.arguments.length > 1) continue
      if (writeJson(draft, answer, answer.call.arguments[0])) draft.claim(answer.use, this.name)
    }
  },
}

/**
 * Writes an answer of JSON; also what `send` makes of objects.
 * @returns false, with a message, where the status is not known to allow a body
 */
export function writeJson(draft: Draft, answer: Answer, argument: Node | undefined): boolean {
  if (argument?.type === 'SpreadElement') return false
  const path = castsAround(answer.use)
  const status = answer.status?.value
  const number = statusNumber(draft, answer)
  const { quote } = draft.edits.style
  // Pages drops body and content type of 204 and 304, and keeps an empty body's type.
  if (isBodiless(number) && number !== 205 && (!argument || (isPure(argument) && !mayFail(draft.unit, argument)))) {
    const init = responseInit(draft, answer, { status: statusParts(draft, answer), drops: ['content-type'] })
    draft.edits.replace(path.node.start as number, path.node.end as number, ['new Response(null, ', ...(init ?? []), ')'], { drops: true })
    return true
  }
  if (status && !allowsBody(status)) {
    draft.message('NR117', status, { status: draft.edits.source.slice(status.start as number, status.end as number) })
    return false
  }
  // `res.json` sets its content type over any that was set before; `Response.json` leaves it.
  const typed = answer.shared && mayBeOfOtherType(draft) ? [`${headersName(draft)}.set(${quoted('Content-Type', quote)}, ${quoted('application/json', quote)})`] : []
  const over = [...typed, ...lengthToDrop(draft, answer)]
  if (over.length > 0) {
    if (!standsAbove(draft, answer, argument)) {
      draft.message('NR118', answer.use.node, { what: 'headers' })
      return false
    }
    for (const line of over) writeAbove(draft, answer.step, [line])
  }
  reviewStatus(draft, answer)
  if (!argument || isMissingText(argument)) {
    const init = responseInit(draft, answer, { status: statusParts(draft, answer), own: answer.shared ? [] : [['Content-Type', [quoted('application/json', quote)]]], drops: OVER })
    if (answer.shared) return false
    draft.edits.replace(path.node.start as number, path.node.end as number, ['new Response(', ...(argument && !isUndefined(argument) ? ['JSON.stringify(', piece(argument), ')'] : ['null']), ', ', ...(init ?? []), ')'], { drops: true })
    return true
  }
  const init = responseInit(draft, answer, { status: statusParts(draft, answer), drops: OVER })
  const json = `${draft.import('next/server', 'NextResponse')}.json${typeArgument(draft, answer)}`
  draft.edits.replace(path.node.start as number, path.node.end as number, [`${json}(`, piece(argument), ...(init ? [', ', ...init] : []), ')'], { drops: true })
  return true
}

/** Whether headers that answers share can be written in a statement above one of them: its body neither reads them, nor has another answer go out with them where it fails. */
function standsAbove(draft: Draft, { step, use }: Answer, argument: Node | undefined): boolean {
  const { answers, unit, uses } = draft
  const whole = step.answer && bare(step.answer)
  if (whole !== use.node && !(whole?.type === 'AwaitExpression' && bare(whole.argument) === use.node)) return false
  if (!hasRoomAbove(draft, step)) return false
  if (!argument || isPure(argument)) return true
  if (uses.some((one) => one.of !== 'request' && isIn(one.node, argument))) return false
  if (!mayFail(unit, argument)) return true
  for (let list: StepList | undefined = step.list; list?.owner; list = list.owner.list) {
    const { node, lists }: Step = list.owner
    if (node.type !== 'TryStatement' || list !== lists[0]) continue
    const isBehind = (one: Node) => (one.start as number) >= (node.block.end as number)
    return !answers.passed.some(({ call }) => isBehind(call)) && answers.all.every((one) => one.terminal === 'json' || !one.shared || !isBehind(one.use.node))
  }
  return true
}

const isUndefined = (node: Node): boolean => bare(node).type === 'Identifier' && (bare(node) as { name: string }).name === 'undefined'

/** Headers that Pages gave an answer of JSON itself, over what was set before. */
const OVER = ['content-type', 'content-length']

/** Whether headers that answers share may hold a content type that is not JSON's. */
const mayBeOfOtherType = (draft: Draft): boolean => mayHold(draft, 'content-type', (value) => !isJsonType(value))

/** From then on Next itself leaves out a length that a route handler says. */
const DROPS_LENGTH = '15.5.0'

/**
 * What takes a length from the headers that answers share, in front of an answer to which Pages gave its own: one that was set for a file says
 * how long that is.
 */
export function lengthToDrop(draft: Draft, { shared }: Answer): string[] {
  const isKept = shared && semver.lt(draft.file.options.target.next, DROPS_LENGTH) && mayHold(draft, 'content-length', () => true)
  return isKept ? [`${headersName(draft)}.delete(${quoted('Content-Length', draft.edits.style.quote)})`] : []
}

/** Whether headers that answers share may hold one of a name, in lower case, with a value that counts. */
function mayHold({ answers, unit }: Draft, name: string, counts: (value: Expression | undefined) => boolean): boolean {
  // Where only running the code tells a name, NR209 says so.
  const isMeant = (node: Node | undefined) => node?.type === 'StringLiteral' && node.value.toLowerCase() === name
  const written = answers.writes.some((write) => write.headers.some((header) => isMeant(header.name) && counts(header.value)))
  const loose = answers.loose.some(({ steps: [step] }) => /^(set|append)Header$/.test(step?.name ?? '') && isMeant(step?.call?.arguments[0]) && counts(step?.call?.arguments[1] as Expression))
  const bySetter = answers.setters.some(({ call }) => headersSetBy(unit.calls.get(call)).includes(name))
  return written || loose || bySetter
}

const isJsonType = (node: Expression | undefined): boolean => node?.type === 'StringLiteral' && /^application\/json\b/i.test(node.value)

/** Where the expression's own text can be undefined, `Response.json` would throw: `find`, `get`, `?.`, an index (PRODUCT, the standing list). */
export function isMissingText(given: Node): boolean {
  const node = bare(given)
  switch (node.type) {
    case 'OptionalMemberExpression':
    case 'OptionalCallExpression':
      return true
    case 'MemberExpression':
      return node.computed
    case 'AwaitExpression':
      return isMissingText(node.argument)
    case 'Identifier':
      return node.name === 'undefined'
    case 'ConditionalExpression':
      return isMissingText(node.consequent) || isMissingText(node.alternate)
    case 'LogicalExpression':
      return isMissingText(node.right)
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && !node.callee.computed && node.callee.property.type === 'Identifier' && /^(find|get|pop|shift|at)$/.test(node.callee.property.name)
    default:
      return false
  }
}

/** `NextApiResponse<Data>` goes on checking as `NextResponse.json<Data>`, where it did. */
function typeArgument(draft: Draft, { call }: Answer): string {
  if (call.typeParameters) return ''
  const identifier = draft.unit.response?.binding.identifier
  const annotation = identifier?.typeAnnotation?.type === 'TSTypeAnnotation' ? identifier.typeAnnotation.typeAnnotation : undefined
  const type = annotation?.type === 'TSTypeReference' ? annotation.typeParameters?.params[0] : undefined
  if (!type || /^TS(Any|Unknown|Never|Void)Keyword$/.test(type.type)) return ''
  return `<${draft.edits.source.slice(type.start as number, type.end as number)}>`
}
