import type { NodePath } from '@babel/traverse'
import type { Draft } from '../handler/draft.ts'
import type { Module } from '../handler/module.ts'

const LOGS = /^(log|debug|info|warn|error|trace|fatal|captureException|captureMessage)$/

/**
 * Whether a place that names the file only says so in a log: `error(message, { file: __filename })`. Where the file moves, the log has its
 * new name, and nothing else is different.
 * @param node a place of `module.located`
 */
export function isLogged(module: Module, node: unknown): boolean {
  return loggedAt(module, node) !== undefined
}

function loggedAt({ program }: Module, node: unknown): NodePath | undefined {
  let found: NodePath | undefined
  program.traverse({
    Identifier(path) {
      if (path.node !== node) return
      if (path.node.name === '__filename' && isInLog(path)) found = path
      path.stop()
    },
  })
  return found
}

/**
 * Has functions say of each log in them that it names another file now.
 * @returns logs outside of these functions
 */
export function reviewLocated(module: Module, drafts: readonly Draft[]): Module['located'] {
  return module.located.filter(({ name, node }) => {
    const path = loggedAt(module, node)
    const within = path ? drafts.filter((draft) => draft.stepOf(path)) : []
    for (const draft of within) draft.review('NR252', path as NodePath, { name })
    return path !== undefined && within.length === 0
  })
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
