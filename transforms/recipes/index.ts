import { apollo, apolloMicro } from './apollo.ts'
import { auth0 } from './auth0.ts'
import { betterAuth } from './better-auth.ts'
import { clerk } from './clerk.ts'
import { cookiesNext } from './cookies-next.ts'
import { cookies } from './cookies.ts'
import { cors, nextjsCors } from './cors.ts'
import { formidable } from './formidable.ts'
import { graphqlYoga } from './graphql-yoga.ts'
import { inngest } from './inngest.ts'
import { ironSession } from './iron-session.ts'
import { microCors } from './micro-cors.ts'
import { multer } from './multer.ts'
import { nextApiMiddleware } from './next-api-middleware.ts'
import { nextAuth } from './next-auth.ts'
import { civitaiNextAxiom, nextAxiom } from './next-axiom.ts'
import { nextBasics } from './next-basics.ts'
import { nextConnect } from './next-connect.ts'
import { nookies } from './nookies.ts'
import { prisma } from './prisma.ts'
import type { Recipe } from './recipe.ts'
import { requestIp } from './request-ip.ts'
import { sentry } from './sentry.ts'
import { supabaseAuthHelpers, supabaseAuthHelpersBefore } from './supabase-auth-helpers.ts'
import { supabase, supabaseSsr } from './supabase.ts'
import { dokployTrpcOpenApi, trpcOpenApi, trpcToOpenApi } from './trpc-openapi.ts'
import { trpc } from './trpc.ts'

/** All recipes, one library a file. */
export const recipes: readonly Recipe[] = [
  apollo,
  apolloMicro,
  auth0,
  betterAuth,
  civitaiNextAxiom,
  clerk,
  cookies,
  cookiesNext,
  cors,
  formidable,
  graphqlYoga,
  inngest,
  ironSession,
  microCors,
  multer,
  nextApiMiddleware,
  nextAuth,
  nextAxiom,
  nextBasics,
  nextConnect,
  nextjsCors,
  nookies,
  prisma,
  requestIp,
  sentry,
  supabase,
  supabaseAuthHelpers,
  supabaseAuthHelpersBefore,
  supabaseSsr,
  trpc,
  dokployTrpcOpenApi,
  trpcOpenApi,
  trpcToOpenApi,
]
