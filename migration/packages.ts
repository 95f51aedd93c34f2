import { join, sep } from 'node:path'
import { recipes } from '../transforms/recipes/index.ts'
import { COPY_HEADS } from '../transforms/streams/write.ts'
import { readWorkspaces } from './aliases.ts'
import { fromCatalog } from './next-version.ts'
import type { App } from './project.ts'
import { foldersUpward, isWorkspaceRoot, readPackage, type PackageJson } from './source-files.ts'

/** Libraries that a recipe is for, or that the new form of one needs. */
const RECIPE_LIBRARIES = [...recipes.flatMap(({ library, factories = [] }) => [library, ...factories.flatMap(({ needs = [] }) => needs.flatMap((need) => need.library ?? []))]), ...COPY_HEADS]

/**
 * Packages of an app by name: the installed version where it can be read, else the range of the nearest package.json. One that none of
 * those names is looked up in the repository's packages that the app depends on: what they use is shared with it.
 */
export function recipePackages(app: Pick<App, 'root' | 'repository'>): Record<string, string> {
  const { root, repository } = app
  const folders = foldersUpward(root, repository)
  const manifests = folders.map((folder) => ({ folder, ranges: rangesOf(readPackage(folder)) }))
  const workspaces = new Workspaces(repository)
  return Object.fromEntries(RECIPE_LIBRARIES.flatMap((name) => {
    const installed = folders.map((folder) => readPackage(join(folder, 'node_modules', name))?.['version']).find((one) => typeof one === 'string')
    const declared = manifests.find(({ ranges }) => ranges[name] !== undefined && !LINKED.test(String(ranges[name])))
    const range = installed ?? (declared ? workspaces.range(name, declared.ranges[name], declared.folder) : workspaces.rangeOfNeeded(name, manifests[0]?.ranges ?? {}))
    return typeof range === 'string' ? [[name, range]] : []
  }))
}

/** `link:../../node_modules/next`: what the repository's root has installed, by what its own package.json says. */
const LINKED = /^(link|file|portal):.*\bnode_modules\//

const rangesOf = (manifest: PackageJson | undefined): Record<string, unknown> => ({ ...manifest?.devDependencies, ...manifest?.dependencies })

/** The packages of a repository, read when the first of them is asked for. */
class Workspaces {
  readonly #repository: string
  #known: Map<string, { folder: string; manifest: PackageJson | undefined }> | undefined

  constructor(repository: string) {
    this.#repository = repository
  }

  /** A range as a version or a range of versions: of `catalog:` what stands there, of `workspace:` the version that the package has. */
  range(name: string, range: unknown, folder: string): string | undefined {
    if (typeof range !== 'string') return undefined
    if (!range.startsWith('workspace:')) return fromCatalog(name, range, folder, this.#repository)
    const version = this.#all().get(name)?.manifest?.['version']
    return typeof version === 'string' ? version : undefined
  }

  /** The range for a package in those of the repository's packages that an app depends on; undefined where they differ. */
  rangeOfNeeded(name: string, ranges: Record<string, unknown>): string | undefined {
    const needed = new Set<string>()
    const add = (all: Record<string, unknown>) => {
      for (const one of Object.keys(all)) {
        const workspace = needed.has(one) ? undefined : this.#all().get(one)
        if (!workspace) continue
        needed.add(one)
        add(rangesOf(workspace.manifest))
        // Imports reach a package in the folder of another by that one's name: `@acme/features/auth/token`.
        add(Object.fromEntries([...this.#all()].flatMap(([name, { folder }]) => (folder.startsWith(workspace.folder + sep) ? [[name, '*']] : []))))
      }
    }
    add(ranges)
    const found = new Set([...needed].flatMap((one) => {
      const { folder, manifest } = this.#all().get(one) as { folder: string; manifest: PackageJson | undefined }
      return this.range(name, rangesOf(manifest)[name], folder) ?? []
    }))
    return found.size === 1 ? [...found][0] : undefined
  }

  #all(): Map<string, { folder: string; manifest: PackageJson | undefined }> {
    const read = () => (isWorkspaceRoot(this.#repository) ? [...readWorkspaces(this.#repository)] : []).map(([name, { folder }]) => [name, { folder, manifest: readPackage(folder) }] as const)
    return (this.#known ??= new Map(read()))
  }
}
