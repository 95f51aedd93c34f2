import type { Binding, NodePath, Scope } from '@babel/traverse'
import type { CallExpression, Node, ObjectProperty } from '@babel/types'
import type { RouteOptions } from '../conversion.ts'
import { editsOf, type Edits } from '../edits.ts'
import { findEntry, makerOf } from '../recipes/find.ts'
import { moveImports, type Moved } from '../recipes/moved-imports.ts'
import type { WrapperRecipe } from '../recipes/recipe.ts'
import type { Draft } from './draft.ts'
import type { FileDraft } from './file-draft.ts'
import { importedAs } from './imported.ts'
import { say as sayOf, type MessageCode } from '../messages.ts'
import { placeOf, type Module } from './module.ts'
import type { Refusal, RouteFile } from './route-file.ts'
import { keyName, type Given, type Unit } from './unit.ts'
import { bare } from './uses.ts'
import { withoutCasts } from './wrapper-parameters.ts'
import type { Wrapped } from './wrapper.ts'

/** A call of a library that is given the handler, and has a form for route handlers: `createProtectedHandler(handler, apl)`. */
export interface LibraryWrapping {
  library: string
  recipe: WrapperRecipe
  call: CallExpression
  /** Of the object that it is a method of: what made it, and the module where that stands. */
  made: { node: Node; module: Module } | undefined
  /** The module of the library that what is called, or what made it, is imported from. */
  from: string
}

/** What a route calls that a library made: other files may use it, too, and all of them have it in one form. */
export interface LibraryObject {
  name: string
  /** The file that makes it, relative to the app's root, and whether that is the route's own. */
  file: string
  isOwn: boolean
  method: string
  from: string
  moved: Moved
}

/** Finds what an imported name stands for. */
export type FindObject = (binding: Binding) => { module: Module; path: NodePath } | undefined

/**
 * Reads a call as one of a library that is given the handler.
 * @param find where it is missing, objects of other files are not looked at
 * @returns undefined where it is none; a refusal where the library is too old to have the new form
 */
export function libraryWrapping(module: Module, { node, scope }: NodePath<CallExpression>, options: Pick<RouteOptions, 'packages' | 'target'>, find?: FindObject): LibraryWrapping | Refusal | undefined {
  const { callee } = node
  const method = callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' ? callee.property.name : undefined
  const maker = callee.type === 'MemberExpression' ? objectMaker(module, callee.object, scope, find) : { callee, scope, module, node: undefined }
  const found = maker && findEntry(maker.callee, maker.scope, options, ({ wrappers }) => wrappers?.filter((one) => one.of === method))
  const from = found && importedAs(maker.callee, maker.scope)?.from
  if (!found || from === undefined) return undefined
  const { library, entry: recipe, missing } = found
  if (missing) return { code: 'NR135', node, details: { library: missing.library, version: missing.version, next: missing.next } }
  return { library, recipe, call: node, from, made: maker.node && { node: maker.node, module: maker.module } }
}

/** What made an object, in this file or in the one that it is imported from. */
function objectMaker(module: Module, object: Node, scope: Scope, find: FindObject | undefined) {
  const own = makerOf(object, scope)
  if (own) return { ...own, module }
  const binding = object.type === 'Identifier' ? scope.getBinding(object.name) : undefined
  const found = binding?.kind === 'module' ? find?.(binding) : undefined
  const init = found?.path.isVariableDeclarator() && found.path.node.id.type === 'Identifier' ? found.path.node.init : undefined
  const maker = found && init?.type === 'NewExpression' ? makerOf(init, found.path.scope) : undefined
  return found && maker && { ...maker, module: found.module }
}

/** The handler that a library is given, by itself or in wrappers of the project. @param around those, where what they take is the library's call */
export function insideLibrary(call: NodePath<CallExpression>, around: Wrapped | undefined, read: (call: NodePath<CallExpression>) => LibraryWrapping | Refusal | undefined): Wrapped | undefined {
  const inner = around ? around.argument : call
  const library = inner.isCallExpression() ? read(inner) : undefined
  if (!library || 'code' in library || !inner.isCallExpression()) return around
  const [handler] = inner.get('arguments') as NodePath[]
  return handler && { argument: withoutCasts(handler), wrappings: around?.wrappings ?? [], library }
}

