import { apollo, apolloMicro } from './apollo.ts'
import { auth0 } from './auth0.ts'
import { betterAuth } from './better-auth.ts'
import { clerk } from './clerk.ts'
import { cookiesNext } from './cookies-next.ts'
import { cookies } from './cookies.ts'
import { cors, nextjsCors } from './cors.ts'
import { bodyParser, compression, cookieParser, cookieSession, csurf, express, expressFileupload, expressSession, expressValidator, helmet, morgan, passport, pinoHttp } from './express-middlewares.ts'
import { expressJwt } from './express-jwt.ts'
import { formidable } from './formidable.ts'
import { graphqlYoga } from './graphql-yoga.ts'
import { hono } from './hono.ts'
import { inngest } from './inngest.ts'
import { ironSession } from './iron-session.ts'
import { expressRateLimit, expressSlowDown } from './limiters.ts'
import { microCors } from './micro-cors.ts'
import { multer } from './multer.ts'
import { multiparty } from './multiparty.ts'
import { nextApiMiddleware } from './next-api-middleware.ts'
import { nextAuth } from './next-auth.ts'
import { civitaiNextAxiom, nextAxiom } from './next-axiom.ts'
import { nextBasics } from './next-basics.ts'
import { nextConnect } from './next-connect.ts'
import { nextApiHandler, nextCsrf, nextJoi, nextRestFramework, nextSwaggerDoc, nextValidations } from './next-frameworks.ts'
import { nextIronSession, nextSession } from './next-sessions.ts'
import { nextS3Upload } from './next-s3-upload.ts'
import { nookies } from './nookies.ts'
import { prisma } from './prisma.ts'
import { httpProxy, httpProxyMiddleware, nextHttpProxyMiddleware } from './proxies.ts'
import { qstash } from './qstash.ts'
import type { Recipe } from './recipe.ts'
import { requestIp } from './request-ip.ts'
import { saleor } from './saleor.ts'
import { sentry } from './sentry.ts'
import { supabaseAuthHelpers, supabaseAuthHelpersBefore } from './supabase-auth-helpers.ts'
import { supabase, supabaseSsr } from './supabase.ts'
import { dokployTrpcOpenApi, trpcOpenApi, trpcToOpenApi } from './trpc-openapi.ts'
import { trpc } from './trpc.ts'
import { uploadthing } from './uploadthing.ts'
import { vercelBlob } from './vercel-blob.ts'

/** All recipes, one library a file. */
export const recipes: readonly Recipe[] = [
  apollo,
  apolloMicro,
  auth0,
  betterAuth,
  bodyParser,
  civitaiNextAxiom,
  clerk,
  compression,
  cookieParser,
  cookies,
  cookieSession,
  cookiesNext,
  cors,
  csurf,
  dokployTrpcOpenApi,
  express,
  expressFileupload,
  expressJwt,
  expressRateLimit,
  expressSession,
  expressSlowDown,
  expressValidator,
  formidable,
  graphqlYoga,
  helmet,
  hono,
  httpProxy,
  httpProxyMiddleware,
  inngest,
  ironSession,
  microCors,
  morgan,
  multer,
  multiparty,
  nextApiHandler,
  nextApiMiddleware,
  nextAuth,
  nextAxiom,
  nextBasics,
  nextConnect,
  nextCsrf,
  nextHttpProxyMiddleware,
  nextIronSession,
  nextJoi,
  nextjsCors,
  nextRestFramework,
  nextS3Upload,
  nextSession,
  nextSwaggerDoc,
  nextValidations,
  nookies,
  passport,
  pinoHttp,
  prisma,
  qstash,
  requestIp,
  saleor,
  sentry,
  supabase,
  supabaseAuthHelpers,
  supabaseAuthHelpersBefore,
  supabaseSsr,
  trpc,
  trpcOpenApi,
  trpcToOpenApi,
  uploadthing,
  vercelBlob,
]
