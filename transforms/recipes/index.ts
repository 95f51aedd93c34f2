import { auth0 } from './auth0.ts'
import { betterAuth } from './better-auth.ts'
import { clerk } from './clerk.ts'
import { cookiesNext } from './cookies-next.ts'
import { inngest } from './inngest.ts'
import { ironSession } from './iron-session.ts'
import { nextAuth } from './next-auth.ts'
import { nextConnect } from './next-connect.ts'
import { nookies } from './nookies.ts'
import { prisma } from './prisma.ts'
import type { Recipe } from './recipe.ts'
import { requestIp } from './request-ip.ts'
import { sentry } from './sentry.ts'
import { supabase } from './supabase.ts'
import { trpc } from './trpc.ts'

/** All recipes, one library a file. */
export const recipes: readonly Recipe[] = [auth0, betterAuth, clerk, cookiesNext, inngest, ironSession, nextAuth, nextConnect, nookies, prisma, requestIp, sentry, supabase, trpc]
