import type { NodePath } from '@babel/traverse'
import type { ClassMethod, Node } from '@babel/types'
import type { Module } from './module.ts'
import { calleeName } from './unit.ts'
import { bare } from './uses.ts'

/** What only notes down what it is given. */
const LOGS = /(^|\.)(console|JSON\.stringify|log(s|ger|ging|[A-Z]\w*)?|\w+Log(ger)?|capture(Exception|Error))(\.|$)/

/**
 * Whether what a constant was made as by `new` keeps a field as its constructor wrote it, though it is handed on: to what sends it, to
 * what logs it, or to functions of the file where nothing in that writes such a field.
 */
export function keepsField(reference: NodePath, field: string, { source }: Module): boolean {
  const call = reference.parentPath
  if (!call?.isCallExpression() || !(call.node.arguments as Node[]).includes(reference.node)) return false
  const { callee } = call.node
  if (callee.type === 'Identifier') return call.scope.getBinding(callee.name)?.path.isFunctionDeclaration() === true && !writes(source, field)
  const sends = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && /^(json|send)$/.test(callee.property.name)
  return sends || LOGS.test(calleeName(call.node))
}

const writes = (source: string, field: string): boolean => new RegExp(`\\.${field}\\s*(=[^=]|\\+\\+|--|[-+*/|&?]+=)|Object\\.assign|delete `).test(source)

/**
 * What a constructor writes by `status || 500`, where `status` is a key of the object that it is given: the values that it is given by
 * that key, or the other one where none has it. Undefined where this is no such value, or what it is given is not written out.
 */
export function givenByKey(given: Node, { params }: ClassMethod, known: readonly (readonly { node: Node }[])[] | undefined): { from: number; values: (Node | undefined)[]; otherwise: Node | undefined } | undefined {
  const value = bare(given)
  const isChoice = value.type === 'LogicalExpression' && value.operator !== '&&'
  const read = isChoice ? bare(value.left) : value
  if (read.type !== 'Identifier' || !known) return undefined
  for (const [n, parameter] of params.entries()) {
    const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
    if (pattern.type !== 'ObjectPattern') continue
    const property = pattern.properties.find((one) => one.type === 'ObjectProperty' && (one.value === read || (one.value.type === 'Identifier' && one.value.name === read.name)))
    if (property?.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier') continue
    const { name } = property.key
    const values: (Node | undefined)[] = []
    for (const args of known) {
      const object = args[n] && bare(args[n].node)
      if (object === undefined && parameter.type === 'AssignmentPattern' && bare(parameter.right).type === 'ObjectExpression' && (bare(parameter.right) as { properties: Node[] }).properties.length === 0) {
        values.push(undefined)
        continue
      }
      if (object?.type !== 'ObjectExpression' || object.properties.some((one) => one.type === 'SpreadElement' || one.computed)) return undefined
      const own = object.properties.find((one) => one.type !== 'SpreadElement' && one.key.type === 'Identifier' && one.key.name === name)
      if (own && own.type !== 'ObjectProperty') return undefined
      values.push(own?.value)
    }
    return { from: n, values, otherwise: isChoice ? value.right : undefined }
  }
  return undefined
}
