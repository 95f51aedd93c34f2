import type { AssignmentPattern, Expression, Identifier, Node, TSType } from '@babel/types'
import type { NodePath } from '@babel/traverse'
import type { Piece } from '../edits.ts'
import { commentsOf, textOf } from '../handler/comments.ts'
import type { Draft } from '../handler/draft.ts'
import type { Answer } from '../handler/answer.ts'
import { isBodiless, isComputed, isPlain, isReason, REASON, type HeaderWrite } from '../handler/header-writes.ts'
import { isStatusOfError, numbersOf, type Known } from '../handler/known-values.ts'
import { headersSetBy, type Unit } from '../handler/unit.ts'
import { bare, type ResponseUse } from '../handler/uses.ts'
import { isEntry } from './entries.ts'
import { isPresentRead, isPresentText } from './present-text.ts'
import { givesString } from './given-text.ts'
import { constantInit, isStringText, joined, key, piece, quoted, width } from './text.ts'

type Parts = (string | Piece)[]

/** A status as its number, or undefined where it is no literal. */
export function literalStatus(node: Expression | undefined): number | undefined {
  if (!node) return undefined
  const value = bare(node)
  return value.type === 'NumericLiteral' ? value.value : undefined
}

/** The numbers that the status of an answer can be, where the code shows them. */
export function statusNumbers(draft: Draft, { status }: Answer): Known<number> | undefined {
  if (status?.among) return status.among === 'any' ? undefined : { all: status.among, ofError: false }
  if (!status) return { all: [200], ofError: false }
  return numbersOf(draft.unit.module, status.use.nodePath, status.value, draft.file.modules)
}

/** Those that it can be by what all callers of the function give it: to say what needs no look, never to write one of them. */
const numbersGiven = ({ unit, file }: Draft, { status }: Answer): Known<number> | undefined =>
  status && file.options.calls && numbersOf(unit.module, status.use.nodePath, status.value, file.modules, file.options.calls)

/** The one number that a status is, also through a constant. */
export function statusNumber(draft: Draft, answer: Answer): number | undefined {
  const known = statusNumbers(draft, answer)
  return known?.all.length === 1 && !known.ofError ? known.all[0] : undefined
}

/**
 * Asks for a look at an answer whose status is a value, unless the code shows what it can be.
 * @param bodiless true for an answer that no status can forbid
 */
export function reviewStatus(draft: Draft, answer: Answer, bodiless = false): void {
  const value = answer.status?.value
  // What differs by the way that led here is told where it is set.
  if (!value || answer.status?.among || bare(value).type === 'NumericLiteral') return
  const known = statusNumbers(draft, answer) ?? numbersGiven(draft, answer)
  const status = draft.edits.source.slice(value.start as number, value.end as number).replaceAll(/\s+/g, ' ')
  if (mayBeNone(draft, answer)) draft.message('NR364', answer.use.node, { status })
  else if (!known?.all.every((number) => isPlain(number) || (bodiless && isBodiless(number)))) draft.review('NR202', answer.use.nodePath, { status })
  else if (known.ofError && !bodiless) draft.message('NR328', answer.use.node, { status })
}

/** Whether the status of an answer is what an error says of itself alone: where that is none, API Routes failed with 500. */
const mayBeNone = (draft: Draft, answer: Answer): boolean => answer.status !== undefined && statusNumbers(draft, answer) === undefined && isStatusOfError(answer.status.value, answer.status.use.nodePath)

/** Whether a status that is a literal allows a body, or is a value of which nothing is known. */
export function allowsBody(node: Node): boolean {
  const value = bare(node)
  if (value.type === 'NumericLiteral') return isPlain(value.value)
  if (value.type === 'ConditionalExpression') return allowsBody(value.consequent) && allowsBody(value.alternate)
  return value.type !== 'StringLiteral' && value.type !== 'TemplateLiteral'
}

/**
 * The second argument of a response: `{ status: 201, headers: { … } }`; undefined where it would be empty.
 * @param own headers that the answer itself brings, by name, as source text; a header that was set before gives way to them
 * @param drops header names, lower case, that this answer does not carry
 */
