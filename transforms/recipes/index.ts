import { nextAuth } from './next-auth.ts'
import { prisma } from './prisma.ts'
import type { Recipe } from './recipe.ts'
import { supabase } from './supabase.ts'

/** All recipes, one library a file. */
export const recipes: readonly Recipe[] = [nextAuth, prisma, supabase]
