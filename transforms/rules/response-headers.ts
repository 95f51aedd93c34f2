import type { NodePath } from '@babel/traverse'
import type { CallExpression, Expression, Node } from '@babel/types'
import type { Part } from '../edits.ts'
import { isComputed, isReason, named, textsOf, type HeaderWrite, type StatusWrite } from '../handler/header-writes.ts'
import type { Answer } from '../handler/answer.ts'
import type { Draft } from '../handler/draft.ts'
import { headBeforeFailure, headerLost, isCaught, throwBehindHeader } from '../handler/failures.ts'
import { leaksOf } from '../handler/leaks.ts'
import { numbersOf } from '../handler/known-values.ts'
import { writeNamed } from '../handler/named-status.ts'
import { takesHeaders } from '../handler/reading.ts'
import { sees } from '../handler/surroundings.ts'
import type { Unit } from '../handler/unit.ts'
import { bare, type ResponseUse } from '../handler/uses.ts'
import { isEntry } from './entries.ts'
import { givesString } from './given-text.ts'
import { headerName, headerValue, isKnownHeader, isListName, mayBeTyped, nameOf } from './response-init.ts'
import { fieldsBehind, isStringText, needsBrackets, piece } from './text.ts'
import type { Rule } from './rule.ts'

/** Headers and status set before an answer: `res.setHeader(…)`, `res.status(404)` and `res.statusCode = 404` as statements. */
export const responseHeaders: Rule = {
  name: 'response-headers',
  about: 'Headers and status that are set before an answer go into the answer; where several ways share them, into one `Headers`, or one variable for the status.',
  rewrite(draft) {
    const { answers, unit } = draft
    for (const { node, what } of answers.problems) draft.message('NR118', node, { what })
    if (answers.problems.length > 0) {
      for (const write of answers.writes) draft.claim(write.use, this.name)
      return
    }
    writeNamed(draft)
    const isCaughtAround = unit.given?.around?.some((one) => one.caught.length > 0 && sees(one, unit)) === true
    const lost = takesHeaders(unit) || isCaughtAround ? undefined : (headerLost(draft) ?? failingSetter(draft))
    const thrown = lost && throwBehindHeader(draft)
    if (thrown) draft.reviewAbove('NR247', thrown)
    else if (lost) draft.message('NR320', lost)
    const begun = headBeforeFailure(draft)
    if (begun) draft.reviewAbove('NR248', begun)
    for (const write of [...answers.writes.flatMap((one) => one.headers), ...answers.all.flatMap((answer) => answer.headers)]) {
      if (isComputed(write) && isKnownHeader(draft, write) && mayBeType(write)) draft.review('NR209', write.use.nodePath, {})
      if (!isKnownHeader(draft, write)) draft.message('NR126', write.written ?? write.name, { name: headerName(write) ?? draft.edits.source.slice(write.name.start as number, write.name.end as number) })
    }
    // A chain of its own that sets headers, where others share theirs, has to write before it answers.
    for (const answer of answers.all) if (answer.shared && answer.headers.some((write) => write.inChain) && !writesBefore(draft, answer)) draft.message('NR118', answer.use.node, { what: 'headers' })

    // A text of that function takes its type from here, where it would get one of its own now; what it adds to a header would take its place.
    const addsUp = (callee: Unit | undefined) => changes(callee, 'appendHeader', (name) => name !== 'set-cookie') || (setsCookie(draft) && changes(callee, 'setHeader', (name) => name === 'set-cookie'))
    const problem = (callee: Unit | undefined) => (mayBeTyped(draft) && sendsText(callee)) || addsUp(callee)
    for (const { call } of answers.passed) if (problem(unit.calls.get(call as CallExpression))) draft.message('NR118', call, { what: 'headers' })

    const carriers = answers.all.filter((answer) => answer.shared)
    // A function that sets headers is given some, also where no answer behind it takes them.
    const shared = takesHeaders(unit) || answers.setters.length > 0 || (answers.shared && carriers.length + answers.passed.length > 0)
    if (shared && !takesHeaders(unit)) declare(draft, carriers.map((answer) => answer.use.nodePath))
    if (answers.changing) declareStatus(draft, answers.changing)
    for (const write of answers.writes) {
      // Headers that answers share cannot hold the text beside the status.
      if (shared && write.headers.some(isReason)) draft.message('NR118', write.use.node, { what: 'status' })
      else if (shared && write.headers.length > 0) share(draft, write)
      else if (write.status && answers.changing) changeStatus(draft, write.step.node, write.status, answers.changing)
      else if (write.status?.kept) keepStatus(draft, write.step.node, write.status)
      else write.step.dropped = write.step.carried = true
      draft.claim(write.use, this.name)
    }
    if (shared) for (const use of answers.loose) if (!isBehindCall(draft, use) && writeLoose(draft, use)) draft.claim(use, this.name)
  },
}