export function responseInit(draft: Draft, answer: Answer, { status, own = [], drops = [] }: { status?: Parts | undefined; own?: [string, Parts][]; drops?: string[] }): Parts | undefined {
  const { quote } = draft.edits.style
  const fields: Parts[] = []
  if (status) fields.push(isNamed(draft, status, 'status') ? status : ['status: ', ...status])
  const reason = answer.headers.findLast(isReason)
  if (reason) fields.push(['statusText: ', piece(reason.value)])
  const replaced = new Set([REASON, ...own.map(([name]) => name.toLowerCase()), ...drops])
  const writes = answer.headers.filter((write) => !replaced.has(headerName(write)?.toLowerCase() ?? ''))
  const shared = headersField(draft)
  if (answer.shared) fields.push([shared])
  else {
    const comments = writes.length + own.length > 1 ? headerComments(draft, writes) : undefined
    const headers: Parts[] = [...writes.map((write): Parts => [...(comments?.get(write) ?? []), ...fieldName(write, quote), ': ', ...headerValue(draft, write)]), ...own.map(([name, value]): Parts => [`${key(name, quote)}: `, ...value])]
    const names = new Set(writes.map((write) => headerName(write)?.toLowerCase()))
    // The same header twice, a cookie each: pairs keep both.
    if (names.size < writes.length) fields.push(['headers: [', ...joined<string | Piece>([...writes.map((write): Parts => ['[', nameOf(write, quote), ', ', ...headerValue(draft, write), ']']), ...own.map(([name, value]): Parts => ['[', quoted(name, quote), ', ', ...value, ']'])], ', '), ']'])
    else if (headers.length > 0) fields.push(['headers: ', ...braces(draft, headers)])
  }
  return layOut(draft, answer, fields.length > 0 ? braces(draft, fields) : undefined, own.length > 0)
}

const isNamed = (draft: Draft, [only, ...others]: Parts, name: string): boolean => others.length === 0 && (typeof only === 'object' ? draft.edits.source.slice(only.start, only.end) : only) === name

/** Comments of the statements that set headers, as lines above their fields. */
function headerComments(draft: Draft, writes: HeaderWrite[]): Map<HeaderWrite, string[]> {
  const found = new Map<HeaderWrite, string[]>()
  for (const write of writes) {
    const step = write.inChain ? undefined : draft.answers.writes.find((one) => one.headers[0] === write)?.step
    const comments = step ? commentsOf(draft, step.node).filter((comment) => (comment.start as number) < (step.node.start as number) || (comment.start as number) >= (step.node.end as number)) : []
    for (const comment of comments) draft.placed.add(comment)
    found.set(write, comments.map((comment) => `${textOf(draft, comment)}\n`))
  }
  return found
}

/**
 * Lays out `(body, init)` for where it stands now: a body that was indented as part of a chain moves back, and a body or an init
 * of several lines is broken as prettier breaks it, each on lines of its own.
 * @param wrapped true where something stands around the body
 */
function layOut(draft: Draft, answer: Answer, init: Parts | undefined, wrapped: boolean): Parts | undefined {
  const [argument] = answer.call.arguments
  if (!argument || answer.terminal === 'redirect' || isBodiless(statusNumber(draft, answer))) return init
  const { edits } = draft
  const { indent, comma } = edits.style
  const start = argument.start as number
  const place = castsAround(answer.use).node.start as number
  const spans = edits.source.slice(start, argument.end as number).includes('\n') && bare(argument).type !== 'TemplateLiteral'
  const broken = init?.some((part) => typeof part === 'string' && part.includes('\n'))
  const [from, to] = [edits.indentAt(start), edits.indentAt(place)]
  const breaks = init !== undefined && !wrapped && (spans || (broken === true && bare(argument).type === 'ObjectExpression'))
  const body = { ...piece(argument), reindent: { from, to: breaks ? to + indent : to } }
  if (breaks) edits.replace(body.start, body.end, [`\n${indent}`, body], { drops: true, base: place })
  else if (spans && from !== to) edits.replace(body.start, body.end, [body], { drops: true })
  return breaks ? [`\n${indent}`, ...init.map((part) => (typeof part === 'string' ? part.replaceAll('\n', `\n${indent}`) : part)), `${comma.call}\n`] : init
}

/** `headers`, or `headers: responseHeaders` where the file uses that name. */
function headersField(draft: Draft): string {
  const name = draft.free('headers', 'responseHeaders')
  return name === 'headers' ? name : `headers: ${name}`
}

