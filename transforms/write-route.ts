import type { Node, Statement } from '@babel/types'
import { cachingOf } from './caching.ts'
import { METHODS, type Conversion, type FoundMethod, type Method, type Surroundings } from './conversion.ts'
import type { Edits } from './edits.ts'
import { OTHER_METHOD } from './handler/constant.ts'
import type { Draft } from './handler/draft.ts'
import { nameOfMade, writeMade } from './handler/factory.ts'
import { moveLibrary } from './handler/library-wrappers.ts'
import { mayHang } from './handler/guard.ts'
import { EVERY_METHOD, methodsOfLibrary } from './handler/methods.ts'
import { calleeName } from './handler/unit.ts'
import { heldOf } from './handler/members.ts'
import { placeOf, type Module } from './handler/module.ts'
import { bodyText, expressionText, handlerParams, takesRequest, writeHelper } from './handler/write-function.ts'
import { attached } from './handler/comments.ts'
import { say } from './messages.ts'
import { forwardOf } from './forwards.ts'
import { helperIn } from './helper-names.ts'
import { inferMethods } from './infer-methods.ts'
import { deadConstants, deadRequires, deadTypes, mentions, removeStatements } from './leftovers.ts'
import type { ReadyRoute, RouteAnalysis } from './route.ts'
import { writeOwn } from './own-wrappers.ts'
import { retypeKeys } from './request-keys.ts'
import { rules } from './rules/index.ts'
import { contextText } from './rules/route-params.ts'
import { answersFor } from './method-answers.ts'
import { removeMoved, siblingImport, withoutUnusedTypes, writeSibling, type Split } from './split-exports.ts'
import { withoutLoneSemicolons } from './style.ts'
import { withoutMembers } from './unused-members.ts'
import { behindOn, configComments, docsAbove, homelessComments, writeDocs } from './write-comments.ts'
import { endOfHead, endOfImports, writeImports } from './write-imports.ts'

/** One function of the new file, and the methods that it answers. */
interface Group {
  methods: Method[]
  draft: Draft
  body: string
  async: boolean
  source: FoundMethod['source']
}

/** `messages` are those that only writing brings up. */
type Written = Omit<Conversion, 'status'> & { code: string }

/** Writes the route handler of an analysed route, or says why it is left. Pure: the same analysis can be rewritten for other surroundings. */
export function rewriteRoute(analysis: RouteAnalysis, surroundings: Surroundings): Conversion {
  const messages = [...analysis.messages]
  const { ready, options } = analysis
  if ([...(ready?.draft.helpers ?? [])].some((name) => surroundings.helper(name) === undefined)) messages.push(say('NR129', options.file, { line: 1, column: 1 }))
  const failed = messages.some((message) => message.severity === 'error')
  if (ready && !surroundings.split) for (const { name, node } of ready.file.values) messages.push(say('NR112', options.file, placeOf(node), { name }))
  if (!ready || failed || messages.some((message) => message.severity === 'left')) {
    return { status: failed ? 'failed' : 'left', methods: [], caching: { exports: {}, why: 'The route was not moved.' }, rewrites: [], messages: messages.filter((message) => message.severity === 'left' || message.severity === 'error'), helpers: [] }
  }
  const written = writeRoute(ready, surroundings)
  return { ...written, status: messages.some((message) => message.severity === 'review') ? 'review' : 'migrated', messages: [...messages, ...written.messages] }
}

