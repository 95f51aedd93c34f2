import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import type { RouteOptions } from '../conversion.ts'
import type { EdgeRouter } from '../edge-handlers.ts'
import type { Edits } from '../edits.ts'
import { entryFor, findEntry, hasSegment } from '../recipes/find.ts'
import { moveImports } from '../recipes/moved-imports.ts'
import type { FactoryRecipe } from '../recipes/recipe.ts'
import { removeMoot } from '../write-comments.ts'
import type { FileDraft } from './file-draft.ts'
import { importedAs, importedMember } from './imported.ts'
import type { Module } from './module.ts'
import type { Made, Refusal } from './route-file.ts'

/** A handler that a library makes: `export default NextAuth(options)`. */
export interface MadeHandler {
  library: string
  recipe: FactoryRecipe
  /** Set where it is there already: the module that exports its methods for route handlers. */
  ready?: string
  /** Set where it is a router for the edge runtime. */
  edge?: EdgeRouter
}

/**
 * What makes a handler that is the result of a call.
 * @returns undefined where it is no function of a package that has a recipe; a refusal where that package is too old for it
 */
export function makerOf(path: NodePath<CallExpression>, options: RouteOptions): MadeHandler | Refusal | undefined {
  const found = findEntry(path.node.callee, path.scope, options, (recipe) => recipe.factories)
  if (!found) return undefined
  const { library, entry: recipe, missing } = found
  if (missing) return { code: 'NR135', node: path.node, details: { library: missing.library, version: missing.version, next: missing.next } }
  return hasSegment(options, recipe.segment) ? { library, recipe } : undefined
}

/** The library that made the chain which a call is of: `nc(options)`, `router.handler()`. */
export function routerOf({ node, scope }: NodePath<CallExpression>, options: RouteOptions): { library: string } | undefined {
  const { callee } = node
  const found = findEntry(callee, scope, options, ({ routers }) => routers)
  if (found || callee.type !== 'MemberExpression') return found
  const binding = callee.object.type === 'Identifier' ? scope.getBinding(callee.object.name) : undefined
  const made = callee.object.type === 'CallExpression' ? callee.object : binding?.path.isVariableDeclarator() ? binding.path.node.init : undefined
  return made?.type === 'CallExpression' ? findEntry(made.callee, scope, options, ({ routers }) => routers) : undefined
}

/**
 * Writes what a library's function makes the route handler from.
 * @returns why it cannot, where the form of the call is not known
 */
export function writeCall({ path, made }: Made, draft: FileDraft, edits: Edits): Refusal | undefined {
  const { url, segments } = draft.options
  const { node } = path
  const { recipe, library } = made
  if (made.ready !== undefined) return undefined
  if (made.edge) return { code: 'NR136', node, details: { library } }
  if (draft.bodyLimit === 'raw' && !recipe.readsRaw) return { code: 'NR114', node, details: {} }
  if (recipe.typed !== undefined && draft.module.typescript) draft.imports.set('next/server', (draft.imports.get('next/server') ?? new Set()).add('NextRequest'))
  if (recipe.moved && !moveImports(draft.module, (importedAs(node.callee, path.scope) ?? importedMember(node.callee, path.scope))?.from ?? '', recipe.moved, edits)) return { code: 'NR136', node, details: { library } }
  if (!recipe.becomes) return undefined
  const importName = (from: string, name: string) => {
    draft.imports.set(from, (draft.imports.get(from) ?? new Set()).add(name))
    return name
  }
  const parts = recipe.becomes(node, { url, segments, style: draft.module.style, typescript: draft.module.typescript, import: importName })
  if (!parts) return { code: 'NR136', node, details: { library } }
  edits.replace(node.start as number, node.end as number, parts, { drops: true })
  return undefined
}

/** Writes the statement of a handler that a library makes, and exports it for its methods. */
export function writeMade(handler: Made, module: Module, edits: Edits): void {
  if (handler.made.ready !== undefined) writeReady(handler.statement, handler.made.recipe.methods, handler.made.ready, edits)
  else if (handler.made.recipe.gives === 'methods') writeMethods(handler, module, edits)
  else writeHandler(handler, module, edits)
}

/** `export { POST } from 'next-s3-upload/route'`. */
function writeReady({ start, end }: Node, methods: readonly string[], module: string, edits: Edits): void {
  const { quote, semicolon } = edits.style
  edits.replace(start as number, end as number, [`export { ${methods.join(', ')} } from ${quote}${module}${quote}${semicolon}`], { drops: true })
}

/** A handler of a library, by the name that it exports it by. @returns a refusal where the library is too old for it */
export function readyHandler(imported: { name: string; from: string }, node: Node, options: RouteOptions): MadeHandler | Refusal | undefined {
  const found = entryFor(imported, options, (recipe) => recipe.handlers)
  if (!found) return undefined
  const { library, entry, missing } = found
  if (missing) return { code: 'NR135', node, details: { library: missing.library, version: missing.version, next: missing.next } }
  return { library, recipe: entry, ready: entry.module }
}

/** `export const { GET, POST } = serve(…)`; `export default handler` goes. */
function writeMethods({ path, statement, made }: Made, module: Module, edits: Edits): void {
  const call = { start: path.node.start as number, end: path.node.end as number }
  removeMoot(edits, statement)
  edits.replace(statement.start as number, statement.end as number, [`export const { ${made.recipe.methods.join(', ')} } = `, call, module.style.semicolon])
}

/** The name of the constant or the import that is exported for each method. */
export const nameOfMade = (own: string | undefined, module: Module): string => own ?? ['handler', 'routeHandler', 'handle'].find((one) => !module.names.has(one)) ?? 'handler2'

/** The exports of a handler: itself under the names of its methods, or functions of the type that Next asks for. */
function exportsOf(name: string, { methods, typed }: FactoryRecipe, { typescript, style: { indent, semicolon } }: Module): string {
  if (typed === undefined || !typescript) return `export { ${methods.map((method) => `${name} as ${method}`).join(', ')} }${semicolon}`
  return methods.map((method) => `export function ${method}(request: NextRequest) {\n${indent}return ${name}(${typed})${semicolon}\n}`).join('\n\n')
}

function writeHandler({ name: own, path, statement, exported, made, imported, around }: Made, module: Module, edits: Edits): void {
  const { semicolon } = module.style
  const name = nameOfMade(own, module)
  const list = exportsOf(name, made.recipe, module)
  const outer = around?.outer ?? path.node
  const call = { start: outer.start as number, end: outer.end as number }
  removeMoot(edits, statement)
  if (imported) return edits.replace(statement.start as number, statement.end as number, list, { drops: true })
  const [only, ...others] = made.recipe.methods
  if (!exported && only && others.length === 0 && !module.names.has(only)) return edits.replace(statement.start as number, statement.end as number, [`export const ${only} = `, call, semicolon])
  if (!exported) return edits.replace(statement.start as number, statement.end as number, [`const ${name} = `, call, `${semicolon}\n\n${list}`])

  removeMoot(edits, exported)
  edits.replace(exported.start as number, exported.end as number, list)
  if (statement.type === 'ExportNamedDeclaration') edits.remove(statement.start as number, (statement.declaration as Node).start as number)
  const declarator = path.findParent((one) => one.isVariableDeclarator())?.node
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return
  // Casts and annotations said that it is an API Route's.
  const behind = (declarator.id.start as number) + declarator.id.name.length
  if (declarator.id.typeAnnotation || declarator.init !== outer) edits.replace(behind, call.start, ' = ')
  if (declarator.end !== call.end) edits.remove(call.end, declarator.end as number)
}