/** What the handler finds: all of its context is what the library hands it, which it got in the third place. @param outer what wrappers around the library give */
export const givenByLibrary = (outer: Given | undefined): Given => ({ parameters: ['context'], properties: [], typed: true, whole: true, ...(outer?.around && { around: outer.around }) })

/** Has what moves beside the handler import the library's new form, too. */
export function moveLibrary(handler: RouteFile['handler'], module: Module, edits: Edits): void {
  const library = handler.made ? undefined : handler.wrapped?.library
  const moved = handler.made ? handler.made.recipe.moved : library?.recipe.moved
  const from = handler.made ? importedAs(handler.path.node.callee, handler.path.scope)?.from : library?.from
  if (moved && from !== undefined) moveImports(module, from, moved, edits)
}

/** Whether nothing of the options that an object was made with is handed Node's request: functions that stand there, and take no second parameter. */
function takesAlike(made: Node | undefined, { of, tells = [] }: WrapperRecipe): boolean {
  if (of === undefined) return true
  const [options, ...others] = made?.type === 'NewExpression' ? made.arguments : []
  if (options?.type !== 'ObjectExpression' || others.length > 0) return false
  return options.properties.every((one) => {
    if (one.type === 'SpreadElement' || keyName(one as ObjectProperty) === undefined) return false
    if (!tells.includes(keyName(one as ObjectProperty) as string)) return true
    const value = one.type === 'ObjectMethod' ? one : bare(one.value)
    return 'params' in value && Array.isArray(value.params) && value.params.length < 2 && value.params.every(({ type }) => type !== 'RestElement')
  })
}

/**
 * Has the route import the library's new form, and says what that means for the handler of each method, or why it stays.
 * @returns the object of the library's that the handler is given to, if it is one
 */
export function convertLibrary(wrapping: LibraryWrapping, handler: Unit, variants: readonly Draft[], file: FileDraft, edits: Edits): LibraryObject | undefined {
  const { library, recipe, call } = wrapping
  const say = (code: MessageCode, node: Node, details: Record<string, string>) => void file.messages.push(sayOf(code, file.options.file, placeOf(node), details))
  const refusal = writeLibrary(wrapping, file, variants, edits)
  if (refusal) say(refusal.code, refusal.node, refusal.details)
  else say(recipe.message, call, { library, methods: recipe.methods ? `${recipe.methods.join(', ')}, and other methods get an empty 405` : 'every method' })
  if (!refusal && recipe.review) for (const variant of variants) variant.reviewAbove(recipe.review, handler.node, { library })
  return objectIn(wrapping, file.module)
}

function writeLibrary({ library, recipe, call, from, made }: LibraryWrapping, file: FileDraft, variants: readonly Draft[], edits: Edits): Refusal | undefined {
  const details = { library, name: recipe.of ?? recipe.name }
  if (recipe.readsBody && file.bodyLimit !== 'raw') return { code: 'NR151', node: call, details }
  if (recipe.readsBody && file.readsRaw) return { code: 'NR137', node: call, details: { callee: details.name } }
  if (!takesAlike(made?.node, recipe)) return { code: 'NR136', node: made?.module === file.module ? made.node : call, details }
  if (variants.some(({ needs }) => needs.params || needs.context)) return { code: 'NR173', node: call, details }
  // What is of that module besides an object from elsewhere is made for this handler, or a type of it.
  const isElsewhere = made !== undefined && made.module !== file.module
  const moves = isElsewhere && !file.module.specifiers.some(({ value }) => value === from) ? true : moveImports(file.module, from, recipe.moved, edits)
  if (!moves || (isElsewhere && !moveImports(made.module, from, recipe.moved, editsOf(made.module)))) return { code: 'NR136', node: call, details }
  return undefined
}

/** The object that the handler is given to. */
function objectIn({ made, call, recipe: { moved }, from }: LibraryWrapping, module: Module): LibraryObject | undefined {
  const { callee } = call
  if (!made || callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.property.type !== 'Identifier') return undefined
  return { name: callee.object.name, file: made.module.file, isOwn: made.module === module, method: callee.property.name, from, moved }
}