/** Writes the file of a route handler. */
function writeRoute(ready: ReadyRoute, surroundings: Surroundings): Written {
  const { module, file, draft } = ready
  const { source } = module
  const needed = new Map([...draft.imports].map(([from, names]) => [from, new Set(names)]))
  const need = (name: string) => needed.set('next/server', (needed.get('next/server') ?? new Set()).add(name))
  const statement = file.handler.statement
  const rebased = module.specifiers.filter((literal) => surroundings.rebase(literal.value) !== literal.value)
  const rebase = (edits: Edits, within: (at: number) => boolean) => {
    for (const literal of rebased) if (within(literal.start as number)) edits.replace((literal.start as number) + 1, (literal.end as number) - 1, surroundings.rebase(literal.value))
  }
  const { made } = file.handler
  const library = file.handler.made ? undefined : file.handler.wrapped?.library
  const inHandler = (at: number) => !made && at >= (statement.start as number) && at < (statement.end as number)

  const ofLibrary = ready.variants.some((variant) => methodsOfLibrary(variant.draft) !== undefined)
  const inferred = draft.options.callers && !ready.tested && !ofLibrary ? inferMethods(ready) : undefined
  const narrowed = ready.narrowed?.map((name): FoundMethod => ({ name, source: 'checked' }))
  const groups = groupsOf(ready, inferred?.methods ?? narrowed, (edits) => rebase(edits, inHandler))
  const { caching, messages } = cachingOf(ready, made ? [{ methods: made.recipe.methods, draft: undefined }] : groups)
  if (ready.draft.options.target.cacheComponents) connectFirst(groups, need, module)

  const edits = ready.edits.fork()
  rebase(edits, (at) => !inHandler(at))
  // Inside a wrapper, that one's parameter types what its handler is given.
  const takers = !made && file.handler.wrapped ? [] : groups.map((group) => group.draft)
  const users = [...takers, ...ready.helpers].filter((one) => one.needs.params)
  const alias = module.typescript && (users.length > 1 || ready.own.length > 0) ? freeName(module, ['Context', 'RouteContext', 'HandlerContext']) : undefined
  const contextType = contextText(draft.options, module.style.quote)
  const forwarded = groups.flatMap((group) => forwardOf(group, ready.helpers) ?? [])
  const forwards = new Map(forwarded.map((forward) => [forward.helper, forward.statement]))
  for (const { name } of forwarded) if (name) edits.replace(name.start, name.end, name.method)
  for (const helper of ready.helpers) {
    writeHelper(helper, edits, alias ?? contextType, forwards.has(helper))
    const declared = heldOf(helper.unit.path)?.element ?? helper.unit.path.getStatementParent()?.node
    if (declared && declared !== statement) writeDocs(edits, helper, declared, { async: draft.signatures.get(helper.unit)?.async ?? false, contextType })
  }
  retypeKeys(edits, module, draft.keyed, [statement, ...ready.helpers.map(({ unit }) => unit.node)])
  writeOwn(ready, edits, alias ?? contextType)
  if (draft.edge) needed.delete('next/server')
  else if (module.typescript && (draft.keyed.size > 0 || [...groups.map((group) => group.draft), ...ready.helpers].some((one) => !one.unit.given?.typed && takesRequest(one)))) need('NextRequest')

  const [first] = groups
  if (first && groups.some((group) => !forwardOf(group, ready.helpers))) writeDocs(edits, first.draft, statement, { async: first.async, contextType })
  const comments = first ? homelessComments(edits, first.draft, statement, file.handler.exported, { async: first.async, contextType }, made ? undefined : file.handler.wrapped) : ''
  const text = comments + groupsText(ready, groups.filter((group) => !forwardOf(group, ready.helpers)), alias ?? contextType, edits)
  const [forward] = forwards.values()
  const isGone = text === '' && forward !== undefined
  const top = isGone ? forward : statement
  const above = attached({ edits }, top)[0]?.start ?? (top.start as number)
  const highest = ready.own.map((one) => one.statement).reduce((at: Statement, one) => ((one.start as number) < (at.start as number) ? one : at), top)
  if (alias) edits.insert(attached({ edits }, highest)[0]?.start ?? (highest.start as number), `type ${alias} = ${contextType}${module.style.semicolon}\n\n`, { first: true })
  if (isGone) for (const doc of first ? docsAbove(edits, first.draft, statement, { async: first.async, contextType }) : []) edits.insert(above, `${doc}\n`, { first: true })
  else if (file.handler.made) writeMade(file.handler, module, edits)
  else edits.replace(statement.start as number, statement.end as number, [{ raw: text }], { drops: true })
  const { split } = surroundings
  if (split) removeMoved(split.plan, module, file, edits)
  const unused = withoutMembers(edits, ready.unused) as Statement[]
  const gone = [...(isGone ? [statement] : []), made && !made.recipe.gives ? undefined : file.handler.exported, file.config.statement, file.config.runtimeStatement, ...unused].filter((one) => one !== undefined)
  const dead = [...gone, ...deadConstants(module, statement, made ? source.slice(statement.start as number, statement.end as number) : text, gone)]
  const rest = edits.render(endOfImports(module), source.length)
  removeStatements(edits, module, [...dead, ...deadTypes(module, rest, dead), ...deadRequires(module, rest, dead)].filter((one) => !split?.plan.statements.includes(one)))

  const end = endOfImports(module)
  const said = configComments(edits, module, file.config.statement, Object.keys(caching.exports))
  const config = Object.entries(caching.exports).flatMap(([name, value]) => [...(said.get(name)?.above ?? []), `export const ${name} = ${value}${module.style.semicolon}${said.get(name)?.behind ?? ''}`]).join('\n')
  const reexported = made ? file.handler.imported?.source : undefined
  const own = nameOfMade(file.handler.name, module)
  const { quote } = module.style
  const local = reexported?.exported === 'default' ? own : `{ ${reexported?.exported === own ? own : `${reexported?.exported} as ${own}`} }`
  const line = reexported && `import ${local} from ${quote}${surroundings.rebase(reexported.specifier)}${quote}${module.style.semicolon}`
  const behind = edits.render(end, source.length)
  const used = split && withoutUnusedTypes(split.plan, behind)
  const others = writeImports(edits, module, needed, draft.helpers, surroundings, behind, split && siblingImport(used as Split, module, split.specifier))
  const head = line ? `${line}\n${others}` : others
  if (end > 0) {
    if (line) edits.insert(end, `\n${line}`)
    const at = endOfHead(module, dead)
    const statements = module.program.node.body.filter((one) => (one.start as number) >= at)
    const next = statements[statements.findIndex((one) => !dead.includes(one)) - 1]
    const lineEnd = /^[\t ]*(\r?\n[\t ]*\r?\n|\r?\n?$)/.test(source.slice(next ? (behindOn(edits, module, next.end as number)?.end ?? (next.end as number)) : at))
    if (config) edits.insert(at, `\n\n${config}${lineEnd ? '' : '\n'}`)
  } else if (head || config) edits.insert(edits.standing(headOf(module)), [head, config && `${config}\n`].filter(Boolean).join('\n') + '\n', { first: true })
  // Behind all else that stands above them.
  for (const exported of forwards.values()) edits.insert(exported.start as number, 'export ', { first: true })

  const methods = groups.flatMap((group) => group.methods.map((name): FoundMethod => inferred?.methods?.find((one) => one.name === name) ?? { name, source: group.source }))
  if (made) methods.push(...made.recipe.methods.map((name): FoundMethod => ({ name, source: 'checked' })))
  methods.sort((a, b) => METHODS.indexOf(a.name) - METHODS.indexOf(b.name))
  const code = withoutBlankHead(withoutLoneSemicolons(edits.render(0, source.length), source), source)
  // What a wrapper checks is never to be lost, whatever went wrong: this fails loudly.
  const lost = made ? undefined : file.handler.wrapped?.wrappings.find(({ call, wrapper }) => !mentions(code, wrapper.written ? (helperIn(module, wrapper.written.helper) ?? '') : rootOf(call.callee)))
  if (lost) throw new Error(`the wrapper ${lost.wrapper.name} is not in what was written`)
  return {
    code,
    methods,
    ...(groups.length > 0 && { answers: groups.map((group) => answersFor(group.methods, group.draft)) }),
    ...(!made && file.handler.wrapped && { wrappedBy: [...(library ? [calleeName(library.call)] : []), ...file.handler.wrapped.wrappings.map(({ wrapper }) => wrapper.name)].toReversed() }),
    caching,
    rewrites: rules.map((rule) => rule.name).filter((name) => draft.rewrites.has(name)),
    helpers: [...draft.helpers],
    ...(split && split.plan.statements.length > 0 && { sibling: writeSibling(used as Split, module, (specifier) => surroundings.rebase(specifier), (own) => moveLibrary(file.handler, module, own)) }),
    messages: [...(inferred?.messages ?? []), ...messages],
  }
}

