import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { FunctionNode, Handed } from './unit.ts'
import { entryOf } from './taken-apart.ts'
import { unwrapped } from './uses.ts'

/**
 * The names under which a function listens for the end of a response, where that is all that it does with what it is given, and asks of it by
 * its type: `({ context }) => { context.on('close', stop) }`.
 */
export function closeListenersIn({ node, scope }: NodePath<FunctionNode>, { index, key }: Handed): string[] | undefined {
  const parameter = node.params[index]
  const entry = parameter && (key === undefined ? parameter : entryOf(parameter, key))
  const binding = entry && entry !== 'unknown' && entry.type === 'Identifier' ? scope.getOwnBinding((entry as { name: string }).name) : undefined
  if (!parameter || !binding?.constant || binding.referencePaths.length === 0 || !asksForThem(parameter, key, scope.getProgramParent().path.node)) return undefined
  const names = binding.referencePaths.map(listenerName)
  return names.every((one) => one !== undefined) ? [...new Set(names)] : undefined
}

/** `context.on('close', …)`, as a statement. */
function listenerName(reference: NodePath): string | undefined {
  const outer = unwrapped(reference)
  const member = outer.parentPath
  const call = member?.isMemberExpression() && member.node.object === outer.node && !member.node.computed ? member.parentPath : undefined
  if (!member?.isMemberExpression() || !call?.isCallExpression() || call.node.callee !== member.node || !call.parentPath.isExpressionStatement()) return undefined
  const [event, callback, ...others] = call.node.arguments
  const name = member.node.property.type === 'Identifier' ? member.node.property.name : ''
  return event?.type === 'StringLiteral' && event.value === 'close' && callback && callback.type !== 'SpreadElement' && others.length === 0 && /^(?:on|once|addListener)$/.test(name) ? name : undefined
}

/** Whether a type says that it wants an object of functions, and no response; without types, anything is wanted. */
function asksForThem(parameter: Node, key: string | undefined, program: Node): boolean {
  const annotation = 'typeAnnotation' in parameter && parameter.typeAnnotation?.type === 'TSTypeAnnotation' ? parameter.typeAnnotation.typeAnnotation : undefined
  if (!annotation) return true
  const whole = resolved(annotation, program)
  const wanted = key === undefined ? whole : membersOf(whole).find((one) => one.type === 'TSPropertySignature' && one.key.type === 'Identifier' && one.key.name === key)
  const type = wanted?.type === 'TSPropertySignature' ? wanted.typeAnnotation && resolved(wanted.typeAnnotation.typeAnnotation, program) : wanted
  const members = membersOf(type ?? undefined)
  return members.length > 0 && members.every((one) => (one.type === 'TSMethodSignature' || one.type === 'TSPropertySignature') && one.key.type === 'Identifier' && /^(?:on|once|addListener)$/.test(one.key.name))
}

const membersOf = (type: Node | undefined): readonly Node[] => (type?.type === 'TSTypeLiteral' ? type.members : type?.type === 'TSInterfaceDeclaration' && !type.extends?.length ? type.body.body : [])

/** What a type of the file stands for. */
function resolved(type: Node, program: Node): Node {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier' || program.type !== 'Program') return type
  const { name } = type.typeName
  const found = program.body.map((one) => (one.type === 'ExportNamedDeclaration' ? one.declaration : one)).find((one) => (one?.type === 'TSTypeAliasDeclaration' || one?.type === 'TSInterfaceDeclaration') && one.id.name === name)
  return found?.type === 'TSTypeAliasDeclaration' ? found.typeAnnotation : (found ?? type)
}