/** `res.status(200).setHeader('A', 'b').send(text)`: the header is set in a statement above, where that can stand. */
function writesBefore(draft: Draft, { step, use, headers, terminal }: Answer): boolean {
  const own = headers.filter((write) => write.inChain)
  const whole = step.answer && bare(step.answer)
  const isWhole = whole === use.node || (whole?.type === 'AwaitExpression' && bare(whole.argument) === use.node)
  if (!step.list.braces || !(step.kind === 'return' || step.kind === 'statement') || !isWhole || step.resolves || step.executor || step.callbacks || step.kept || step.keeps) return false
  const isPlain = (write: HeaderWrite) => {
    const name = headerName(write)?.toLowerCase()
    // `res.json` set its own type over any other, and a redirect its own place.
    return name !== undefined && name !== 'set-cookie' && !isReason(write) && write.value.type === 'StringLiteral' && !(name === 'content-type' && terminal !== 'send' && terminal !== 'end') && !(name === 'location' && terminal === 'redirect')
  }
  if (!own.every(isPlain)) return false
  const textOfNode = (node: Node) => draft.edits.source.slice(node.start as number, node.end as number)
  draft.hoist(step, own.map((write) => `${headersName(draft)}.${write.append ? 'append' : 'set'}(${textOfNode(write.written ?? write.name)}, ${textOfNode(write.value)})`))
  return true
}

/** Whether a function may answer with a text. */
const sendsText = (unit: Unit | undefined): boolean =>
  unit !== undefined && ([...unit.chains.values()].some(({ steps }) => /^(send|end)$/.test(steps.at(-1)?.name ?? '') && steps.at(-1)?.call?.arguments.length !== 0) || [...unit.calls.values()].some(sendsText))

/** Whether a function calls a member of the response for a header, itself or by what it calls. */
function changes(unit: Unit | undefined, member: string, header: (name: string | undefined) => boolean): boolean {
  if (!unit) return false
  const called = (unit.setting.size > 0 && header('set-cookie')) || unit.uses.some((use) => use.of === 'response' && use.steps.some(({ name, call }) => name === member && header(textOf(call?.arguments[0]))))
  return called || [...unit.calls.values()].some((callee) => changes(callee, member, header))
}

const textOf = (node: Node | undefined): string | undefined => (node?.type === 'StringLiteral' ? node.value.toLowerCase() : undefined)

const setsCookie = ({ answers, unit }: Draft): boolean =>
  answers.writes.some((one) => one.headers.some((header) => headerName(header)?.toLowerCase() === 'set-cookie')) || answers.setters.some(({ call }) => unit.setting.has(call) || changes(unit.calls.get(call), 'setHeader', (name) => name === 'set-cookie'))

/** A call of a function that sets headers and may fail behind that. */
const failingSetter = (draft: Draft): Node | undefined =>
  draft.answers.setters.find(({ call, use }) => {
    const [callee, step] = [draft.unit.calls.get(call), draft.stepOf(use.nodePath)]
    return callee !== undefined && step !== undefined && !isCaught(step.list) && leaksOf(callee).some(({ headers }) => headers.length > 0)
  })?.call

