import type { NodePath } from '@babel/traverse'
import type { Comment, Node } from '@babel/types'
import type { Edits } from '../edits.ts'
import { needHelper } from '../helper-names.ts'
import type { HelperName } from '../project-helpers.ts'
import { say, type Message, type MessageCode } from '../messages.ts'
import type { Answers } from './answer.ts'
import { answersOf } from './answers.ts'
import type { FileDraft, Signature } from './file-draft.ts'
import { extrasFor } from './given.ts'
import { keptApart } from './kept-apart.ts'
import { latenessOf } from './lateness.ts'
import { isTaken, placeOf } from './module.ts'
import { endsOf, isPutter } from './putters.ts'
import { standsIn, type Flow, type Step, type StepList } from './steps.ts'
import { requestName, type Unit } from './unit.ts'
import { stepsOfOthers } from './unused.ts'
import { bare, type Destructuring, type Entry, type RequestUse, type ResponseUse, type Use } from './uses.ts'

/**
 * One function, for one method or for all, on its way to its new form. Rules claim uses and write edits; what no rule claimed
 * stops the file.
 */
export class Draft {
  readonly file: FileDraft
  readonly unit: Unit
  readonly flow: Flow
  readonly edits: Edits
  readonly uses: Use[]
  /** Comments that have found their new place. */
  readonly placed = new Set<Comment>()
  /** True where a function that answers nothing returns what reading the body refused. */
  refuses = false
  /** Calls that answer as statements, and are awaited where they are returned. */
  readonly awaited = new Set<Node>()
  /** Callbacks in it that wait now, and did not. */
  readonly madeAsync = new Set<Node>()
  /** What it puts on the request on some ways only. */
  readonly sometimes = new Set<string>()
  /** What this function itself needs of its new parameters. */
  readonly needs = { request: false, params: false, await: false, context: false }
  readonly #claimed = new Set<Use>()
  readonly #gone = new Set<Step>()
  readonly #given = new Set<string>()
  readonly #wishes = new Map<string, string>()
  readonly #kept = new Set<Destructuring>()
  readonly #steps = new Map<Node, Step>()
  readonly #declared = new Map<Entry, string[]>()
  readonly #hoists = new Map<Step, (string | (() => string))[]>()
  readonly #handedOn = new Map<string, string>()
  readonly #taken = new Map<string, string>()
  readonly #provided = new Map<string, string>()
  readonly #held = new Set<Step>()
  #answers: Answers | undefined

  constructor(file: FileDraft, unit: Unit, flow: Flow, edits: Edits) {
    this.file = file
    this.unit = unit
    this.flow = flow
    this.edits = edits
    this.#index(flow.list)
    for (const step of stepsOfOthers(unit, (path) => this.stepOf(path))) {
      step.dropped = true
      this.#gone.add(step)
    }
    this.uses = unit.uses.filter((use) => (use.node.start as number) < (unit.node.body.start as number) || this.stepOf(use.nodePath) !== undefined)
  }

  /** The same decisions over a copy of the edits, to which more can be added. */
  fork(): Pick<Draft, 'edits' | 'unit' | 'flow' | 'hoists'> {
    return { edits: this.edits.fork(), unit: this.unit, flow: this.flow, hoists: () => this.hoists() }
  }

