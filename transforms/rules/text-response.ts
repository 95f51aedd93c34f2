import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { mayFail } from '../handler/failures.ts'
import { isPure } from '../handler/purity.ts'
import { bare } from '../handler/uses.ts'
import type { Answer } from '../handler/answer.ts'
import type { Part } from '../edits.ts'
import { writeJson } from './json-response.ts'
import { isBodiless } from '../handler/header-writes.ts'
import { allowsBody, castsAround, contentType, headerName, mayBeTyped, responseInit, reviewStatus, statusNumber, statusNumbers, statusParts } from './response-init.ts'
import { isError } from '../handler/errors.ts'
import { addedInit, constantInit, isDataText, isStringText, piece, quoted } from './text.ts'
import type { Rule } from './rule.ts'

/** `res.send('text')`, `res.end('text')`, `res.end()`. */
export const textResponse: Rule = {
  name: 'text-response',
  about: '`send` and `end` of text or nothing become `new Response(…)`; `send` of an object is JSON.',
  rewrite(draft) {
    for (const answer of draft.answers.all) {
      if ((answer.terminal !== 'send' && answer.terminal !== 'end') || answer.call.arguments.length > 1 || draft.isClaimed(answer.use)) continue
      if (write(draft, answer)) draft.claim(answer.use, this.name)
    }
  },
}

function write(draft: Draft, answer: Answer): boolean {
  const argument = answer.call.arguments[0]
  const status = answer.status?.value
  const path = castsAround(answer.use)
  const put = (parts: Part[]) => draft.edits.replace(path.node.start as number, path.node.end as number, parts, { drops: true })
  const empty = !argument || isNothing(argument)
  const number = statusNumber(draft, answer)
  const bodiless = isBodiless(number) && number !== 205
  if (argument && !empty) {
    const kind = kindOf(argument, answer)
    if (kind === 'data' && answer.terminal === 'send') return writeJson(draft, answer, argument)
    const isOfError = isErrorText(argument, answer.use.nodePath)
    const typer = typedBy(draft, answer)
    // Of bytes and streams, too, the type of the wrapper counted.
    if (typer && kind === undefined && !isOfError) {
      draft.message('NR155', argument, { name: typer, header: 'content-type' })
      return false
    }
    if (kind !== 'text' && answer.terminal === 'send' && number !== 205) {
      const init = responseInit(draft, answer, { status: statusParts(draft, answer) })
      reviewStatus(draft, answer)
      put([`${draft.helper('sendBody')}(`, piece(argument), ...(init ? [', ', ...init] : []), ')'])
      return true
    }
    if (bodiless && (!isPure(argument) || mayFail(draft.unit, argument))) {
      draft.message('NR119', argument, { member: answer.terminal })
      return false
    }
    // What `end` takes, `new Response` takes: text, bytes, nothing. For data it threw; what fails behind a written head is no plain 500.
    const isHeadWritten = answer.status?.use.steps.some(({ name }) => name === 'writeHead') === true && mayFail(draft.unit, argument)
    if ((kind === 'data' || (kind === undefined && isHeadWritten)) && number !== 205) {
      draft.message('NR119', argument, { member: answer.terminal })
      return false
    }
    if (kind === undefined && !bodiless && number !== 205 && !isOfError) draft.message('NR327', argument)
  }
  if (status && !bodiless && !allowsBody(status)) {
    draft.message('NR117', status, { status: draft.edits.source.slice(status.start as number, status.end as number) })
    return false
  }
  reviewStatus(draft, answer, empty || bodiless)
  // `end` left the type of an answer without a body as it was.
  if (bodiless && answer.terminal === 'send' && answer.shared && draft.answers.writes.some((one) => one.headers.some((header) => headerName(header)?.toLowerCase() === 'content-type'))) {
    draft.message('NR118', answer.use.node, { what: 'headers' })
    return false
  }
  const typer = typedBy(draft, answer)
  // Of an answer without a body, API Routes dropped the type.
  if (typer && bodiless && answer.terminal === 'send') {
    draft.message('NR155', answer.use.node, { name: typer, header: 'content-type' })
    return false
  }
  if (empty || bodiless) {
    const init = responseInit(draft, answer, { status: statusParts(draft, answer), drops: bodiless && answer.terminal === 'send' ? ['content-type'] : [] })
    put(['new Response(null', ...(init ? [', ', ...init] : []), ')'])
    return true
  }
  // Browsers sniffed such a text as a page; `new Response` would say text/plain.
  const isTyped = typer !== undefined || contentType(answer) !== undefined || (answer.shared && mayBeTyped(draft))
  const page = !isTyped && startsAsHtml(argument as Node, answer.use.nodePath)
  // Headers that are shared with other answers cannot say what this one alone is.
  const html = page && !answer.shared
  if (!isTyped) {
    // Without a type browsers guessed; a text of which the start is not known may have been a page. An error's is none.
    const isRefusal = statusNumbers(draft, answer)?.all.every((one) => one >= 400) === true
    const isKnown = startIsKnown(argument as Node, answer.use.nodePath) || isErrorText(argument as Node, answer.use.nodePath) || isRefusal
    if (page && !html) draft.review('NR206', answer.use.nodePath, {})
    else if (html || isKnown) draft.message('NR321', answer.use.node, { type: html ? 'text/html' : 'text/plain' })
    else draft.review('NR206', answer.use.nodePath, {})
  }
  const init = responseInit(draft, answer, { status: statusParts(draft, answer), own: html ? [['Content-Type', [quoted('text/html', draft.edits.style.quote)]]] : [] })
  const text = piece(argument as Node)
  // As bytes, it has no type that would take the place of the wrapper's.
  const given: Part[] = typer ? ['new TextEncoder().encode(', text, ')'] : [text]
  const cast = argument && !typer && draft.file.module.typescript && kindOf(argument, answer) === undefined && !isSurelyText(argument, answer.use.nodePath)
  const loose = cast && !/^(Identifier|MemberExpression|CallExpression|AwaitExpression)$/.test(argument.type)
  put(['new Response(', ...(cast ? [loose ? '(' : '', ...given, `${loose ? ')' : ''} as BodyInit`] : given), ...(init ? [', ', ...init] : []), ')'])
  return true
}

