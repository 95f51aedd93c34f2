import type { Binding, NodePath } from '@babel/traverse'
import type { Identifier, MemberExpression, Node } from '@babel/types'
import type { Module } from './module.ts'
import { replaces, replacesItsOwn } from './replaced-members.ts'
import type { FunctionNode } from './unit.ts'
import { unwrapped } from './uses.ts'

/** Where a function stands that an object or a class holds: `Auth.account`, `http.ok`, `limiter.check` of what `rateLimit()` gives. */
export interface Held {
  /** The method, or the property that has the function as its value. */
  element: Node
  /** The object, or the body of the class. */
  container: Node
  property: string
  /** The name at the module's top of the object, the class or the function that makes the object; undefined for a default export without one. */
  holder: string | undefined
  /** Whether the holder makes the object. */
  isMade: boolean
}

/**
 * The static method of a class, or the function of an object, by its name; undefined where something else takes its place.
 * @param isStatic false for a method of what a class makes
 */
export function memberNamed(holder: NodePath, property: string, isStatic = true): NodePath<FunctionNode> | undefined {
  const found = memberIn(holder, property, isStatic)
  if (!found || replacesItsOwn(holder, property)) return undefined
  const around = unwrapped(holder).parentPath
  const name = holder.isClassDeclaration() ? holder.node.id?.name : around?.isVariableDeclarator() && around.node.id.type === 'Identifier' ? around.node.id.name : undefined
  const binding = name === undefined ? undefined : holder.parentPath?.scope.getBinding(name)
  return binding && replaces(binding, property) ? undefined : found
}

function memberIn(holder: NodePath, property: string, isStatic: boolean): NodePath<FunctionNode> | undefined {
  const members = holder.isClass() ? (holder.get('body.body') as NodePath[]) : holder.isObjectExpression() ? (holder.get('properties') as NodePath[]) : []
  const [only, ...others] = members.filter(({ node }) => 'key' in node && nameOfKey(node) === property)
  // What is spread behind it may hold another one.
  if (!only || others.length > 0 || members.slice(members.indexOf(only)).some((one) => one.isSpreadElement())) return undefined
  if (only.isClassMethod() || only.isObjectMethod()) return only.node.kind === 'method' && (only.isObjectMethod() || (only.node.static === true) === isStatic) ? (only as unknown as NodePath<FunctionNode>) : undefined
  if (!only.isObjectProperty() && !(only.isClassProperty() && (only.node.static === true) === isStatic)) return undefined
  const value = only.get('value') as NodePath
  return value.isArrowFunctionExpression() || value.isFunctionExpression() ? (value as NodePath<FunctionNode>) : undefined
}

/**
 * A function that an object or a class holds which is a module's own, and no other module's: `const handlers = { async index(req, res) { … } }`.
 * Undefined where a type says what its functions are.
 */
export function ownMember({ constant, path, referencePaths }: Binding, property: string): NodePath<FunctionNode> | undefined {
  const holder = path.isVariableDeclarator() && path.node.id.type === 'Identifier' && !path.node.id.typeAnnotation ? (path.get('init') as NodePath) : path
  const found = constant ? memberNamed(holder, property) : undefined
  const isExported = referencePaths.some(({ parent }) => parent.type.startsWith('Export')) || path.findParent((one) => one.isExportDeclaration()) !== null
  return found && heldOf(found) && !isExported ? found : undefined
}

/** The function of the same object or class that a call in one of its methods names by `this`: `this.tokenOf(req)`. */
export function ownByThis(call: NodePath): NodePath<FunctionNode> | undefined {
  const callee = call.isCallExpression() ? call.node.callee : undefined
  if (!callee || !isOfThis(callee)) return undefined
  let method = call.getFunctionParent()
  while (method?.isArrowFunctionExpression() && !method.parentPath.isClassProperty()) method = method.getFunctionParent()
  const held = method && !method.isClassPrivateMethod() ? heldOf(method) : undefined
  const container = method?.isMethod() ? method.parentPath : method?.parentPath?.parentPath
  const holder = container?.isClassBody() ? container.parentPath : container
  const found = held && holder ? memberNamed(holder, callee.property.name, !isOfInstance(held)) : undefined
  return found && heldOf(found) ? found : undefined
}

