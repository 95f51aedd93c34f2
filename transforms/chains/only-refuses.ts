import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { isFunction, type FunctionNode } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import { functionIn } from './at-once.ts'
import type { FindDeclared } from './read.ts'

/** Whether a function of a chain is known, and guards what stands behind it or prepares it. */
export function goesOn(path: NodePath, declared: FindDeclared): boolean {
  const found = functionIn(path, declared)
  return found !== undefined && onlyRefuses(found)
}

/**
 * Whether a middleware has a way to go on, and answers nothing but refusals and preflights: where it runs for methods too that a route has no
 * function for, those are refused now before it is asked. What it hands its response to may answer anything.
 */
function onlyRefuses({ node, scope }: NodePath<FunctionNode>): boolean {
  const [request, response, next] = node.params
  const bindingOf = (param: Node | undefined) => (param?.type === 'Identifier' ? scope.getOwnBinding(param.name) : undefined)
  const [asked, answering, following] = [request, response, next].map(bindingOf)
  if (!following?.referenced || !answering?.constant || following.constantViolations.length > 0) return false
  const isMethod = (given: Node) => given.type === 'MemberExpression' && !given.computed && given.object.type === 'Identifier' && given.object.name === asked?.identifier.name && given.property.type === 'Identifier' && given.property.name === 'method'
  const isPreflight = (test: Node) => test.type === 'BinaryExpression' && /^===?$/.test(test.operator) && ((isMethod(test.left) && isOptions(test.right)) || (isMethod(test.right) && isOptions(test.left)))
  return answering.referencePaths.every((reference) => {
    const first = reference.parentPath
    if (!first?.isMemberExpression({ computed: false }) || first.node.object !== reference.node || !first.parentPath.isCallExpression() || first.parentPath.node.callee !== first.node || first.node.property.type !== 'Identifier') return false
    const { name } = first.node.property
    const [status] = first.parentPath.node.arguments
    const sets = /^(set|append|remove|get)Header$/.test(name) && first.parentPath.parentPath.isExpressionStatement()
    if (sets || (name === 'status' && status?.type === 'NumericLiteral' && status.value >= 400)) return true
    return reference.findParent((one) => isFunction(one) || (one.isIfStatement() && isPreflight(bare(one.node.test)) && contains(one.node.consequent, reference.node)))?.isIfStatement() === true
  })
}

const isOptions = (node: Node): boolean => node.type === 'StringLiteral' && node.value === 'OPTIONS'

const contains = (outer: Node, node: Node): boolean => (outer.start as number) <= (node.start as number) && (outer.end as number) >= (node.end as number)
