import type { Binding, Scope } from '@babel/traverse'
import type { Node } from '@babel/types'
import { importedAs } from '../handler/imported.ts'
import { bare } from '../handler/uses.ts'
import { recipes } from './index.ts'

/** A parameter that is to stand for a library's function: `(req, res, read = getSession)`, `(req, res, read: typeof getSession)`. */
export interface Injected {
  /** The function that it belongs to, by its name, and its place there. */
  function: string
  index: number
  /** What it stands for where a call leaves it out; without a default, each call has to give it. */
  hasDefault: boolean
  as: { name: string; from: string }
}

/** What code of the project gives such parameters. */
export interface Injects {
  /** Whether every call of functions with its name leaves it out or gives it that, and none of them is used otherwise. */
  only(injected: Injected): boolean
}

/** What a name stands for that is a parameter of this kind. */
export function injectedAs(callee: Node, scope: Scope): Injected | undefined {
  const node = bare(callee)
  const binding = node.type === 'Identifier' ? scope.getBinding(node.name) : undefined
  return binding && injectedBy(binding)
}

/** Whether a parameter is to stand for a function that a recipe knows: no handler, whatever it is called with. */
export function isInjected(binding: Binding): boolean {
  const { as } = injectedBy(binding) ?? {}
  return as !== undefined && recipes.some(({ calls }) => calls?.some(({ name, from }) => name === as.name && from.includes(as.from)))
}

function injectedBy({ kind, constant, path, identifier }: Binding): Injected | undefined {
  const { parentPath: around, node: parameter } = path
  if (kind !== 'param' || !constant || path.listKey !== 'params' || !around?.isFunction()) return undefined
  const { parent } = around
  const named = around.isFunctionDeclaration() ? around.node.id : parent.type === 'VariableDeclarator' ? parent.id : undefined
  const given = parameter.type === 'AssignmentPattern' && parameter.left === identifier ? parameter.right : parameter === identifier ? typeOf(identifier) : undefined
  const as = given && importedAs(given, path.scope)
  return as && named?.type === 'Identifier' ? { function: named.name, index: path.key as number, hasDefault: parameter !== identifier, as } : undefined
}

/** `getSession` of `read: typeof getSession`. */
function typeOf({ typeAnnotation }: Binding['identifier']): Node | undefined {
  const type = typeAnnotation?.type === 'TSTypeAnnotation' ? typeAnnotation.typeAnnotation : undefined
  return type?.type === 'TSTypeQuery' && type.exprName.type === 'Identifier' ? type.exprName : undefined
}
