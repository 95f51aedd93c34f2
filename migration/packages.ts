import { join } from 'node:path'
import { recipes } from '../transforms/recipes/index.ts'
import { COPY_HEADS } from '../transforms/streams/write.ts'
import type { App } from './project.ts'
import { readPackage } from './source-files.ts'

const RECIPE_LIBRARIES = [...recipes.map((recipe) => recipe.library), ...COPY_HEADS]

/** Packages of an app by name: the installed version where it can be read, else the range of its package.json. */
export function recipePackages(app: App): Record<string, string> {
  const manifest = readPackage(app.root)
  const ranges = { ...manifest?.devDependencies, ...manifest?.dependencies }
  return Object.fromEntries(RECIPE_LIBRARIES.flatMap((name) => {
    const version = readPackage(join(app.root, 'node_modules', name))?.['version'] ?? ranges[name]
    return typeof version === 'string' ? [[name, version]] : []
  }))
}