  #index(list: StepList): void {
    for (const step of list.steps) {
      this.#steps.set(step.node, step)
      if (step.dropped) this.#gone.add(step)
      else for (const inner of step.lists) this.#index(inner)
    }
  }

  /** The statement that holds a place, where the place is still reached for this method. */
  stepOf(path: NodePath): Step | undefined {
    for (let at: NodePath | null = path; at && at.node !== this.unit.node; at = at.parentPath) {
      const step = this.#steps.get(at.node)
      if (!step) continue
      if (step.kind === 'inline' || this.#gone.has(step)) return undefined
      const { start, end } = path.node
      const within = (node: Node) => (start as number) >= (node.start as number) && (end as number) <= (node.end as number)
      // Of a test or a conditional that the method decides in part, only what is left is reached.
      if (step.kind === 'if' && step.test) return within(step.test) ? step : undefined
      return step.chosen && within(step.chosen.whole) && !within(step.chosen.taken) ? undefined : step
    }
    return undefined
  }

  /** What this function answers, with the headers and status that lead there. */
  get answers(): Answers {
    return (this.#answers ??= answersOf(this))
  }

  requests(matches: (use: RequestUse) => boolean): RequestUse[] {
    return this.uses.filter((use): use is RequestUse => use.of === 'request' && !this.#claimed.has(use) && matches(use))
  }

  responses(matches: (use: ResponseUse) => boolean): ResponseUse[] {
    return this.uses.filter((use): use is ResponseUse => use.of === 'response' && !this.#claimed.has(use) && matches(use))
  }

  claim(use: Use, rule: string): void {
    this.#claimed.add(use)
    this.file.rewrites.add(rule)
  }

  isClaimed(use: Use): boolean {
    return this.#claimed.has(use)
  }

  /**
   * Has the answers in a `try` known to its `finally`.
   * @returns whether they all can be
   */
  hold(step: Step): boolean {
    const answers = this.steps().filter((one) => one.answer !== undefined && standsIn(one, step))
    const plain = answers.every((one) => one.list.braces && (one.kind === 'statement' || one.kind === 'return') && !one.later && !one.resolves && !one.executor && !one.keeps && !one.kept && this.isThere(one))
    if (plain && answers.length > 0) this.#held.add(step)
    return this.#held.has(step)
  }

  /** Whether an answer is there when its step is done: what another function answers only where that is awaited. */
  isThere({ answer }: Step): boolean {
    const node = answer && bare(answer)
    return node === undefined || node.type === 'AwaitExpression' || node.type !== 'CallExpression' || !this.unit.calls.has(node)
  }

  /** Whether a `finally` reads of the answer that a step is. */
  isHeld(step: Step): boolean {
    return [...this.#held].some((one) => standsIn(step, one))
  }

  /** Whether a step stands in another. */
  stands(step: Step, outer: Step | undefined): boolean {
    return outer !== undefined && standsIn(step, outer)
  }

  /** The `try` statements whose answers their `finally` reads of. */
  held(): ReadonlySet<Step> {
    return this.#held
  }

  /** Leaves a declaration in its form: only what it takes from changes. */
  keep(declaration: Destructuring): void {
    this.#kept.add(declaration)
  }

  isKept(declaration: Destructuring): boolean {
    return this.#kept.has(declaration)
  }

  /** Takes a claim back: the rule for a part could not see that the whole has no rule. */
  release(use: Use): void {
    this.#claimed.delete(use)
  }

  /** All steps that are reached, outer ones first. */
  steps(): Step[] {
    return [...this.#steps.values()].filter((step) => !step.dropped)
  }

  /** The same with those that are not written, outer ones first. */
  allSteps(): Step[] {
    return [...this.#steps.values()]
  }

  unclaimed(): Use[] {
    return this.uses.filter((use) => !this.#claimed.has(use))
  }

  /** Writes an expression in place of a use; `{ id: req.query.id }` becomes `{ id }` where that is its name. */
  put(use: { node: Node } | RequestUse, text: string): void {
    const path = 'nodePath' in use ? use.nodePath : 'parentPath' in use ? (use as NodePath) : undefined
    const property = path?.parent
    if (property?.type === 'ObjectProperty' && !property.computed && property.value === use.node && property.key.type === 'Identifier' && property.key.name === text && !this.#isGiven(path?.parentPath)) {
      return this.edits.replace(property.start as number, property.end as number, text, { drops: true })
    }
    this.edits.replace(use.node.start as number, use.node.end as number, keptApart(this.edits, path, text), { drops: true })
  }

  /** Whether a property stands in the object that a wrapper hands its handler: what it holds is written anew. */
  #isGiven(property: NodePath | null | undefined): boolean {
    const call = property?.parentPath?.parent
    return call?.type === 'CallExpression' && this.unit.calls.get(call)?.isParameter === true
  }

  /** A message that a reviewer has to see: it stands as a comment above the statement too. */
  review(code: MessageCode, path: NodePath, details: Record<string, string>): void {
    this.message(code, path.node, details)
    this.mark(code, path, details)
  }

  /** The comment of a message alone. */
  mark(code: MessageCode, path: NodePath, details: Record<string, string>): void {
    const { message } = say(code, this.file.module.file, placeOf(path.node), details)
    let step = this.stepOf(path)
    // A callback without a block has no place for a comment.
    while (step?.kind === 'expression-body' && step.list.owner) step = step.list.owner
    if (step) this.hoist(step, [`// next-reroute ${code}: ${message}\n`])
  }

  /** The same for a whole step. */
  reviewStep(code: MessageCode, step: Step, details: Record<string, string> = {}): void {
    this.message(code, step.node, details)
    let at = step
    while (at.kind === 'expression-body' && at.list.owner) at = at.list.owner
    this.hoist(at, [`${this.marker(code, step.node, details)}\n`])
  }

  /** The text of the comment that asks for a look. */
  marker(code: MessageCode, node: Node, details: Record<string, string> = {}): string {
    return `// next-reroute ${code}: ${say(code, '', placeOf(node), details).message}`
  }

  /** The same for a place that is not written any more: the comment stands at the top of the function. */
  reviewAbove(code: MessageCode, node: Node, details: Record<string, string> = {}): void {
    this.message(code, node, details)
    const step = this.flow.list.steps.find((one) => !one.dropped)
    const line = `${this.marker(code, node, details)}\n`
    // Of several wrappings alike, one says it.
    if (step && say(code, '', placeOf(node), details).severity === 'review' && !this.#hoists.get(step)?.includes(line)) this.hoist(step, [line])
  }

  message(code: MessageCode, node: Node, details: Record<string, string> = {}): void {
    const message = say(code, this.file.module.file, placeOf(node), details)
    const same = (other: Message) => other.code === message.code && other.line === message.line && other.column === message.column && other.message === message.message
    if (!this.file.messages.some(same)) this.file.messages.push(message)
  }

  /** Has the new file import a name; gives what to write for it: where its head must not import it, an import in place. */
  import(from: string, name: string): string {
    const { module, options } = this.file
    if (from === 'next/headers' && options.reachedByPages?.(module.file)) {
      this.needs.await = true
      return `(await import(${module.style.quote}${from}${module.style.quote})).${name}`
    }
    const names = this.file.imports.get(from) ?? new Set()
    this.file.imports.set(from, names.add(name))
    return name
  }

  /** Has the new file import a function of project-helpers.ts; gives its name there. */
  helper(name: HelperName): string {
    return needHelper(this.file, name)
  }

  /** The new request parameter's name: `request`, or the old name where that is taken. */
  get request(): string {
    this.needs.request = true
    return requestName(this.file.module, this.unit)
  }

  /** The new context as a whole, for a function that hands it on to its handler. */
  get context(): string {
    this.needs.context = true
    return this.free('context', 'routeContext')
  }

  /** Whether the function calls the handler of a wrapper that it stands in. */
  get handsOn(): boolean {
    return [...this.unit.calls.values()].some((unit) => unit.isParameter)
  }

  /** What earlier middlewares gave, by the property that they had put on the request: names of this function. */
  provide(name: string, local: string): void {
    this.#provided.set(name, local)
  }

  provided(): ReadonlyMap<string, string> {
    return this.#provided
  }

  /** How the function is called now. */
  signature(answers: Signature['answers']): Signature {
    const { next, node } = this.unit
    const own = { request: this.needs.request, params: this.needs.params, async: node.async || this.needs.await, answers, ...latenessOf(this), ...(this.refuses && { refuses: true }) }
    if (next || ((this.isGuard || isPutter(this.unit)) && this.#handedOn.size > 0)) return { ...own, gives: [...this.#handedOn.keys()], sometimes: [...this.sometimes], takes: [...this.#taken.keys()] }
    if (this.unit.given?.found && this.#taken.size > 0) return { ...own, finds: [...this.#taken.keys()] }
    return this.isPlain && this.#taken.size > 0 ? { ...own, takes: [...this.#taken.keys()] } : own
  }

  /** Whether the function is neither a handler nor a middleware nor calls one: what it finds on the request, its callers hand over. */
  get isPlain(): boolean {
    const { given, next, request } = this.unit
    return this.flow === this.unit.flow && !given && !next && !this.handsOn && request !== undefined && request.key === undefined
  }

  /** Whether the function is a guard that says by a value of its own that it lets through: what it puts on the request, it can give in place of that. */
  get isGuard(): boolean {
    const { guard, flow } = this.unit
    return this.isPlain && guard?.kind === 'plain' && !guard.sets && flow.problems.length > 0 && flow.problems.every(({ node }) => node.type === 'ReturnStatement')
  }

  /** The calls of that handler, and of a middleware's `next`, or where a guard lets through. */
  handing(): NodePath[] {
    if (this.isGuard) return statementsIn(this.unit.path, new Set(this.flow.problems.map(({ node }) => node)))
    if (isPutter(this.unit)) return endsOf(this.unit)
    const passing = this.unit.next?.binding?.referencePaths.filter((reference) => this.stepOf(reference)) ?? []
    if (passing.length > 0) return passing
    return this.uses.flatMap((use) => (use.of === 'argument' && this.unit.calls.get(use.call)?.isParameter ? [use.nodePath] : []))
  }

  /** Whether a reference stands where the handler is given, under its name of the context, what the context holds already. */
  isHandedOn(reference: NodePath, name: string): boolean {
    return [...this.unit.calls].some(([call, unit]) => unit.isParameter && extrasFor(call, unit.given).some((one) => one.node === reference.node && one.name === name))
  }

  /** Has the handler find a value in its context. */
  handOn(name: string, local: string): void {
    this.#handedOn.set(name, local)
  }

  handedOn(): ReadonlyMap<string, string> {
    return this.#handedOn
  }

  /** Takes a value, by its name in the context, under a name of this function. */
  takeFromContext(name: string, local: string): void {
    this.#taken.set(name, local)
  }

  taken(): ReadonlyMap<string, string> {
    return this.#taken
  }

  /** Whether a name means something in this function already. */
  isTaken(name: string): boolean {
    return isTaken(this.file.module, name, this.unit.node)
  }

  /** The first of the names that can be declared in this function; the same for the same wishes. `names[0]` with a number keeps the list from running out. */
  free(...names: string[]): string {
    const wish = names.join()
    const known = this.#wishes.get(wish)
    if (known) return known
    const name = this.fresh(...names)
    this.#wishes.set(wish, name)
    return name
  }

  /** The same for a name that each use declares anew: no two uses in one function get the same. */
  fresh(...names: string[]): string {
    const isFree = (name: string) => !this.#given.has(name) && !this.isTaken(name)
    let name = names.find(isFree)
    for (let n = 2; name === undefined; n++) if (isFree(`${names[0]}${n}`)) name = `${names[0]}${n}`
    this.#given.add(name)
    return name
  }

  /** Statements that stand in place of what a declaration took: they are written where the declaration stood. */
  declare(entry: Entry, lines: string[]): void {
    this.#declared.set(entry, lines)
  }

  declared(entry: Entry): string[] | undefined {
    return this.#declared.get(entry)
  }

  /** The innermost list of statements that holds all places, and the first of its steps that holds one. Never inside a loop or a branch without braces. */
  commonStep(places: NodePath[]): Step | undefined {
    const chains = places.map((place) => {
      const chain: Step[] = []
      for (let step = this.stepOf(place); step; step = step.list.owner) chain.unshift(step)
      return chain
    })
    let found: Step | undefined
    for (let depth = 0; ; depth++) {
      const here = chains.map((chain) => chain[depth])
      const list = here[0]?.list
      if (!list || here.some((step) => step?.list !== list)) return found
      // The body of an arrow function that is an expression gets braces.
      if (list.braces || (list.owner === undefined && here[0]?.kind === 'expression-body')) {
        // A function declaration may be called above the place where it stands.
        const inFunction = here.some((step) => step?.node.type === 'FunctionDeclaration')
        const first = inFunction ? list.steps.findIndex((step) => !step.dropped) : Math.min(...here.map((step) => list.steps.indexOf(step as Step)))
        found = beforeAnswer(list, first)
      }
      if (here.some((step) => step !== here[0]) || here[0]?.kind === 'loop' || here[0]?.callbacks) return found
    }
  }

  /** Writes statements before a step, once all rules have said what they need there and what parts of the original become. */
  hoist(before: Step, lines: (string | (() => string))[]): void {
    this.#hoists.set(before, [...(this.#hoists.get(before) ?? []), ...lines])
  }

  hoists(): ReadonlyMap<Step, (string | (() => string))[]> {
    return this.#hoists
  }
}

/** The step at an index, or the answer behind which it runs: what it needs is made before. */
function beforeAnswer({ steps }: StepList, index: number): Step | undefined {
  const step = steps[index]
  return step && (steps.find((one) => one.later?.includes(step)) ?? step)
}

function statementsIn(path: NodePath, nodes: ReadonlySet<Node>): NodePath[] {
  const found: NodePath[] = []
  path.traverse({ ReturnStatement: (inner) => void (nodes.has(inner.node) && found.push(inner)) })
  return found
}
