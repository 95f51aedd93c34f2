import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, Node, VariableDeclarator } from '@babel/types'
import type { HeaderWrite } from './header-writes.ts'
import type { Draft } from './draft.ts'
import type { Step, StepList } from './steps.ts'
import type { Unit } from './unit.ts'
import { bare } from './uses.ts'

/**
 * Where a header is set that goes out with the 500 of an API Route that throws behind it: in a route handler it is lost with
 * everything else (SEMANTICS, section 2).
 * @returns the first such place, or undefined where nothing behind a header can fail
 */
export function headerLost(draft: Draft): Node | undefined {
  const { answers, unit } = draft
  const fails = new Failures(unit)
  const uses = [...answers.writes.filter((write) => write.headers.some(counts)), ...answers.setters, ...answers.loose.map((use) => ({ use }))].map(({ use }) => use)
  const statement = uses.find((use) => {
    const step = draft.stepOf(use.nodePath)
    return step !== undefined && fails.behind(step)
  })
  if (statement) return statement.node
  return answers.all.find(({ step, use, headers }) => headers.some((header) => header.inChain && counts(header)) && !isCaught(step.list) && fails.chain(use.steps))?.use.node
}

/**
 * The `throw` that a header stands in front of, in the same list of statements, and that no catch of the function takes: what answers
 * the error elsewhere sent the header too. Undefined where there is none, and in what Next alone calls.
 */
export function throwBehindHeader(draft: Draft): Node | undefined {
  if (isExportedItself(draft.unit)) return undefined
  const set = [...draft.answers.writes.filter((write) => write.headers.some(counts)), ...draft.answers.setters].flatMap(({ use }) => draft.stepOf(use.nodePath) ?? [])
  for (const { list, node } of set) {
    if (isCaught(list)) continue
    const thrown = list.steps.find((step) => !step.dropped && step.kind === 'throw' && (step.node.start as number) > (node.start as number))
    if (thrown) return thrown.node
  }
  return undefined
}

/** `export default function handler …`, `export default handler`: nothing of the project stands around it. */
function isExportedItself({ path }: Unit): boolean {
  const { parentPath: parent } = path
  const id = path.isFunctionDeclaration() ? path.node.id : parent?.isVariableDeclarator() && parent.node.id.type === 'Identifier' ? parent.node.id : undefined
  const references = id ? parent?.scope.getBinding(id.name)?.referencePaths : undefined
  return parent?.isExportDefaultDeclaration() === true || references?.some((one) => one.parentPath?.isExportDefaultDeclaration()) === true
}

/**
 * `res.writeHead(…)` in front of what can fail, where a catch of the function answers then: that came too late, since the head had been
 * written (Node refuses headers behind it). Undefined where there is none.
 */
export function headBeforeFailure({ answers, unit }: Draft): Node | undefined {
  const fails = new Failures(unit)
  const answersIn = (list: StepList | undefined): boolean => list?.steps.some((step) => !step.dropped && (answers.all.some((one) => one.step === step) || step.lists.some(answersIn))) === true
  const isTried = (step: Step | undefined, list: StepList | undefined, rest: readonly Step[]) => step?.node.type === 'TryStatement' && step.node.handler !== null && list === step.lists[0] && answersIn(step.lists[1]) && rest.some(fails.step)
  const head = answers.writes.find(({ use, step }) => {
    if (use.steps.length !== 1 || use.steps[0]?.name !== 'writeHead') return false
    for (let at: Step | undefined = step; at; at = at.list.owner) {
      const { list } = at
      const behind = list.steps.slice(list.steps.indexOf(at) + 1).filter((one) => !one.dropped)
      if (isTried(list.owner, list, behind) || behind.some((one) => isTried(one, one.lists[0], one.lists[0]?.steps ?? []))) return true
    }
    return false
  })
  return head?.use.node
}

/** Whether evaluating an expression of a unit can fail, as far as its text shows it. */
export const mayFail = (unit: Unit, node: Node): boolean => new Failures(unit).node(node)

/** The type of a text that is not sent says nothing, and the 500 has a reason of its own. */
const counts = ({ name }: HeaderWrite): boolean => name.type !== 'StringLiteral' || !/^(content-type|:reason)$/i.test(name.value)

/** Whether what fails in a list of statements reaches a catch of the same function. */
export function isCaught(given: StepList): boolean {
  for (let list: StepList | undefined = given; list?.owner; list = list.owner.list) {
    const { node, lists }: Step = list.owner
    if (node.type === 'TryStatement' && node.handler && list === lists[0] && !throws(lists[1])) return true
  }
  return false
}

/** Whether some way through a list throws what it caught, or something else. */
export const throws = (list: StepList | undefined): boolean => list?.steps.some((step) => !step.dropped && (step.kind === 'throw' || step.lists.some(throws))) === true