/** The wrapper that may set a content type for an answer which sets none. */
const typedBy = (draft: Draft, answer: Answer): string | undefined =>
  contentType(answer) ? undefined : draft.unit.given?.around?.find(({ headers }) => headers.some((name) => name === 'content-type' || name === '*'))?.name

/** The text of an error: `error.message`, also with a text for where there is none. */
function isErrorText(given: Node, path: NodePath): boolean {
  const node = bare(given)
  const init = node.type === 'Identifier' ? constantInit(node.name, path) : undefined
  if (init && bare(init.node).type !== 'Identifier') return isErrorText(init.node, init.path)
  if (node.type === 'LogicalExpression' || node.type === 'ConditionalExpression') {
    const [one, other] = node.type === 'LogicalExpression' ? [node.left, node.right] : [node.consequent, node.alternate]
    const isText = (part: Node) => isErrorText(part, path) || isStringText(part, path)
    return (isErrorText(one, path) || isErrorText(other, path)) && isText(one) && isText(other)
  }
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return false
  return !node.computed && node.property.type === 'Identifier' && node.property.name === 'message' && isError(node.object, path)
}

/** Whether the type of a value is surely one that `new Response` takes: a text with a default, an error's message. */
function isSurelyText(given: Node, path: NodePath): boolean {
  if (isErrorText(given, path)) return true
  const node = bare(given)
  const parameter = node.type === 'Identifier' ? path.scope.getBinding(node.name)?.path.node : undefined
  return parameter?.type === 'AssignmentPattern' && isStringText(parameter.right, path)
}

function isNothing(given: Node): boolean {
  const node = bare(given)
  return node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined')
}

/** What a value is by its own text: `send` makes JSON of objects, numbers and booleans. */
function kindOf(given: Node, answer: Answer): 'text' | 'data' | undefined {
  const node = bare(given)
  if (isStringText(given, answer.use.nodePath)) return 'text'
  return isDataText(node, answer.use.nodePath) ? 'data' : undefined
}

/** The literal text that a value starts with, through constants, `+` and conditions; undefined where it is not known. */
function startOf(given: Node, path: NodePath, depth = 0): string | undefined {
  const node = bare(given)
  switch (node.type) {
    case 'StringLiteral':
      return node.value
    case 'TemplateLiteral':
      return node.quasis[0]?.value.cooked || undefined
    case 'BinaryExpression':
      return startOf(node.left, path, depth)
    case 'ConditionalExpression':
      return startOf(node.consequent, path, depth)
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' && node.callee.object.name === 'JSON' ? '{' : undefined
    case 'Identifier': {
      const init = depth < 4 ? (constantInit(node.name, path) ?? addedInit(node.name, path)) : undefined
      return init && (startOf(init.node, init.path, depth + 1) || undefined)
    }
    default:
      return undefined
  }
}

const startIsKnown = (given: Node, path: NodePath): boolean => startOf(given, path) !== undefined

function startsAsHtml(given: Node, path: NodePath): boolean {
  const text = startOf(given, path) ?? ''
  return /^\s*<(!doctype|html|head|body|h\d|p|div|script|a|table|br|b|!--|iframe|style|title|font)\b/i.test(text)
}
