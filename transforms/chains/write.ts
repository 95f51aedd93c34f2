import type { NodePath } from '@babel/traverse'
import type { CallExpression, Comment, Node } from '@babel/types'
import { METHODS, type Method } from '../conversion.ts'
import { Edits } from '../edits.ts'
import { attached } from '../handler/comments.ts'
import { NEXT, NEXT_WAITING } from '../handler/middleware.ts'
import type { Module } from '../handler/module.ts'
import { functionOf, isFunction, type FunctionNode } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import { mentions } from '../leftovers.ts'
import { say, type MessageCode } from '../messages.ts'
import type { Range, Splice } from '../splice.ts'
import { withoutUnused } from '../unused-after.ts'
import { nextBefore, takesNoNext } from './at-once.ts'
import { goesOn } from './only-refuses.ts'
import { refusing } from './refusals.ts'
import { hasThisOrVar, range, wholeOf, withoutMaker, written as inPlace } from './places.ts'
import { inside, type Answering, type Chain, type FindDeclared, type Link } from './read.ts'

type Parts = Splice['parts']

/** One function on the way of a method. */
interface Stop {
  path: NodePath
  link: Link
}

/** What is to be said of a chain, and where. */
export interface Note {
  code: MessageCode
  node: Node
  details?: Record<string, string>
}

/** Writes a chain as one function with a `switch` over the method: each case calls what runs for it, in order. */
export class ChainWriter {
  readonly #module: Module
  readonly #chain: Chain
  readonly #declaredAs: FindDeclared
  readonly #functions = new Map<NodePath, string>()
  readonly #declared: Parts[] = []
  /** Middlewares that the chain names again. */
  readonly #repeated = new Set<NodePath>()
  /** What the parameters are called. */
  readonly #request: string
  readonly #response: string
  readonly #error: string
  readonly #next: string
  readonly #catches: boolean
  /** Parameters of the function that gives the chain. */
  readonly #given = new Set<string>()