/** `{ a, b }` on one line, or a line each where that is long. */
function braces(draft: Draft, fields: Parts[]): Parts {
  const oneLine: Parts = ['{ ', ...joined<string | Piece>(fields, ', '), ' }']
  const long = width(oneLine) > 70
  const broken = fields.some((field) => field.some((part) => typeof part === 'string' && part.includes('\n')))
  if (!broken && (!long || fields.length < 2)) return oneLine
  const { indent, comma } = draft.edits.style
  return ['{\n', ...fields.flatMap((field, n): Parts => [indent, ...field.map((part) => (typeof part === 'string' ? part.replaceAll('\n', `\n${indent}`) : part)), `${n < fields.length - 1 ? ',' : comma.object}\n`]), '}']
}

export const headerName = (write: HeaderWrite): string | undefined => (write.name.type === 'StringLiteral' ? write.name.value : undefined)

/** The name of a header as the key of an object. */
const fieldName = (write: HeaderWrite, quote: string): Parts => (write.written ? ['[', piece(write.written), ']'] : [key(headerName(write) ?? '', quote)])

/** The name of a header as an argument. */
export const nameOf = (write: HeaderWrite, quote: string): string | Piece => (write.written || isComputed(write) ? piece(write.written ?? write.name) : quoted(headerName(write) ?? '', quote))

/** A header's value as one string: lists joined, numbers written as text. */
export function headerValue(draft: Draft, write: HeaderWrite): Parts {
  const value = bare(write.value)
  const { quote } = draft.edits.style
  if (mayBeMissing(draft, value, write.use.nodePath)) draft.review('NR214', write.use.nodePath, { name: headerName(write) ?? draft.edits.source.slice(write.name.start as number, write.name.end as number) })
  const [only, ...others] = value.type === 'ArrayExpression' ? value.elements : []
  if (only && only.type !== 'SpreadElement' && others.length === 0) return headerValue(draft, { ...write, value: only })
  if (value.type === 'ArrayExpression' && value.elements.some((element) => element?.type !== 'StringLiteral')) return [piece(value), `.join(${quoted(', ', quote)})`]
  if (value.type === 'ArrayExpression') return [quoted(value.elements.map((element) => (element?.type === 'StringLiteral' ? element.value : '')).join(', '), quote)]
  if (value.type === 'NumericLiteral' || value.type === 'BooleanLiteral') return [quoted(String(value.value), quote)]
  if (isPresentText(draft, write.value, write.use.nodePath) || givesString(draft, write.value, write.use.nodePath)) return [piece(write.value)]
  if (isListName(write.value, write.use.nodePath)) return [piece(write.value), `.join(${quoted(', ', quote)})`]
  return draft.file.module.typescript ? ['String(', piece(write.value), ')'] : [piece(write.value)]
}

/** Whether a value's own text can be undefined: Node refuses such a header, and `Headers` writes it out. */
function mayBeMissing(draft: Draft, given: Node, path: NodePath, depth = 0): boolean {
  const node = bare(given)
  if (isPresentRead(draft, node, path)) return false
  const use = draft.uses.find((one) => one.of === 'request' && one.node === node)
  if (use?.of === 'request') {
    const [of = '', name = ''] = use.path
    return /^(query|headers|cookies)$/.test(of) && name !== '' && !draft.file.options.segments.some((segment) => of === 'query' && segment.name === name && segment.kind !== 'optional-catch-all')
  }
  const again = (one: Node) => mayBeMissing(draft, one, path, depth)
  switch (node.type) {
    case 'OptionalMemberExpression':
    case 'OptionalCallExpression':
      return true
    case 'MemberExpression':
      return node.object.type === 'MemberExpression' && /^process\.env$/.test(draft.edits.source.slice(node.object.start as number, node.object.end as number))
    case 'ConditionalExpression':
      return again(node.consequent) || again(node.alternate)
    case 'LogicalExpression':
      return again(node.right)
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && !node.callee.computed && node.callee.property.type === 'Identifier' && /^(find|get|pop|shift|at)$/.test(node.callee.property.name)
    case 'Identifier': {
      const init = constantInit(node.name, path)
      return depth < 4 && init !== undefined && mayBeMissing(draft, init.node, init.path, depth + 1)
    }
    default:
      return false
  }
}

