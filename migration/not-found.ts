import { existsSync } from 'node:fs'
import { join } from 'node:path'
import semver from 'semver'
import { say, type Message } from '../transforms/messages.ts'
import type { App } from './project.ts'
import { readPackage } from './source-files.ts'

/**
 * What to say of an app whose first route handlers bring the `app` folder with them: from then on its own 404 page serves no unknown URL
 * on Next 16, and on 15 where Turbopack builds it (SEMANTICS, section 2, "a new app/ folder"). Nothing is written for it: an
 * `app/not-found` that re-exports the page gives the same only where neither the page, what it imports, `_app` nor `_document` does
 * anything of their own; elsewhere it breaks the build or loses the page's frame.
 * @param app as it was read before the run
 */
export function lostNotFoundPage(app: App): Message[] {
  if (app.hasAppDir || !isServedByApp(app)) return []
  const endings = app.pageExtensions.flatMap((ending) => [`404.${ending}`, `404/index.${ending}`])
  const page = endings.map((ending) => `${app.pagesDir}/${ending}`).find((file) => existsSync(join(app.root, file)))
  return page === undefined ? [] : [say('NR013', page, { line: 1, column: 1 }, { version: app.next.version, folder: app.appDir })]
}

function isServedByApp({ next, root }: App): boolean {
  if (semver.major(next.version) >= 16) return true
  const build = (readPackage(root)?.['scripts'] as { build?: unknown } | undefined)?.build
  return semver.major(next.version) === 15 && typeof build === 'string' && /--turbo(pack)?\b/.test(build)
}