/** The name of the `Headers` object that answers share. */
export const headersName = (draft: Draft): string => draft.free('headers', 'responseHeaders')

/** What the class `Headers` is called in this function: code that has something else of that name, a type of `got` say, keeps it. */
export const headersClass = (draft: Draft): string => (means(draft, 'Headers') ? 'globalThis.Headers' : 'Headers')

/** Whether a name is a value or a type of the file's own. */
function means({ file: { module }, unit }: Draft, name: string): boolean {
  const isType = (node: Node) => (node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration') && node.id.name === name
  return unit.path.scope.hasBinding(name, true) || module.program.node.body.some((one) => isType(one) || (one.type === 'ExportNamedDeclaration' && one.declaration != null && isType(one.declaration)))
}

function declare(draft: Draft, carriers: NodePath[]): void {
  const { answers } = draft
  const writes = [...answers.writes.filter((write) => write.headers.length > 0).map((write) => write.use), ...answers.loose, ...answers.setters.map((setter) => setter.use)]
  const calls = draft.uses.filter((use) => use.of === 'argument' && answers.passed.some((pass) => pass.call === use.call))
  const step = draft.commonStep([...carriers, ...[...writes, ...calls].map((use) => use.nodePath)])
  if (step) draft.hoist(step, [`const ${headersName(draft)} = new ${headersClass(draft)}()`])
  else draft.message('NR118', draft.unit.node, { what: 'headers' })
}

/** `let status = 200`, before all that set it or send it. */
function declareStatus(draft: Draft, name: string): void {
  const { all, writes } = draft.answers
  const step = draft.commonStep([...all.filter(({ status }) => status?.among), ...writes.filter(({ status }) => status)].map(({ use }) => use.nodePath))
  if (step) draft.hoist(step, [`let ${name} = 200`])
  else draft.message('NR118', draft.unit.node, { what: 'status' })
}

/** `status = 404` */
function changeStatus(draft: Draft, node: Node, { value, use }: StatusWrite, name: string): void {
  const { edits, unit, file } = draft
  if (!numbersOf(unit.module, use.nodePath, value, file.modules)) draft.review('NR202', use.nodePath, { status: edits.source.slice(value.start as number, value.end as number) })
  edits.replace(node.start as number, node.end as number, [`${name} = `, piece(value), edits.style.semicolon], { drops: true })
}

/** `const status = upstream.status` */
function keepStatus({ edits }: Draft, node: Node, { value, kept }: StatusWrite): void {
  edits.replace(node.start as number, node.end as number, [`const ${kept} = `, piece(value), edits.style.semicolon], { drops: true })
}

function share(draft: Draft, write: Draft['answers']['writes'][number]): void {
  const { semicolon } = draft.edits.style
  const { node } = write.step
  const parts = write.headers.flatMap((header, n): Part[] => [...(n > 0 ? [`${semicolon}\n`] : []), ...sharedWrite(draft, header)])
  const { indent } = draft.edits.style
  // What ends it may be what keeps it apart from the next one on its line.
  const ends = draft.edits.source[(node.end as number) - 1] === ';' ? ';' : ''
  const isOne = write.step.list.braces || !parts.some((part) => typeof part === 'string' && part.includes('\n'))
  const inBraces = (): Part[] => [`{\n${indent}`, ...parts.map((part) => (typeof part === 'string' ? part.replaceAll('\n', `\n${indent}`) : part)), `${semicolon}\n}`]
  draft.edits.replace(node.start as number, node.end as number, isOne ? [...parts, ends] : inBraces(), { drops: true })
}

/** One header written to the shared object; each cookie is a line of its own. */
function sharedWrite(draft: Draft, header: HeaderWrite): Part[] {
  const { quote, semicolon } = draft.edits.style
  const name = headersName(draft)
  const field = nameOf(header, quote)
  const value = bare(header.value)
  if (headerName(header)?.toLowerCase() === 'set-cookie' && !isStringText(header.value, header.use.nodePath)) {
    if (givesString(draft, header.value, header.use.nodePath)) return [`${name}.${header.append ? 'append' : 'set'}(`, field, ', ', piece(header.value), ')']
    const fresh: Part[] = header.append || !mayFollowCookies(draft, header) ? [] : [`${name}.delete(`, field, `)${semicolon}\n`]
    // Node, too, makes a text of each.
    if (value.type === 'ArrayExpression' && value.elements.every((element) => element && element.type !== 'SpreadElement')) {
      return [...fresh, ...value.elements.flatMap((element, n): Part[] => [...(n > 0 ? [`${semicolon}\n`] : []), `${name}.append(`, field, ', ', piece(element as Node), ')'])]
    }
    const [only, ...others] = value.type === 'ArrayExpression' ? value.elements : []
    const list = only?.type === 'SpreadElement' && others.length === 0 && isListName(only.argument, header.use.nodePath) ? only.argument : header.value
    const isList = value.type === 'ArrayExpression' || isListName(list, header.use.nodePath)
    const cookie = draft.free('cookie', 'cookieOfList')
    return [...fresh, `for (const ${cookie} of ${isList ? '' : '['}`, piece(list), `${isList ? '' : '].flat()'}) ${name}.append(`, field, `, ${cookie})`]
  }
  // A list of values is a line each, whatever the name is.
  if (isComputed(header) && !isStringText(header.value, header.use.nodePath) && isEntry(header.value, header.use.nodePath)) {
    draft.review('NR214', header.use.nodePath, { name: draft.edits.source.slice(header.name.start as number, header.name.end as number) })
    const fresh: Part[] = header.append ? [] : [`${name}.delete(`, field, `)${semicolon}\n`]
    return [...fresh, `for (const ${draft.free('line', 'headerLine')} of [`, piece(header.value), `].flat()) ${name}.append(`, field, `, String(${draft.free('line', 'headerLine')}))`]
  }
  return [`${name}.${header.append ? 'append' : 'set'}(`, field, ', ', ...headerValue(draft, header), ')']
}

/** Whether cookies may be there that `setHeader` replaces: set beside this or by a turn of its loop before, by a function that was called, or by the caller. */
function mayFollowCookies(draft: Draft, header: HeaderWrite): boolean {
  const { writes, loose, setters } = draft.answers
  if (takesHeaders(draft.unit) || setters.length > 0 || loose.some(isCookie) || draft.steps().some((step) => step.check?.guard.sets)) return true
  if (writes.flatMap((one) => one.headers).some((other) => other !== header && headerName(other)?.toLowerCase() === 'set-cookie')) return true
  for (let step = draft.stepOf(header.use.nodePath); step; step = step.list.owner) if (step.kind === 'loop') return true
  return false
}

/** `res.appendHeader('Set-Cookie', serialize(name, value, options))` in a function that a library calls. */
function looseCookies(draft: Draft, { nodePath }: ResponseUse, name: Node, value: Node, replaces: boolean): Part[] | undefined {
  const headers = headersName(draft)
  const cookie = isStringText(value as Expression, nodePath)
  if (cookie) return [`${headers}.${replaces ? 'set' : 'append'}(`, piece(name), ', ', piece(value), ')']
  const statement = nodePath.parentPath
  if (!statement?.isExpressionStatement() || (replaces && !statement.parentPath.isBlockStatement())) return undefined
  const list = bare(value)
  const isList = isListName(value, nodePath) || list.type === 'ArrayExpression' || (list.type === 'CallExpression' && list.callee.type === 'MemberExpression' && list.callee.property.type === 'Identifier' && /^(map|filter|flatMap)$/.test(list.callee.property.name))
  const fresh = replaces ? [`${headers}.delete(`, piece(name), `)${draft.edits.style.semicolon}\n`] : []
  return [...fresh, `for (const ${draft.free('cookie', 'cookieOfList')} of ${isList ? '' : '['}`, piece(value), `${isList ? '' : '].flat()'}) ${headers}.append(`, piece(name), `, ${draft.free('cookie', 'cookieOfList')})`]
}

const isCookie = ({ steps: [step] }: ResponseUse): boolean => textOf(step?.call?.arguments[0]) === 'set-cookie'

/** Whether a name that only running the code tells may be that of the content type: of an object's own fields it shows. */
function mayBeType({ name, use: { nodePath } }: HeaderWrite): boolean {
  const names = fieldsBehind(name, nodePath)
  return !names || names.includes('content-type')
}

/** Whether a header is read behind a call that may have answered with headers of its own. */
function isBehindCall({ unit }: Draft, { node, steps: [step] }: ResponseUse): boolean {
  if (!step || !/^(get|has)Header$/.test(step.name)) return false
  return [...unit.calls].some(([call, callee]) => !callee.isSetter && !callee.isReader && !callee.guard && callee.response !== undefined && (call.end as number) <= (node.start as number))
}

/** A header of which the value may be a list, in a callback: as statements of its own. */
function writeLines(draft: Draft, use: ResponseUse, header: HeaderWrite): boolean {
  const { edits } = draft
  const { parentPath } = use.nodePath
  const { start, end } = use.node
  const parts = () => sharedWrite(draft, header)
  if (parentPath?.isExpressionStatement() && parentPath.parentPath.isBlockStatement()) edits.replace(start as number, end as number, parts(), { drops: true })
  else if (parentPath?.isArrowFunctionExpression() && parentPath.node.body === use.node) {
    const { indent, semicolon } = edits.style
    edits.replace(start as number, end as number, [`{\n${indent}`, ...parts().map((part) => (typeof part === 'string' ? part.replaceAll('\n', `\n${indent}`) : part)), `${semicolon}\n}`], { drops: true })
  } else return false
  return true
}

/** `getHeader`, `removeHeader`, and writes inside other expressions and functions. */
function writeLoose(draft: Draft, use: ResponseUse): boolean {
  const [step] = use.steps
  const [name, value] = step?.call?.arguments ?? []
  if (!step?.call || !name || name.type === 'SpreadElement' || value?.type === 'SpreadElement') return false
  const headers = headersName(draft)
  const put = (parts: Part[]) => draft.edits.replace(use.node.start as number, use.node.end as number, parts, { drops: true })
  if (isCookie(use) && /^(get|set|append)Header$/.test(step.name)) {
    // What it gives is a text or a list, as it was set.
    const parts = value && step.name !== 'getHeader' ? looseCookies(draft, use, name, value, step.name === 'setHeader') : undefined
    if (parts) put(parts)
    return parts !== undefined
  }
  if (step.name === 'getHeader') {
    const brackets = needsBrackets(use.nodePath)
    put([brackets ? '(' : '', `${headers}.get(`, piece(name), ') ?? undefined', brackets ? ')' : ''])
  } else if (step.name === 'hasHeader') put([`${headers}.has(`, piece(name), ')'])
  else if (step.name === 'removeHeader') put([`${headers}.delete(`, piece(name), ')'])
  else {
    const header: HeaderWrite = { ...named(name as Expression, use, textsOf(draft)), value: value as Expression, append: step.name === 'appendHeader', use, inChain: false }
    if (!value) return false
    const isLines = isComputed(header) && !isStringText(value, use.nodePath)
    if (isLines && !isEntry(value, use.nodePath)) return false
    if (isComputed(header) && mayBeType(header)) draft.review('NR209', use.nodePath, {})
    if (isLines) return writeLines(draft, use, header)
    put([`${headers}.${header.append ? 'append' : 'set'}(`, piece(name), ', ', ...headerValue(draft, header), ')'])
  }
  return true
}