/** `setHeader('Allow', METHODS)` of a constant list, or of a parameter that says that it is one. */
export function isListName(given: Node, path: NodePath): boolean {
  const node = bare(given)
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  if (!binding?.constant) return isKeys(node)
  if (binding.path.isVariableDeclarator()) return binding.path.node.init != null && (bare(binding.path.node.init).type === 'ArrayExpression' || isKeys(bare(binding.path.node.init)))
  const { identifier } = binding
  if (identifier.typeAnnotation?.type === 'TSTypeAnnotation') return isListType(identifier.typeAnnotation.typeAnnotation)
  // `methods = ['GET']`, as a parameter or in one that is taken apart.
  const place = binding.path.isAssignmentPattern() ? binding.path.node : defaultIn(binding.path.node, identifier)
  return place?.right.type === 'ArrayExpression'
}

/** `Object.keys(handlers)`. */
const isKeys = (node: Node): boolean =>
  node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' && node.callee.object.name === 'Object' && node.callee.property.type === 'Identifier' && node.callee.property.name === 'keys'

const isListType = (type: TSType): boolean =>
  type.type === 'TSArrayType' || (type.type === 'TSTypeOperator' && isListType(type.typeAnnotation)) || (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && /^(Readonly)?Array$/.test(type.typeName.name))

/** The default of a name in a parameter that is taken apart. */
function defaultIn(pattern: Node, name: Identifier): AssignmentPattern | undefined {
  if (pattern.type !== 'ObjectPattern') return undefined
  return pattern.properties.flatMap((property) => (property.type === 'ObjectProperty' && property.value.type === 'AssignmentPattern' && property.value.left === name ? property.value : []))[0]
}

/** Whether a write can be carried over at all: a name, also one that only running it tells, and one value, or a list that is written there; or an entry of an object. */
export function isKnownHeader(draft: Draft, write: HeaderWrite): boolean {
  const name = headerName(write)
  if (isReason(write)) return true
  if (isComputed(write)) return !write.inChain && (givesString(draft, write.value, write.use.nodePath) || isEntry(write.value, write.use.nodePath))
  if (name === undefined || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return false
  const value = bare(write.value)
  if (name.toLowerCase() === 'set-cookie') return !write.inChain || isStringText(write.value, write.use.nodePath)
  if (value.type === 'ArrayExpression') return value.elements.length > 0 && value.elements.every((element) => element !== null)
  return value.type !== 'Identifier' || value.name !== 'undefined'
}

/** The text argument of a status: left out for 200. */
export function statusParts(draft: Draft, answer: Answer): Parts | undefined {
  const value = answer.status?.value
  if (!value || literalStatus(value) === 200) return undefined
  const own = answer.status?.kept ?? piece(value)
  if (!mayBeNone(draft, answer)) return [own]
  // `||` and `??` do not stand side by side.
  const { type, operator } = bare(value) as { type: string; operator?: string }
  return [own, ` ${type === 'LogicalExpression' && typeof own === 'object' ? operator : '??'} 500`]
}

/** The whole chain with casts around it, which said something of the old value. */
export function castsAround(use: ResponseUse): NodePath {
  let at = use.nodePath
  while (at.parentPath && /^TS(As|NonNull|Satisfies)Expression$|^TSTypeAssertion$/.test(at.parentPath.type)) at = at.parentPath
  return at
}

/** Whether headers that answers share may hold a content type. */
export function mayBeTyped({ answers, unit }: Draft): boolean {
  const named = (name: string | undefined) => name === undefined || name.toLowerCase() === 'content-type'
  const typesIn = (setter: Unit | undefined) => setter === undefined || headersSetBy(setter).some((name) => name === '*' || named(name))
  return answers.setters.some(({ call }) => !unit.setting.has(call) && typesIn(unit.calls.get(call))) || answers.loose.length > 0 || answers.writes.some((one) => one.headers.some((header) => named(headerName(header))))
}

/** Content type that was set before an answer, where it is one text for all ways. */
export function contentType(answer: Answer): HeaderWrite | undefined {
  return answer.headers.findLast((write) => headerName(write)?.toLowerCase() === 'content-type')
}

