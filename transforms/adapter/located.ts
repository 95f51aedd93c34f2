import type { NodePath } from '@babel/traverse'
import type { Module } from '../handler/module.ts'

const LOGS = /^(log|debug|info|warn|error|trace|fatal|captureException|captureMessage)$/

/**
 * Whether a place that names the file only says so in a log: `error(message, { file: __filename })`. Where the file moves, the log has its
 * new name, and nothing else is different.
 * @param node a place of `module.located`
 */
export function isLogged({ program }: Module, node: unknown): boolean {
  let found = false
  program.traverse({
    Identifier(path) {
      if (path.node !== node) return
      found = path.node.name === '__filename' && isInLog(path)
      path.stop()
    },
  })
  return found
}

function isInLog(path: NodePath): boolean {
  let at = path
  while (at.parentPath?.isObjectProperty() && at.parentPath.node.value === at.node && !at.parentPath.node.computed && at.parentPath.parentPath?.isObjectExpression()) at = at.parentPath.parentPath
  const call = at.parentPath
  if (!call?.isCallExpression() || call.node.callee === at.node || !call.parentPath.isExpressionStatement()) return false
  const { callee } = call.node
  const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee
  return name.type === 'Identifier' && LOGS.test(name.name)
}
