import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node, ObjectPattern } from '@babel/types'
import { METHODS, type Method } from '../conversion.ts'
import type { Given, Known } from './constant.ts'
import type { Draft } from './draft.ts'
import { lostCalls, outcomeOf, worksBeforeRefusal } from './methods.ts'
import { isFunction, keyName, type FunctionNode, type Unit } from './unit.ts'
import { bare } from './uses.ts'
import type { Wrapping } from './wrapper.ts'

/**
 * The methods that wrappers let through to what they make, as they are called: `allow(['GET'])(handler)`, `withRoute({ method: 'POST', … })`.
 * @param made the handlers that a wrapper makes
 * @param draftOf one of them for a method, given what is known of the wrapper's parameters
 * @returns the methods, and what a wrapper called for others before it refused them; undefined where none is known to come to 405
 */
export function letThrough(wrappings: readonly Wrapping[], made: (wrapping: Wrapping) => Unit[], draftOf: (unit: Unit, method: Method, given: ReadonlyMap<Binding, Given>) => Draft): { methods: Method[]; lost: { unit: Unit; call: CallExpression }[] } | undefined {
  const refused = new Set<Method>()
  const lost: { unit: Unit; call: CallExpression }[] = []
  for (const wrapping of wrappings) {
    const given = givenTo(wrapping)
    for (const unit of made(wrapping)) {
      if (unit.methods.size === 0) continue
      const drafts = METHODS.map((method) => ({ method, draft: draftOf(unit, method, given) }))
      const answering = drafts.filter(({ draft }) => !isRefusal(draft)).map(({ draft }) => draft)
      const refusing = drafts.filter(({ draft }) => isRefusal(draft) && !worksBeforeRefusal(draft, answering))
      const kept = drafts.filter((one) => !refusing.includes(one)).map(({ draft }) => draft)
      for (const { method } of refusing) refused.add(method)
      const [first] = refusing
      if (first && kept.length > 0) lost.push(...lostCalls(first.draft, kept).map((call) => ({ unit, call })))
    }
  }
  return refused.size > 0 && refused.size < METHODS.length ? { methods: METHODS.filter((method) => !refused.has(method)), lost } : undefined
}

function isRefusal(draft: Draft): boolean {
  const outcome = outcomeOf(draft)
  return outcome !== 'hangs' && outcome.status === 405 && !outcome.goesOn
}

/** What the literals of a wrapper's call say of its parameters, and of those of the function that makes it. */
function givenTo({ call, wrapper }: Wrapping): ReadonlyMap<Binding, Given> {
  const given = new Map<Binding, Given>()
  const calls: CallExpression[] = []
  for (let at: Node = call; at.type === 'CallExpression'; at = bare(at.callee)) calls.unshift(at)
  const functions: NodePath<FunctionNode>[] = []
  for (let at: NodePath | null = wrapper.path; at; at = at.parentPath) {
    if (isFunction(at)) functions.unshift(at)
    if (at.node === wrapper.declared.node) break
  }
  if (calls.length !== functions.length) return given
  for (const [n, path] of functions.entries()) {
    for (const [index, parameter] of path.node.params.entries()) {
      const args = calls[n]?.arguments ?? []
      const argument = args.slice(0, index + 1).some((one) => one.type === 'SpreadElement') ? 'unknown' : args[index]
      take(path, parameter, argument && argument !== 'unknown' ? bare(argument) : argument, given)
    }
  }
  return given
}

/** @param argument undefined where the call does not give the parameter */
function take(path: NodePath<FunctionNode>, parameter: Node, argument: Node | 'unknown' | undefined, given: Map<Binding, Given>): void {
  if (argument === 'unknown') return
  if (parameter.type === 'AssignmentPattern') return take(path, parameter.left, argument ?? bare(parameter.right), given)
  if (parameter.type === 'ObjectPattern') return takeFields(path, parameter, argument, given)
  const binding = parameter.type === 'Identifier' ? path.scope.getOwnBinding(parameter.name) : undefined
  if (!binding?.constant) return
  if (argument?.type === 'ObjectExpression') {
    const fields = fieldsOf(argument)
    if (fields) given.set(binding, { fields: new Map([...fields].flatMap(([name, value]) => [[name, literal(value)] as const].filter(([, known]) => known !== undefined))) })
  } else {
    const known = argument === undefined ? { value: undefined } : literal(argument)
    if (known) given.set(binding, known)
  }
}

function takeFields(path: NodePath<FunctionNode>, pattern: ObjectPattern, argument: Node | undefined, given: Map<Binding, Given>): void {
  const fields = argument?.type === 'ObjectExpression' ? fieldsOf(argument) : undefined
  if (!fields) return
  for (const property of pattern.properties) {
    const name = property.type === 'ObjectProperty' ? keyName(property) : undefined
    if (property.type === 'ObjectProperty' && name !== undefined) take(path, property.value, fields.get(name), given)
  }
}

/** An object's fields; undefined where a spread or a computed name may be any of them. */
function fieldsOf(object: Node): Map<string, Node> | undefined {
  const fields = new Map<string, Node>()
  if (object.type !== 'ObjectExpression') return undefined
  for (const property of object.properties) {
    if (property.type === 'SpreadElement' || property.computed) return undefined
    const name = property.key.type === 'Identifier' ? property.key.name : property.key.type === 'StringLiteral' ? property.key.value : undefined
    if (name === undefined) return undefined
    fields.set(name, property.type === 'ObjectProperty' ? bare(property.value) : property)
  }
  return fields
}

function literal(given: Node): Known {
  const node = bare(given)
  if (node.type === 'StringLiteral' || node.type === 'BooleanLiteral' || node.type === 'NumericLiteral') return { value: node.value }
  if (node.type !== 'ArrayExpression') return undefined
  const list = node.elements.map((element) => (element ? bare(element) : undefined))
  return list.every((element) => element?.type === 'StringLiteral') ? { list: list.map((element) => (element?.type === 'StringLiteral' ? element.value : '')) } : undefined
}
