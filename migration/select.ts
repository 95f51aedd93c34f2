import picomatch from 'picomatch'
import { posix } from 'node:path'
import type { Message } from '../transforms/messages.ts'
import type { App, Project } from './project.ts'
import { withDelegates } from './delegates.ts'
import { findRoutes, type Route } from './routes.ts'
import { UsageError } from './usage-error.ts'

export interface AppRoutes {
  app: App
  routes: Route[]
  /** What is not about one route. */
  messages: Message[]
}

export interface Selection {
  only: string[]
  ignore: string[]
  /** Of those, only these files (relative to the given path), as `--commit` takes one after the other. */
  exactly?: ReadonlySet<string>
  /** Whether a project without API Routes is fine. */
  allowNoRoutes: boolean
}

/**
 * The API Routes of each app that the given path, `--only` and `--ignore` leave.
 * @throws {UsageError} where there are none, unless that is fine
 */
export function selectRoutes(project: Project, { only, ignore, exactly, allowNoRoutes }: Selection): AppRoutes[] {
  const isOnly = matcher(only)
  const isIgnored = matcher(ignore)
  const found = project.apps.map((app) => ({ app, ...findRoutes(app, project.filter) }))
  const chosen = found.map(({ app, routes, messages }): AppRoutes => {
    const wanted = routes.filter((route) => {
      const file = posix.join(app.path, route.file)
      return (only.length === 0 || isOnly(file)) && !isIgnored(file) && exactly?.has(file) !== false
    })
    return { app, messages, routes: withDelegates(app, routes, wanted, (route) => isIgnored(posix.join(app.path, route.file))) }
  })
  if (!allowNoRoutes) {
    const count = (list: { routes: Route[] }[]) => list.reduce((sum, one) => sum + one.routes.length, 0)
    if (count(found) === 0) throw new UsageError(`There are no API Routes${project.filter ? ` at ${project.filter}` : ''}: nothing to migrate.`)
    if (count(chosen) === 0) throw new UsageError(`None of the ${count(found)} API Routes is left by --only and --ignore.`)
  }
  return chosen
}

/** Globs on a route's file; the name of a file or folder is taken as it is too, since `[id]` means something else in a glob. */
function matcher(globs: string[]): (file: string) => boolean {
  const tests = globs.map((glob) => {
    const plain = glob.replace(/^\.\//, '').replace(/\/$/, '')
    const isMatch = picomatch(plain, { dot: true })
    return (file: string) => file === plain || file.startsWith(`${plain}/`) || isMatch(file)
  })
  return (file) => tests.some((test) => test(file))
}
