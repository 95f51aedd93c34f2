import type { NodePath } from '@babel/traverse'
import type { RouteOptions } from '../conversion.ts'
import { importedAs } from '../handler/imported.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'
import { findEntry } from '../recipes/find.ts'
import type { RouterRecipe } from '../recipes/recipe.ts'
import type { FindDeclared } from './read.ts'

/**
 * A middleware of a library that is written out where it is called, as a chain is given it: itself, `cors()`, or in what makes a promise
 * of it, `expressWrapper(cors())`. Neither goes on where it answers.
 */
export function knownMiddleware(given: NodePath, recipe: RouterRecipe, options: Pick<RouteOptions, 'packages' | 'target'>, declared: FindDeclared): NodePath | undefined {
  const path = withoutCasts(given)
  const imported = path.isCallExpression() && recipe.promises !== undefined ? importedAs(path.node.callee, path.scope) : undefined
  const isPromise = imported !== undefined && imported.name === recipe.promises && recipe.from.includes(imported.from)
  const [inner, ...others] = isPromise && path.isCallExpression() ? (path.get('arguments') as NodePath[]) : [path]
  const named = inner && others.length === 0 ? withoutCasts(inner) : undefined
  const made = named?.isIdentifier() ? heldBy(named.node.name, named, declared) : named
  return made?.isCallExpression() && findEntry(made.node.callee, made.scope, options, ({ middlewares }) => middlewares)?.entry.form === 'made' ? named : undefined
}

/** What a constant of a name holds, of another file too. */
function heldBy(name: string, { scope }: NodePath, declared: FindDeclared): NodePath | undefined {
  const binding = scope.getBinding(name)
  const found = binding?.kind === 'module' ? declared(name) : binding?.path
  if (!found?.isVariableDeclarator() || found.node.id.type !== 'Identifier' || !found.node.init || !found.scope.getBinding(found.node.id.name)?.constant) return undefined
  return withoutCasts(found.get('init') as NodePath)
}
