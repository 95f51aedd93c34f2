import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { unwrapped } from './uses.ts'

/** Functions of `Object` and `Reflect` that put members into what they are given first. */
const PUTS = /^(assign|define(Property|Properties)|set|setPrototypeOf)$/

/**
 * Whether a module puts something else in the place of a member of what a name holds: `presets.open = …`, `Auth.prototype.check = …`,
 * `Object.assign(presets, …)`, also by another name of it, or for what a class of that name makes.
 */
export function replaces(binding: Binding, property: string, seen: readonly Binding[] = []): boolean {
  return !seen.includes(binding) && binding.referencePaths.some((reference) => {
    let at = unwrapped(reference)
    let { parentPath: parent } = at
    if (parent?.isNewExpression() && parent.node.callee === at.node) parent = (at = unwrapped(parent)).parentPath
    const again = parent?.isVariableDeclarator() && parent.node.init === at.node && parent.node.id.type === 'Identifier' ? parent.scope.getBinding(parent.node.id.name) : undefined
    if (again) return replaces(again, property, [...seen, binding])
    if (parent?.isMemberExpression() && parent.node.object === at.node && nameIn(parent.node) === 'prototype') parent = (at = unwrapped(parent)).parentPath
    if (parent?.isCallExpression() && parent.node.arguments[0] === at.node) return puts(parent.node, property)
    return parent?.isMemberExpression() === true && parent.node.object === at.node && mayBe(parent.node, property) && isSet(unwrapped(parent))
  })
}

/** The same for what an object or a class does by `this`: `this.open = …`. That it binds a method of its own changes nothing. */
export function replacesItsOwn(holder: NodePath, property: string): boolean {
  let found = false
  holder.traverse({
    ThisExpression(path) {
      const { parentPath: parent } = path
      if (!parent.isMemberExpression() || parent.node.object !== path.node || !mayBe(parent.node, property) || !isSet(unwrapped(parent))) return
      const value = parent.parentPath.isAssignmentExpression() ? parent.parentPath.node.right : undefined
      const bound = value?.type === 'CallExpression' && value.callee.type === 'MemberExpression' && nameIn(value.callee) === 'bind' ? value.callee.object : undefined
      found ||= !(bound?.type === 'MemberExpression' && bound.object.type === 'ThisExpression' && nameIn(bound) === property)
    },
  })
  return found
}

/** Whether a call puts a member of that name, or of one that is not known, into what it is given first. */
function puts({ callee, arguments: [, ...others] }: CallExpression, property: string): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || !/^(Object|Reflect)$/.test(callee.object.name) || !PUTS.test(nameIn(callee) ?? '')) return false
  if (/^(defineProperty|set)$/.test(nameIn(callee) ?? '')) return others[0]?.type !== 'StringLiteral' || others[0].value === property
  return !others.every((one) => one.type === 'ObjectExpression' && one.properties.every((each) => each.type !== 'SpreadElement' && !each.computed && each.key.type === 'Identifier' && each.key.name !== property))
}

/** The name that a member has; undefined where only running the code tells. */
const nameIn = (node: Node): string | undefined => (node.type !== 'MemberExpression' ? undefined : !node.computed && node.property.type === 'Identifier' ? node.property.name : node.property.type === 'StringLiteral' ? node.property.value : undefined)

const mayBe = (node: Node, property: string): boolean => (nameIn(node) ?? property) === property

/** Whether a place is written to: by an assignment, also one that takes something apart, by a loop, or by `delete`. */
function isSet({ node, parent, parentPath }: NodePath): boolean {
  switch (parent.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left === node
    case 'UnaryExpression':
      return parent.operator === 'delete'
    case 'ObjectProperty':
      return parent.value === node && parentPath?.parent.type === 'ObjectPattern'
    case 'ArrayPattern':
    case 'RestElement':
      return true
    default:
      return false
  }
}