/** Whether what a class makes has it, of which there may be many: who uses it cannot be told by a name. */
export const isOfInstance = (held: Held | undefined): boolean => (held?.element.type === 'ClassMethod' || held?.element.type === 'ClassProperty') && held.element.static !== true

/** `this.tokenOf` */
export const isOfThis = (node: Node): node is MemberExpression & { property: Identifier } => node.type === 'MemberExpression' && node.object.type === 'ThisExpression' && !node.computed && node.property.type === 'Identifier'

/**
 * Whether an object or a class calls a function that it holds as one of its own, `this.account(req)`, where that is not followed.
 * @param followed where the callees start that are
 */
export function saysThis({ source }: Module, { container, property }: Held, followed: ReadonlySet<number>): boolean {
  const own = source.slice(container.start as number, container.end as number)
  return [...own.matchAll(new RegExp(`\\bthis\\s*[?!]?\\.\\s*${property}\\b|\\bthis\\s*[?!]?\\.?\\[`, 'g'))].some(({ index }) => !followed.has((container.start as number) + index))
}

const nameOfKey = (node: Node): string | undefined => ('key' in node && !('computed' in node && node.computed) && typeof node.key === 'object' && node.key?.type === 'Identifier' ? node.key.name : undefined)

/** Where a function is held; undefined for one that is declared by itself, and where a type says what functions it is among. */
export function heldOf(given: NodePath): Held | undefined {
  const path = given as NodePath<Node>
  const element = path.isMethod() ? path : path.parentPath?.isObjectProperty() || path.parentPath?.isClassProperty() ? path.parentPath : undefined
  const container = element?.parentPath
  const property = element && nameOfKey(element.node)
  // What decorators make of it is not known.
  if (!element || isTyped(element.node) || ('decorators' in element.node && element.node.decorators?.length)) return undefined
  if (!container || property === undefined || !(container.isObjectExpression() || container.isClassBody())) return undefined
  const around = { element: element.node, container: container.node, property }
  let owner: NodePath | null = container.isClassBody() ? container.parentPath : container
  if (owner?.isClassDeclaration()) return isTop(owner) ? { ...around, holder: owner.node.id?.name, isMade: false } : undefined
  while (owner?.parentPath && (/^(TSNonNull|Parenthesized)Expression$/.test(owner.parentPath.type) || isAsConst(owner.parentPath.node))) owner = owner.parentPath
  const parent = owner?.parentPath
  if (parent && isTyped(parent.node)) return undefined
  if (parent?.isVariableDeclarator()) return isTop(parent.parentPath as NodePath) && parent.node.id.type === 'Identifier' ? { ...around, holder: parent.node.id.name, isMade: false } : undefined
  if (parent?.isExportDefaultDeclaration()) return { ...around, holder: undefined, isMade: false }
  const maker = parent?.isReturnStatement() || parent?.isArrowFunctionExpression() ? (parent.isReturnStatement() ? parent.getFunctionParent() : parent) : undefined
  if (!maker) return undefined
  if (maker.isFunctionDeclaration()) return isTop(maker) ? { ...around, holder: maker.node.id?.name, isMade: true } : undefined
  const declarator = maker.parentPath
  return declarator?.isVariableDeclarator() && declarator.node.id.type === 'Identifier' && isTop(declarator.parentPath as NodePath) ? { ...around, holder: declarator.node.id.name, isMade: true } : undefined
}

/** Whether a type of its own says what a name, or a property of a class, is: the new form would be no such thing. */
const isTyped = (node: Node): boolean => (node.type === 'VariableDeclarator' ? 'typeAnnotation' in node.id && node.id.typeAnnotation != null : node.type === 'ClassProperty' && node.typeAnnotation != null)

/** `{ … } as const` */
const isAsConst = (node: Node): boolean => node.type === 'TSAsExpression' && node.typeAnnotation.type === 'TSTypeReference' && node.typeAnnotation.typeName.type === 'Identifier' && node.typeAnnotation.typeName.name === 'const'

const isTop = (path: NodePath): boolean => path.parentPath?.isProgram() === true || (path.parentPath?.isExportDeclaration() === true && path.parentPath.parentPath?.isProgram() === true)
