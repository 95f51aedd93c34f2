import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import type { Module } from './handler/module.ts'

/** The calls that the default export is made of: `withAuth(withRoute({ … }))`. */
export function defaultCalls(module: Module): NodePath<CallExpression>[] {
  const found: NodePath<CallExpression>[] = []
  const add = (path: NodePath) => {
    if (!path.isCallExpression()) return
    found.push(path)
    for (const argument of path.get('arguments')) add(argument as NodePath)
  }
  for (const path of module.program.get('body')) {
    if (!path.isExportDefaultDeclaration()) continue
    const declaration = path.get('declaration') as NodePath
    const binding = declaration.isIdentifier() ? module.program.scope.getBinding(declaration.node.name) : undefined
    add(binding?.constant && binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : declaration)
  }
  return found
}
