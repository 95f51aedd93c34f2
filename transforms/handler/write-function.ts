import { getBindingIdentifiers, type Comment, type Node, type ObjectPattern } from '@babel/types'
import type { Edits, Part } from '../edits.ts'
import { propertiesFoundFrom } from '../rules/request-properties.ts'
import { headersClass, headersName } from '../rules/response-headers.ts'
import { paramsName } from '../rules/route-params.ts'
import { key } from '../rules/text.ts'
import type { Draft } from './draft.ts'
import { parameterFor } from './given.ts'
import { takesHeaders } from './reading.ts'
import { inItsLines } from './in-its-lines.ts'
import { writeBraces } from './line-above.ts'
import { declaratorOf } from './kept-arguments.ts'
import { objectAt, othersIn, requestName, type Given } from './unit.ts'
import { attached, keepComments } from './comments.ts'
import { writeSlots, type Slot } from './write-list.ts'
import { isGone, type Step } from './steps.ts'
import { writeFlow } from './write-flow.ts'

/** How a statement starts that would continue one without a semicolon. */
const MAY_JOIN = /^(?:[([`+-]|\/[^/*])/

/** Writes what the rules decided for a function into its edits: hoisted statements, dead branches. Once for each draft. */
export function finish(draft: Draft): void {
  keepComments(draft)
  castUnknown(draft)
  for (const [step, hoisted] of draft.hoists()) {
    if (step.kind === 'expression-body') continue
    const lines = hoisted.map(textOfLine)
    const inBlock = step.list.node.type === 'BlockStatement'
    const before = firstThatStays(inBlock && isDataRead(draft, step) ? step : inBraces(step))
    const { node } = before
    const above = Math.min(node.start as number, ...attached(draft, node).map((comment) => comment.start as number))
    const said = inBlock ? firstThatStays(step).node : node
    // Statements stand above the comments of what follows, a marker directly above it.
    for (const [at, some] of [[above, lines.filter((line) => !isComment(line))], [lineStart(draft, said), lines.filter(isComment)]] as const) {
      if (some.length > 0) draft.edits.insert(at, statements(draft, some).join('\n') + '\n', { first: true })
    }
    // The semicolon that kept it from the statement before stands above what is inserted.
    if (draft.edits.style.semicolon === '' && lineStart(draft, node) === node.start && MAY_JOIN.test(draft.edits.source.slice(node.start, node.start + 2))) draft.edits.insert(node.start, ';', { first: true })
  }
  writeBraces(draft)
  writeFlow(draft)
}

/** What gives the callback's answer as one of an unknown type gives it as the answer that it is. */
function castUnknown({ unit, edits }: Draft): void {
  if (!unit.module.typescript) return
  unit.path.traverse({
    CallExpression(call) {
      const { callback, isUnknown } = unit.runnerOf(call.node) ?? {}
      if (!callback || !isUnknown || !unit.uses.some(({ node }) => (node.start as number) > (callback.start as number) && (node.end as number) <= (callback.end as number))) return
      const outer = call.parentPath.isAwaitExpression() ? call.parentPath.parentPath : call.parentPath
      if (outer?.isReturnStatement() || (outer?.isArrowFunctionExpression() && outer.node.body !== callback)) edits.insert(call.node.end as number, ' as Response | Promise<Response>')
    },
  })
}

/** Where a statement starts, with a comment in front of it on its line. */
function lineStart(draft: Draft, node: Node): number {
  const { source } = draft.edits
  const onLine = (node.leadingComments ?? []).filter((comment) => (comment.end as number) <= (node.start as number) && !source.slice(comment.start as number, node.start as number).includes('\n'))
  return Math.min(node.start as number, ...onLine.map((comment) => comment.start as number))
}

/** The only statement of a branch without braces has no room above it: what is to stand there stands above the whole. */
function inBraces(step: Step): Step {
  let at = step
  while (!at.list.braces && at.list.node.type !== 'SwitchCase' && at.list.owner && at.list.owner.kind !== 'inline') at = at.list.owner
  return at
}

/** Whether what a handler returned is looked at first here, in the callback that waited for it. */
const isDataRead = (draft: Draft, { node }: Step): boolean => draft.steps().some(({ data }) => data?.before?.node === node)

/** Where a statement goes, what was to stand before it stands before the next. */
function firstThatStays(step: Step): Step {
  const { steps } = step.list
  const stays = steps.slice(steps.indexOf(step)).find((one) => !isGone(one))
  if (!stays) throw new Error(`nothing stays behind line ${step.node.loc?.start.line} that a statement could stand before`)
  return stays
}

/** Lines with the file's semicolons; a line that ends in a line break is finished, and a blank line follows a whole guard. */
function statements(draft: { edits: Edits }, lines: (string | (() => string))[]): string[] {
  return lines.map(textOfLine).map((line) => (isComment(line) ? line.trimEnd() : line.endsWith('\n') ? line : line + draft.edits.style.semicolon))
}

const textOfLine = (line: string | (() => string)): string => (typeof line === 'string' ? line : line())

/** Comments alone; one may stand above a statement of its own. */
const isComment = (line: string): boolean => /^\/[/*]/.test(line) && !/^\/\/.*\n(?!\/\/)\S/.test(line)

/** Text of a finished draft's body, with braces. */
export function bodyText(draft: Pick<Draft, 'edits' | 'unit' | 'flow' | 'hoists'>): string {
  const { edits } = draft
  const { body } = draft.unit.node
  const start = body.start as number
  const end = body.end as number
  if (body.type === 'BlockStatement') return edits.render(start, end)
  const { indent, newline, semicolon } = edits.style
  const step = draft.flow.list.steps[0] as Step
  // It may stand in the options of a wrapper.
  const base = edits.indentAt(draft.unit.node.start as number)
  const before = statements(draft, draft.hoists().get(step) ?? []).flatMap((line) => line.split('\n')).map((line) => (line === '' ? '' : base + indent + line) + newline)
  return `{${newline}${before.join('')}${base}${indent}return ${edits.render(start, end, { from: '', to: indent })}${semicolon}${newline}${base}}`
}

/** Text of a finished draft's body where that stays an expression: data that a wrapper sends, of a function that needs nothing more. */
export function expressionText(draft: Pick<Draft, 'edits' | 'unit' | 'flow' | 'hoists'>): string | undefined {
  const { node, given } = draft.unit
  const [step] = draft.flow.list.steps
  const isPlain = given?.data && node.type === 'ArrowFunctionExpression' && step?.kind === 'expression-body' && !step.chosen && draft.hoists().get(step) === undefined
  if (!isPlain) return undefined
  const text = draft.edits.render(node.body.start as number, node.body.end as number)
  return text.startsWith('{') ? `(${text})` : text
}

/**
 * The new parameters of a route handler.
 * @param contextType the type of the second one, as source text; empty in JavaScript
 */
export function handlerParams(draft: Draft, contextType: string): string {
  const { typescript, source } = draft.file.module
  const { params } = draft.unit.node
  if (draft.file.edge) return [...params.slice(0, 1).map((param) => source.slice(param.start as number, param.end as number)), ...(draft.needs.params ? [`${contextParam(draft)}${typescript ? `: ${contextType}` : ''}`] : [])].join(', ')
  const type = typescript ? ': NextRequest' : ''
  if (draft.handsOn && draft.needs.context) return wholeParams(draft, contextType)
  if (draft.unit.given) return wrappedParams(draft, draft.unit.given, contextType)
  const request = `${draft.needs.request ? requestName(draft.file.module, draft.unit) : '_request'}${type}`
  if (draft.needs.params) return `${request}, ${contextParam(draft)}${typescript ? `: ${contextType}` : ''}`
  return draft.needs.request ? request : ''
}

/** The same for one that hands its context on. */
function wholeParams(draft: Draft, contextType: string): string {
  const { unit, file } = draft
  const { given } = unit
  const request = draft.needs.request ? requestName(file.module, unit) : '_request'
  if (!file.module.typescript) return `${request}, ${draft.context}`
  // What wrappers further out put there, the types of the innermost do not know.
  const isKnown = propertiesFoundFrom(unit).every((name) => !given?.properties.includes(name) || given.own?.includes(name))
  if (given?.typed) return `${request}, ${draft.context}${isKnown ? '' : ': any'}`
  return `${request}: NextRequest, ${draft.context}: ${isKnown ? contextType : 'any'}`
}

/** The same inside a wrapper, whose parameter types them; what it adds stands beside `params`. */
function wrappedParams(draft: Draft, given: Given, contextType: string): string {
  if (given.whole) return libraryParams(draft)
  const { source } = draft.edits
  const { unit } = draft
  const fields = draft.needs.params ? [contextParam(draft).slice(2, -2)] : []
  const types = new Map<string, string>()
  for (const [n, name] of given.parameters.entries()) {
    const parameter = parameterFor(unit, n)
    if (!parameter || (parameter.type === 'Identifier' && !unit.path.scope.getOwnBinding(parameter.name)?.referencePaths.some((reference) => draft.stepOf(reference)))) continue
    const annotation = 'typeAnnotation' in parameter ? parameter.typeAnnotation : undefined
    if (annotation?.type === 'TSTypeAnnotation') types.set(name, source.slice(annotation.typeAnnotation.start as number, annotation.typeAnnotation.end as number))
    const local = source.slice(parameter.start as number, (annotation?.start ?? parameter.end) as number)
    fields.push(local === name ? name : `${name}: ${local}`)
  }
  const added = [...new Set([...given.parameters.filter((_, n) => parameterFor(unit, n)), ...draft.taken().keys()])]
  for (const [name, local] of draft.taken()) fields.push(local === name ? name : `${name}: ${local}`)
  const annotated = draft.file.module.typescript && !given.typed
  // Who takes it does not ask for what others put there.
  const mayMiss = (name: string) => given.found?.includes(name) || (given.own !== undefined && given.properties.includes(name) && !given.own.includes(name))
  const request = (draft.needs.request ? requestName(draft.file.module, unit) : '_request') + (annotated ? ': NextRequest' : '')
  // Who calls it by its name hands it what it takes, no more.
  const asked = given.found && !draft.needs.params && !draft.handsOn ? contextType.replace(/^\{ params:/, '{ params?:') : contextType
  const type = annotated ? `: ${asked}${added.length > 0 ? ` & { ${added.map((name) => `${name}${mayMiss(name) ? '?' : ''}: ${types.get(name) ?? 'any'}`).join('; ')} }` : ''}` : ''
  // What wrappers further out put there, the types of the innermost do not know.
  const untyped = draft.file.module.typescript && given.typed && given.own && [...draft.taken().keys()].some((name) => !given.own?.includes(name))
  if (fields.length > 0) return `${request}, { ${fields.join(', ')} }${untyped ? ': any' : type}`
  return draft.needs.request ? request : ''
}

/** The same inside a wrapper of a library, whose third parameter is all of the context, as it is written. */
function libraryParams(draft: Draft): string {
  const { unit, file, needs } = draft
  const context = unit.node.params[2]
  const names = context ? Object.keys(getBindingIdentifiers(context)) : []
  const isUsed = names.some((name) => unit.path.scope.getOwnBinding(name)?.referencePaths.some((reference) => draft.stepOf(reference)))
  const request = needs.request ? requestName(file.module, unit) : '_request'
  if (!context || !isUsed) return needs.request ? request : ''
  return `${request}, ${file.module.source.slice(context.start as number, context.end as number)}`
}

/** Whether a function's new form has a parameter that is a request, used or not. */
export const takesRequest = (draft: Draft): boolean => draft.needs.request || draft.needs.params || (draft.unit.given !== undefined && wrappedParams(draft, draft.unit.given, '') !== '')

function contextParam(draft: Draft): string {
  const name = paramsName(draft)
  return name === 'params' ? '{ params }' : `{ params: ${name} }`
}

/**
 * Rewrites a helper function's own parameters in place, in a copy of its edits.
 * @param isHandler true where it is a method's handler itself, whose context stands behind a request
 */
export function writeHelper(draft: Draft, edits: Edits, contextType: string, isHandler = false): void {
  const { unit } = draft
  const { node } = unit
  // Nothing has to be waited for but the function itself.
  const { parent } = unit.path
  if (unit.promised) edits.replace(parent.start as number, parent.end as number, [{ start: node.start as number, end: node.end as number }], { drops: true })
  // A handler that stands in another wrapper has its types from there.
  const typescript = draft.file.module.typescript && !unit.given?.typed
  const params: Slot[] = []
  // A wrapper may stand where none is around it that puts them.
  const found = (unit.given?.found ?? []).map((name) => `${key(name, edits.style.quote)}${draft.handsOn ? '?' : ''}: any`)
  // What the wrappers around it put there, it takes from the whole.
  const around = draft.handsOn ? (unit.given?.properties.filter((name) => !unit.given?.found?.includes(name) && draft.provided().has(name)) ?? []) : []
  found.push(...around.map((name) => `${key(name, edits.style.quote)}: any`))
  const handedType = found.length > 0 ? `${contextType} & { ${found.join('; ')} }` : contextType
  const context = () => draft.handsOn ? params.push({ parts: [`${draft.context}${typescript ? `: ${handedType}` : ''}`] }) : draft.needs.params && params.push({ parts: [`${contextParam(draft)}${typescript ? `: ${contextType}` : ''}`] })
  if (isHandler && draft.needs.params && !draft.needs.request) params.push({ parts: [`_request${typescript ? ': NextRequest' : ''}`] })
  const taken = () => {
    for (const [name, local] of unit.given ? [] : draft.taken()) params.push({ parts: [`${local}${typescript ? `: ${typeOfProperty(draft, name)}` : ''}`] })
  }
  const object = objectAt(unit)
  if (!unit.request && object === undefined && !unit.given) context()
  // A handler that is handed to a wrapper takes what a handler does.
  const handed = unit.given && !draft.handsOn ? wrappedParams(draft, unit.given, contextType) : undefined
  if (handed) params.push({ parts: [handed] })
  for (const [n, param] of handed === undefined ? node.params.entries() : []) {
    if ((unit.given && draft.handsOn && n > 1) || n === unit.next?.index) continue
    if (n === object && unit.given) {
      params.push({ node: param, parts: [`${requestName(draft.file.module, unit)}${typescript ? ': NextRequest' : ''}`] })
      context()
      continue
    }
    if (n === object && param.type === 'ObjectPattern') {
      params.push(...objectParameter(draft, param).map((parts) => ({ node: param, parts })))
      context()
      continue
    }
    if (n === unit.response?.index) {
      if (takesHeaders(unit)) params.push({ node: param, parts: [`${headersName(draft)}${typescript ? `: ${headersClass(draft)}` : ''}`] })
      continue
    }
    if (n === unit.request?.index) {
      // TypeScript takes none that has to be there behind one that may be left out.
      const optional = typescript && param.type === 'Identifier' && param.optional && node.params.slice(0, n).some((one) => one.type === 'Identifier' && one.optional) ? '?' : ''
      if (draft.needs.request || draft.handsOn) params.push({ node: param, parts: [`${requestName(draft.file.module, unit)}${optional}${typescript ? ': NextRequest' : ''}`] })
      context()
      // Before parameters that calls may leave out.
      if (!unit.next) taken()
    } else params.push({ node: param, parts: [{ start: param.start as number, end: param.end as number }] })
  }
  if (unit.next) taken()
  const { source } = edits
  const method = (node.type as string).endsWith('Method') ? (node as unknown as { key: Node }).key : undefined
  const name = method ?? (node.type === 'ArrowFunctionExpression' ? undefined : node.id)
  const head = ((node.typeParameters ?? name)?.end ?? node.start) as number
  const [first, last] = [node.params[0], node.params.at(-1)]
  const bare = node.type === 'ArrowFunctionExpression' && node.params.length === 1 && !source.slice(head, first?.start as number).includes('(')
  if (first && last) {
    const { comments } = draft.file.module
    if (bare) edits.replace(first.start as number, first.end as number, ['(', ...params.flatMap(({ parts }, n): Part[] => (n === 0 ? parts : [', ', ...parts])), ')'], { drops: true })
    else writeSlots(edits, comments, source.indexOf('(', head) + 1, closing(source, comments, last.end as number), node.params, params)
  }
  // Another type than that of the parameters would say what it was.
  const declared = declaratorOf(unit.path)?.id
  if (declared?.type === 'Identifier' && declared.typeAnnotation) edits.remove(declared.typeAnnotation.start as number, declared.typeAnnotation.end as number)
  const returned = node.returnType?.type === 'TSTypeAnnotation' ? node.returnType.typeAnnotation : undefined
  if (node.returnType && (draft.flow.answers !== 'never' || draft.refuses || draft.handedOn().size > 0 || (returned?.type === 'TSTypePredicate' && draft.needs.await))) edits.remove(node.returnType.start as number, node.returnType.end as number)
  else if (returned && draft.needs.await && !node.async) edits.replace(returned.start as number, returned.end as number, ['Promise<', { start: returned.start as number, end: returned.end as number }, '>'])
  if (unit.maker?.node.returnType) edits.remove(unit.maker.node.returnType.start as number, unit.maker.node.returnType.end as number)
  if (draft.needs.await && !node.async) edits.insert((method ?? node).start as number, 'async ')
  const step = draft.flow.list.steps[0]
  const lines = step?.kind === 'expression-body' ? draft.hoists().get(step) : undefined
  if (!lines) return
  const { indent } = edits.style
  const body = { start: node.body.start as number, end: node.body.end as number }
  // Brackets around it, as those of an object, go. What the body becomes stands inside.
  const open = node.body.extra?.parenStart as number | undefined
  const end = open === undefined ? body.end : closing(source, draft.file.module.comments, body.end) + 1
  edits.replace(open ?? body.start, end, [`{\n${statements(draft, lines).map((line) => `${indent}${line}\n`).join('')}${indent}return `, { ...body, reindent: { from: '', to: indent } }, `${edits.style.semicolon}\n}`], { early: true })
}

/** The type of what was put on a request, where the project has one for such requests. */
function typeOfProperty({ unit, file }: Draft, name: string): string {
  const parameter = unit.request && unit.node.params[unit.request.index]
  const type = parameter?.type === 'Identifier' && parameter.typeAnnotation?.type === 'TSTypeAnnotation' ? parameter.typeAnnotation.typeAnnotation : undefined
  const text = type?.type === 'TSTypeReference' ? file.module.source.slice(type.start as number, type.end as number) : undefined
  return text === undefined || /^(NextApiRequest|IncomingMessage|NextRequest|Request)\b/.test(text) ? 'any' : `${text}['${name}']`
}

/** `{ req, res, schema }` without the response, or with the headers in its place; with nothing else beside them, each stands by itself. */
function objectParameter(draft: Draft, pattern: ObjectPattern): Part[][] {
  const { unit } = draft
  const { typescript, source } = draft.file.module
  const others = othersIn(unit, pattern.properties)
  const name = requestName(draft.file.module, unit)
  const text = (node: Node) => source.slice(node.start as number, node.end as number)
  const headers = takesHeaders(unit) && unit.response ? headersName(draft) : undefined
  if (others.length === 0) return [...(draft.needs.request ? [[`${name}${typescript ? ': NextRequest' : ''}`]] : []), ...(headers === undefined ? [] : [[`${headers}${typescript ? `: ${headersClass(draft)}` : ''}`]])]
  const { request, response } = unit.handed
  const isResponse = (one: Node | undefined) => headers !== undefined && one !== undefined && 'key' in one && one.key.type === 'Identifier' && one.key.name === response?.key
  const isRequest = (one: Node | undefined) => draft.needs.request && one !== undefined && 'key' in one && one.key.type === 'Identifier' && one.key.name === request?.key
  const annotation = pattern.typeAnnotation?.type === 'TSTypeAnnotation' ? pattern.typeAnnotation.typeAnnotation : undefined
  const brackets = { start: pattern.start as number, end: source.lastIndexOf('}', (annotation?.start ?? pattern.end) as number) + 1 }
  const fields = inItsLines(brackets, pattern.properties, (one) => (others.includes(one) ? [text(one)] : isRequest(one) ? [name === 'request' ? name : `request: ${name}`] : isResponse(one) ? [headers === 'headers' ? headers : `headers: ${headers}`] : undefined))
  if (annotation?.type === 'TSTypeReference') {
    const { quote } = draft.edits.style
    const without = `Omit<${text(annotation)}, ${[request, response].flatMap((one) => (one?.key === undefined ? [] : [quote + one.key + quote])).join(' | ')}>`
    const added = [...(draft.needs.request ? ['request: NextRequest'] : []), ...(headers === undefined ? [] : [`headers: ${headersClass(draft)}`])]
    return [[...fields, `: ${without}${added.length > 0 ? ` & { ${added.join('; ')} }` : ''}`]]
  }
  if (annotation?.type !== 'TSTypeLiteral') return [fields]
  const isOurs = (one: Node) => one.type === 'TSPropertySignature' && one.key.type === 'Identifier' && (one.key.name === request?.key || one.key.name === response?.key)
  const kept = annotation.members.filter((one) => !isOurs(one) || isRequest(one) || isResponse(one))
  const ending = (one: Node) => (one === kept.at(-1) ? /[;,]?$/.exec(text(annotation.members.at(-1) as Node))?.[0] : /[;,]?$/.exec(text(one))?.[0])
  return [[...fields, ': ', ...inItsLines(annotation, annotation.members, (one) => kept.includes(one) ? [(isRequest(one) ? 'request: NextRequest' : isResponse(one) ? `headers: ${headersClass(draft)}` : text(one).replace(/[;,]$/, '')) + ending(one)] : undefined)]]
}

/** Where the bracket behind the last parameter stands, comments left out. */
function closing(source: string, comments: readonly Comment[], from: number): number {
  let at = source.indexOf(')', from)
  for (const comment of comments) if (at >= (comment.start as number) && at < (comment.end as number)) at = source.indexOf(')', comment.end as number)
  return at
}