/** Functions that only convert or look at what they are given. */
const HARMLESS = /^(String|Number|Boolean|parseInt|parseFloat|encodeURIComponent|isNaN|(console|Math)\.\w+|JSON\.stringify|Array\.isArray|Date\.now|Object\.(keys|values|entries))$/

/** Tells what can fail, as far as the text shows it. */
export class Failures {
  readonly #unit: Unit
  readonly #requests = new Set<Node>()
  readonly #bodies = new Set<Node>()
  readonly #responses = new Map<Node, { call?: CallExpression }[]>()
  readonly #caught = new Set<string>()

  constructor(unit: Unit) {
    this.#unit = unit
    for (const use of unit.uses) {
      if (use.of === 'request') {
        const isBody = use.path[0] === 'body' && use.path.length === 1
        ;(isBody ? this.#bodies : this.#requests).add(use.node)
        if (isBody) for (const reference of use.entry?.binding?.referencePaths ?? []) this.#bodies.add(reference.node)
      }
      if (use.of === 'response') this.#responses.set(use.node, use.steps)
    }
  }

  /** Whether something that runs behind a step, before its function ends, can fail and is not caught. */
  behind(step: Step): boolean {
    for (let at: Step | undefined = step; at; at = at.list.owner) {
      const { list } = at
      const behind = list.steps.slice(list.steps.indexOf(at) + 1).filter((one) => !one.dropped)
      // What fails behind an answer is not seen.
      const later = behind.filter((one) => !behind.some((other) => other.later?.includes(one)))
      if (isCaught(list) ? later.some((one) => this.#passesOn(one)) : later.some((one) => this.step(one))) return true
      const { owner } = list
      if (owner?.kind === 'loop' && !isCaught(owner.list) && this.step(owner)) return true
      if (owner?.kind === 'try' && list === owner.lists[0] && !isCaught(owner.list) && owner.lists.slice(1).some((one) => this.#list(one))) return true
      if (later.some((one) => one.answer || one.kind === 'return' || one.kind === 'throw')) return false
    }
    return false
  }

  /** Whether a step gives the promise of what it calls, which is not waited for: no catch around sees it fail. */
  #passesOn({ answer }: Step): boolean {
    const node = answer && bare(answer)
    const callee = node?.type === 'CallExpression' ? this.#unit.calls.get(node) : undefined
    return callee !== undefined && (callee.isParameter || callee.node.async)
  }

  /** Whether what a chain on the response is given can fail. */
  chain(steps: { call?: CallExpression }[]): boolean {
    return steps.some(({ call }) => call?.arguments.some((argument) => this.node(argument)))
  }

  #list = (list: StepList): boolean => list.steps.some((step) => !step.dropped && this.step(step))

  /** Whether a step can fail. */
  readonly step = (step: Step): boolean => {
    const { node } = step
    switch (step.kind) {
      case 'throw':
        return true
      case 'if':
        return this.node(step.test ?? node) || step.lists.some(this.#list)
      case 'switch':
        return (node.type === 'SwitchStatement' && this.node(node.discriminant)) || step.lists.some(this.#list)
      case 'try': {
        const [block, ...others] = step.lists
        if (node.type !== 'TryStatement' || !block) return true
        if (node.handler?.param?.type === 'Identifier') this.#caught.add(node.handler.param.name)
        return others.some(this.#list) || (!node.handler && this.#list(block))
      }
      case 'inline':
      case 'block':
        return step.lists.some(this.#list)
      case 'loop':
        return (node.type !== 'ForStatement' && node.type !== 'LabeledStatement') || step.lists.some(this.#list)
      default:
        return this.node(step.answer ?? step.chosen?.taken ?? node)
    }
  }

  /** Whether evaluating a node can fail. */
  node = (given: Node | null | undefined): boolean => {
    const node = given && bare(given)
    if (!node || this.#requests.has(node) || this.#bodies.has(node)) return false
    const steps = this.#responses.get(node)
    if (steps) return this.chain(steps)
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'EmptyStatement':
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'Identifier':
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
      case 'NullLiteral':
      case 'RegExpLiteral':
        return false
      case 'ExpressionStatement':
        return this.node(node.expression)
      case 'ReturnStatement':
      case 'UnaryExpression':
      case 'SpreadElement':
        return this.node(node.argument)
      case 'VariableDeclaration':
        return node.declarations.some(this.#declarator)
      case 'AssignmentExpression':
        return node.left.type !== 'Identifier' && !this.#responses.has(node.left) ? true : this.node(node.right)
      case 'TemplateLiteral':
        return node.expressions.some(this.#converted)
      case 'BinaryExpression':
        if (node.operator === 'in' || node.operator === 'instanceof') return true
        return /^[!=]==$/.test(node.operator) ? this.node(node.left) || this.node(node.right) : this.#converted(node.left) || this.#converted(node.right)
      case 'LogicalExpression':
        return this.node(node.left) || this.node(node.right)
      case 'ConditionalExpression':
        return this.node(node.test) || this.node(node.consequent) || this.node(node.alternate)
      case 'ArrayExpression':
        return node.elements.some((element) => element?.type === 'SpreadElement' || this.node(element))
      case 'ObjectExpression':
        return node.properties.some((property) => (property.type === 'ObjectProperty' ? (property.computed && this.node(property.key)) || this.node(property.value) : property.type === 'SpreadElement' && this.node(property)))
      case 'OptionalMemberExpression':
        return !node.optional || this.node(node.object) || (node.computed && this.node(node.property))
      case 'MemberExpression':
        return !this.#isThere(node.object) || (node.computed && this.node(node.property))
      case 'CallExpression':
        return this.#call(node)
      default:
        return true
    }
  }

  #declarator = ({ id, init }: VariableDeclarator): boolean => {
    if (id.type === 'Identifier') return this.node(init)
    if (id.type !== 'ObjectPattern' || !init || !this.#isThere(init)) return true
    return id.properties.some((property) => property.type === 'ObjectProperty' && property.value.type === 'AssignmentPattern' && this.node(property.value.right))
  }

  /** An object without a prototype, such as the body of a form, has no text. */
  #converted = (node: Node): boolean => this.#bodies.has(bare(node)) || this.node(node)

  /** Whether what is looked into is an object whatever comes: a part of the request, what was caught, the environment. */
  #isThere(given: Node): boolean {
    const node = bare(given)
    if (this.#bodies.has(node)) return true
    if (node.type === 'Identifier') return this.#caught.has(node.name) || node.name === 'process' || this.#isConstantObject(node) || this.#wasRead(node) || [this.#unit.request, this.#unit.response].some((parameter) => parameter?.binding.identifier.name === node.name)
    if (node.type === 'MemberExpression') return node.object.type === 'Identifier' && this.#isThere(node.object)
    if (node.type === 'LogicalExpression') return node.operator !== '&&' && node.right.type === 'ObjectExpression' && !this.node(node.left)
    return node.type === 'ObjectExpression' && !this.node(node)
  }

  /** Whether a constant was looked into on every way that leads here: it would have failed there. */
  #wasRead(node: Identifier): boolean {
    const binding = bindingOf(this.#unit.path, node)
    return binding?.constant === true && binding.referencePaths.some((reference) => isReadBefore(reference, node.start as number))
  }

  /** A name for an object or a list that is written out. */
  #isConstantObject(node: Identifier): boolean {
    const binding = this.#unit.path.scope.getBinding(node.name)
    if (!binding?.constant || !binding.path.isVariableDeclarator() || !binding.referencePaths.some((reference) => reference.node === node)) return false
    const init = binding.path.node.init && bare(binding.path.node.init)
    return init?.type === 'ObjectExpression' || init?.type === 'ArrayExpression'
  }

  #call(node: CallExpression): boolean {
    const unit = this.#unit.calls.get(node)
    const callee = bare(node.callee)
    const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.property.type === 'Identifier' && !callee.computed ? `${callee.object.name}.${callee.property.name}` : ''
    const given = node.arguments.filter((argument) => argument.type !== 'Identifier' || unit === undefined)
    // What a wrapper's handler does is not known here.
    if (unit) return unit.isParameter || unit.isAsked === true || given.some(this.node) || new Failures(unit).#list(unit.flow.list)
    return !HARMLESS.test(name) || given.some(this.#converted)
  }
}

/** What a name in a function is bound to, in a block of it too. */
function bindingOf(path: NodePath, node: Identifier): Binding | undefined {
  const isOf = (binding: Binding | undefined): boolean => binding?.referencePaths.some((reference) => reference.node === node) === true
  const outer = path.scope.getBinding(node.name)
  let found = isOf(outer) ? outer : undefined
  if (!found) path.traverse({ Scopable: ({ scope }) => void (isOf(scope.getOwnBinding(node.name)) && (found = scope.getOwnBinding(node.name))) })
  return found
}

/** Whether a name's member is read in a statement that always runs before a place. */
function isReadBefore(reference: NodePath, place: number): boolean {
  const member = reference.parentPath
  if (!member?.isMemberExpression() || member.node.object !== reference.node) return false
  let at: NodePath = member
  for (let up = at.parentPath; up && !at.isStatement(); at = up, up = at.parentPath) {
    const maySkip = up.isFunction() || (up.isLogicalExpression() && up.node.right === at.node) || (up.isConditionalExpression() && up.node.test !== at.node) || up.type.startsWith('Optional') || up.isAssignmentPattern()
    if (maySkip || (up.isIfStatement() && up.node.test !== at.node)) return false
  }
  const { node, parent } = at
  const runs = node.type === 'VariableDeclaration' || node.type === 'ExpressionStatement' ? (node.end as number) <= place : node.type === 'IfStatement' && (node.test.end as number) <= place
  return runs && parent.type === 'BlockStatement' && (parent.start as number) <= place && place < (parent.end as number)
}