  constructor(module: Module, chain: Chain, declared: FindDeclared) {
    this.#declaredAs = declared
    this.#module = module
    this.#chain = chain
    const named = chain.links.flatMap((link) => link.functions.map(inside)).find((path): path is NodePath<FunctionNode> => isFunction(path) && path.node.params.length > 1)
    const catching = chain.links.every(({ method }) => method === undefined) ? inPlace(chain.onError) : undefined
    const [request, response] = (named?.node.params ?? catching?.node.params.slice(1) ?? []).map((param) => (param.type === 'Identifier' ? param.name : undefined))
    this.#request = request ?? 'req'
    this.#response = response ?? 'res'
    this.#error = ['error', 'err', 'cause'].find((name) => !module.names.has(name)) ?? 'failure'
    this.#next = chain.recipe.waits ? NEXT_WAITING : NEXT
    const fails = (path: NodePath) => isFunction(path) && /\bthrow\b|\bnext\(\s*[^\s)]/.test(this.#text(path.node.body))
    this.#catches = !chain.maker && (chain.onError !== undefined || (chain.recipe.onError !== undefined && chain.links.some((link) => link.functions.map(inside).some(fails))))
  }

  /** What the route handler does otherwise, by the recipe. */
  notes(): Note[] {
    const { recipe, call, maker, onNoMatch, links, missing } = this.#chain
    const notes: Note[] = missing.map(({ path, name, from }) => ({ code: 'NR370', node: path.node, details: { name, from } }))
    if (recipe.onError && !this.#catches && !maker) notes.push({ code: recipe.onError, node: call })
    if (!onNoMatch && maker?.refuses === undefined && !this.#asksOthers && !links.some((link) => link.method === 'every')) notes.push({ code: recipe.onNoMatch, node: call })
    if (maker?.refuses?.says && !links.some((link) => link.method === 'every')) notes.push({ code: 'NR261', node: call, details: { name: maker.refuses.says, status: String(maker.refuses.status) } })
    if (maker?.isShared) notes.push({ code: 'NR257', node: call, details: sharedDetails(maker) })
    for (const path of this.#repeated) notes.push({ code: 'NR334', node: path.node, details: { name: this.#text(path.node) } })
    return notes
  }

  /** Undefined where a function stands in it that cannot be called from elsewhere. */
  splices(): Splice[] | undefined {
    const { style } = this.#module
    const { newline, indent } = style
    const base = this.#catches ? indent : ''
    const cases: Parts = []
    for (const method of this.#methods()) {
      const lines = this.#case(this.#wayOf(method), base + indent.repeat(3))
      if (!lines) return undefined
      cases.push(`${base + indent.repeat(2)}case ${style.quote}${method}${style.quote}: {${newline}`, ...lines, `${base + indent.repeat(2)}}${newline}`)
    }
    const rest = this.#otherwise(base + indent.repeat(3))
    const marker = this.#marker()
    const head = `${marker}async function ${this.#name()}(${this.#request}, ${this.#response}) {${newline}`
    const body: Parts = [`${base + indent}switch (${this.#request}.method) {${newline}`, ...cases, `${base + indent.repeat(2)}default: {${newline}`, ...rest, `${base + indent.repeat(2)}}${newline}${base + indent}}${newline}`]
    const caught = this.#catches ? this.#caught(indent.repeat(2)) : []
    const whole = this.#catches ? [`${indent}try {${newline}`, ...body, `${indent}} catch (${this.#error}${this.#module.typescript ? ': any' : ''}) {${newline}`, ...caught, `${indent}}${newline}`] : body
    const declared = this.#declared.flatMap((parts): Parts => [...parts, newline + newline])
    return [...this.#exported(declared, [head, ...whole, '}']), ...withoutMaker(this.#module, this.#chain), ...withoutUnused(this.#module, this.#chain.missing.map(({ path }) => path))]
  }

  /** What a reviewer has to see stands above the function, too. */
  #marker(): string {
    const { maker } = this.#chain
    return maker?.isShared ? `// next-reroute NR257: ${say('NR257', '', { line: 0, column: 0 }, sharedDetails(maker)).message}${this.#module.style.newline}` : ''
  }

  /** The function, and what exports it: itself, or in what stands around it. */
  #exported(declared: Parts, written: Parts): Splice[] {
    const { wrapped, maker } = this.#chain
    if (!wrapped && !maker) return this.#placed(declared, ['export default ', ...written])
    const name: Parts = maker ? [maker.called, `(${this.#name()})`] : [this.#name()]
    if (wrapped) return this.#inWrappers(wrapped, declared, written, name)
    const { newline, semicolon } = this.#module.style
    return this.#placed(declared, [...written, newline + newline, 'export default ', ...name, semicolon])
  }

  /**
   * Writes what gives this chain as a wrapper of a handler: `(options) => (handler) => async (req, res) => { … }`.
   * @param path the function, or what declares the chain itself
   * @param given what it gives
   * @returns what changes in the function, and what stands beside it; undefined where that has no place there
   */
  wrapper(path: NodePath, given: NodePath): { within: Splice[]; beside: Splice[] } | undefined {
    const { newline, indent, semicolon } = this.#module.style
    const statement = path.find((one) => one.parentPath?.isProgram() === true)
    const maker = isFunction(path) ? path : undefined
    const takes = maker?.node.params.length !== 0
    const typed = this.#module.typescript ? ': NextApiHandler' : ''
    const answering = [this.#chain.onError, this.#chain.onNoMatch].flatMap((one) => (one && typeof one !== 'string' ? [one] : []))
    for (const name of Object.keys(maker?.scope.bindings ?? {})) this.#given.add(name)
    const usesParams = (one: NodePath) => [...this.#given].some((name) => mentions(this.#text(one.node), name))
    const standsAlone = /\n[\t ]*$/.test(this.#module.source.slice(0, given.node.start as number))
    const base = this.#indentAt(standsAlone ? given.node : (given.getStatementParent()?.node ?? given.node))
    const { maker: first, links } = this.#chain
    const at = base + indent.repeat(first ? 1 : 2)
    // By its own text alone: what else the file has by then changes from run to run.
    const [handler, error] = [['handler', 'handle'], ['error', 'err']].map((names) => names.find((name) => !mentions(this.#text(statement?.node ?? given.node), name)) ?? `${names[1]}OfChain`)
    const checks = this.#wayOf(undefined).flatMap(({ path: one, link }) => [...link.comments.filter((comment) => (comment.start as number) > (given.node.start as number)).flatMap((comment): Parts => [at, { ...range(comment), from: this.#indentAt(comment), to: at }, newline]), ...this.#checked(one, at, link)])
    // What stands in the chain's own call stands in the `catch`: only what is named elsewhere may be called from both forms.
    const catching = first ? undefined : inPlace(this.#chain.onError)
    const [failure] = catching?.node.params ?? []
    const inCatch = catching && failure?.type === 'Identifier' ? this.#inlined(catching, base + indent.repeat(2), 1) : undefined
    const name = inCatch && failure?.type === 'Identifier' ? failure.name : (error as string)
    const lines: Parts = [`async (${this.#request}, ${this.#response}) => {${newline}`, ...(first ? [] : [`${base + indent}try {${newline}`]), ...checks, `${at}return ${first ? '' : 'await '}${handler}(${this.#request}, ${this.#response})${semicolon}${newline}`]
    const caught: Parts = first ? [] : [`${base + indent}} catch (${name}${this.#module.typescript ? ': any' : ''}) {${newline}`, ...(inCatch ?? this.#caught(base + indent.repeat(2), name)), `${base + indent}}${newline}`]
    const whole: Parts = [...lines, ...caught, `${base}}`]
    // What it begins with stands around it, and answers its errors.
    const inner: Parts = first ? [first.called, '(', ...(links.length === 0 ? [handler as string] : whole), ')'] : whole
    // What is named beside the function knows nothing of its parameters.
    if (!statement || [...this.#functions.keys(), ...answering].some((one) => !(inCatch && one === this.#chain.onError) && usesParams(one))) return undefined
    const open = this.#module.source.indexOf('(', (maker && 'id' in maker.node && maker.node.id?.end ? maker.node.id.end : path.node.start) as number)
    const within: Splice[] = [
      ...(takes ? [] : [{ start: open + 1, end: open + 1, parts: [`${handler}${typed}`] }]),
      ...(maker?.node.returnType ? [{ ...range(maker.node.returnType), parts: [] }] : []),
      { ...range(given.node), parts: [...(takes ? [`(${handler}${typed}) => `] : []), ...inner] },
    ]
    const { start } = wholeOf(this.#module, statement.node)
    const declared = this.#declared.flatMap((parts): Parts => [...parts, newline + newline])
    return { within, beside: declared.length > 0 ? [{ start, end: start, parts: declared }] : [] }
  }

  /** The function stands where the first function of a method was given, behind what it calls; what made up the chain goes. */
  #placed(declared: Parts, parts: Parts): Splice[] {
    const { statements, links } = this.#chain
    const [first] = links.find((link) => link.method !== undefined)?.functions ?? []
    const home = statements.find(({ node }) => first && (node.start as number) <= (first.node.start as number) && (node.end as number) >= (first.node.end as number)) ?? statements.at(-1)
    return statements.flatMap((statement, n): Splice[] => {
      const { node } = statement
      const { start, end } = wholeOf(this.#module, node)
      const before = home && n > statements.indexOf(home) ? ((statements[n - 1] as NodePath).node.end as number) : start
      // Behind the function the line break in front of it goes: what follows keeps its distance.
      if (before < start && this.#module.source.slice(before, node.start as number).trim() === '') return [{ start: before, end: node.end as number, parts: [] }]
      const used = new Set(links.flatMap((link) => (link.method === undefined ? [] : link.comments)))
      const kept = attached({ edits: new Edits(this.#module.source, this.#module.style, []) }, node).filter((comment) => !used.has(comment)).flatMap((comment): Parts => [range(comment), this.#module.style.newline])
      if (statement === home) return [{ start, end: node.end as number, parts: [...declared, ...kept, ...parts] }]
      return [{ start, end, parts: kept }]
    })
  }

  /** The wrappers get the function's name; where the chain was written in their call, it stands above that. */
  #inWrappers(path: NodePath, declared: Parts, written: Parts, parts: Parts): Splice[] {
    const name: Splice = { ...range(path.node), parts }
    if (this.#chain.statements.length > 0) return [...this.#placed(declared, written), name]
    const { start } = wholeOf(this.#module, (path.getStatementParent() as NodePath).node)
    return [{ start, end: start, parts: [...declared, ...written, this.#module.style.newline.repeat(2)] }, name]
  }

  #methods(): Method[] {
    return METHODS.filter((method) => this.#chain.links.some((link) => link.method === method))
  }

  #wayOf(method: Method | undefined): Stop[] {
    return this.#chain.links.filter((link) => link.method === undefined || link.method === 'every' || link.method === method).flatMap((link) => link.functions.map((path) => ({ path: inside(path), link })))
  }

  /** What runs for a method, up to the function that answers. */
  #case(way: Stop[], at: string): Parts | undefined {
    const { newline } = this.#module.style
    const said = new Set<Link>()
    const lines: Parts = []
    for (const [n, { path, link }] of way.entries()) {
      if (!said.has(link) && link.method !== undefined) for (const comment of link.comments) lines.push(at, { ...range(comment), from: this.#indentAt(comment), to: at }, newline)
      said.add(link)
      const rest = way.slice(n + 1)
      if (!this.#isLast(path, link, rest)) {
        // `handler.use(auth).get(list)` and `handler.use(auth).put(save)`: for PUT, both had it run.
        const again = link.method === undefined && !isFunction(path) && way.slice(0, n).some((other) => other.link.method === undefined && this.#text(other.path.node) === this.#text(path.node))
        if (again) {
          this.#repeated.add(path)
          continue
        }
        lines.push(...this.#checked(path, at, link, nextBefore(this.#chain, rest[0]?.path, this.#declaredAs)))
        continue
      }
      const inlined = isFunction(path) ? this.#inlined(path, at) : undefined
      return [...lines, ...(inlined ?? this.#answered(path, at, link))]
    }
    return undefined
  }

  /** Whether nothing runs behind a function: it has no way to go on, or is what its method was given last. */
  #isLast(path: NodePath, link: Link, rest: Stop[]): boolean {
    const binding = path.isIdentifier() ? this.#module.program.scope.getOwnBinding(path.node.name) : undefined
    const known = isFunction(path) ? path : binding && functionOf(binding)
    if (known && known.node.params.length < 3) return true
    // What it was given last may go on all the same: then the engine, which reads it, leaves the route.
    const last = link.functions.at(-1) as NodePath
    return link.method !== undefined && inside(last).node === path.node && (link.method !== 'every' || rest.length === 0)
  }

  #checked(path: NodePath, at: string, link?: Link, next?: string): Parts {
    const { newline, semicolon } = this.#module.style
    if (link?.known?.has(path.node)) return [`${at}await `, range(path.node), `(${this.#request}, ${this.#response}, ${NEXT})${semicolon}${newline}`]
    return [`${at}if (!(await `, ...this.#called(path, link, undefined, next), `)) return${semicolon}${newline}`]
  }

  #answered(path: NodePath, at: string, link: Link): Parts {
    const { newline, semicolon } = this.#module.style
    // One that takes no `next` is called as other routes may call it by themselves.
    const next = takesNoNext(path, this.#declaredAs) ? '' : this.#next
    return [`${at}return ${this.#catches ? 'await ' : ''}`, ...this.#called(path, link, `handle${ofMethod(link) ?? 'Request'}`, next), `${semicolon}${newline}`]
  }

  /** @param name what a function that is written in place and answers gets as its name */
  #called(path: NodePath, link?: Link, name?: string, next = this.#next): Parts {
    const given = [this.#request, this.#response, next].filter(Boolean).join(', ')
    if (path.isCallExpression() && !path.node.arguments.every((argument) => (argument.type.endsWith('Literal') && argument.type !== 'TemplateLiteral') || (argument.type === 'Identifier' && this.#given.has(argument.name)))) return [this.#hold(path, link), `(${given})`]
    const callee: Parts = isFunction(path) ? [this.#declare(path, name !== undefined ? [name] : /\b(?:json|send|end|redirect|status)\(/.test(this.#text(path.node)) ? ['guard', 'check'] : ['prepare', 'setUp'])] : [range(path.node)]
    return [...callee, `(${given})`]
  }

  /** Whether what `use` was given ran for methods that no function was given for, and may have answered those: then they come to it still. */
  get #asksOthers(): boolean {
    return this.#chain.recipe.runsUnmatched && this.#wayOf(undefined).some(({ path, link }) => !link.known?.has(path.node) && !goesOn(path, this.#declaredAs))
  }

  /** What other methods get. */
  #otherwise(at: string): Parts {
    const { newline, semicolon } = this.#module.style
    const { recipe, maker, onNoMatch, links } = this.#chain
    const way = this.#wayOf(undefined)
    const answers = links.some((link) => link.method === 'every') || way.some(({ path, link }, n) => recipe.runsUnmatched && link.method === undefined && this.#isLast(path, link, way.slice(n + 1)))
    if (answers) {
      const lines = this.#case(way, at)
      if (lines) return lines
    }
    const asks = this.#asksOthers
    const checks = asks || (recipe.runsUnmatched && onNoMatch) ? way.flatMap(({ path, link }) => this.#checked(path, at, link)) : []
    if (!onNoMatch) return [...checks, `${at}return ${refusing(maker?.refuses, this.#request, this.#response, asks ? this.#module.style.quote : undefined)}${semicolon}${newline}`]
    const inlined = typeof onNoMatch !== 'string' && isFunction(onNoMatch) && checks.length === 0 ? this.#inlined(onNoMatch, at) : undefined
    if (inlined) return inlined
    const callee = this.#answering(onNoMatch, ['onNoMatch', 'answerOthers'])
    return [...checks, `${at}return ${this.#catches && !(typeof onNoMatch !== 'string' && isFunction(onNoMatch) && !onNoMatch.node.async) ? 'await ' : ''}`, ...callee, `(${this.#request}, ${this.#response})${semicolon}${newline}`]
  }

  #caught(at: string, error = this.#error): Parts {
    const { newline, semicolon } = this.#module.style
    const { onError } = this.#chain
    if (!onError) return [`${at}return ${this.#response}.status(${error}.status || 500).end(${error}.message)${semicolon}${newline}`]
    const callee = this.#answering(onError, ['onError', 'answerError'], true)
    return [`${at}return `, ...callee, `(${error}, ${this.#request}, ${this.#response}, ${NEXT})${semicolon}${newline}`]
  }

  /** What calls a function of the options. */
  #answering(given: Answering, wishes: string[], isOnError = false): Parts {
    if (typeof given === 'string') return [given]
    return isFunction(given) || given.isObjectMethod() ? [this.#declare(given as NodePath<FunctionNode>, wishes, isOnError)] : [range(given.node)]
  }

  /** A middleware that is made once, from more than plain values, gets a name beside the handler. */
  #hold(path: NodePath<CallExpression>, link: Link | undefined): string {
    const known = this.#functions.get(path)
    if (known) return known
    const { callee } = path.node
    const maker = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : 'middleware'
    const [verb = 'check'] = /^[a-z]+/.exec(maker) ?? []
    const name = this.#fresh([`${verb}${(link && ofMethod(link)) ?? 'Request'}`])
    this.#functions.set(path, name)
    this.#declared.push([`const ${name} = `, { ...range(path.node), from: this.#indentAt(path.node), to: '' }, this.#module.style.semicolon])
    return name
  }

  #fresh(wishes: string[]): string {
    const [wish] = wishes as [string]
    let name = wishes.find((one) => !this.#module.names.has(one)) ?? wish
    for (let n = 2; this.#module.names.has(name); n++) name = `${wish}${n}`
    this.#module.names.set(name, [])
    return name
  }

  /** A function that is written in the chain gets a name beside the handler. */
  #declare(path: NodePath<FunctionNode>, wishes: string[], isOnError = false): string {
    const known = this.#functions.get(path)
    if (known) return known
    const name = this.#fresh(wishes)
    this.#functions.set(path, name)
    const { style, source } = this.#module
    const { node } = path
    const { body, returnType } = node
    const from = new Edits(source, style, []).indentAt(node.start as number)
    const piece = (start: number, end: number, to = ''): Range => ({ start, end, from, to })
    const params = node.params.flatMap((param, n): Parts => {
      const untyped = isOnError && n === 0 && this.#module.typescript && param.type === 'Identifier' && !param.typeAnnotation
      return [...(n > 0 ? [', '] : []), piece(param.start as number, param.end as number), ...(untyped ? [': any'] : [])]
    })
    this.#declared.push([
      `${node.async ? 'async ' : ''}function ${name}(`,
      ...params,
      ')',
      ...(returnType ? [piece(returnType.start as number, returnType.end as number)] : []),
      ...(body.type === 'BlockStatement' ? [' ', piece(body.start as number, body.end as number)] : [` {${style.newline}${style.indent}return `, piece(body.start as number, body.end as number, style.indent), `${style.semicolon}${style.newline}}`]),
    ])
    return name
  }

  /**
   * The lines of a function that is written in the chain, to stand in its case; undefined where they would not mean the same there.
   * @param caught how many parameters come before the request: for what stands in a `catch` the error, whose name that has
   */
  #inlined(path: NodePath<FunctionNode>, at: string, caught = 0): Parts | undefined {
    const { node } = path
    const names = [this.#request, this.#response]
    if (node.generator || hasThisOrVar(path)) return undefined
    const isUnused = (name: string) => path.scope.getOwnBinding(name)?.referenced === false
    const isPlain = node.params.slice(caught).every((param, n) => param.type === 'Identifier' && ((n < 2 && param.name === names[n]) || ((n > 1 || caught > 0) && isUnused(param.name))))
    if (!isPlain) return undefined
    const { source, style } = this.#module
    const { body } = node
    const edits = new Edits(source, style, [])
    if (body.type !== 'BlockStatement') return [`${at}return ${caught === 0 && this.#waits(body, path) ? 'await ' : ''}`, { start: body.start as number, end: body.end as number, from: edits.indentAt(body.start as number), to: at }, style.semicolon + style.newline]
    const from = edits.indentAt((body.end as number) - 1)
    const text = source.slice((body.start as number) + 1, (body.end as number) - 1)
    const start = (body.start as number) + 1 + (/^[\t ]*\r?\n|^\s*/.exec(text)?.[0].length ?? 0)
    const end = (body.start as number) + 1 + text.trimEnd().length
    if (end <= start) return [`${at}return${style.semicolon}${style.newline}`]
    const onOwnLines = source[start - 1] === '\n' && source.startsWith(from, start)
    const to = at.slice(style.indent.length)
    const lines: Parts = []
    let from_ = onOwnLines ? start + from.length : start
    for (const found of caught === 0 ? this.#returned(path) : []) {
      lines.push({ start: from_, end: found.start as number, from, to }, 'await ')
      from_ = found.start as number
    }
    lines.push({ start: from_, end, from, to })
    const last = body.body.at(-1)
    const leaves = last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement'
    return [onOwnLines ? to : at, ...lines, style.newline, ...(leaves ? [] : [`${at}return${style.semicolon}${style.newline}`])]
  }

  /** Expressions that are returned and may be promises: the chain waited for them, and answered where they failed. */
  #returned(path: NodePath<FunctionNode>): Node[] {
    const found: Node[] = []
    path.get('body').traverse({
      Function: (inner) => inner.skip(),
      ReturnStatement: ({ node }) => void (node.argument && this.#waits(node.argument, path) && found.push(node.argument)),
    })
    return found
  }

  #waits(given: Node, path: NodePath<FunctionNode>): boolean {
    const node = bare(given)
    if (!this.#catches || node.type !== 'CallExpression') return false
    let root: Node = node
    while (root.type === 'CallExpression' || root.type === 'MemberExpression') root = bare(root.type === 'CallExpression' ? root.callee : root.object)
    return !(root.type === 'Identifier' && path.scope.getBinding(root.name)?.kind === 'param')
  }

  #name(): string {
    const { name } = this.#chain
    return name ?? ['handler', 'handle'].find((one) => !this.#module.names.has(one)) ?? 'routeHandler'
  }

  #indentAt(node: Comment | Node): string {
    return new Edits(this.#module.source, this.#module.style, []).indentAt(node.start as number)
  }

  #text(node: Node): string {
    return this.#module.source.slice(node.start as number, node.end as number)
  }
}

const sharedDetails = ({ called }: NonNullable<Chain['maker']>) => ({ name: String(called) })

/** `Post`, of what was given for that method. */
const ofMethod = ({ method }: Link): string | undefined => (method && method !== 'every' ? method[0] + method.slice(1).toLowerCase() : undefined)