/** The name that a callee begins with: `withLimit` of `withLimit(10)(handler)`, `auth` of `auth.withUser`. */
function rootOf(callee: Node): string {
  if (callee.type === 'CallExpression') return rootOf(callee.callee)
  if (callee.type === 'MemberExpression') return rootOf(callee.object)
  return callee.type === 'Identifier' ? callee.name : ''
}

/** Where every import went, what stood below them begins the file. */
const withoutBlankHead = (text: string, source: string): string => (/^\uFEFF?[^\S\uFEFF]/.test(source) ? text : text.replace(/^(\uFEFF?)(?:[\t ]*\r?\n)+/, '$1'))

/**
 * Methods whose functions came out alike share one.
 * @param narrowed all that a handler without tests is to answer
 */
function groupsOf(ready: ReadyRoute, narrowed: FoundMethod[] | undefined, rebase: (edits: Edits) => void): Group[] {
  const { tried, variants, tested, file } = ready
  const groups: Group[] = []
  // What an async handler throws is none of a catch's around the bare call of it, and stays so.
  const rejects = !file.handler.made && file.handler.wrapped?.wrappings.some(({ wrapper }) => wrapper.catchesThrown) === true
  for (const { method, draft, inside } of variants) {
    const answered = methodsOfLibrary(draft)
    const all = method === OTHER_METHOD ? (narrowed?.map((one) => one.name) ?? restOf(ready)).filter((one) => !tried.includes(one)) : [method as Method]
    const methods = answered ? all.filter((one) => answered.includes(one)) : all
    const forked = draft.fork()
    rebase(forked.edits)
    for (const one of inside) writeHelper(one.draft, forked.edits, contextText(draft.file.options, ready.module.style.quote))
    const { cacheComponents } = ready.draft.options.target
    const body = (cacheComponents ? undefined : expressionText(forked)) ?? bodyText(forked)
    // Where it gives data, its type asks for a promise of that.
    const async = draft.needs.await || (draft.unit.node.async && (rejects || (draft.unit.given?.data !== undefined && /^[^{]|\breturn\b/.test(body)) || /\bawait\b/.test(body)))
    const same = groups.find((group) => group.body === body && group.draft.needs.params === draft.needs.params && group.draft.needs.request === draft.needs.request)
    if (same) same.methods.push(...methods)
    else groups.push({ methods: [...methods], draft, body, async, source: narrowed ? (narrowed[0]?.source ?? 'inferred') : answered || (tested && method !== OTHER_METHOD) ? 'checked' : 'every' })
  }
  for (const group of groups) {
    // HEAD is made from GET.
    if (group.methods.includes('GET')) group.methods = group.methods.filter((method) => method !== 'HEAD')
    group.methods.sort((a, b) => METHODS.indexOf(a) - METHODS.indexOf(b))
  }
  return groups.filter((group) => group.methods.length > 0)
}

/** What a branch for all other methods answers: HEAD too where GET is refused, since nothing makes it from GET then. */
function restOf({ tested, tried, variants }: ReadyRoute): readonly Method[] {
  return tested && tried.includes('GET') && !variants.some(({ method }) => method === 'GET') ? ['HEAD', ...EVERY_METHOD] : EVERY_METHOD
}

/** With cacheComponents, a GET that reads nothing of the request would run at build; `connection()` comes before any try. */
function connectFirst(groups: Group[], need: (name: string) => void, module: Module): void {
  const { newline, indent, semicolon } = module.style
  for (const group of groups) {
    if (!group.methods.includes('GET')) continue
    need('connection')
    group.async = true
    group.body = group.body.replace(/^\{/, `{${newline}${indent}await connection()${semicolon}`)
  }
}

function groupsText(ready: ReadyRoute, groups: Group[], contextType: string, edits: Edits): string {
  const { module, file, tested } = ready
  const { newline, semicolon } = module.style
  const own = file.handler.name
  const taken = new Set([...module.names.keys()].filter((name) => name !== own))
  const parts: string[] = []
  const lists: string[] = []
  const wrapped = file.handler.made ? undefined : file.handler.wrapped
  for (const group of groups) {
    const [first] = group.methods
    const alone = group.methods.length === 1 && first !== undefined && !taken.has(first)
    let name = alone ? first : ''
    if (!alone) {
      const ofMethod = group.methods.length === 1 && first ? [`handle${first[0]}${first.slice(1).toLowerCase()}`] : []
      const wishes = [...ofMethod, ...(own && !METHODS.includes(own as Method) ? [own] : []), 'handler', 'handle', 'fallback', 'otherMethods', 'answer']
      name = wishes.find((wish) => !taken.has(wish)) ?? `handler${groups.indexOf(group) + 2}`
      taken.add(name)
      lists.push(group.methods.map((method) => `${name} as ${method}`).join(', '))
    }
    const node = group.draft.unit.node
    const generics = node.typeParameters ? module.source.slice(node.typeParameters.start as number, node.typeParameters.end as number) : ''
    if (wrapped) {
      const { outer, argument } = wrapped
      const own = node.type !== 'ArrowFunctionExpression' && node.id ? ` ${node.id.name}` : ''
      const head = node.type === 'ArrowFunctionExpression' ? `${group.async ? 'async ' : ''}(${handlerParams(group.draft, contextType)}) => ` : `${group.async ? 'async ' : ''}function${own}${generics}(${handlerParams(group.draft, contextType)}) `
      const text = edits.render(outer.start as number, argument.start as number) + head + deepened(module, group.body, argument) + edits.render(argument.end as number, outer.end as number)
      parts.push(`${alone ? 'export ' : ''}const ${name} = ${text}${semicolon}`)
      continue
    }
    // A function that only throws would be void to the type checker.
    const never = module.typescript && !ready.draft.edge && group.draft.flow.answers === 'never' && !mayHang(group.draft.unit) && !group.draft.unit.given?.data ? (group.async ? ': Promise<never>' : ': never') : ''
    const returns = ready.draft.edge && node.returnType ? module.source.slice(node.returnType.start as number, node.returnType.end as number) : ''
    parts.push(`${alone ? 'export ' : ''}${group.async ? 'async ' : ''}function ${name}${generics}(${handlerParams(group.draft, contextType)})${returns}${never} ${group.body}`)
  }
  if (lists.length > 0) {
    const narrowed = groups.some((group) => group.source === 'inferred')
    const comment = tested || groups.every((group) => group.source === 'checked') ? '' : `// The API Route answered every method${narrowed ? '; these are the ones that are called' : ''}.${newline}`
    const all = `export { ${lists.join(', ')} }${semicolon}`
    parts.push(comment + (all.length <= 130 ? all : lists.map((list) => `export { ${list} }${semicolon}`).join(newline)))
  }
  return parts.join(newline.repeat(2))
}

/** A body that stood by itself, where the name of its function stands on a line of its own: `withLimit(\n  handler,\n  10\n)`. */
function deepened({ source }: Module, body: string, name: Node): string {
  const line = source.slice(source.lastIndexOf('\n', name.start as number) + 1, name.start as number)
  const indent = name.type === 'Identifier' ? (/^[\t ]*/.exec(line)?.[0] ?? '') : ''
  // The lines of a template are its text.
  return indent === '' || body.includes('`') ? body : body.replace(/\n(?=[^\r\n])/g, `\n${indent}`)
}

function freeName(module: Module, names: string[]): string {
  return names.find((name) => !module.names.has(name)) ?? `${names[0]}2`
}

/** Where the head of a file without imports ends: behind a licence comment that stands by itself, and `'use strict'`. */
export function headOf(module: Module): number {
  const { source, program } = module
  const directive = program.node.directives.at(-1)
  const first = program.node.body[0]
  let at = directive ? (directive.end as number) : /^\uFEFF?(#![^\n]*\n)?/.exec(source)?.[0].length ?? 0
  const comments = module.comments.filter((comment) => (comment.end as number) <= ((first?.start as number) ?? source.length) && (comment.start as number) >= at)
  for (const comment of comments) {
    const rest = source.slice(comment.end as number)
    if (/^[\t ]*\r?\n[\t ]*\r?\n/.test(rest)) at = comment.end as number
    else break
  }
  return at + (at > 1 ? (/^\s*/.exec(source.slice(at))?.[0].length ?? 0) : 0)
}
