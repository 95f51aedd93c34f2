import { auth0 } from './auth0.ts'
import { clerk } from './clerk.ts'
import { cookiesNext } from './cookies-next.ts'
import { ironSession } from './iron-session.ts'
import { nextAuth } from './next-auth.ts'
import { nookies } from './nookies.ts'
import { prisma } from './prisma.ts'
import type { Recipe } from './recipe.ts'
import { requestIp } from './request-ip.ts'
import { supabase } from './supabase.ts'

/** All recipes, one library a file. */
export const recipes: readonly Recipe[] = [auth0, clerk, cookiesNext, ironSession, nextAuth, nookies, prisma, requestIp, supabase]
