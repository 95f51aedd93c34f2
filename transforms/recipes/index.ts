import { nextAuth } from './next-auth.ts'
import type { Recipe } from './recipe.ts'

/** All recipes, one library a file. */
export const recipes: readonly Recipe[] = [nextAuth]
